import { describe, expect, test } from "vitest";
import { refusedOptions } from "../../src/standin/rules/refusedOptions.ts";
import { refusedView } from "../../src/standin/rules/refusedView.ts";
import { fill, filled, times, whereFilled } from "./rulesFill.ts";
import { home, input, type Json, many, modal, option, plain, section, select } from "./rulesMake.ts";

describe("a view", () => {
  test.each<[string, number, Json]>([
    ["title", 24, modal({ title: plain(fill) })],
    ["submit", 24, modal({ submit: plain(fill) })],
    ["close", 24, modal({ close: plain(fill) })],
    ["private_metadata", 3000, modal({ private_metadata: fill })],
    ["callback_id", 255, modal({ callback_id: fill })],
    ["external_id", 255, modal({ external_id: fill })],
  ])("%s: %i characters", (_, most, view) => {
    expect(refusedView(filled(view, most), "modal")).toBeNull();
    expect(refusedView(filled(view, most + 1), "modal")).toEqual({
      error: "invalid_arguments",
      messages: [`[ERROR] must be less than ${most + 1} characters [json-pointer:/view${whereFilled(view)}]`],
    });
  });

  test.each(["modal", "home"] as const)("%s: 100 blocks", (kind) => {
    const view = (count: number) => (kind === "modal" ? modal : home)({ blocks: many(count, () => section()) });
    expect(refusedView(view(100), kind)).toBeNull();
    expect(refusedView(view(101), kind)?.messages).toEqual([
      "[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]",
    ]);
    expect(refusedView(view(0), kind)?.messages).toEqual([
      "[ERROR] must provide at least 1 items [json-pointer:/view/blocks]",
    ]);
  });

  test("250 KB, in bytes", () => {
    const texts = (count: number) => many(90, (n) => section({ text: plain("ø".repeat(n === 0 ? count : 1370)) }));
    const bytes = (count: number) => new TextEncoder().encode(JSON.stringify(modal({ blocks: texts(count) }))).length;
    const fits = Math.floor((250_000 - bytes(0)) / 2);
    expect(refusedView(modal({ blocks: texts(fits) }), "modal")).toBeNull();
    expect(refusedView(modal({ blocks: texts(fits + 1) }), "modal")).toEqual({
      error: "view_too_large",
      messages: [`[ERROR] ${bytes(fits + 1)} bytes, of 250000 at most [json-pointer:/view]`],
    });
  });

  test.each<[string, unknown, "modal" | "home", string]>([
    ["nothing", undefined, "modal", "must provide an object [json-pointer:/view]"],
    [
      "a modal without a title",
      { ...modal(), title: undefined },
      "modal",
      "missing required field: title [json-pointer:/view]",
    ],
    ["a Home for a modal", home({ title: plain() }), "modal", "unsupported type: home [json-pointer:/view/type]"],
    [
      "a Home with a title",
      home({ title: plain() }),
      "home",
      "invalid additional property: title [json-pointer:/view]",
    ],
    [
      "a Home to close",
      home({ notify_on_close: true }),
      "home",
      "invalid additional property: notify_on_close [json-pointer:/view]",
    ],
    ["a view of Slack's", modal({ id: "V1" }), "modal", "invalid additional property: id [json-pointer:/view]"],
    [
      "what workflow steps had",
      modal({ submit_disabled: true }),
      "modal",
      "invalid additional property: submit_disabled [json-pointer:/view]",
    ],
  ])("is refused: %s", (_, view, kind, complaint) => {
    expect(refusedView(view, kind)).toEqual({ error: "invalid_arguments", messages: [`[ERROR] ${complaint}`] });
  });

  test("with an input needs a submit button, a Home has none", () => {
    const blocks = [section(), input(select())];
    expect(refusedView(modal({ blocks }), "modal")).toBeNull();
    expect(refusedView(home({ blocks }), "home")).toBeNull();
    expect(refusedView(modal({ blocks, submit: undefined }), "modal")?.messages).toEqual([
      "[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]",
    ]);
  });
});

describe("options that were asked for", () => {
  const groups = (fields: Json) => ({ option_groups: [{ label: plain(), options: [option()], ...fields }] });

  test.each<[string, number, Json, string]>([
    ["options", 100, { options: times(option()) }, "items"],
    ["option_groups", 100, { option_groups: times({ label: plain(), options: [option()] }) }, "items"],
    ["options of a group", 100, groups({ options: times(option()) }), "items"],
    ["a text", 75, { options: [option({ text: plain(fill) })] }, "characters"],
    ["a value", 75, { options: [option({ value: fill })] }, "characters"],
    ["a label", 75, groups({ label: plain(fill) }), "characters"],
  ])("%s: %i", (_, most, response, what) => {
    expect(refusedOptions(filled(response, most))).toBeNull();
    const said = what === "items" ? `no more than ${most} items allowed` : `must be less than ${most + 1} characters`;
    expect(refusedOptions(filled(response, most + 1))).toEqual({
      error: "invalid_options",
      messages: [`[ERROR] ${said} [json-pointer:${whereFilled(response)}]`],
    });
  });

  test("may be none, but not both kinds, and not nothing", () => {
    expect(refusedOptions({ options: [] })).toBeNull();
    const either = "[ERROR] must define either `options` or `option_groups` [json-pointer:]";
    expect(refusedOptions({ options: [], option_groups: [] })?.messages).toEqual([either]);
    expect(refusedOptions({})?.messages).toEqual([either]);
    expect(refusedOptions(undefined)?.messages).toEqual(["[ERROR] must provide an object [json-pointer:]"]);
  });
});
