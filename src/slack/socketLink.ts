import { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../log.ts";
import { clientOptions } from "./clients.ts";
import { goodbyeIn } from "./goodbye.ts";
import type { IntakeOptions } from "./intake.ts";
import { keepTrying } from "./keepTrying.ts";

export interface SocketLinkOptions extends IntakeOptions {
  appToken: string;
  log: Log;
  /** Waits so many seconds. */
  wait: (seconds: number) => Promise<void>;
  /** Told when Slack refuses for good to have the socket opened again. */
  onRefused: (error: unknown) => void;
}

/** A socket that we hold open. */
export interface SocketLink {
  /** What Bolt listens to. */
  receiver: SocketModeReceiver;
  /** Opens it; whenever it is lost from then on, it is opened again. Rejects with what Slack, or the network, says. */
  open(): Promise<void>;
  /** From now on it is not opened again. */
  retire(): void;
  close(): Promise<void>;
}

/** A connection that Slack closes sooner than this, in milliseconds, is not what it does every few hours. */
const shortLife = 30_000;

/** The longest pause before a connection that does not last is opened again, in seconds. */
const longestPause = 60;

/** A connection that was lost is opened again at once, though not time after time. */
export function socketLink({ appToken, slackApiUrl, logger, log, wait, onRefused }: SocketLinkOptions): SocketLink {
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
  let retired = false;
  let goodbye: string | null = null;

  async function open(): Promise<void> {
    if (retired) return;
    goodbye = null;
    await receiver.start().catch((error: unknown) => {
      if (!retired) throw error ?? new Error(`Slack closed the socket before it said hello${because(goodbye)}`);
    });
    openSince = performance.now();
    // It was on its way when the bot was told to stop.
    if (retired) await receiver.stop();
  }

  receiver.client.on("ws_message", (frame: unknown) => {
    goodbye = goodbyeIn(frame) ?? goodbye;
  });
  receiver.client.on("disconnected", () => {
    // One that never opened is `open`'s to tell of; and when the bot stops, none is to be opened.
    if (openSince === null || retired) return;
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
    open,
    retire() {
      retired = true;
    },
    close: () => receiver.stop(),
  };
}

function because(reason: string | null): string {
  return reason === null ? "" : `, and said why: ${reason}`;
}
