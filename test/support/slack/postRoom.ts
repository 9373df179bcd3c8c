import type { Row, Subscription } from "../../../src/daily/types.ts";
import { boltLogger, createLog, type Log } from "../../../src/log.ts";
import type { Corpus } from "../../../src/search/types.ts";
import { postingClient } from "../../../src/slack/clients.ts";
import { createPosting, type Posting } from "../../../src/slack/daily/posting.ts";
import { postOf } from "../../../src/slack/daily/postOf.ts";
import type { DailyTimes } from "../../../src/slack/daily/times.ts";
import { renderStopped } from "../../../src/slack/render/daily/stopped.ts";
import { type ManualClock, manualClock } from "../../../src/standin/clock.ts";
import type { Message, StandIn } from "../../../src/standin/types.ts";
import { openStore } from "../../../src/store/open.ts";
import type { DailyStore, Store } from "../../../src/store/types.ts";
import { corpusFrom } from "../corpus.ts";
import { startSlack } from "./slack.ts";

/** Where terms of the day are posted, round by round, from a real store to a Slack of our own, on one clock. */
export interface PostRoom {
  slack: StandIn;
  store: DailyStore;
  clock: ManualClock;
  posting: Posting;
  log: Record<string, unknown>[];
  /** Sets up a term of the day at nine in London, every day, for a channel with the bot in it. */
  setUp(channel: string, changes?: Partial<Subscription>): Promise<void>;
  /** What Ada reads of the bot's in a channel. */
  posts(channel: string): readonly Message[];
  /** The last row of a channel. */
  row(channel: string): Promise<Row | undefined>;
  /** Lets the time pass after which an attempt may be judged, and goes through so many rounds. */
  later(rounds?: number): Promise<void>;
  /** Takes the scopes away with which the bot may read a channel's history. */
  forgetHistory(): void;
  /** From now on posts are made of this. */
  serve(corpus: Corpus): void;
  close(): Promise<void>;
}

/** Monday, 2026-06-01, a minute before nine in London. */
export const beforeNine = Date.parse("2026-06-01T07:59:00Z");
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Quick to give up, and to begin again. */
const quick: DailyTimes = { poll: 5, patience: 300, settle: 60_000, perSecond: 1000, sideBySide: 3 };

const words = ["churn", "demo", "lead", "pitch", "quota"];

/** Five entries, in English. */
export const fiveWords = corpusOf(words);

/** A glossary of words that are explained in a sentence each. */
export function corpusOf(titles: readonly string[]): Corpus {
  return corpusFrom(
    Object.fromEntries(
      titles.map((title) => [
        `en/${title}.md`,
        `---\ntitle: ${title}\ndescription: What ${title} is.\n---\n\n## About ${title}\n\nIt is ${title}.\n`,
      ]),
    ),
  );
}

/**
 * Opens the room a minute before nine. `over` stands between the posts and the store, `ahead` tells by how many
 * milliseconds the bot's clock is ahead of Slack's, `times` replaces what is quick.
 */
export async function openPostRoom({
  over = (store: DailyStore) => store,
  ahead = () => 0,
  sharedChannels = "ignore",
  times = {},
}: {
  over?: (store: DailyStore) => DailyStore;
  ahead?: () => number;
  sharedChannels?: "ignore" | "answer";
  times?: Partial<DailyTimes>;
} = {}): Promise<PostRoom> {
  const clock = manualClock(beforeNine);
  const slack = await startSlack({ clock });
  const log: Record<string, unknown>[] = [];
  const logger: Log = createLog({
    level: "debug",
    secrets: [],
    out: { write: (line) => void log.push(JSON.parse(line)) },
  });
  const kept: Store = await openStore({ url: "file::memory:", log: logger });
  const store = kept.daily;
  let corpus = fiveWords;
  const { apiUrl: slackApiUrl, botToken } = slack.credentials;
  const all = { ...quick, ...times };
  const client = postingClient({ token: botToken, slackApiUrl, logger: boltLogger(logger) }, all.patience);
  const posting = createPosting({
    store: over(store),
    client,
    sharedChannels,
    botId: () => slack.app.installs[0]?.botId ?? null,
    glossary: () => corpus.glossary,
    render: ({ slug, locale }) => postOf(slug ?? "", locale ?? "en", corpus, { siteUrl: null }),
    renderStopped: async (place, reason) => renderStopped(place, reason, { locale: "en", command: "/salesterm" }),
    now: () => clock.now() + ahead(),
    times: all,
    log: logger,
  });
  return {
    slack,
    store,
    clock,
    posting,
    log,
    setUp: (channel, changes = {}) =>
      store.save({
        team: "T0ACME",
        channel,
        at: "09:00",
        zone: "Europe/London",
        days: [1, 2, 3, 4, 5, 6, 7],
        locale: "en",
        keyword: null,
        holidays: null,
        setBy: "U0KARI",
        seed: 7,
        startsOn: "2026-06-01",
        paused: null,
        skip: null,
        ...changes,
      }),
    posts: (channel) => slack.messagesFor("U0ADA", channel).filter(({ user }) => user === "U0BOT"),
    row: async (channel) => (await store.latest({ team: "T0ACME", channel }, 1))[0],
    async later(rounds = 3) {
      clock.pass(2 * minute);
      for (let count = 0; count < rounds; count += 1) await posting.round();
    },
    forgetHistory: () =>
      slack.admin.changeApp({ scopes: slack.app.scopes.filter((scope) => !scope.endsWith("s:history")) }),
    serve(next) {
      corpus = next;
    },
    async close() {
      await posting.stop();
      await slack.close();
      await kept.close();
    },
  };
}
