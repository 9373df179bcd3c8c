import type { IncomingMessage } from "node:http";
import { isJson, parsed, textOf } from "../json.ts";
import type { Json } from "../types.ts";
import { invalidArguments } from "./refused.ts";

/** The arguments that are JSON inside a form: https://docs.slack.dev/apis/web-api, "Constructing POST bodies" */
const structured = ["attachments", "blocks", "metadata", "view"];

/** Reads a request to its end. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/**
 * The arguments of a call, from its query and its body, a form or JSON. What is no JSON where there should be some stays
 * the text it is, for the method to refuse.
 */
export function readArgs(request: IncomingMessage, body: string): Json {
  const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  const type = request.headers["content-type"] ?? "";
  const json = type.startsWith("application/json") ? parsed(body) : undefined;
  const form = type.startsWith("application/x-www-form-urlencoded") ? new URLSearchParams(body) : [];
  const args: Json = {
    ...Object.fromEntries(searchParams),
    ...Object.fromEntries(form),
    ...(isJson(json) ? json : {}),
  };
  for (const name of structured) {
    const value = args[name];
    if (typeof value === "string") args[name] = parsed(value) ?? value;
  }
  return args;
}

/** An argument that has to be there. */
export function required(args: Json, name: string): string {
  const value = textOf(args[name]);
  if (value === null) throw invalidArguments(`missing required field: ${name}`);
  return value;
}

/** Whether a flag is set, in any of the ways that Slack takes. */
export function flag(args: Json, name: string): boolean {
  return [true, "true", 1, "1"].includes(args[name] as string);
}

/** A page of a list, with the cursor of the next one: https://docs.slack.dev/apis/web-api/pagination */
export function pageOf<T>(all: readonly T[], args: Json, most: number): { page: T[]; response_metadata: Json } {
  const limit = Number(args.limit ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw invalidArguments("invalid `limit`");
  const start = Number(Buffer.from(String(args.cursor ?? ""), "base64").toString() || 0);
  if (!Number.isInteger(start)) throw invalidArguments("invalid `cursor`");
  const end = start + limit;
  const next_cursor = end < all.length ? Buffer.from(String(end)).toString("base64") : "";
  return { page: all.slice(start, end), response_metadata: { next_cursor } };
}
