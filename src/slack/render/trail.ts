import type { Ref } from "../../answer/ref.ts";
import { clearJson, refFrom } from "./actions.ts";
import { limits } from "./limits.ts";

/** Where somebody is in a modal, and how they got there. */
export interface Trail {
  here: Ref;
  /** The entries before, the latest last. */
  trail: readonly Ref[];
}

/** A trail as Slack keeps it with the view: the oldest steps go when there is no room for all. */
export function metadataOf({ here, trail }: Trail): string {
  const metadata = clearJson({ here, trail });
  if (metadata.length <= limits.viewMetadata) return metadata;
  return trail.length > 0 ? metadataOf({ here, trail: trail.slice(1) }) : "";
}

/** Reads a trail back. Null when it is none of ours: it comes from outside. */
export function readTrail(metadata: string): Trail | null {
  try {
    const { here, trail } = JSON.parse(metadata);
    const at = refFrom(here);
    return at && Array.isArray(trail) ? { here: at, trail: trail.flatMap((step) => refFrom(step) ?? []) } : null;
  } catch {
    return null;
  }
}
