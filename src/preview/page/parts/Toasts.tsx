import { Icon } from "./Icon.tsx";

export interface Toast {
  id: number;
  text: string;
}

/** Words at the foot of the page, until they are put away. */
export function Toasts({ toasts, close }: { toasts: readonly Toast[]; close(id: number): void }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <div key={id} class="toast">
          <Icon name="warning" />
          <p>{text}</p>
          <button type="button" aria-label="Put away" onClick={() => close(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
