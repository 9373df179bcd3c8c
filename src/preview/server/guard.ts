import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The names this server answers to: any other one was made to point here by somebody else's name server. */
const ownNames = new Set(["127.0.0.1", "localhost"]);

/** Why a request is not served, whatever it asks for; null if it may be. */
export function refusal({ headers: { host = "", origin, "sec-fetch-site": site } }: IncomingMessage): string | null {
  const { hostname = "" } = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : {};
  if (!ownNames.has(hostname)) return "This page is at 127.0.0.1 only.";
  if (origin !== undefined && origin !== `http://${host}`) return "Other pages may not ask here.";
  if (site !== undefined && !["same-origin", "none"].includes(String(site))) return "Other pages may not ask here.";
  return null;
}

/** Whether a request carries the token that the page was given: no other page can know it. */
export function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(headers["x-preview-token"] ?? ""));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
