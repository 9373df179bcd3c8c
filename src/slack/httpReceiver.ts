import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { App, Logger, Receiver } from "@slack/bolt";
import { causeOf } from "../log.ts";
import { acknowledgement, nameOf } from "./httpAck.ts";
import { send } from "./httpReply.ts";
import { readRequest } from "./httpRequest.ts";

export interface HttpReceiverOptions {
  signingSecret: string;
  /** The path that Slack's requests come to. */
  endpoint: string;
  /** How long after it came a request may go without an acknowledgement, in milliseconds; then it gets a reply of ours. */
  deadline: number;
  /** What a command is told then. */
  failed: string;
  /** The time in milliseconds. */
  now: () => number;
  logger: Logger;
}

/**
 * Hands Slack's signed requests to Bolt, and Bolt's acknowledgements to Slack. Bolt's own receiver would do, but for its
 * time: it parses twice, hashes three times, and makes each reply JSON anew, which is nearly half of what a request takes.
 */
export function httpReceiver(options: HttpReceiverOptions): Pick<Receiver, "init"> & { listener: RequestListener } {
  const { endpoint, deadline, failed, logger } = options;
  let app: App | undefined;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const came = performance.now();
    const read = await readRequest(request, options);
    if ("refused" in read) {
      logger.warn(`A request is not taken: ${read.refused}`);
      return send(response, read.status);
    }
    const { body } = read;
    if (body.ssl_check === "1") return send(response, 200);
    if (body.type === "url_verification") return send(response, 200, { challenge: body.challenge });
    const patience = deadline - (performance.now() - came);
    const acknowledged = acknowledgement(response, { body, patience, failed, logger });
    const retryNum = Number(request.headers["x-slack-retry-num"]);
    const retryReason = request.headers["x-slack-retry-reason"];
    try {
      await app?.processEvent({
        body,
        ack: acknowledged.ack,
        ...(retryNum > 0 && { retryNum }),
        ...(typeof retryReason === "string" && { retryReason }),
      });
      acknowledged.ended();
    } catch (error) {
      logger.error(`${nameOf(body)} failed: ${causeOf(error).cause}`);
      acknowledged.failed();
    }
  }

  return {
    init(bolt) {
      app = bolt;
    },
    listener(request, response) {
      const [path] = request.url?.split("?", 1) ?? [];
      if (request.method === "POST" && path === endpoint) {
        // Who sends half a request and goes away waits for nothing.
        receive(request, response).catch((error) => logger.info(`A request came to nothing: ${causeOf(error).cause}`));
      } else {
        logger.info(`Nothing is served for ${request.method} ${path?.slice(0, 100)}`);
        send(response, 404);
      }
    },
  };
}
