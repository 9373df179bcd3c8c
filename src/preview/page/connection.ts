import { useEffect, useState } from "preact/hooks";
import type { Deed, Exchange, Facts, Inspection, MessageRef, Outcome, Patch } from "../wire.ts";
import { withPatch } from "./facts.ts";

/** What a person sees, kept up to date; `lost` while the preview cannot be reached. */
export function useFacts(person: string): { facts: Partial<Facts>; of: string; lost: boolean } {
  const [state, setState] = useState<{ facts: Partial<Facts>; of: string }>({ facts: {}, of: "" });
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const source = new EventSource(`/events?${new URLSearchParams({ person })}`);
    const patchOf = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as Patch;
    source.addEventListener("all", (event) => {
      setLost(false);
      setState({ facts: withPatch({}, patchOf(event)), of: person });
    });
    source.addEventListener("patch", (event) =>
      setState((before) => ({ ...before, facts: withPatch(before.facts, patchOf(event)) })),
    );
    source.addEventListener("error", () => setLost(true));
    return () => source.close();
  }, [person]);
  return { ...state, lost };
}

const nothing: Outcome = { notice: null, told: false, groups: [], message: null };

/** Sends what a person does, one thing after another, in the order in which it was done. */
export function createDoer(person: string): (deed: Deed) => Promise<Outcome> {
  let before: Promise<unknown> = Promise.resolve();
  return (deed) => {
    // What is filled in has to be there before anything is pressed; two presses may well be on their way at once.
    const done = before.then(() => post(person, deed));
    if (deed.do === "fill" || deed.do === "choose") before = done;
    return done;
  };
}

async function post(person: string, deed: Deed): Promise<Outcome> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="token"]')?.content ?? "";
  try {
    const response = await fetch("/act", {
      method: "POST",
      headers: { "content-type": "application/json", "x-preview-token": token },
      body: JSON.stringify({ person, deed }),
    });
    // A preview that was started anew has a new token.
    if (response.status === 403) location.reload();
    const body = (await response.json()) as Outcome | { error: string };
    return "error" in body ? { ...nothing, notice: body.error } : body;
  } catch {
    return { ...nothing, notice: "The preview does not answer. Is it still running?" };
  }
}

/** How a message came to be. */
export async function inspect(person: string, { channel, ts }: MessageRef): Promise<Inspection | null> {
  return getJson(`/inspect?${new URLSearchParams({ person, channel, ts })}`);
}

/** What was said between Slack and the bot lately, newest first. */
export async function recentTraffic(): Promise<Exchange[]> {
  return (await getJson<Exchange[]>("/traffic")) ?? [];
}

async function getJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path).catch(() => null);
  return response?.ok ? ((await response.json()) as T) : null;
}
