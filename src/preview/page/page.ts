import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Deed, Facts, MessageRef, Outcome, Surface, User } from "../wire.ts";

/** What every part of the page may need. */
export interface Page {
  facts: Facts;
  /** The id of who sits in front of it. */
  me: string;
  person(id: string): User | undefined;
  /** Their time zone. */
  zone: string;
  /** The time in the workspace, in milliseconds. */
  now(): number;
  /** Does something; what Slack says about it shows up by itself. */
  act(deed: Deed): Promise<Outcome>;
  /** Opens a channel or direct message. */
  go(channel: string): void;
  openThread(message: MessageRef): void;
  inspect(message: MessageRef): void;
}

export const PageContext = createContext<Page | null>(null);
export const SurfaceContext = createContext<Surface | null>(null);

/** The page that a component is on. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("drawn outside the page");
  return page;
}

/** The message or view that a component stands in. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error("drawn outside a message or view");
  return surface;
}
