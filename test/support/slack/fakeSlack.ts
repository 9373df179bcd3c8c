import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type FakeSocket, serveSocket } from "./fakeSocket.ts";

/** A call of the bot's, as it reached Slack. */
export interface Call {
  method: string;
  args: Record<string, string>;
  token: string;
}

/** How Slack answers a call: a result or an error by its code, a status, not at all, or by hanging up. */
export type Reply =
  | Record<string, unknown>
  | { error: string }
  | { status: number; headers?: Record<string, string> }
  | "hang"
  | "reset";

export interface FakeSlack {
  url: string;
  socket: FakeSocket;
  /** Everything that was called, in order. */
  calls: Call[];
  /** The calls of one method. */
  of(method: string): Call[];
  /** Waits for so many calls of a method. */
  until(method: string, count?: number): Promise<Call[]>;
  /** How a method answers from now on; replies in turn, the last one for good. */
  on(method: string, ...replies: Reply[]): void;
  close(): Promise<void>;
}

const defaults: Record<string, Reply> = {
  "auth.test": { user_id: "U0BOT", bot_id: "B0BOT", user: "salesterm", team_id: "T1" },
  "users.info": { user: { id: "U1", locale: "en-US" } },
  "conversations.info": { channel: { id: "C1", locale: "en-US" } },
  "chat.postMessage": { ts: "1700000001.000100" },
  "chat.postEphemeral": { message_ts: "1700000001.000100" },
};

/** A small Slack Web API on loopback. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const replies = new Map<string, Reply[]>();
  const waiting: { method: string; count: number; resolve: (calls: Call[]) => void }[] = [];
  const of = (method: string) => calls.filter((call) => call.method === method);

  const server = createServer(async (request, response) => {
    const call = await read(request);
    calls.push(call);
    for (const waiter of waiting) if (of(waiter.method).length >= waiter.count) waiter.resolve(of(waiter.method));
    const queue = replies.get(call.method) ?? [];
    answer(
      response,
      (queue.length > 1 ? queue.shift() : queue[0]) ?? defaults[call.method] ?? { error: "unknown_method" },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  replies.set("apps.connections.open", [{ url: `ws://${host}/link` }]);

  const socket = serveSocket(server);

  return {
    url: `http://${host}/api/`,
    socket,
    calls,
    of,
    until: (method, count = 1) =>
      of(method).length >= count
        ? Promise.resolve(of(method))
        : new Promise((resolve) => waiting.push({ method, count, resolve })),
    on: (method, ...next) => void replies.set(method, next),
    close: () =>
      new Promise((resolve) => {
        socket.drop();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(request: IncomingMessage): Promise<Call> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return {
    method: (request.url ?? "").replace("/api/", ""),
    args: Object.fromEntries(new URLSearchParams(body)),
    token: (request.headers.authorization ?? "").replace("Bearer ", ""),
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === "hang") return;
  if (reply === "reset") return void response.socket?.resetAndDestroy();
  if ("status" in reply && typeof reply.status === "number") {
    response.writeHead(reply.status, reply.headers as Record<string, string>);
    return void response.end();
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ ok: !("error" in reply), ...reply }));
}
