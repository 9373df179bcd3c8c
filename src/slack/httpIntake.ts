import type { Server } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Intake, IntakeOptions } from "./intake.ts";

/** The one address for everything that Slack sends. */
export const endpoint = "/slack/events";

/** How long a command may go without an acknowledgement before it gets a sentence, in milliseconds: Slack gives up at 3000. */
const ackDeadline = 2500;

export interface HttpIntakeOptions extends Pick<IntakeOptions, "logger"> {
  signingSecret: string;
  port: number;
  /** What a command is told that nobody acknowledged in time. */
  failed: string;
}

/** Slack calls us, with signed requests. The receiver is built here because Bolt passes on only some of its options. */
export function httpIntake({ signingSecret, port, failed, logger }: HttpIntakeOptions): Intake {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: endpoint,
    logger,
    unhandledRequestTimeoutMillis: ackDeadline,
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ response_type: "ephemeral", text: failed }));
    },
  });
  let server: Server | undefined;
  return {
    receiver,
    async listen() {
      server = await receiver.start(port);
      const address = server.address();
      return typeof address === "object" && address ? address.port : null;
    },
    connect: async () => {},
    async close(settle) {
      const open = server;
      server = undefined;
      if (!open) return true;
      // A closed server goes on serving the connections that were kept alive: each of them gets one more answer.
      open.prependListener("request", (_, response) => {
        response.shouldKeepAlive = false;
      });
      const closed = receiver.stop();
      const settled = await settle(10_000);
      open.closeIdleConnections();
      const flushed = setTimeout(() => open.closeAllConnections(), 500);
      await closed.finally(() => clearTimeout(flushed));
      return settled;
    },
  };
}
