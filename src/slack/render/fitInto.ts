import type { Block, Span } from "../../glossary/types.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";

/** What was kept of some blocks, and whether that is all of them. */
export interface Fitted {
  blocks: Block[];
  whole: boolean;
}

/**
 * As much of the blocks, from the beginning, as costs no more than `budget`. Running text ends with a sentence, lists
 * with an item, code with a line, tables with a row; only when not even the first sentence fits, it is cut within.
 * `cost` must be at least the number of characters shown.
 */
export function fitInto(blocks: readonly Block[], budget: number, cost: (blocks: readonly Block[]) => number): Fitted {
  const most = take(blocks, budget);
  if (cost(most.blocks) <= budget) return most;
  let fits = 0;
  let over = budget;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (cost(take(blocks, middle).blocks) <= budget) fits = middle;
    else over = middle;
  }
  return take(blocks, fits);
}

/** The blocks up to a number of characters. */
function take(blocks: readonly Block[], characters: number): Fitted {
  const room = { left: characters, any: false };
  const taken = takeBlocks(blocks, room);
  return { blocks: taken.kept, whole: taken.whole };
}

interface Room {
  left: number;
  /** Whether something is kept already: then half a sentence is better left out. */
  any: boolean;
}

interface Taken<T> {
  kept: T[];
  whole: boolean;
}

function takeBlocks(blocks: readonly Block[], room: Room): Taken<Block> {
  const kept: Block[] = [];
  for (const block of blocks) {
    const { block: part, whole } = takeBlock(block, room);
    if (part) kept.push(part);
    if (!whole) return { kept, whole: false };
  }
  return { kept, whole: true };
}

function takeBlock(block: Block, room: Room): { block: Block | null; whole: boolean } {
  switch (block.type) {
    case "paragraph": {
      const { kept, whole } = takeSpans(block.spans, room);
      return { block: kept.length > 0 ? { ...block, spans: kept } : null, whole };
    }
    case "quote": {
      const { kept, whole } = takeBlocks(block.blocks, room);
      return { block: kept.length > 0 ? { ...block, blocks: kept } : null, whole };
    }
    case "list": {
      const items: Block[][] = [];
      for (const item of block.items) {
        const { kept, whole } = takeBlocks(item, room);
        if (kept.length > 0) items.push(kept);
        if (!whole) return { block: items.length > 0 ? { ...block, items } : null, whole };
      }
      return { block: { ...block, items }, whole: true };
    }
    case "code": {
      const lines = block.text.split("\n");
      const { kept, whole } = takeUnits(lines, (line) => line.length + 1, room);
      if (kept.length === 0 && !room.any) return { block: takeWithin(block, room), whole: false };
      return { block: kept.length > 0 ? { ...block, text: kept.join("\n") } : null, whole };
    }
    case "table": {
      const { kept, whole } = takeUnits(block.rows, rowLength, room);
      return { block: kept.length > 0 ? { ...block, rows: kept } : null, whole };
    }
  }
}

function takeWithin(block: Extract<Block, { type: "code" }>, room: Room): Block | null {
  const text = cutAtGrapheme(block.text, room.left);
  room.any = true;
  return text === "" ? null : { ...block, text };
}

function takeUnits<T>(units: readonly T[], length: (unit: T) => number, room: Room): Taken<T> {
  const kept: T[] = [];
  for (const unit of units) {
    if (length(unit) > room.left) return { kept, whole: false };
    room.left -= length(unit);
    room.any = true;
    kept.push(unit);
  }
  return { kept, whole: true };
}

function rowLength(row: readonly Span[][]): number {
  return row.flat().reduce((sum, span) => sum + span.text.length, row.length * 2);
}

function takeSpans(spans: readonly Span[], room: Room): Taken<Span> {
  const text = spans.map((span) => span.text).join("");
  if (text.length <= room.left) {
    room.left -= text.length;
    room.any ||= text.length > 0;
    return { kept: [...spans], whole: true };
  }
  const shortened = cutAtSentence(text, room.left);
  const within = shortened.endsWith("…") && !text.startsWith(shortened);
  if (within && room.any) return { kept: [], whole: false };
  room.left = 0;
  room.any = true;
  const kept = firstCharacters(spans, within ? shortened.length - 1 : shortened.length);
  return { kept: within ? [...kept, { text: "…" }] : kept, whole: false };
}

function firstCharacters(spans: readonly Span[], count: number): Span[] {
  const kept: Span[] = [];
  let left = count;
  for (const span of spans) {
    if (left <= 0) break;
    kept.push({ ...span, text: span.text.slice(0, left) });
    left -= span.text.length;
  }
  return kept;
}
