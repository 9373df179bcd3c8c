import type { Row } from "../../../src/daily/types.ts";
import { createLog } from "../../../src/log.ts";
import { usualTimes } from "../../../src/slack/daily/times.ts";
import { type ManualClock, manualClock } from "../../../src/standin/clock.ts";
import type { Message, Person, StandIn } from "../../../src/standin/types.ts";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/types.ts";
import { heldWaits } from "./heldWaits.ts";
import { type Office, openOffice } from "./office.ts";

/** An office that has a store, on a Monday morning, where no term of the day is posted by itself. */
export interface DailyOffice extends Office {
  clock: ManualClock;
  store: Store;
  /** Somebody gives the command in a channel. */
  daily(person: Person, words: string, channel?: string): Promise<void>;
  /** What somebody read last in a channel. */
  lastRead(person: Person, channel?: string): Message | undefined;
  /** As if a post of #sales had gone well. */
  posted(date: string, slug: string): Promise<Row>;
}

export interface DailyOfficeOptions {
  env?: Record<string, string>;
  prepare?: (slack: StandIn) => void;
  /** Takes the place of what keeps things. */
  store?: Store;
  /** Waits so many seconds; for ever if it is not said. */
  wait?: (seconds: number) => Promise<void>;
}

/** Eight in the morning in Oslo, and seven in London, where Ada is. */
export const monday = Date.parse("2026-11-23T07:00:00Z");

const silence = createLog({ level: "silent", secrets: [], out: { write: () => {} } });

/** Opens the office; in HTTP mode if `env` says nothing else. */
export async function openDailyOffice({
  env = {},
  prepare = () => {},
  store: given,
  wait = heldWaits().wait,
}: DailyOfficeOptions = {}): Promise<DailyOffice> {
  const clock = manualClock(monday);
  const store = given ?? (await openStore({ url: "file::memory:", log: silence }));
  const office = await openOffice(env, prepare, {
    clock,
    now: clock.now,
    wait,
    store: store.daily,
    times: { ...usualTimes, poll: 3_600_000 },
  });
  const lastRead = ({ user }: Person, channel = "C0SALES") => office.slack.messagesFor(user.id, channel).at(-1);
  return {
    ...office,
    clock,
    store,
    async daily(person, words, channel = "C0SALES") {
      const { notice } = await person.command({ channel }, `/salesterm ${words}`);
      if (notice !== null) throw new Error(notice);
    },
    lastRead,
    async posted(date, slug) {
      const place = { team: "T0ACME", channel: "C0SALES" };
      const times = { dueAt: clock.now(), now: clock.now(), until: clock.now() };
      const row = await store.daily.claim({ ...place, date, slug, locale: "en", round: 1, key: date, ...times });
      if (row === null) throw new Error(`${date} has a post already.`);
      await store.daily.settle(row, { state: "sent", ts: "1.0" });
      return row;
    },
    async close() {
      await office.close();
      await store.close();
    },
  };
}
