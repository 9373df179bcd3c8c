import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";

interface WelcomeProps {
  /** Asks a question, as the command. */
  ask(question: string): void;
  close(): void;
}

/** The first thing somebody sees: what this is, and three questions to click. */
export function Welcome({ ask, close }: WelcomeProps) {
  const { facts, person } = usePage();
  const { workspace, examples } = facts;
  const [command] = workspace.commands;
  return (
    <section class="welcome" aria-label="Welcome">
      <Avatar user={person(workspace.bot.user)} />
      <div>
        <h2>Ask {workspace.bot.name} about a word</h2>
        <p>
          This page stands in for a Slack workspace, with the real bot in it. Click a question, or type{" "}
          <b>{command?.command}</b> and a word below, mention <b>@{workspace.bot.name}</b>, or write to it under Apps.
        </p>
        <p class="questions">
          {examples.map((example) => (
            <button key={example} type="button" class="button" onClick={() => ask(example)}>
              {example}
            </button>
          ))}
        </p>
      </div>
      <button type="button" class="quiet" aria-label="Close the welcome" title="Close" onClick={close}>
        <Icon name="close" />
      </button>
    </section>
  );
}
