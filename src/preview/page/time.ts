/** Formats dates in one zone. */
interface Formats {
  clock: Intl.DateTimeFormat;
  whole: Intl.DateTimeFormat;
  weekday: Intl.DateTimeFormat;
  brief: Intl.DateTimeFormat;
  /** As in "2026-11-22, 14:05": compares, and can be calculated with. */
  wall: Intl.DateTimeFormat;
}

const known = new Map<string, Formats>();

/** To make a format takes longer than to use it. */
function formatsIn(timeZone: string): Formats {
  const made = known.get(timeZone) ?? {
    clock: new Intl.DateTimeFormat(undefined, { timeZone, hour: "numeric", minute: "2-digit" }),
    whole: new Intl.DateTimeFormat(undefined, { timeZone, dateStyle: "full", timeStyle: "medium" }),
    weekday: new Intl.DateTimeFormat("en", { timeZone, weekday: "long", month: "long", day: "numeric" }),
    brief: new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    }),
    wall: new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }),
  };
  known.set(timeZone, made);
  return made;
}

/** Slack's `ts` as milliseconds since 1970. */
export function millisecondsOf(ts: string): number {
  return Number(ts) * 1000;
}

/** The time of day in a zone, as people here write it. */
export function timeOfDay(at: number, zone: string): string {
  return formatsIn(zone).clock.format(at);
}

/** The moment in full. */
export function moment(at: number, zone: string): string {
  return formatsIn(zone).whole.format(at);
}

/** The moment in a few characters: "Sun 22 Nov, 14:05". */
export function briefly(at: number, zone: string): string {
  return formatsIn(zone).brief.format(at);
}

/** The day as a message list names it. */
export function dayOf(at: number, now: number, zone: string): string {
  const days = dayNumber(now, zone) - dayNumber(at, zone);
  if (days === 0) return "Today";
  return days === 1 ? "Yesterday" : formatsIn(zone).weekday.format(at);
}

/** How many milliseconds it is to the next full `hour` of the day in a zone. */
export function untilHour(hour: number, now: number, zone: string): number {
  const wanted = hour * 60;
  const today = (wanted - minuteOfDay(now, zone)) * minute - (now % minute);
  const left = today > 0 ? today : today + 24 * 60 * minute;
  // Clocks may have changed in between.
  return left + (wanted - minuteOfDay(now + left, zone)) * minute;
}

const minute = 60_000;

function minuteOfDay(at: number, zone: string): number {
  const [, hours = 0, minutes = 0] = /(\d+):(\d+)$/u.exec(formatsIn(zone).wall.format(at)) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

function dayNumber(at: number, zone: string): number {
  return Math.round(Date.parse(formatsIn(zone).wall.format(at).slice(0, 10)) / 86_400_000);
}
