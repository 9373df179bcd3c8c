import type { Row } from "../../daily/types.ts";
import { causeOf, type Log } from "../../log.ts";
import { StoreUnavailable } from "../../store/errors.ts";
import type { DailyStore, Outcome } from "../../store/types.ts";

/** The store's ledger, for writing what became of rows, with what this process knows beyond it. */
export interface Ledger {
  /** Whether the row's end is known here, and only not written yet. */
  knows(row: Row): boolean;
  /** Writes what became of a row; keeps it in mind, to be written later, when the store cannot. Never rejects. */
  settle(row: Row, outcome: Outcome): Promise<void>;
  /** Writes what could not be written before. */
  writeLeft(): Promise<void>;
}

/** Nothing left to write. */
export function createLedger(store: Pick<DailyStore, "settle">, log: Log): Ledger {
  const left = new Map<string, [Row, Outcome]>();

  async function settle(row: Row, outcome: Outcome): Promise<void> {
    try {
      left.delete(row.key);
      const written = await store.settle(row, outcome);
      if (!written) log.warn({ ...nameOf(row), ...outcome }, "a term of the day was settled by somebody else before");
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) log.error(causeOf(error), "a term of the day could not be settled");
      left.set(row.key, [row, outcome]);
    }
  }

  return {
    knows: ({ key }) => left.has(key),
    settle,
    async writeLeft() {
      // Whatever fails again is put back, so this goes through what was there before.
      for (const [row, outcome] of [...left.values()]) await settle(row, outcome);
    },
  };
}

/** A row, as log lines name it. */
export function nameOf({ team, channel, date }: Pick<Row, "team" | "channel" | "date">) {
  return { kind: "term of the day", team, channel, date };
}
