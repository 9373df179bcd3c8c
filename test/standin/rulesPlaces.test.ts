import { describe, expect, test } from "vitest";
import {
  actions,
  against,
  button,
  card,
  cell,
  container,
  feedback,
  input,
  type Json,
  line,
  option,
  picture,
  plain,
  rich,
  said,
  section,
  select,
  surfaces,
  table,
} from "./rulesMake.ts";

describe("blocks, on what surface", () => {
  const contextActions = { type: "context_actions", elements: [feedback()] };

  test.each<[string, Json]>([
    ["message modal home", { type: "header", text: plain() }],
    ["message modal home", section()],
    ["message modal home", rich(line(said()))],
    ["message modal home", { type: "context", elements: [plain()] }],
    ["message modal home", actions(button())],
    ["message modal home", input(select())],
    ["message modal home", { type: "divider" }],
    ["message modal home", picture()],
    ["message home", card()],
    ["message home", { type: "carousel", elements: [card()] }],
    ["message", contextActions],
    ["message", { type: "markdown", text: "x" }],
    ["message", table([cell()])],
    ["message", container()],
    ["modal", { type: "alert", text: plain() }],
    ["", { type: "file", source: "remote", external_id: "x" }],
    ["", { type: "call" }],
  ])("%s: $type", (expected, block) => {
    const taken = surfaces.filter((surface) => against(surface, block).length === 0);
    expect(taken.join(" ")).toBe(expected);
    for (const surface of surfaces.filter((one) => !taken.includes(one))) {
      expect(against(surface, block)).toEqual([`unsupported type: ${block.type} /0/type`]);
    }
  });
});

describe("elements of an input, on what surface", () => {
  test.each<[string, Json]>([
    ["message modal home", { type: "plain_text_input" }],
    ["message modal", { type: "datetimepicker" }],
    ["modal home", { type: "rich_text_input", action_id: "a" }],
    ["modal", { type: "number_input", is_decimal_allowed: false }],
    ["modal", { type: "url_text_input" }],
    ["modal", { type: "email_text_input" }],
  ])("%s: $type", (expected, element) => {
    const taken = surfaces.filter((surface) => against(surface, input(element)).length === 0);
    expect(taken.join(" ")).toBe(expected);
    for (const surface of surfaces.filter((one) => !taken.includes(one))) {
      expect(against(surface, input(element))).toEqual([`unsupported type: ${element.type} /0/element/type`]);
    }
  });
});

describe("elements, in what block", () => {
  const options = [option()];

  test.each<[string, Json]>([
    ["section actions", button()],
    ["section actions", { type: "overflow", options }],
    ["section", picture()],
    ["section actions input", select()],
    ["section actions input", { type: "external_select" }],
    ["section actions input", { type: "users_select" }],
    ["section actions input", { type: "conversations_select" }],
    ["section actions input", { type: "channels_select" }],
    ["section input", { type: "multi_static_select", options }],
    ["section input", { type: "multi_external_select" }],
    ["section input", { type: "multi_users_select" }],
    ["section input", { type: "multi_conversations_select" }],
    ["section input", { type: "multi_channels_select" }],
    ["section actions input", { type: "checkboxes", options }],
    ["section actions input", { type: "radio_buttons", options }],
    ["section actions input", { type: "datepicker" }],
    ["section actions input", { type: "timepicker" }],
    ["actions input", { type: "datetimepicker" }],
    ["input", { type: "plain_text_input" }],
    ["", feedback()],
  ])("%s: $type", (expected, element) => {
    const hosts = { section: section({ accessory: element }), actions: actions(element), input: input(element) };
    const taken = Object.entries(hosts).filter(([, block]) => against("modal", block).length === 0);
    expect(taken.map(([host]) => host).join(" ")).toBe(expected);
  });

  test("a context holds images and text alone", () => {
    const context = { type: "context", elements: [picture(), plain(), button()] };
    expect(against("modal", context)).toEqual(["unsupported type: button /0/elements/2/type"]);
  });

  test("a container holds none of its kind, nor a card, an alert or Markdown", () => {
    for (const type of ["container", "card", "alert", "markdown"]) {
      expect(against("message", container({ child_blocks: [{ type }] }))).toEqual([
        `unsupported type: ${type} /0/child_blocks/0/type`,
      ]);
    }
  });
});
