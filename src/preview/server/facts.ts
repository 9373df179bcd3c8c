import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { answer } from "../../answer/answer.ts";
import type { Problem } from "../../glossary/types.ts";
import { toLocale } from "../../language/languages.ts";
import type { Locale } from "../../language/types.ts";
import type { Corpus } from "../../search/types.ts";
import type { Json, Message, StandIn } from "../../standin/types.ts";
import type { MovableClock } from "../clock.ts";
import type { LiveGlossary } from "../preview.ts";
import type { Facts, ShownMessage } from "../wire.ts";

/** So many messages of a channel are shown, the newest; threads are shown whole. */
const mostMessages = 200;

export interface World {
  standIn: StandIn;
  /** The workspace's, and the bot's. */
  clock: MovableClock;
  live: LiveGlossary;
  /** What is wrong with the glossary. */
  problems(): readonly Problem[];
  defaultLocale: Locale;
}

/** Everything one person sees. Of unchanged messages the same objects come again, so that they can be told apart. */
export function factsFor(person: string, { standIn, clock, live, problems, defaultLocale }: World): Facts {
  const { app, users, teams, channels } = standIn;
  const user = users.find(({ id }) => id === person);
  const install = app.installs.find(({ team }) => team === user?.team);
  const bot = users.find(({ id }) => id === install?.botUser);
  const own = channels.filter(({ members }) => members.includes(person));
  const shown = own.flatMap(({ id }) => visibleIn(standIn, person, id));
  return {
    workspace: {
      name: teams.find(({ id }) => id === user?.team)?.name ?? "",
      bot: { user: bot?.id ?? "", name: bot?.name ?? app.name },
      commands: app.commands,
      shortcuts: app.shortcuts,
      homeTab: app.homeTab,
    },
    people: users.filter(({ team }) => team === user?.team),
    channels: own,
    home: standIn.homeFor(person),
    modals: standIn.modalsFor(person),
    problems: problems(),
    examples: examplesFor([toLocale(user?.locale ?? "") ?? defaultLocale, defaultLocale], live.current()),
    ahead: clock.ahead,
    traffic: standIn.calls.length + standIn.deliveries.length,
    messages: Object.fromEntries(shown.map((message) => [`${message.channel} ${message.ts}`, shownOf(message)])),
  };
}

/** A channel's messages with those of its threads, as one person sees them. */
export function visibleIn(standIn: Pick<StandIn, "messagesFor">, person: string, channel: string): Message[] {
  const roots = standIn.messagesFor(person, channel).slice(-mostMessages);
  const all = roots.flatMap((root) => [root, ...standIn.messagesFor(person, channel, root.ts)]);
  return [...new Map(all.map((message) => [message.ts, message])).values()];
}

/** What help offers: questions that this glossary answers. */
function examplesFor(locales: Locale[], corpus: Corpus): string[] {
  const help = answer("", corpus, { locales, top: 0 });
  return help.outcome === "help" ? help.examples : [];
}

const known = new WeakMap<Message, ShownMessage>();
const markdown = remark().use(remarkGfm);

function shownOf(message: Message): ShownMessage {
  const found = known.get(message);
  if (found) return found;
  const { origin: _, metadata: __, attachments: ___, ...rest } = message;
  const trees = rest.blocks
    .filter(({ type }) => type === "markdown")
    .map((block): [string, Json] => [String(block.block_id), { ...markdown.parse(String(block.text)) }]);
  const shown = { ...rest, markdown: Object.fromEntries(trees) };
  known.set(message, shown);
  return shown;
}
