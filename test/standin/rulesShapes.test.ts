import { describe, expect, test } from "vitest";
import { refusedMessage } from "../../src/standin/rules/refusedMessage.ts";
import {
  actions,
  against,
  button,
  cell,
  container,
  input,
  type Json,
  line,
  list,
  mrkdwn,
  option,
  picture,
  plain,
  rich,
  said,
  section,
  select,
  table,
} from "./rulesMake.ts";

const preformatted = (...elements: Json[]) => rich({ type: "rich_text_preformatted", elements });

describe("of fields that go together, or not, one", () => {
  const card = { type: "card", subtitle: plain() };
  const file = (slack_file: Json) => ({ type: "image", alt_text: "x", slack_file });
  const twice = select({ option_groups: [{ label: plain(), options: [option()] }] });

  test.each<[string, Json, string, string]>([
    ["a section of nothing", { type: "section" }, "`text` or `fields`", "/type"],
    ["an image of nothing", { type: "image", alt_text: "x" }, "`image_url` or `slack_file`", "/type"],
    ["an image twice", picture({ slack_file: { id: "F1" } }), "`image_url` or `slack_file`", "/type"],
    ["a file of nothing", file({}), "`id` or `url`", "/slack_file"],
    ["a file twice", file({ id: "F1", url: "https://x.no" }), "`id` or `url`", "/slack_file"],
    ["a card of nothing", card, "`hero_image` or `title` or `actions` or `body`", "/type"],
    ["a container without title", container({ title: undefined }), "`title` or `rich_text_title`", "/type"],
    [
      "a select without options",
      actions({ type: "static_select" }),
      "`options` or `option_groups`",
      "/elements/0/type",
    ],
    ["a select with them twice", actions(twice), "`options` or `option_groups`", "/elements/0/type"],
  ])("%s", (_, block, either, where) => {
    expect(against("message", block)).toEqual([`must define either ${either} /0${where}`]);
  });
});

describe("what an element says has to be so", () => {
  const chosen = (...initial_options: Json[]) => ({ type: "checkboxes", options: [option()], initial_options });
  const grouped = { type: "static_select", option_groups: [{ label: plain(), options: [option()] }] };
  const picked = (type: string, fields: Json) => actions({ type, ...fields });
  const figure = (fields: Json) => input({ type: "number_input", is_decimal_allowed: true, ...fields });

  test.each<[string, Json]>([
    ["a choice that is offered", actions(select({ initial_option: option() }))],
    ["a choice that is offered in a group", actions({ ...grouped, initial_option: option() })],
    ["any choice where the bot is asked", picked("external_select", { initial_option: option({ value: "w" }) })],
    ["as much at least as at most", input({ type: "plain_text_input", min_length: 2, max_length: 2 })],
    ["a number at least and none at most", figure({ min_value: "-10.5" })],
    [
      "the last minute of a leap day",
      actions(...["datepicker", "timepicker"].map((type) => ({ type, ...leap(type) }))),
    ],
  ])("%s", (_, block) => {
    expect(against("modal", block)).toEqual([]);
  });

  function leap(type: string): Json {
    return type === "datepicker" ? { initial_date: "2028-02-29" } : { initial_time: "23:59" };
  }

  test.each<[string, Json, string]>([
    [
      "a choice not offered",
      actions(select({ initial_option: option({ value: "w" }) })),
      "must match one of the options /0/elements/0/initial_option",
    ],
    [
      "a choice in no group",
      actions({ ...grouped, initial_option: option({ value: "w" }) }),
      "must match one of the options /0/elements/0/initial_option",
    ],
    [
      "one of two not offered",
      input(chosen(option(), option({ text: plain("y") }))),
      "must match one of the options /0/element/initial_options/1",
    ],
    [
      "a filter of nothing",
      picked("conversations_select", { filter: {} }),
      "must have minimum 1 properties /0/elements/0/filter",
    ],
    [
      "more at least than at most",
      input({ type: "plain_text_input", min_length: 3, max_length: 2 }),
      "must not be greater than `max_length` /0/element/min_length",
    ],
    ["a number that is none", figure({ initial_value: "1,5" }), "must provide a number /0/element/initial_value"],
    [
      "a number greater than the greatest",
      figure({ min_value: "10", max_value: "9" }),
      "must not be greater than `max_value` /0/element/min_value",
    ],
    [
      "a day that there is none of",
      picked("datepicker", { initial_date: "2026-02-30" }),
      "must be a valid date /0/elements/0/initial_date",
    ],
    [
      "a time that there is none of",
      picked("timepicker", { initial_time: "24:00" }),
      "must be a valid time /0/elements/0/initial_time",
    ],
    ["an address without a scheme", actions(button({ url: "x.no" })), "invalid url /0/elements/0/url"],
    ["a colour of its own", actions(button({ style: "default" })), "must be a valid enum value /0/elements/0/style"],
    [
      "bold text in code",
      preformatted(said("x", { style: { bold: true } })),
      "invalid additional property: style /0/elements/0/elements/0",
    ],
    [
      "an option with an address in a select",
      actions(select({ options: [option({ url: "https://x.no" })] })),
      "invalid additional property: url /0/elements/0/options/0",
    ],
  ])("%s", (_, block, complaint) => {
    expect(against("modal", block)).toEqual([complaint]);
  });

  test.each<[string, Json, string]>([
    ["a list inside a list", rich(list({ elements: [list()] })), "rich_text_list /0/elements/0/elements/0/type"],
    ["a mention in code", preformatted({ type: "user", user_id: "U1" }), "user /0/elements/0/elements/0/type"],
    ["a formatted header", { type: "header", text: mrkdwn() }, "mrkdwn /0/text/type"],
    ["a formatted button", actions(button({ text: mrkdwn() })), "mrkdwn /0/elements/0/text/type"],
    [
      "a formatted option of a select",
      actions(select({ options: [option({ text: mrkdwn() })] })),
      "mrkdwn /0/elements/0/options/0/text/type",
    ],
  ])("%s", (_, block, complaint) => {
    expect(against("modal", block)).toEqual([`unsupported type: ${complaint}`]);
  });
});

