import { describe, expect, test } from "vitest";
import { address, fill, filled, times, whereFilled } from "./rulesFill.ts";
import {
  actions,
  against,
  button,
  card,
  cell,
  container,
  feedback,
  iconButton,
  input,
  type Json,
  letters,
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

/** Numbers stand here once more, as Slack's pages give them: a slip in the rules is to be seen. */
type Row = [name: string, most: number, block: Json];

const confirm = { title: plain(), text: plain(), confirm: plain(), deny: plain() };
const confirmed = (fields: Json) => actions(button({ confirm: { ...confirm, ...fields } }));
const context = (elements: unknown) => ({ type: "context", elements });
const contextActions = (elements: unknown) => ({ type: "context_actions", elements });
const optioned = (fields: Json) => actions(select({ options: [option(fields)] }));
const group = (fields: Json = {}) => ({ label: plain(), options: [option()], ...fields });
const grouped = (option_groups: unknown) => ({ type: "static_select", option_groups });

test.each<Row>([
  ["block_id", 255, section({ block_id: fill })],
  ["header", 150, { type: "header", text: plain(fill) }],
  ["section, plain_text", 3000, section({ text: plain(fill) })],
  ["section, mrkdwn", 3000, section({ text: mrkdwn(fill) })],
  ["section, field", 2000, section({ fields: [mrkdwn(fill)] })],
  ["context", 3000, context([mrkdwn(fill)])],
  ["markdown", 12_000, { type: "markdown", text: fill }],
  ["image, alt_text", 2000, picture({ alt_text: fill })],
  ["image, image_url", 3000, picture({ image_url: address })],
  ["image, title", 2000, picture({ title: plain(fill) })],
  ["card, title", 150, card({ title: mrkdwn(fill) })],
  ["card, subtitle", 150, card({ subtitle: mrkdwn(fill) })],
  ["card, body", 200, card({ body: mrkdwn(fill) })],
  ["container, title", 150, container({ title: plain(fill) })],
  ["container, subtitle", 150, container({ subtitle: plain(fill) })],
  ["feedback, text", 75, contextActions([feedback({ text: plain(fill) })])],
  ["feedback, value", 2000, contextActions([feedback({ value: fill })])],
  ["feedback, accessibility_label", 75, contextActions([feedback({ accessibility_label: fill })])],
  ["icon button, text", 75, contextActions([iconButton({ text: plain(fill) })])],
  ["icon button, value", 2000, contextActions([iconButton({ value: fill })])],
  ["icon button, accessibility_label", 75, contextActions([iconButton({ accessibility_label: fill })])],
  ["rich_text, link", 3000, rich(line({ type: "link", url: address }))],
  ["button, text", 75, actions(button({ text: plain(fill) }))],
  ["button, value", 2000, actions(button({ value: fill }))],
  ["button, url", 3000, actions(button({ url: address }))],
  ["button, action_id", 255, actions(button({ action_id: fill }))],
  ["button, accessibility_label", 75, actions(button({ accessibility_label: fill }))],
  ["confirm, title", 100, confirmed({ title: plain(fill) })],
  ["confirm, text", 300, confirmed({ text: mrkdwn(fill) })],
  ["confirm, confirm", 30, confirmed({ confirm: plain(fill) })],
  ["confirm, deny", 30, confirmed({ deny: plain(fill) })],
  ["select, placeholder", 150, actions(select({ placeholder: plain(fill) }))],
  ["option, text", 75, optioned({ text: plain(fill) })],
  ["option, value", 75, optioned({ value: fill })],
  ["option, description", 75, optioned({ description: plain(fill) })],
  ["option, url", 3000, actions({ type: "overflow", options: [option({ url: address })] })],
  ["option of checkboxes, text", 75, actions({ type: "checkboxes", options: [option({ text: mrkdwn(fill) })] })],
  ["option group, label", 75, actions(grouped([group({ label: plain(fill) })]))],
  ["input, label", 2000, input(select(), { label: plain(fill) })],
  ["input, hint", 2000, input(select(), { hint: plain(fill) })],
])("%s: %i characters", (_, most, block) => {
  expect(against("message", filled(block, most))).toEqual([]);
  expect(against("message", filled(block, most + 1))).toEqual([
    `must be less than ${most + 1} characters /0${whereFilled(block)}`,
  ]);
});

test("alert: 200 characters, in a modal", () => {
  const alert = (count: number) => ({ type: "alert", text: plain(letters(count)) });
  expect(against("modal", alert(200))).toEqual([]);
  expect(against("modal", alert(201))).toEqual(["must be less than 201 characters /0/text/text"]);
});

test("text in rich_text has no limit of its own", () => {
  expect(against("modal", rich(line(said(letters(20_000)))))).toEqual([]);
});

test.each<Row>([
  ["section, fields", 10, section({ fields: times(plain()) })],
  ["context, elements", 10, context(times(plain()))],
  ["actions, elements", 25, { type: "actions", elements: times(button()) }],
  ["table, rows", 100, { type: "table", rows: times([cell()]) }],
  ["table, cells", 20, table(times(cell()))],
  ["table, column_settings", 20, { ...table([cell()]), column_settings: times({ align: "left" }) }],
  ["context_actions, elements", 5, contextActions(times(iconButton()))],
  ["card, actions", 3, card({ actions: times(button()) })],
  ["carousel, cards", 10, { type: "carousel", elements: times(card()) }],
  ["container, child_blocks", 10, container({ child_blocks: times(section()) })],
  ["overflow, options", 5, actions({ type: "overflow", options: times(option()) })],
  ["checkboxes, options", 10, actions({ type: "checkboxes", options: times(option()) })],
  ["radio_buttons, options", 10, actions({ type: "radio_buttons", options: times(option()) })],
  ["select, options", 100, actions(select({ options: times(option()) }))],
  ["option group, options", 100, actions(grouped([group({ options: times(option()) })]))],
])("%s: %i items", (_, most, block) => {
  expect(against("message", filled(block, most))).toEqual([]);
  expect(against("message", filled(block, most + 1))).toEqual([
    `no more than ${most} items allowed /0${whereFilled(block)}`,
  ]);
});

test.each<Row>([
  ["select, option_groups", 100, input(grouped(times(group())))],
  ["multi-select, options", 100, input({ type: "multi_static_select", options: times(option()) })],
])("%s: %i items, in a modal", (_, most, block) => {
  expect(against("modal", filled(block, most))).toEqual([]);
  expect(against("modal", filled(block, most + 1))).toEqual([
    `no more than ${most} items allowed /0${whereFilled(block)}`,
  ]);
});

describe("numbers, in a modal", () => {
  const typed = (fields: Json) => input({ type: "plain_text_input", ...fields });

  test.each<[string, number, number, (count: number) => unknown]>([
    ["/elements/0/indent", 0, 8, (indent) => rich(list({ indent }))],
    ["/element/min_length", 0, 3000, (min_length) => typed({ min_length })],
    ["/element/max_length", 1, 3000, (max_length) => typed({ max_length })],
    [
      "/element/initial_date_time",
      1_000_000_000,
      9_999_999_999,
      (initial_date_time) => input({ type: "datetimepicker", initial_date_time }),
    ],
  ])("%s: %i to %i", (where, least, most, make) => {
    for (const fine of [least, most]) expect(against("modal", make(fine))).toEqual([]);
    expect(against("modal", make(least - 1))).toEqual([`must be greater than ${least - 1} /0${where}`]);
    expect(against("modal", make(most + 1))).toEqual([`must be less than ${most + 1} /0${where}`]);
    expect(against("modal", make(least + 0.5))).toEqual([`must provide an integer /0${where}`]);
  });

  test.each<[string, number, (count: number) => unknown]>([
    ["/elements/0/offset", 0, (offset) => rich(list({ offset }))],
    [
      "/element/max_selected_items",
      1,
      (max_selected_items) => input({ type: "multi_users_select", max_selected_items }),
    ],
    ["/element/min_query_length", 0, (min_query_length) => input({ type: "external_select", min_query_length })],
  ])("%s: %i and more", (where, least, make) => {
    for (const fine of [least, 1_000_000]) expect(against("modal", make(fine))).toEqual([]);
    expect(against("modal", make(least - 1))).toEqual([`must be greater than ${least - 1} /0${where}`]);
  });
});
