import { useRef } from "preact/hooks";
import type { Facts } from "../wire.ts";
import { newestFor } from "./facts.ts";

/** The channels in which others wrote since this person last looked. What was there at first counts as seen. */
export function useUnread(facts: Partial<Facts>, me: string, looking: string): ReadonlySet<string> {
  const seen = useRef<{ me: string; upTo: Map<string, number> }>({ me: "", upTo: new Map() });
  const channels = facts.channels ?? [];
  const newest = new Map(channels.map(({ id }) => [id, newestFor(facts, id, me)]));
  if (seen.current.me !== me) seen.current = { me, upTo: newest };
  const { upTo } = seen.current;
  upTo.set(looking, newest.get(looking) ?? 0);
  return new Set([...newest].filter(([id, ts]) => ts > (upTo.get(id) ?? 0)).map(([id]) => id));
}