describe("empty", () => {
  test.each<[string, Json, string]>([
    ["text", section({ text: plain("") }), "/text/text"],
    ["white space", section({ text: plain(" \n\t") }), "/text/text"],
    ["text of rich_text", rich(line(said(""))), "/elements/0/elements/0/text"],
    ["link", rich(line({ type: "link", url: "https://x.no", text: "" })), "/elements/0/elements/0/text"],
    ["cell", table([cell("")]), "/rows/0/0/text"],
    ["Markdown", { type: "markdown", text: "" }, "/text"],
    ["alt_text", picture({ alt_text: "" }), "/alt_text"],
    ["block_id", section({ block_id: "" }), "/block_id"],
    ["action_id", actions(button({ action_id: "" })), "/elements/0/action_id"],
    ["value", actions(button({ value: "" })), "/elements/0/value"],
  ])("%s", (_, block, where) => {
    expect(against("message", block)).toEqual([`must be more than 0 characters /0${where}`]);
  });

  test.each<[string, Json, string]>([
    ["context", { type: "context", elements: [] }, "/elements"],
    ["actions", actions(), "/elements"],
    ["fields", { type: "section", fields: [] }, "/fields"],
    ["rich_text", rich(), "/elements"],
    ["list", rich(list({ elements: [] })), "/elements/0/elements"],
    ["table", table(), "/rows"],
    ["row", table([]), "/rows/0"],
    ["carousel", { type: "carousel", elements: [] }, "/elements"],
    ["container", container({ child_blocks: [] }), "/child_blocks"],
    ["select", actions(select({ options: [] })), "/elements/0/options"],
    ["overflow menu", actions({ type: "overflow", options: [] }), "/elements/0/options"],
    ["checkboxes", actions({ type: "checkboxes", options: [] }), "/elements/0/options"],
  ])("%s", (_, block, where) => {
    expect(against("message", block)).toEqual([`must provide at least 1 items /0${where}`]);
  });

  test("a section, quote or code of rich_text may be", () => {
    for (const type of ["rich_text_section", "rich_text_quote", "rich_text_preformatted"]) {
      expect(against("message", rich({ type, elements: [] }))).toEqual([]);
    }
  });
});

test.each<[unknown, string]>([
  ["section", "must provide an object /0"],
  [null, "must provide an object /0"],
  [section({ text: "x" }), "must provide an object /0/text"],
  [section({ text: { ...plain(), text: 1 } }), "must provide a string /0/text/text"],
  [{ type: "actions", elements: button() }, "must provide an array /0/elements"],
  [section({ expand: "yes" }), "must be a boolean /0/expand"],
  [section({ accessory: null }), "must provide an object /0/accessory"],
  [rich(list({ border: 2 })), "must be a valid enum value /0/elements/0/border"],
  [section({ "a/b~c": { "d/e": 1 } }), "invalid additional property: a/b~c /0"],
])("of the wrong kind: %j", (block, complaint) => {
  expect(against("message", block)).toEqual([complaint]);
});

test("all that is wrong is told at once", () => {
  const blocks = [section(), { type: "section" }, { type: "header", text: plain(""), colour: "red" }];
  expect(refusedMessage({ text: "x", blocks })).toEqual({
    error: "invalid_blocks",
    messages: [
      "[ERROR] must define either `text` or `fields` [json-pointer:/blocks/1/type]",
      "[ERROR] must be more than 0 characters [json-pointer:/blocks/2/text/text]",
      "[ERROR] invalid additional property: colour [json-pointer:/blocks/2]",
    ],
  });
});
