import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { causeOf } from "../log.ts";
import { httpReceiver } from "./httpReceiver.ts";
import type { Intake, IntakeOptions } from "./intake.ts";

/** The one address for everything that Slack sends. */
export const endpoint = "/slack/events";

/** How long a request may go without an acknowledgement, in milliseconds: Slack gives up at 3000. */
const usualDeadline = 2500;

/**
 * The most connections at once: three times as many as people are answered at once, so that in a flood the rest are told
 * that there is too much to do. Each may hold as much as is read of a request, a megabyte.
 */
const mostConnections = 600;

/**
 * How long a connection is kept open for the next request, in milliseconds. Longer than proxies keep theirs to the bot,
 * 60 seconds as a rule: one that sends a request just as the bot hangs up tells Slack that the bot is down.
 */
const keptAlive = 75_000;

/** How long what is going on is waited for at the end, in milliseconds. */
const settling = 9_000;

/** How long replies have to go out then, and requests to come in, in milliseconds. */
const moment = 500;

/** How long a request may take to come in, in milliseconds: Slack's are there at once, and gives up long before. */
const usualPatience = 10_000;

export interface HttpIntakeOptions extends Pick<IntakeOptions, "logger"> {
  signingSecret: string;
  port: number;
  /** What a command is told that nobody acknowledged in time. */
  failed: string;
  /** The time in milliseconds. */
  now: () => number;
  /** How long a request may go without an acknowledgement, in milliseconds. */
  deadline?: number;
  /** How long a request may take to come in, in milliseconds. */
  patience?: number;
}

/** Slack calls us, with signed requests. */
export function httpIntake(options: HttpIntakeOptions): Intake {
  const { port, deadline = usualDeadline, patience = usualPatience, ...rest } = options;
  const { init, listener } = httpReceiver({ ...rest, endpoint, deadline });
  let server: Server | undefined;

  async function listen(): Promise<number | null> {
    const limits = {
      // Whoever sends a byte now and then must not hold connections, and what they sent so far, for minutes.
      requestTimeout: patience,
      headersTimeout: patience,
      connectionsCheckingInterval: patience / 10,
      keepAliveTimeout: keptAlive,
    };
    const opened = createServer(limits, listener);
    opened.maxConnections = mostConnections;
    opened.on("drop", () => options.logger.warn(`A connection is not taken: ${mostConnections} connections are open`));
    opened.listen(port);
    await once(opened, "listening");
    // One connection that cannot be taken is no reason to end.
    opened.on("error", (error) => options.logger.error(`A connection could not be taken: ${causeOf(error).cause}`));
    server = opened;
    const address = opened.address();
    return typeof address === "object" && address ? address.port : null;
  }

  async function close(settle: (patience: number) => Promise<boolean>): Promise<boolean> {
    const open = server;
    server = undefined;
    if (!open) return true;
    // A closed server goes on serving the connections that were kept alive: each of them gets one more answer.
    open.prependListener("request", (_, response) => {
      response.shouldKeepAlive = false;
    });
    const closed = new Promise((resolve) => open.close(resolve));
    const end = performance.now() + settling;
    const settleAll = async () => {
      const settled = await settle(end - performance.now());
      open.closeIdleConnections();
      await Promise.race([closed, pause(moment, undefined, { ref: false })]);
      return settled;
    };
    const first = await settleAll();
    // What was on its way when closing began has come in by now.
    const second = await settleAll();
    open.closeAllConnections();
    await closed;
    return first && second;
  }

  return {
    receiver: { init, start: listen, stop: () => close(async () => true) },
    listen,
    connect: async () => {},
    close,
  };
}
