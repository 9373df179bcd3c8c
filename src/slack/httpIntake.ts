import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { httpReceiver } from "./httpReceiver.ts";
import type { Intake, IntakeOptions } from "./intake.ts";

/** The one address for everything that Slack sends. */
export const endpoint = "/slack/events";

/** How long a command may go without an acknowledgement before it gets a sentence, in milliseconds: Slack gives up at 3000. */
const deadline = 2500;

export interface HttpIntakeOptions extends Pick<IntakeOptions, "logger"> {
  signingSecret: string;
  port: number;
  /** What a command is told that nobody acknowledged in time. */
  failed: string;
}

/** Slack calls us, with signed requests. */
export function httpIntake({ signingSecret, port, failed, logger }: HttpIntakeOptions): Intake {
  const late = { response_type: "ephemeral", text: failed };
  const { init, listener } = httpReceiver({ signingSecret, endpoint, deadline, late, logger });
  let server: Server | undefined;

  async function listen(): Promise<number | null> {
    const opened = createServer(listener);
    opened.listen(port);
    await once(opened, "listening");
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
    const settled = await settle(10_000);
    open.closeIdleConnections();
    const flushed = setTimeout(() => open.closeAllConnections(), 500);
    await closed.finally(() => clearTimeout(flushed));
    return settled;
  }

  return {
    receiver: { init, start: listen, stop: () => close(async () => true) },
    listen,
    connect: async () => {},
    close,
  };
}
