import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type AckFn, type App, type Logger, type Receiver, ReceiverMultipleAckError } from "@slack/bolt";
import { causeOf } from "../log.ts";
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
    const left = deadline - (performance.now() - came);
    const { ack, giveUp } = acknowledgement(response, left, () => sendLate(response, body, failed));
    const retryNum = Number(request.headers["x-slack-retry-num"]);
    const retryReason = request.headers["x-slack-retry-reason"];
    try {
      await app?.processEvent({
        body,
        ack,
        ...(retryNum > 0 && { retryNum }),
        ...(typeof retryReason === "string" && { retryReason }),
      });
    } catch (error) {
      logger.error(`A request failed: ${causeOf(error).cause}`);
      giveUp();
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

/** One acknowledgement and no more: the listener's, or what `late` sends after so many milliseconds, or a failure. */
function acknowledgement(response: ServerResponse, patience: number, late: () => void) {
  let isGiven = false;
  const give = (reply: () => void) => {
    if (isGiven) throw new ReceiverMultipleAckError();
    isGiven = true;
    clearTimeout(timer);
    reply();
  };
  const timer = setTimeout(() => give(late), patience);
  const ack: AckFn<string | object> = async (reply) => give(() => send(response, 200, reply || undefined));
  return { ack, giveUp: () => isGiven || give(() => send(response, 500)) };
}

/**
 * Replies for a listener that has not: a sentence to who gave a command. A form stays open only where it is not taken,
 * with a word of Slack's own. Of the rest nobody waits for an answer, and Slack would warn of none.
 */
function sendLate(response: ServerResponse, { command, type }: Record<string, unknown>, failed: string): void {
  if (typeof command === "string") send(response, 200, { response_type: "ephemeral", text: failed });
  else send(response, type === "view_submission" ? 500 : 200);
}

/** Replies that are sent time and again: each is made JSON once. None of them is ever changed. */
const written = new WeakMap<object, Buffer>();

function send(response: ServerResponse, status: number, reply?: string | object): void {
  if (reply === undefined) response.writeHead(status, { "content-length": 0 }).end();
  else if (typeof reply === "string") response.writeHead(status).end(reply);
  else {
    const json = written.get(reply) ?? Buffer.from(JSON.stringify(reply));
    written.set(reply, json);
    response.writeHead(status, { "content-type": "application/json", "content-length": json.length }).end(json);
  }
}
