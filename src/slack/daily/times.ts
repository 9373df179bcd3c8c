/** How long things take at the daily posts. Milliseconds, where nothing else is said. */
export interface DailyTimes {
  /** From one look at what is due to the next. */
  poll: number;
  /** How long a call may take. */
  patience: number;
  /** How long after that a message may still turn up in a channel's history. */
  settle: number;
  /** How many posts begin in a second, at most. */
  perSecond: number;
  /** How many calls are under way at once, at most. */
  sideBySide: number;
}

/**
 * As the bot runs for a workspace. Slack takes about one message a second for each channel, and "several hundred" a minute
 * for a workspace: https://docs.slack.dev/apis/web-api/rate-limits. It promises no time within which a message shows in the
 * history. Five minutes with the call are ours: a post whose end nobody saw is late by that much, and one that shows later
 * still stands there twice.
 */
export const usualTimes: DailyTimes = {
  poll: 20_000,
  patience: 15_000,
  settle: 285_000,
  perSecond: 5,
  sideBySide: 8,
};
