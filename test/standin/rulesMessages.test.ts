import { describe, expect, test } from "vitest";
import { refusedMessage } from "../../src/standin/rules/refusedMessage.ts";
import {
  actions,
  against,
  button,
  card,
  cell,
  container,
  input,
  type Json,
  letters,
  many,
  plain,
  section,
  select,
  table,
} from "./rulesMake.ts";

describe("a message", () => {
  test("has 50 blocks", () => {
    expect(refusedMessage({ text: "x", blocks: many(50, () => section()) })).toBeNull();
    expect(refusedMessage({ text: "x", blocks: many(51, () => section()) })).toEqual({
      error: "invalid_blocks",
      messages: ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"],
    });
  });

  test("has a text of 40,000 characters", () => {
    expect(refusedMessage({ text: letters(40_000) })).toBeNull();
    expect(refusedMessage({ text: letters(40_001) })).toEqual({
      error: "msg_too_long",
      messages: ["[ERROR] must be less than 40001 characters [json-pointer:/text]"],
    });
  });

  test("has 12,000 characters of Markdown in all its blocks", () => {
    const blocks = (count: number) => [6000, count].map((length) => ({ type: "markdown", text: letters(length) }));
    expect(refusedMessage({ text: "x", blocks: blocks(6000) })).toBeNull();
    expect(refusedMessage({ text: "x", blocks: blocks(6001) })).toEqual({
      error: "msg_blocks_too_long",
      messages: ["[ERROR] 12001 characters of markdown, of 12000 at most [json-pointer:/blocks]"],
    });
  });

  test("has 13,200 characters in all its blocks, what wraps the text included; a divider is not free", () => {
    const texts = many(4, () => section({ text: plain(letters(2900)) }));
    const blocks = (count: number) => [...texts, section({ text: plain(letters(count)) }), { type: "divider" }];
    const divider = 125;
    const taken = JSON.stringify(texts).length - "[,,,]".length + JSON.stringify(section()).length - 1 + divider;
    expect(refusedMessage({ text: "x", blocks: blocks(13_200 - taken) })).toBeNull();
    expect(refusedMessage({ text: "x", blocks: blocks(13_201 - taken) })).toEqual({
      error: "msg_blocks_too_long",
      messages: ["[ERROR] 13201 characters of JSON, of 13200 at most [json-pointer:/blocks]"],
    });
  });

  test("has one table, in a container or out of it", () => {
    const one = table([cell(), cell()]);
    expect(refusedMessage({ text: "x", blocks: [one] })).toBeNull();
    expect(refusedMessage({ text: "x", blocks: [one, section(), container({ child_blocks: [one] })] })).toEqual({
      error: "invalid_attachments",
      messages: ["[ERROR] only_one_table_allowed [json-pointer:/blocks/2/child_blocks/0]"],
    });
  });

  test("has 100 attachments", () => {
    expect(refusedMessage({ attachments: many(100, () => ({ text: "x" })) })).toBeNull();
    expect(refusedMessage({ attachments: many(101, () => ({ text: "x" })) })).toEqual({
      error: "too_many_attachments",
      messages: ["[ERROR] no more than 100 items allowed [json-pointer:/attachments]"],
    });
  });

  test.each<[string, Json, string]>([
    ["nothing", {}, "no_text"],
    ["no text and no blocks", { text: "", blocks: [], attachments: [] }, "no_text"],
    ["white space", { text: " \n" }, "no_text"],
    ["a text that is none", { text: 1 }, "invalid_arguments"],
    ["blocks that are no list", { text: "x", blocks: { type: "divider" } }, "invalid_blocks_format"],
    ["blocks that were not decoded", { text: "x", blocks: "[]" }, "invalid_blocks_format"],
    ["attachments that are no list", { text: "x", attachments: {} }, "invalid_attachments"],
    ["an empty attachment", { attachments: [{}] }, "invalid_attachments"],
    ["an attachment of what nobody knows", { attachments: [{ text: "x", indent: false }] }, "invalid_attachments"],
    ["an attachment of wrong blocks", { attachments: [{ blocks: [{ type: "x" }] }] }, "invalid_attachments"],
  ])("of %s is refused: %#", (_, message, error) => {
    expect(refusedMessage(message)).toMatchObject({ error });
  });

  test.each<[string, Json]>([
    ["text alone", { text: "x" }],
    ["blocks alone", { blocks: [section()] }],
    ["an attachment alone", { attachments: [{ color: "good", blocks: [section()] }] }],
    ["blocks taken away by an edit", { text: "x", blocks: [] }],
    ["nulls for what it has not", { text: "x", blocks: null, attachments: null }],
  ])("of %s is taken", (_, message) => {
    expect(refusedMessage(message)).toBeNull();
  });

  test("points into attachments", () => {
    const attachments = [{ text: "x" }, { blocks: [section(), { type: "nonsense" }] }];
    expect(refusedMessage({ attachments })?.messages).toEqual([
      "[ERROR] unsupported type: nonsense [json-pointer:/attachments/1/blocks/1/type]",
    ]);
  });
});

describe("blocks together", () => {
  const named = (action_id: string) => button({ action_id });

  test("each have a block_id of their own", () => {
    expect(against("modal", section({ block_id: "a" }), section({ block_id: "b" }), section(), section())).toEqual([]);
    expect(against("modal", section({ block_id: "a" }), section(), section({ block_id: "a" }))).toEqual([
      '`block_id` "a" already exists /2/block_id',
    ]);
    const inside = container({ block_id: "a", child_blocks: [section({ block_id: "a" })] });
    expect(against("message", inside)).toEqual(['`block_id` "a" already exists /0/child_blocks/0/block_id']);
  });

  test("each have every action_id once", () => {
    expect(against("home", actions(named("a"), named("b"), button(), button()), actions(named("a")))).toEqual([]);
    expect(against("home", actions(named("a"), named("b"), named("a")))).toEqual([
      '`action_id` "a" already exists /0/elements/2/action_id',
    ]);
    expect(against("home", card({ actions: [named("a"), named("a")] }))).toEqual([
      '`action_id` "a" already exists /0/actions/1/action_id',
    ]);
    const carousel = (...cards: Json[]) => ({ type: "carousel", elements: cards });
    expect(against("home", carousel(card({ actions: [named("a")] }), card({ actions: [named("a")] })))).toEqual([]);
  });

  test("have one element in focus", () => {
    const focused = () => select({ focus_on_load: true });
    expect(against("modal", input(focused()), input(select({ focus_on_load: false })))).toEqual([]);
    expect(against("modal", input(focused()), section({ accessory: focused() }))).toEqual([
      "only one element can have `focus_on_load` /1/accessory/focus_on_load",
    ]);
  });
});
