import { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../log.ts";
import { clientOptions } from "./clients.ts";
import type { Intake, IntakeOptions } from "./intake.ts";
import { keepTrying } from "./keepTrying.ts";

export interface SocketIntakeOptions extends IntakeOptions {
  appToken: string;
  log: Log;
  /** Waits so many seconds. */
  wait: (seconds: number) => Promise<void>;
  /** Told when Slack refuses for good to have the socket opened again: nothing more comes in. */
  onRefused: (error: unknown) => void;
}

/** A connection that Slack closes sooner than this, in milliseconds, is not what it does every few hours. */
const shortLife = 30_000;

/** The longest pause before a connection that does not last is opened again, in seconds. */
const longestPause = 60;

/** We call Slack and hold a socket open. A connection that was lost is opened again at once, though not time after time. */
export function socketIntake(options: SocketIntakeOptions): Intake {
  const { appToken, slackApiUrl, logger, log, wait, onRefused } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // Its client would leave five seconds without a connection, and where Slack refuses for good it asks for good.
    autoReconnectEnabled: false,
    // Bolt's own way to make the receiver would not let these through.
    installerOptions: { clientOptions: clientOptions({ slackApiUrl, logger }) },
  });
  let openSince: number | null = null;
  let inVain = 0;
  let closing = false;

  async function open(): Promise<void> {
    if (closing) return;
    await receiver.start().catch((error: unknown) => {
      if (!closing) throw error ?? new Error("Slack closed the socket before it said hello");
    });
    openSince = performance.now();
    // It was on its way when the bot was told to stop.
    if (closing) await receiver.stop();
  }

  receiver.client.on("disconnected", () => {
    // One that never opened is `open`'s to tell of; and when the bot stops, none is to be opened.
    if (openSince === null || closing) return;
    inVain = performance.now() - openSince < shortLife ? inVain + 1 : 0;
    openSince = null;
    reopen(inVain < 2 ? 0 : Math.min(2 ** (inVain - 2), longestPause)).catch(onRefused);
  });

  async function reopen(pause: number): Promise<void> {
    if (pause > 0) log.warn({ retryInSeconds: pause }, "Slack closes the socket time after time");
    if (pause > 0) await wait(pause);
    await keepTrying(open, { log, wait });
  }

  return {
    receiver,
    listen: async () => null,
    connect: open,
    async close(settle) {
      closing = true;
      // A command that came over the socket is answered over the socket: what is going on gets a moment before it closes.
      await settle(2000);
      await receiver.stop();
      return settle(8000);
    },
  };
}
