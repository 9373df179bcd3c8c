import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { StandIn } from "../standin/types.ts";

/** Direct messages between people, so that the bot can be tried where it is not. */
const directMessages = [
  { id: "D0ADAKARI", members: ["U0ADA", "U0KARI"] },
  { id: "D0ADADENIZ", members: ["U0ADA", "U0DENIZ"] },
  { id: "D0KARIDENIZ", members: ["U0KARI", "U0DENIZ"] },
];

/** What people wrote before anybody came to look. */
const said: [person: string, channel: string, text: string][] = [
  ["U0KARI", "C0GENERAL", "Good morning! The notes from yesterday's call are in the shared folder."],
  ["U0DENIZ", "C0GENERAL", "Thanks Kari, I will read them before lunch."],
  ["U0DENIZ", "C0SALES", "Two new customers asked for a meeting this week."],
  ["U0KARI", "C0SALES", "Nice! I keep mixing up half of the words in their mails, though."],
];

/** The app's manifest as it would be pasted into Slack, with the command of the settings in it. */
export async function readManifest(command: string): Promise<unknown> {
  const text = await readFile(new URL("../../manifest.yml", import.meta.url), "utf8");
  return parse(text.replaceAll(/(command:) \/\S+/gu, `$1 ${command}`));
}

/** Makes the stand-in's bare workspace a place where people work. */
export async function furnish({ admin, as }: Pick<StandIn, "admin" | "as">): Promise<void> {
  for (const { id, members } of directMessages) admin.addChannel({ id, kind: "im", name: members[1] ?? "", members });
  for (const [person, channel, text] of said) await as(person).say({ channel }, text);
}
