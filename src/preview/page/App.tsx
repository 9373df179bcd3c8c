import { useEffect, useMemo, useState } from "preact/hooks";
import type { Deed, Facts, MessageRef } from "../wire.ts";
import { createDoer, useFacts } from "./connection.ts";
import { type Page, PageContext } from "./page.ts";
import { type Toast, Toasts } from "./parts/Toasts.tsx";
import { toRegion } from "./regions.ts";
import { useRemembered } from "./remembered.ts";
import { Skeleton } from "./Skeleton.tsx";
import { Workspace } from "./Workspace.tsx";

/** Who one is at first, and where. */
export interface First {
  person: string;
  channel: string;
  workspace: string;
}

/** What is open at the side. */
export type Side =
  | { kind: "thread" | "message"; message: MessageRef }
  | { kind: "inspector" }
  | { kind: "problems" }
  | null;

/** How long a word at the foot of the page stays, in milliseconds. */
const patience = 10_000;

/** The page: who sits in front of it, where they are, and what is open. */
export function App({ first }: { first: First }) {
  const [me, setMe] = useRemembered("person", first.person);
  const [channel, setChannel] = useRemembered("channel", first.channel);
  const [side, setSide] = useState<Side>(null);
  const [drawer, setDrawer] = useState(false);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const { facts, of, lost } = useFacts(me);
  const doing = useMemo(() => createDoer(me), [me]);
  useRegionKeys();

  const say = (text: string) => {
    const id = performance.now();
    setToasts((before) => [...before, { id, text }]);
    setTimeout(() => put(id), patience);
  };
  const put = (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id));

  // Whoever was remembered may be gone by now.
  const unknown = isWhole(facts) && of === me && !facts.people.some(({ id }) => id === me);
  useEffect(() => {
    if (unknown) setMe(first.person);
  }, [unknown]);

  if (!isWhole(facts) || of !== me || unknown)
    return <Skeleton workspace={first.workspace}>{lost ? stopped : ""}</Skeleton>;
  const person = (id: string) => facts.people.find((user) => user.id === id);
  const page: Page = {
    facts,
    me,
    person,
    zone: person(me)?.tz ?? "UTC",
    now: () => Date.now() + facts.ahead,
    act: async (deed: Deed) => {
      const outcome = await doing(deed);
      if (outcome.notice && !outcome.told) say(outcome.notice);
      return outcome;
    },
    go: (next) => {
      setChannel(next);
      setDrawer(false);
      if (side?.kind === "thread") setSide(null);
    },
    openThread: (message) => setSide({ kind: "thread", message }),
    inspect: (message) => setSide({ kind: "message", message }),
  };
  return (
    <PageContext.Provider value={page}>
      <Workspace
        channel={channel}
        side={side}
        setSide={setSide}
        drawer={drawer}
        setDrawer={setDrawer}
        become={(person) => {
          setSide(null);
          setMe(person);
        }}
      />
      {lost && (
        <p class="lost" role="alert">
          {stopped}
        </p>
      )}
      <Toasts toasts={toasts} close={put} />
    </PageContext.Provider>
  );
}

const stopped = "The preview does not answer. Start it again with npm start; this page goes on by itself.";

function isWhole(facts: Partial<Facts>): facts is Facts {
  return facts.workspace !== undefined;
}

function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      toRegion(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
