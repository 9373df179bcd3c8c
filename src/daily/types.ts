import type { Term } from "../glossary/types.ts";
import type { SpokenLocale } from "../language/types.ts";

/** A moment: milliseconds since 1970 in UTC. Nothing here reads a clock, each function is told what time it is. */
export type Moment = number;

/** A day as a calendar on the wall shows it: "2026-03-29". Compares by its characters. */
export type LocalDate = string;

/** A time as a clock on the wall shows it: "09:00", always five characters. Compares by its characters. */
export type WallTime = string;

/** ISO: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Where a term of the day goes. Ids, never names. */
export interface Place {
  team: string;
  channel: string;
}

/** What people choose for a channel: the fields of the form. */
export interface Plan {
  at: WallTime;
  /** An IANA zone that `isZone` takes. */
  zone: string;
  /** Each once, in order, at least one. */
  days: readonly Weekday[];
  /** The language of the post. An entry that lacks it is shown in another one, and says so. */
  locale: SpokenLocale;
  /** Only entries with this keyword, in any of their languages; null for all. */
  keyword: string | null;
  /** No post on the public holidays of this country (ISO 3166-1 alpha-2, upper case: "NO"); null for none. */
  holidays: string | null;
}

/** Why nothing is posted until somebody says `daily resume`: they asked for it, or the bot may not, or cannot, post. */
export type PauseReason =
  | "asked"
  | "archived"
  | "not_in_channel"
  | "channel_gone"
  | "restricted"
  | "shared"
  | "zone"
  | "token"
  | "scope"
  | "refused";

/** A pause ends by itself on its first date with a post again, or has a reason and ends by a command. */
export type Pause =
  | { until: LocalDate }
  /** `told` once whoever set it up has heard of it (true from the start for "asked"). */
  | { reason: PauseReason; told: boolean };

/** The term of the day of one channel. There is none for a channel whose term of the day is off. */
export interface Subscription extends Place, Plan {
  /** The user id of whoever set it up last. */
  setBy: string;
  /** Shuffles the channel's deck: a whole number from 0 to 2^31-1, drawn once, at the first set-up. */
  seed: number;
  /** The first date this plan holds for: a plan made after its own time of today holds from tomorrow. */
  startsOn: LocalDate;
  paused: Pause | null;
  /** The one date that somebody asked to leave out; null when none, and harmless once it is past. */
  skip: LocalDate | null;
}

/** Why a date has no post and never gets one. */
export type SkipReason =
  /** More than `catchUp` after its time, the bot being away or Slack. */
  | "too_late"
  | "holiday"
  /** `daily skip`. */
  | "asked"
  /** No entry is eligible: an empty glossary, or a keyword that nobody uses any more. */
  | "no_term"
  /** Switched off or paused between claim and post. */
  | "off";

/**
 * Where a date stands. A date without a row is open.
 *
 *     (none) ─claim→ sending ─→ sent | failed | ambiguous
 *     (none) ─skip→ skipped       │ ↑
 *                                 ↓ │ retry
 *                              waiting ─→ skipped
 */
export type RowState =
  /** A call to Slack is under way, or was when somebody died: what became of it is unknown until it is settled. */
  | "sending"
  /** Claimed, and certainly not posted (429, or looked for in the channel's history and not there): to be tried again. */
  | "waiting"
  | "sent"
  | "skipped"
  /** Slack said no. */
  | "failed"
  /** Nobody can tell, so never again: at most once. */
  | "ambiguous";

/** One line of the ledger: what became of one local date of one channel. There is at most one for each. */
export interface Row extends Place {
  date: LocalDate;
  state: RowState;
  /** When the post was due. */
  dueAt: Moment;
  /** The entry, chosen at the claim, so that each attempt posts the same; null when skipped before that. */
  slug: string | null;
  /** The language the post was wanted in at the claim. */
  locale: SpokenLocale | null;
  /** Which time the channel goes through its deck, from 1; 0 when no entry was chosen. */
  round: number;
  /** Random, says nothing: goes into the message's metadata and finds it in the history. Same for all attempts. */
  key: string;
  /** 1 for the claim, one more for each retry, 0 for a date skipped at once. Whoever settles a row names the attempt. */
  attempt: number;
  /** When the first attempt began. History is looked through from a little before this, so that a late first one is found. */
  claimedAt: Moment;
  /** When the last attempt began. */
  attemptedAt: Moment;
  /** `sending`: before this nobody else may judge it. `waiting`: not to be tried before this. */
  until: Moment;
  /** The message's timestamp as Slack gave it; null unless sent. */
  ts: string | null;
  /** A `SkipReason`, or Slack's error code; null when there is nothing to say. */
  reason: string | null;
}

/** A date whose time has come and that has no row yet. */
export interface Due {
  subscription: Subscription;
  date: LocalDate;
  dueAt: Moment;
  /** Null: to be posted. Else it gets a row that says why not. */
  skip: SkipReason | null;
}

/** What a channel has been dealt of its deck, as the ledger tells it. */
export interface Dealt {
  /** From 1. */
  round: number;
  /** The entries of this round, by `slugKey`. */
  shown: ReadonlySet<string>;
  /** The entry shown last, by `slugKey`: not the first of a new round as well. */
  last: string | null;
}

/** The entry for a post. */
export interface Card {
  /** In the wanted language, else the one that an answer would fall back to. */
  term: Term;
  slug: string;
  round: number;
}

/** The name of the public holiday of a country on a date, in the country's own words; null when it is none. */
export type Holidays = (country: string, date: LocalDate) => string | null;

/** What somebody wants with the words behind the command, `daily …` in any of the bot's languages. */
export type Wish =
  | { kind: "form" }
  | { kind: "at"; at: WallTime }
  | { kind: "off" }
  | { kind: "status" }
  | { kind: "preview" }
  | { kind: "skip" }
  /** For so many days from today on, up to a date (on which there is a post again), or until `daily resume`. */
  | { kind: "pause"; length: { days: number } | { until: LocalDate } | null }
  | { kind: "resume" }
  /** Meant for the term of the day, and not understood: `text` is what nobody understands, as it was typed; empty for a call for help. */
  | { kind: "unclear"; text: string };

/** Late by up to this (milliseconds), and still on the same local date, a post is made up for. */
export const catchUp = 6 * 60 * 60 * 1000;
