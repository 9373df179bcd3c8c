import { addDays, isZone, type Wall, wallIn } from "../daily/calendar.ts";
import { decide } from "../daily/due.ts";
import { loadHolidays, noHolidays } from "../daily/holidays.ts";
import type { Due, Moment } from "../daily/types.ts";
import type { Keeper } from "./keeper.ts";
import * as ledger from "./ledger.ts";
import * as subscriptions from "./subscriptions.ts";
import type { DailyStore } from "./types.ts";

/** The subscriptions and the ledger behind a keeper: each method one transaction. */
export function createDailyStore({ read, write }: Pick<Keeper, "read" | "write">): DailyStore {
  return {
    subscription: (place) => read((db) => subscriptions.find(db, place)),
    subscriptions: () => read(subscriptions.all),
    save: (subscription) => write((db) => subscriptions.save(db, subscription)),
    remove: (place) => write((db) => subscriptions.remove(db, place)),
    pause: (place, reason) => write((db) => subscriptions.pause(db, place, reason)),
    told: (place) => write((db) => subscriptions.told(db, place)),
    untold: () => read(subscriptions.untold),
    due: async (now) => decided(await read((db) => subscriptions.candidates(db, (zone) => wallsOf(now, zone))), now),
    dealt: (place) => read((db) => ledger.dealt(db, place)),
    claim: (claim) => write((db) => ledger.claim(db, claim)),
    skip: (due, now) => write((db) => ledger.skip(db, due, now)),
    waiting: (now) => read((db) => ledger.waiting(db, now)),
    retry: (row, times) => write((db) => ledger.retry(db, row, times)),
    doubts: (now) => read((db) => ledger.doubts(db, now)),
    settle: (row, outcome) => write((db) => ledger.settle(db, row, outcome)),
    latest: (place, count) => read((db) => ledger.latest(db, place, count)),
    tally: (since) => read((db) => ledger.tally(db, since)),
  };
}

async function decided(candidates: readonly subscriptions.Candidate[], now: Moment): Promise<Due[]> {
  const isAnyHoliday = candidates.some(({ subscription }) => subscription.holidays !== null);
  const holidays = isAnyHoliday ? await loadHolidays() : noHolidays;
  const due = candidates.flatMap(({ subscription, date }) => {
    const decision = decide(subscription, { date, now, holidays });
    return decision === null ? [] : [{ subscription, ...decision }];
  });
  return due.sort((a, b) => a.dueAt - b.dueAt);
}

/** Longer than any zone sets its clocks on or back, in milliseconds. */
const longestStep = 3 * 60 * 60 * 1000;

/**
 * The dates in a zone of which something may be due, each with the latest time that may be: yesterday, whose hour somebody
 * may have slept through, and today. That is any time where clocks are set about now, since times that they jump over are
 * due too, and those they will show once more are past. None for a zone that this machine does not know.
 */
function wallsOf(now: Moment, zone: string): Wall[] {
  if (!isZone(zone)) return [];
  const [before, after] = [wallIn(now - longestStep, zone), wallIn(now + longestStep, zone)];
  const runsOn = millisecondsOf(after) - millisecondsOf(before) === 2 * longestStep;
  const { date, time } = wallIn(now, zone);
  return [
    { date: addDays(date, -1), time: "23:59" },
    { date, time: runsOn ? time : "23:59" },
  ];
}

function millisecondsOf({ date, time }: Wall): number {
  return Date.parse(`${date}T${time}Z`);
}
