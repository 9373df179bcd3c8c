import type { User } from "../../wire.ts";
import { nameOf } from "../facts.ts";

/** How many colours the style sheet has for people. */
const colours = 6;

/** A person's picture: their initial on a colour of their own; a sheet with lines for the bot. */
export function Avatar({ user, size = "large" }: { user: User | undefined; size?: "large" | "small" | "tiny" }) {
  if (user?.isBot)
    return (
      <span class={`avatar ${size} app`} aria-hidden="true">
        <svg viewBox="0 0 36 36" aria-hidden="true">
          <path class="sheet" d="M10 7h12l5 5v17H10z" />
          <path class="fold" d="M22 7v5h5z" />
          <path class="lines" d="M13.5 15h10M13.5 19h10M13.5 23h6" />
        </svg>
      </span>
    );
  const name = nameOf(user);
  const colour = [...(user?.id ?? "")].reduce((sum, letter) => (sum * 17 + letter.charCodeAt(0)) % 1009, 0) % colours;
  return (
    <span class={`avatar ${size} colour-${colour}`} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
