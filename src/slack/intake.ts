import type { Logger, Receiver } from "@slack/bolt";

/** How Slack's requests come in: over HTTP, or over a socket that we open. */
export interface Intake {
  /** What Bolt listens to. */
  receiver: Receiver;
  /** Listens where Slack calls us; gives the port, null where there is none. Rejects when the port is taken. */
  listen(): Promise<number | null>;
  /** Opens the connection where we call Slack. Rejects with what Slack, or the network, says. */
  connect(): Promise<void>;
  /**
   * Takes nothing new in, and waits for what is going on. `settle` waits for that, as many milliseconds as it is given,
   * and tells whether it ended.
   */
  close(settle: (patience: number) => Promise<boolean>): Promise<boolean>;
}

/** What either way in has to know. */
export interface IntakeOptions {
  slackApiUrl: string;
  logger: Logger;
}
