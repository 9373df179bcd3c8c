import { describe, expect, test } from "vitest";
import { against, type Json } from "./rulesMake.ts";
import { samples } from "./rulesSamples.ts";

describe.each(samples)("$name", ({ on, block, needs }) => {
  test("is taken with all that it may have", () => {
    expect(against(on, block)).toEqual([]);
  });

  test("is refused without what it needs, and taken without anything else", () => {
    const needed = fieldsOf(block).filter((field) => against(on, changed(block, field, undefined)).length > 0);
    const types = needed.filter((field) => field.endsWith("/type"));
    expect(needed.filter((field) => !types.includes(field)).sort()).toEqual(needs.split(" ").filter(Boolean).sort());
    for (const field of types) {
      expect(against(on, changed(block, field, undefined))).toEqual([
        `missing required field: type /0${parentOf(field)}`,
      ]);
    }
  });

  test("is told by its type, and so is everything in it", () => {
    for (const field of fieldsOf(block).filter((path) => path.endsWith("/type"))) {
      expect(against(on, changed(block, field, "nonsense"))).toEqual([`unsupported type: nonsense /0${field}`]);
    }
  });

  test("is refused with what Slack does not know, wherever that stands", () => {
    for (const object of new Set(fieldsOf(block).map(parentOf))) {
      const strange = changed(block, `${object}/nonsense`, 1);
      expect(against(on, strange)).toEqual([`invalid additional property: nonsense /0${object}`]);
    }
  });
});

/** Pointers of all fields of all objects in a value. */
function fieldsOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(Array.isArray(value) ? [] : [`${at}/${key}`]),
    ...fieldsOf(child, `${at}/${key}`),
  ]);
}

function parentOf(field: string): string {
  return field.slice(0, field.lastIndexOf("/"));
}

function changed(value: Json, field: string, to: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value));
  const key = field.slice(parentOf(field).length + 1);
  (valueAt(copy, parentOf(field)) as Json)[key] = to;
  return JSON.parse(JSON.stringify(copy));
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce((node, key) => (node as Json)[key], value);
}
