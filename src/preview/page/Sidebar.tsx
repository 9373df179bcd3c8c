import type { TargetedKeyboardEvent, VNode } from "preact";
import type { Channel } from "../wire.ts";
import { nameOf, otherOf } from "./facts.ts";
import { countOf } from "./ProblemsPane.tsx";
import { usePage } from "./page.ts";
import { Avatar } from "./parts/Avatar.tsx";
import { Icon } from "./parts/Icon.tsx";

interface SidebarProps {
  chosen: string;
  /** Channels with something new in them. */
  unread: ReadonlySet<string>;
  go(channel: string): void;
  openProblems(): void;
  openInspector(): void;
}

/** The workspace: its channels, direct messages and apps, and what is wrong with the glossary. Arrow keys walk through it. */
export function Sidebar({ chosen, unread, go, openProblems, openInspector }: SidebarProps) {
  const { facts, me, person } = usePage();
  const { workspace, channels, problems } = facts;
  const isApp = (channel: Channel) => channel.kind === "im" && otherOf(channel, me) === workspace.bot.user;
  const link = (channel: Channel) => {
    const other = channel.kind === "im" ? person(otherOf(channel, me)) : undefined;
    return (
      <li key={channel.id}>
        <button
          type="button"
          class={unread.has(channel.id) ? "unread" : ""}
          aria-current={channel.id === chosen ? "page" : undefined}
          data-lands={channel.id === chosen}
          onClick={() => go(channel.id)}
        >
          {other ? <Avatar user={other} size="tiny" /> : <Icon name={channel.kind === "private" ? "lock" : "hash"} />}
          <span>{other ? nameOf(other) : channel.name}</span>
          {unread.has(channel.id) && <span class="sr"> (new messages)</span>}
        </button>
      </li>
    );
  };
  return (
    <nav class="sidebar" aria-label="Workspace" data-region="sidebar" onKeyDown={walk}>
      <div class="workspace">{workspace.name}</div>
      <div class="scroller">
        <Section title="Channels">{channels.filter(({ kind }) => kind !== "im").map(link)}</Section>
        <Section title="Direct messages">
          {channels.filter((channel) => channel.kind === "im" && !isApp(channel)).map(link)}
        </Section>
        <Section title="Apps">{channels.filter(isApp).map(link)}</Section>
      </div>
      <ul class="foot">
        <li>
          <button type="button" onClick={openProblems}>
            <Icon name="book" />
            <span>Glossary</span>
            {problems.length > 0 && (
              <span class="count">
                {problems.length}
                <span class="sr"> {countOf(problems.length).replace(/^\d+ /u, "")}</span>
              </span>
            )}
          </button>
        </li>
        <li>
          <button type="button" onClick={openInspector}>
            <Icon name="inspect" />
            <span>Inspector</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function Section({ title, children }: { title: string; children: VNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function walk(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  event.preventDefault();
}
