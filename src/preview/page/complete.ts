import type { User, Workspace } from "../wire.ts";

/** Something that what is being typed may become. */
export interface Completion {
  /** What takes its place. */
  insert: string;
  label: string;
  /** What may follow it. */
  hint: string;
  detail: string;
}

/** What is being typed at the caret, and what it may become. */
export interface Completing {
  kind: "command" | "person";
  /** Where it begins and ends. */
  from: number;
  to: number;
  offers: Completion[];
}

/** Slack's own commands that this page knows, beside the app's. */
const ownCommands: Workspace["commands"] = [
  { command: "/invite", usageHint: "@someone", description: "Bring somebody into this channel", escape: false },
];

/** Whom a text invites, by Slack's own command; null when it is none, or names nobody. */
export function invited(text: string, people: readonly User[]): User | null {
  const [, name] = /^\/invite +@(\S+) *$/u.exec(text) ?? [];
  return people.find((one) => one.name === name) ?? null;
}

/** What a text may go on with at the caret: a command at its beginning, a person or channel behind `@`; null if nothing. */
export function completing(
  text: string,
  caret: number,
  { workspace, people }: { workspace: Workspace; people: readonly User[] },
): Completing | null {
  const typed = text.slice(0, caret);
  const command = /^\/[\w-]*$/u.exec(typed);
  if (command) {
    const offers = [...workspace.commands, ...ownCommands]
      .filter((one) => one.command.startsWith(typed.toLowerCase()))
      .map(({ command, usageHint, description }) => ({
        insert: `${command} `,
        label: command,
        hint: usageHint === "" ? "" : `[${usageHint}]`,
        detail: description,
      }));
    return offers.length === 0 ? null : { kind: "command", from: 0, to: caret, offers };
  }
  const mention = /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(typed);
  if (!mention) return null;
  const start = (mention[1] ?? "").toLowerCase();
  const offers = people
    .filter((one) => [one.name, ...one.realName.split(" ")].some((word) => word.toLowerCase().startsWith(start)))
    .sort((a, b) => Number(b.isBot) - Number(a.isBot))
    .map((one) => ({ insert: `@${one.name} `, label: one.realName || one.name, hint: "", detail: `@${one.name}` }));
  return offers.length === 0 ? null : { kind: "person", from: caret - start.length - 1, to: caret, offers };
}

/** The hint that stands behind a command as long as nothing else does; empty if there is none. */
export function usageHint(text: string, { commands }: Pick<Workspace, "commands">): string {
  const [, name, space] = /^(\/[\w-]+)( ?)$/u.exec(text) ?? [];
  const hint = [...commands, ...ownCommands].find((one) => one.command === name)?.usageHint ?? "";
  return hint === "" ? "" : `${space === "" ? " " : ""}[${hint}]`;
}
