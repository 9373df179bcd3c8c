import type {
  Dealt,
  Due,
  LocalDate,
  Moment,
  PauseReason,
  Place,
  Row,
  SkipReason,
  Subscription,
} from "../daily/types.ts";
import type { SpokenLocale } from "../language/types.ts";

/** What the bot keeps between two runs, as `openStore` gives it. */
export interface Store {
  daily: DailyStore;
  /** Null while all is well; else one sentence for people: what is wrong with the file, and what to do. */
  trouble(): string | null;
  /** Lets go of the file. Afterwards each method throws StoreUnavailable. */
  close(): Promise<void>;
}

/** What a claim stakes out, before Slack is called. */
export interface Claim extends Place {
  date: LocalDate;
  dueAt: Moment;
  slug: string;
  locale: SpokenLocale;
  round: number;
  /** Random: `crypto.randomUUID()`. */
  key: string;
  now: Moment;
  /** Until when nobody else may judge the attempt: timeout of the call, and the time a message takes to show in history. */
  until: Moment;
}

/** What became of an attempt. */
export type Outcome =
  | { state: "sent"; ts: string }
  /** Certainly not posted, and to be tried again from then on. */
  | { state: "waiting"; until: Moment; reason: string }
  /** Slack's error code. */
  | { state: "failed"; reason: string }
  | { state: "ambiguous"; reason: string }
  | { state: "skipped"; reason: SkipReason };

/** How many posts ended how since a moment, for `doctor` and the log. */
export interface Tally {
  sent: number;
  failed: number;
  ambiguous: number;
  /** Skipped for being too late. */
  tooLate: number;
}

/**
 * The subscriptions and the ledger. Each method is one transaction, on the disk by the time it resolves; each throws
 * StoreUnavailable when the file cannot be read or written.
 */
export interface DailyStore {
  subscription(place: Place): Promise<Subscription | null>;
  /** All of them, by team and channel. */
  subscriptions(): Promise<Subscription[]>;
  /** Writes it whole, over the one before. */
  save(subscription: Subscription): Promise<void>;
  /** Switches a channel off. Its ledger stays, so that today has no second post when it is switched on again. False when there was none. */
  remove(place: Place): Promise<boolean>;
  /** Pauses it for a reason, unless it is paused for one already. True when this call did it: tell the person then, and `told` after. */
  pause(place: Place, reason: Exclude<PauseReason, "asked">): Promise<boolean>;
  /** Whoever set it up has heard of the pause. */
  told(place: Place): Promise<void>;
  /** Paused for a reason of which nobody has heard yet (the bot died in between, say). */
  untold(): Promise<Subscription[]>;

  /** What has come due and has no row: posts and skips, the longest due first. Cheap enough to ask each few seconds. */
  due(now: Moment): Promise<Due[]>;
  /** What the channel has seen, to choose from: give it to `nextCard`. */
  dealt(place: Place): Promise<Dealt>;
  /** Begins attempt 1: the row, `sending`. Null when the date has one already, which is no error: somebody else has it. */
  claim(claim: Claim): Promise<Row | null>;
  /** Closes a date without a post. False when it has a row already. */
  skip(due: Due & { skip: SkipReason }, now: Moment): Promise<boolean>;

  /** Rows `waiting` whose time has come, the longest due first. */
  waiting(now: Moment): Promise<Row[]>;
  /** Begins the next attempt of a `waiting` row, with the same key and entry. Null when somebody else did, or it is not waiting. */
  retry(row: Row, times: { now: Moment; until: Moment }): Promise<Row | null>;
  /** Rows `sending` whose `until` is past: look in the history, then settle. Calls of this very process may be among them if it was asleep. */
  doubts(now: Moment): Promise<Row[]>;
  /**
   * Writes what became of an attempt: of a row that is `sending`, or `waiting` (to skip it). False, and nothing
   * written, when another attempt has begun or it was settled before.
   */
  settle(row: Row, outcome: Outcome): Promise<boolean>;

  /** The last rows of a channel, latest date first. */
  latest(place: Place, count: number): Promise<Row[]>;
  tally(since: Moment): Promise<Tally>;
}
