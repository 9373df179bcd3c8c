import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { BadBody, readJson } from "./body.ts";
import { perform, request } from "./deeds.ts";
import type { World } from "./facts.ts";
import { readPageFiles } from "./files.ts";
import { hasToken, refusal } from "./guard.ts";
import { inspect, traffic } from "./inspect.ts";
import { listen } from "./listen.ts";
import { makeShell } from "./shell.ts";
import { createStreams } from "./streams.ts";

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Who one is at first, and where. */
const first = { person: "U0ADA", channel: "C0SALES" };

/** Serves the page on 127.0.0.1, on this port or the next one that is free; 0 takes any. */
export async function servePage(world: World & { port: number }): Promise<PageServer> {
  const { standIn } = world;
  const token = randomBytes(24).toString("base64url");
  const files = await readPageFiles();
  const { html, policy } = makeShell({ files, token, ...first, workspace: standIn.teams[0]?.name ?? "" });
  const streams = createStreams(world);

  const get: Record<string, (response: ServerResponse, query: URLSearchParams) => void> = {
    "/": (response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html),
    "/events": (response, query) => streams.open(query.get("person") ?? "", response),
    "/traffic": (response) => sendJson(response, traffic(standIn)),
    "/inspect": (response, query) => {
      const [person = "", channel = "", ts = ""] = ["person", "channel", "ts"].map((name) => query.get(name) ?? "");
      sendJson(response, inspect(standIn, person, { channel, ts }));
    },
  };
  const act = async (from: IncomingMessage, response: ServerResponse) => {
    if (!hasToken(from, token)) return sendError(response, 403, "Reload the page: it belongs to an earlier preview.");
    const read = request.safeParse(await readJson(from));
    if (!read.success) return sendError(response, 400, "Nobody can do that.");
    const { person, deed } = read.data;
    if (!standIn.users.some(({ id }) => id === person)) return sendError(response, 404, "There is nobody of that id.");
    sendJson(response, await perform(standIn.as(person), world.clock, deed));
  };

  const answer = async (from: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-security-policy", policy);
    const refused = refusal(from);
    if (refused) return sendError(response, 403, refused);
    const [path = "/", query = ""] = from.url?.split("?", 2) ?? [];
    const file = files.served.get(path);
    if (from.method === "POST" && path === "/act") return act(from, response);
    if (from.method !== "GET") return sendError(response, 405, "Only reading is possible here.");
    if (file) return void response.writeHead(200, { "content-type": file.type }).end(file.body);
    if (Object.hasOwn(get, path)) return get[path]?.(response, new URLSearchParams(query));
    sendError(response, 404, "There is nothing here.");
  };
  const server = createServer((from, response) => {
    answer(from, response).catch((error: Error) =>
      sendError(response, error instanceof BadBody ? error.status : 500, error.message),
    );
  });
  const port = await listen(server, world.port);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

function sendError(response: ServerResponse, status: number, error: string): void {
  if (response.headersSent) return void response.end();
  // What was not read of a body that is too long is not waited for.
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", connection: "close" });
  response.end(JSON.stringify({ error }));
}
