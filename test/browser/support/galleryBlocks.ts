import type { HomeView, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from "@slack/types";

const plain = (text: string): PlainTextElement => ({ type: "plain_text", text, emoji: false });
const option = (text: string): PlainTextOption => ({ text: plain(text), value: text.toLowerCase() });

/** Every block and element that the page draws. */
export const everyBlock: KnownBlock[] = [
  { type: "header", text: plain("Everything at once") },
  {
    type: "context",
    elements: [plain("small print"), { type: "mrkdwn", text: "with *bold* and <https://example.com|a link>" }],
  },
  {
    type: "section",
    text: { type: "mrkdwn", text: "A *section* with `code`, _italics_, ~strikes~, &lt;escapes&gt;\n> and a quote" },
    accessory: { type: "overflow", action_id: "menu", options: [option("First"), option("Second")] },
  },
  {
    type: "section",
    fields: [
      { type: "mrkdwn", text: "*Owner*\n<@U0KARI>" },
      { type: "mrkdwn", text: "*Channel*\n<#C0GENERAL>" },
    ],
    accessory: { type: "image", image_url: "https://example.com/chart.png", alt_text: "A chart" },
  },
  {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "Rich text, " },
          { type: "text", text: "bold", style: { bold: true } },
          { type: "text", text: " and " },
          { type: "text", text: "code", style: { code: true } },
          { type: "text", text: ", a " },
          { type: "link", url: "https://example.com/", text: "link" },
          { type: "text", text: " and no link: " },
          { type: "text", text: "<!channel>" },
        ],
      },
      {
        type: "rich_text_list",
        style: "ordered",
        indent: 0,
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "first" }] }],
      },
      {
        type: "rich_text_list",
        style: "bullet",
        indent: 1,
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "deeper" }] }],
      },
      { type: "rich_text_quote", elements: [{ type: "text", text: "somebody said so" }] },
      { type: "rich_text_preformatted", elements: [{ type: "text", text: "a   table\n-------\nof text" }] },
    ],
  },
  { type: "divider" },
  {
    type: "table",
    column_settings: [{ align: "left" }, { align: "right" }],
    rows: [
      [
        { type: "raw_text", text: "Step" },
        { type: "raw_text", text: "Count" },
      ],
      [
        { type: "raw_text", text: "Leads" },
        { type: "raw_text", text: "120" },
      ],
    ],
  },
  { type: "markdown", text: "### Markdown\n\nwith **bold**, a [link](https://example.com) and\n\n- a list" },
  { type: "image", image_url: "https://example.com/funnel.png", alt_text: "A funnel", title: plain("The funnel") },
  {
    type: "actions",
    block_id: "buttons",
    elements: [
      { type: "button", action_id: "again", text: plain("Replace this"), value: "x" },
      { type: "button", action_id: "entry", text: plain("Show all"), style: "primary", value: "x" },
      {
        type: "button",
        action_id: "remove",
        text: plain("Delete"),
        style: "danger",
        value: "gone",
        confirm: {
          title: plain("Delete it?"),
          text: plain("It is gone for everybody."),
          confirm: plain("Delete"),
          deny: plain("Keep"),
        },
      },
    ],
  },
  {
    type: "actions",
    block_id: "choices",
    elements: [
      {
        type: "static_select",
        action_id: "pick",
        placeholder: plain("Another section"),
        options: [option("Pricing"), option("Follow-up")],
      },
      { type: "external_select", action_id: "find", placeholder: plain("Find a term"), min_query_length: 1 },
      { type: "datepicker", action_id: "day", placeholder: plain("A day") },
    ],
  },
  {
    type: "actions",
    block_id: "ticks",
    elements: [{ type: "checkboxes", action_id: "tick", options: [option("Daily"), option("Weekly")] }],
  },
];

/** Words too long for any line. */
export const longWords: KnownBlock[] = [
  { type: "header", text: plain("Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(3)) },
  { type: "section", text: { type: "mrkdwn", text: "x".repeat(400) } },
  {
    type: "actions",
    elements: [
      { type: "button", action_id: "again", text: plain("A button that goes on and on ".repeat(2)), value: "x" },
    ],
  },
];

/** An entry in a modal, leading on to another. */
export function entry(title: string, next: string): ModalView {
  return {
    type: "modal",
    title: plain(title),
    close: plain("Close"),
    blocks: [
      {
        type: "section",
        text: { type: "mrkdwn", text: `All about *${title}*. ${"It goes on for a while. ".repeat(60)}` },
      },
      ...(next === ""
        ? []
        : [
            {
              type: "actions" as const,
              elements: [{ type: "button" as const, action_id: "onwards", text: plain(next), value: next }],
            },
          ]),
    ],
  };
}

/** A modal to fill in. */
export const form: ModalView = {
  type: "modal",
  callback_id: "suggested",
  title: plain("Suggest a term"),
  submit: plain("Suggest"),
  blocks: [
    {
      type: "input",
      block_id: "word",
      label: plain("The word"),
      hint: plain("As people say it"),
      element: { type: "plain_text_input", action_id: "text" },
    },
    {
      type: "input",
      block_id: "why",
      optional: true,
      label: plain("Why"),
      element: { type: "plain_text_input", action_id: "text", multiline: true },
    },
    {
      type: "input",
      block_id: "language",
      optional: true,
      label: plain("Language"),
      element: { type: "static_select", action_id: "one", options: [option("English"), option("Norwegian")] },
    },
  ],
};

/** The app's Home. */
export const home: HomeView = {
  type: "home",
  blocks: [
    { type: "header", text: plain("Your glossary") },
    { type: "section", text: { type: "mrkdwn", text: "Six entries in three languages." } },
    { type: "actions", elements: [{ type: "button", action_id: "entry", text: plain("Browse"), value: "x" }] },
  ],
};
