import { inActions, inInputs } from "./rulesElementSamples.ts";
import {
  button,
  cell,
  container,
  feedback,
  iconButton,
  type Json,
  line,
  list,
  mrkdwn,
  picture,
  plain,
  rich,
  said,
  section,
  table,
} from "./rulesMake.ts";
import { accessible, confirm, ofConfirm, ofImage, ofRich, ofText, type Sample, styled, within } from "./rulesNeeds.ts";

const blocks: Sample[] = [
  { name: "header", on: "home", block: { type: "header", text: { ...plain(), emoji: false } }, needs: ofText },
  { name: "divider", on: "home", block: { type: "divider" }, needs: "" },
  { name: "markdown", on: "message", block: { type: "markdown", text: "# x" }, needs: "/text" },
  { name: "alert", on: "modal", block: { type: "alert", text: mrkdwn(), level: "warning" }, needs: ofText },
  {
    name: "section",
    on: "message",
    block: section({
      text: { ...mrkdwn(), verbatim: true },
      fields: [plain()],
      expand: true,
      accessory: button({ action_id: "a", value: "v", url: "https://x.no", style: "primary", ...accessible, confirm }),
    }),
    needs: `/text/text /fields/0/text ${within("/accessory", ofText)} ${within("/accessory/confirm", ofConfirm)}`,
  },
  { name: "image", on: "modal", block: picture({ title: plain() }), needs: `${ofImage} /title/text` },
  {
    name: "image from a file of Slack's",
    on: "message",
    block: { type: "image", slack_file: { id: "F1" }, alt_text: "x" },
    needs: "/slack_file /slack_file/id /alt_text",
  },
  {
    name: "context",
    on: "home",
    block: { type: "context", elements: [picture(), plain(), mrkdwn()] },
    needs: `/elements ${within("/elements/0", ofImage)} /elements/1/text /elements/2/text`,
  },
  {
    name: "context_actions",
    on: "message",
    block: {
      type: "context_actions",
      elements: [
        { action_id: "a", ...feedback(accessible) },
        iconButton({ action_id: "c", value: "v", ...accessible, visible_to_user_ids: ["U1"], confirm }),
      ],
    },
    needs: [
      "/elements /elements/0/positive_button /elements/0/negative_button",
      within("/elements/0/positive_button", `${ofText} /value`),
      within("/elements/0/negative_button", `${ofText} /value`),
      within("/elements/1", `${ofText} /icon`),
      within("/elements/1/confirm", ofConfirm),
    ].join(" "),
  },
  {
    name: "card",
    on: "home",
    block: {
      type: "card",
      hero_image: picture(),
      icon: picture(),
      title: mrkdwn(),
      subtitle: mrkdwn(),
      body: mrkdwn(),
      actions: [button()],
    },
    needs: [
      within("/hero_image", ofImage),
      within("/icon", ofImage),
      "/title/text /subtitle/text /body/text",
      within("/actions/0", ofText),
    ].join(" "),
  },
  {
    name: "carousel",
    on: "message",
    block: { type: "carousel", elements: [{ type: "card", body: mrkdwn() }] },
    needs: "/elements /elements/0/body /elements/0/body/text",
  },
  {
    name: "container",
    on: "message",
    block: container({
      rich_text_title: rich(line(said())),
      subtitle: mrkdwn(),
      icon: picture(),
      width: "wide",
      is_collapsible: true,
      default_collapsed: true,
      has_header_divider: false,
      child_blocks: [section(), { type: "divider" }, rich(line(said()))],
    }),
    needs: [
      "/title/text /subtitle/text /child_blocks",
      within("/icon", ofImage),
      within("/rich_text_title", ofRich),
      within("/child_blocks/0", ofText),
      within("/child_blocks/2", ofRich),
    ].join(" "),
  },
  {
    name: "table",
    on: "message",
    block: {
      ...table([cell(), { type: "raw_number", value: 1.5, text: "1,5" }, rich(line(said()))]),
      column_settings: [{ align: "right", is_wrapped: true }, null],
    },
    needs: `/rows /rows/0/0/text /rows/0/1/value /rows/0/1/text ${within("/rows/0/2", ofRich)}`,
  },
  {
    name: "rich_text",
    on: "home",
    block: rich(
      line(said(" ", styled), { type: "link", url: "https://x.no", text: "x", unsafe: false, ...styled }),
      list({ style: "ordered", indent: 1, offset: 3, border: 1 }),
      { type: "rich_text_quote", border: 0, elements: [said()] },
      {
        type: "rich_text_preformatted",
        border: 0,
        language: "json",
        elements: [said(), { type: "link", url: "https://x.no" }],
      },
    ),
    needs: [
      "/elements /elements/0/elements /elements/0/elements/0/text /elements/0/elements/1/url",
      within("/elements/1", `/style ${ofRich}`),
      within("/elements/2", "/elements /elements/0/text"),
      within("/elements/3", "/elements /elements/0/text /elements/1/url"),
    ].join(" "),
  },
  {
    name: "rich_text, mentions and the like",
    on: "message",
    block: rich(
      line(
        { type: "user", user_id: "U1" },
        { type: "usergroup", usergroup_id: "S1" },
        { type: "channel", channel_id: "C1" },
        { type: "team", team_id: "T1" },
        { type: "broadcast", range: "here" },
        { type: "emoji", name: "wave", unicode: "1f44b" },
        { type: "color", value: "#ff0000" },
        { type: "date", timestamp: 1, format: "{date}", url: "https://x.no", fallback: "x" },
      ),
    ),
    needs: `/elements /elements/0/elements ${within(
      "/elements/0/elements",
      "/0/user_id /1/usergroup_id /2/channel_id /3/team_id /4/range /5/name /6/value /7/timestamp /7/format",
    )}`,
  },
];

/** Every kind of block and element that the rules know. */
export const samples = [...blocks, ...inActions, ...inInputs].map((sample) => ({
  ...sample,
  block: { ...sample.block, block_id: "b" } as Json,
}));
