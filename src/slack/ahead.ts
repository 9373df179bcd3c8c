import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware, SlackCommandMiddlewareArgs } from "@slack/bolt";

/** Whatever came from Slack. */
export type Arrival = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Has commands answered ahead of the other listeners: Bolt asks each of those whether it is meant, which for a command
 * takes as long as to answer it. The door before it lets no other command by than ours.
 */
export function ahead(listener: Middleware<SlackCommandMiddlewareArgs>): Middleware<AnyMiddlewareArgs> {
  return (arrival) => (isCommand(arrival) ? listener(arrival) : arrival.next());
}

/** Whether it is a slash command. */
export function isCommand(arrival: Arrival): arrival is SlackCommandMiddlewareArgs & AllMiddlewareArgs {
  return "command" in arrival && arrival.command !== undefined;
}
