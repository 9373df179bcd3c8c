import type { IncomingMessage, ServerResponse } from "node:http";
import type { Backstage } from "../backstage.ts";
import type { Call, Fault, Json } from "../types.ts";
import { callerOf, checkAccess, grantedTo } from "./access.ts";
import { bodyOf, readArgs } from "./args.ts";
import type { FaultQueue } from "./faults.ts";
import { methods } from "./methods.ts";
import { Refused } from "./refused.ts";
import { respond } from "./respond.ts";

/** What goes back: a status, and the body in JSON or as it is. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: Json | string;
}

/** Answers whatever comes in over HTTP: calls of the Web API, and posts to a `response_url`. */
export async function serve(
  back: Backstage,
  faults: FaultQueue,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { journal, world } = back;
  const { pathname } = new URL(request.url ?? "", "http://127.0.0.1");
  const body = await bodyOf(request);
  const isMethod = pathname.startsWith("/api/");
  const method = isMethod ? pathname.slice("/api/".length) : "response_url";
  const args = readArgs(request, body);
  const token = (request.headers.authorization ?? "").replace(/^Bearer /u, "") || String(args.token ?? "");
  const call = journal.began(method, args, token, world.clock.now());
  const fault = faults.take(call);
  const carryOut = () => (isMethod ? answer(back, call) : respond(back, pathname, body));
  const reply = await afterFault(back, fault, carryOut);
  const lost = reply === "hang" || reply === "reset";
  const told = !lost && typeof reply.body !== "string" ? reply.body : null;
  if (reply === "reset") request.socket.resetAndDestroy();
  if (!lost) send(response, reply, world.clock.now());
  journal.ended(call, told);
}

/** What becomes of a call when something goes wrong with it. */
async function afterFault(
  { world }: Backstage,
  fault: Fault | null,
  carryOut: () => Reply,
): Promise<Reply | "hang" | "reset"> {
  if (fault === null) return carryOut();
  if (typeof fault === "string") return fault;
  if ("error" in fault) return { status: 200, body: { ok: false, error: fault.error } };
  if ("status" in fault) return { status: fault.status, body: "" };
  if ("retryAfter" in fault) {
    // https://docs.slack.dev/apis/web-api/rate-limits
    const headers = fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter) };
    return { status: 429, headers, body: { ok: false, error: "ratelimited" } };
  }
  if ("stored" in fault) {
    carryOut();
    return typeof fault.stored === "string" ? fault.stored : { status: fault.stored, body: "" };
  }
  if ("lateReply" in fault) {
    const reply = carryOut();
    await world.clock.wait(fault.lateReply);
    return reply;
  }
  await world.clock.wait(fault.slow);
  return carryOut();
}

/**
 * Checks and carries out a call of the Web API. The order of the checks is not documented: who calls, whether they may,
 * then what they want. The headers with scopes: https://docs.slack.dev/authentication/installing-with-oauth
 */
function answer(back: Backstage, { method, args, token }: Call): Reply {
  const headers: Record<string, string> = {};
  try {
    const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!found) throw new Refused("unknown_method", { req_method: method });
    const caller = callerOf(back.world, token);
    const needs = found.needs(back.world, args);
    headers["x-oauth-scopes"] = grantedTo(back.world, caller).join(",");
    headers["x-accepted-oauth-scopes"] = needs.scopes.join(",");
    checkAccess(back.world, caller, needs);
    return { status: 200, headers, body: { ok: true, ...found.run(back, caller, args) } };
  } catch (error) {
    if (error instanceof Refused) return { status: 200, headers, body: error.body };
    throw error;
  }
}

function send(response: ServerResponse, { status, headers, body }: Reply, now: number): void {
  const isText = typeof body === "string";
  response.sendDate = false;
  response.writeHead(status, {
    date: new Date(now).toUTCString(),
    "content-type": isText ? "text/plain" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
