import type { Exchange } from "../wire.ts";
import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import { Json } from "./parts/Json.tsx";
import { timeOfDay } from "./time.ts";

/** The latest requests both ways, each to open. */
export function Traffic({ exchanges }: { exchanges: readonly Exchange[] }) {
  const { zone } = usePage();
  if (exchanges.length === 0) return <p class="lead">Nothing was said between Slack and the bot yet.</p>;
  return (
    <ul class="traffic">
      {exchanges.map(({ direction, title, at, ms, result, failed, sent, reply }) => (
        <li key={`${direction} ${title} ${at}`}>
          <details>
            <summary>
              <span class={`arrow ${direction === "to the bot" ? "in" : "out"}`} role="img" aria-label={direction}>
                <Icon name={direction === "to the bot" ? "right" : "back"} />
              </span>
              <strong>{title}</strong>
              <span class={`result ${failed ? "failed" : ""}`}>{result}</span>
              <small>
                {ms !== null && `${Math.round(ms)} ms · `}
                {timeOfDay(at, zone)}
              </small>
            </summary>
            <Json label="Sent" value={sent} />
            {reply && <Json label="Reply" value={reply} />}
          </details>
        </li>
      ))}
    </ul>
  );
}
