import type { Completing, Completion } from "./complete.ts";
import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";

interface CompletionsProps {
  id: string;
  found: Completing;
  active: number;
  take(completion: Completion): void;
  point(at: number): void;
}

/** What is being typed may become one of these. The focus stays in the field. */
export function Completions({ id, found, active, take, point }: CompletionsProps) {
  const { facts } = usePage();
  const picture = ({ detail, label }: Completion) => {
    if (found.kind === "command") return <Icon name="slash" />;
    return (
      <Avatar size="tiny" user={facts.people.find((one) => `@${one.name}` === detail && one.realName === label)} />
    );
  };
  return (
    <div
      id={id}
      class="completions"
      role="listbox"
      tabIndex={-1}
      aria-label={found.kind === "command" ? "Commands" : "People"}
    >
      <p class="group" aria-hidden="true">
        {found.kind === "command" ? "Commands" : "People"}
      </p>
      {found.offers.map((offer, at) => (
        <div
          key={offer.insert}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          class={at === active ? "active" : ""}
          onPointerMove={() => point(at)}
          onPointerDown={(event) => {
            event.preventDefault();
            take(offer);
          }}
        >
          {picture(offer)}
          <strong>{offer.label}</strong>
          {offer.hint && <span>{offer.hint}</span>}
          <span>{offer.detail}</span>
        </div>
      ))}
    </div>
  );
}
