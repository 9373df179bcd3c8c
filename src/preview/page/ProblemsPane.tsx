import { Pane } from "./Pane.tsx";
import { usePage } from "./page.ts";
import { Icon } from "./parts/Icon.tsx";
import { Scrolling } from "./parts/Scrolling.tsx";

/** What is wrong with the glossary, file by file, as it is now. */
export function ProblemsPane({ close }: { close(): void }) {
  const { problems } = usePage().facts;
  return (
    <Pane title="Glossary" about={problems.length === 0 ? "" : countOf(problems.length)} class="problems" close={close}>
      <Scrolling class="scroller" label="Problems">
        {problems.length === 0 ? (
          <p class="well">
            <Icon name="check" /> Nothing is wrong with the files. An edit shows in the next answer.
          </p>
        ) : (
          <ul>
            {problems.map(({ file, line, severity, message }) => (
              <li key={`${file}:${line}:${message}`} class={severity}>
                <code>
                  {file}:{line}
                </code>
                <span class="severity">{severity}</span>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        )}
      </Scrolling>
    </Pane>
  );
}

/** As in `1 problem`. */
export function countOf(problems: number): string {
  return problems === 1 ? "1 problem" : `${problems} problems`;
}
