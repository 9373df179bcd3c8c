import type { Problem } from "../glossary/types.ts";
import { causeOf, type Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import { type Fault, isForcible, judge, unreadable } from "./judge.ts";

export interface LiveOptions {
  /** What is served from the start. */
  first: Corpus;
  /** Reads the corpus anew; `afresh` trusts nothing that was read before. Rejects when there is none. */
  read(options: { afresh: boolean }): Promise<Corpus>;
  log: Log;
  /** Tells those who look after the glossary why a change is not served; null when the latest files are served again. */
  tell(fault: Fault | null): void;
  /** Called when another corpus is served than before. */
  onSwap(): void;
}

/** The corpus that is served, and the way to have it read again. */
export interface Live {
  current(): Corpus;
  /** What is wrong with the files as they were read last, whether or not they are served. */
  problems(): readonly Problem[];
  /**
   * Reads the corpus, and serves it if it is no worse than the one before. Called while that is going on, it reads once
   * more after. Resolves when all is read; never rejects.
   */
  reload(options?: Partial<Wish>): Promise<void>;
}

/** How the corpus is read. */
interface Wish {
  /** Takes a worse one too, though never none. */
  force: boolean;
  /** Reads all files, not only those that changed. */
  afresh: boolean;
}

/** A log line names so many problems; `check` lists them all. */
const mostLogged = 20;

/** Serves a corpus, and swaps it whole for what is read later. A fault is told once, and once that it is over. */
export function createLive({ first, read, log, tell, onSwap }: LiveOptions): Live {
  let served = first;
  let { problems } = first.glossary;
  let wanted: Wish | null = null;
  let running: Promise<void> | null = null;
  const told = new Set<string>();

  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    log.warn({ problems: linesOf(errors) }, "the glossary has errors: what they cost is not served");

  async function readWhileWanted(): Promise<void> {
    for (let next = wanted; next !== null; next = wanted) {
      wanted = null;
      await readOnce(next);
    }
    running = null;
  }

  async function readOnce({ force, afresh }: Wish): Promise<void> {
    const began = performance.now();
    const next = await read({ afresh }).catch((error: unknown) => causeOf(error).cause);
    if (typeof next === "string") return refuse(unreadable(served.glossary, next), force);
    problems = next.glossary.problems;
    const fault = judge(served.glossary, next.glossary);
    if (fault && !(force && isForcible(fault))) return refuse(fault, force);
    served = next;
    const ms = Math.round(performance.now() - began);
    log.info({ terms: next.glossary.terms.length, problems: problems.length, forced: fault !== null, ms }, "reloaded");
    if (told.size > 0) tell(null);
    told.clear();
    onSwap();
  }

  function refuse(fault: Fault, force: boolean): void {
    const { kind, cause, problems: wrong, before, after } = fault;
    // Files that come and go meanwhile make no other fault of it.
    const key = JSON.stringify([kind, cause, wrong]);
    const isNews = !told.has(key);
    // When more was written meanwhile, whoever writes is not done: the next reading tells.
    if (wanted !== null || !(isNews || force)) return;
    told.add(key);
    log.error(
      { reason: kind, ...(cause && { cause }), problems: linesOf(wrong), served: before, read: after },
      "the change is not taken: the glossary is served as it was",
    );
    if (isNews) tell(fault);
  }

  return {
    current: () => served,
    problems: () => problems,
    reload({ force = false, afresh = false } = {}) {
      wanted = { force: force || wanted?.force === true, afresh: afresh || wanted?.afresh === true };
      running ??= Promise.resolve().then(readWhileWanted);
      return running;
    },
  };
}

function linesOf(problems: readonly Problem[]): string[] {
  return problems.slice(0, mostLogged).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}
