const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });
const weekday = new Intl.DateTimeFormat("en", { weekday: "long", month: "long", day: "numeric" });

/** Slack's `ts` as milliseconds since 1970. */
export function millisecondsOf(ts: string): number {
  return Number(ts) * 1000;
}

/** The time of day, as people here write it. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}

/** The moment in full. */
export function moment(at: number): string {
  return whole.format(at);
}

/** The day as a message list names it. */
export function dayOf(at: number, now: number): string {
  const days = (dayNumber(now) - dayNumber(at)) | 0;
  if (days === 0) return "Today";
  return days === 1 ? "Yesterday" : weekday.format(at);
}

function dayNumber(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
