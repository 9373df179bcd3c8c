import type { ServerResponse } from "node:http";
import type { Facts, Patch, ShownMessage } from "../wire.ts";
import { factsFor, type World } from "./facts.ts";

/** How often the glossary is looked at for a change, in milliseconds. */
const lookEvery = 500;
/** A line now and then, in milliseconds, so that neither side takes a silent stream for a dead one. */
const pulse = 20_000;

/** What each page knows is kept with its stream, so that it is sent what is new and nothing else. */
export interface Streams {
  /** Keeps somebody's page up to date over this response, until the page hangs up. */
  open(person: string, response: ServerResponse): void;
  close(): void;
}

/** Server-Sent Events: at first all that a person sees, then every change. https://html.spec.whatwg.org/#server-sent-events */
export function createStreams(world: World): Streams {
  const open = new Map<ServerResponse, { person: string; sent: Sent }>();
  let scheduled = false;
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    // What one act changes comes in one turn: it is told at once.
    setImmediate(() => {
      scheduled = false;
      for (const [response, { person, sent }] of open) {
        const patch = sent.patchTo(factsFor(person, world));
        if (patch) write(response, "patch", patch);
      }
    });
  };
  const stops = [world.standIn.onChange(schedule), world.clock.onMove(schedule)];
  const { live } = world;
  let [corpus, problems] = [live.current(), live.problems()];
  const looking = setInterval(() => {
    if (live.current() === corpus && live.problems() === problems) return;
    [corpus, problems] = [live.current(), live.problems()];
    schedule();
  }, lookEvery);
  const pulsing = setInterval(() => {
    for (const response of open.keys()) response.write(":\n\n");
  }, pulse);

  return {
    open(person, response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      const sent = createSent();
      write(response, "all", sent.patchTo(factsFor(person, world)));
      open.set(response, { person, sent });
      response.on("close", () => open.delete(response));
    },
    close() {
      for (const stop of stops) stop();
      clearInterval(looking);
      clearInterval(pulsing);
      for (const response of open.keys()) response.end();
    },
  };
}

function write(response: ServerResponse, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

interface Sent {
  /** What has changed since the last time; null if nothing has. */
  patchTo(facts: Facts): Patch | null;
}

/** Remembers what a page was told. */
export function createSent(): Sent {
  const pieces = new Map<string, string>();
  let messages = new Map<string, ShownMessage>();
  return {
    patchTo({ messages: now, ...rest }) {
      const changed = Object.entries(rest).filter(([name, piece]) => {
        const text = JSON.stringify(piece);
        const isNew = pieces.get(name) !== text;
        pieces.set(name, text);
        return isNew;
      });
      const next = new Map(Object.entries(now));
      const fresh = [...next].filter(([key, message]) => messages.get(key) !== message);
      const gone = [...messages.keys()].filter((key) => !next.has(key)).map((key) => [key, null]);
      messages = next;
      if (changed.length + fresh.length + gone.length === 0) return null;
      return { pieces: Object.fromEntries(changed), messages: Object.fromEntries([...fresh, ...gone]) };
    },
  };
}
