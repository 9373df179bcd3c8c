import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { escapeMrkdwn } from "../../src/slack/render/mrkdwn.ts";
import { liveMentions } from "../../src/standin/rules/liveMentions.ts";
import {
  actions,
  button,
  cell,
  input,
  type Json,
  line,
  list,
  modal,
  mrkdwn,
  option,
  plain,
  rich,
  said,
  section,
  select,
  table,
} from "./rulesMake.ts";

const live = ["<!channel>", "<!here>", "<!everyone|x>", "<@U1>", "<@U1|ada>", "<#C1>", "<#C1|sales>", "<!subteam^S1>"];
const context = (text: string, fields: Json = {}) => ({ type: "context", elements: [{ ...mrkdwn(text), ...fields }] });

describe("is live", () => {
  test.each([
    ...live,
    "<!date^1^{date}|x>",
    "<javascript:alert(1)|x>",
    "<slack://open|x>",
    "<https://x.no|<!here>>",
    "<x>",
  ])("%s, wherever Slack reads mrkdwn", (text) => {
    const blocks = [section({ text: mrkdwn(`a ${text} b`) }), { type: "markdown", text }];
    expect(liveMentions({ text: `a ${text} b`, blocks: [...blocks, context(text, { verbatim: true })] })).toEqual([
      "/text",
      "/blocks/0/text/text",
      "/blocks/1/text",
      "/blocks/2/elements/0/text",
    ]);
  });

  test.each<[string, Json]>([
    ["/type", { type: "user", user_id: "U1" }],
    ["/type", { type: "usergroup", usergroup_id: "S1" }],
    ["/type", { type: "channel", channel_id: "C1" }],
    ["/type", { type: "broadcast", range: "here" }],
    ["/type", { type: "team", team_id: "T1" }],
    ["/url", { type: "link", url: "slack://open" }],
    ["/url", { type: "link", url: "javascript:alert(1)" }],
  ])("in rich_text, at %s: %j", (where, element) => {
    expect(liveMentions({ blocks: [rich(line(said(), element))] })).toEqual([
      `/blocks/0/elements/0/elements/1${where}`,
    ]);
    expect(liveMentions({ blocks: [rich(list({ elements: [line(element)] }))] })).toEqual([
      `/blocks/0/elements/0/elements/0/elements/0${where}`,
    ]);
    expect(liveMentions({ blocks: [table([cell(), rich(line(element))])] })).toEqual([
      `/blocks/0/rows/0/1/elements/0/elements/0${where}`,
    ]);
  });

  it("a plain @here in mrkdwn, unless it is verbatim", () => {
    expect(liveMentions({ blocks: [context("ask @here."), context("ask @here.", { verbatim: true })] })).toEqual([
      "/blocks/0/elements/0/text",
    ]);
    expect(liveMentions({ blocks: [context("a@channel.no and @heresy")] })).toEqual([]);
  });

  it("a button or option that leads elsewhere than to the web or to mail", () => {
    const overflow = { type: "overflow", options: [option({ url: "https://x.no" }), option({ url: "file:///etc" })] };
    expect(liveMentions({ blocks: [actions(button({ url: "slack://open" }), overflow)] })).toEqual([
      "/blocks/0/elements/0/url",
      "/blocks/0/elements/1/options/1/url",
    ]);
  });

  it("plain names that Slack is asked to find", () => {
    expect(liveMentions({ text: "@ada", parse: "full", link_names: true })).toEqual(["/parse", "/link_names"]);
    expect(liveMentions({ text: "@ada", parse: "none", link_names: false })).toEqual([]);
  });

  it("what stands in attachments", () => {
    const fields = [{ title: "x", value: "<@U1>" }];
    const attachments = [{ text: "x", pretext: "<!here>", fields }, { blocks: [context("<!here>"), section()] }];
    expect(liveMentions({ attachments })).toEqual([
      "/attachments/0/pretext",
      "/attachments/0/fields/0/value",
      "/attachments/1/blocks/0/elements/0/text",
    ]);
  });

  it("what stands in a view", () => {
    const choice = { type: "checkboxes", options: [option({ text: mrkdwn("<@U1>") })] };
    expect(liveMentions(modal({ blocks: [input(choice), context("<#C1>")] }))).toEqual([
      "/blocks/0/element/options/0/text/text",
      "/blocks/1/elements/0/text",
    ]);
  });
});

describe("is not live", () => {
  test.each(live)("%s where Slack shows text as it is", (text) => {
    const header = { type: "header", text: plain(text) };
    const blocks = [header, section({ text: plain(text) }), rich(line(said(text))), table([cell(text)])];
    expect(liveMentions({ text: escapeMrkdwn(text), blocks })).toEqual([]);
    expect(liveMentions(modal({ title: plain(text), private_metadata: text, blocks: [input(select())] }))).toEqual([]);
  });

  test.each([
    "see <https://x.no/a?b=c&amp;d|our page> or <mailto:a@b.no|mail>",
    "see <https://x.no>",
    "1 &lt; 2 &amp;&amp; 3 &gt; 2",
    "a < b",
    "->",
  ])("%s", (text) => {
    expect(liveMentions({ text, blocks: [section({ text: mrkdwn(text) })] })).toEqual([]);
  });

  test.each([undefined, null, "<!here>", [], {}])("what is no message: %j", (value) => {
    expect(liveMentions(value)).toEqual([]);
  });
});

it("lets nothing through that was not escaped, and everything that was", () => {
  const part = fc.constantFrom(...live, "<https://x.no|", "<", ">", "|", "&", "https://x.no", " ", "x");
  const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...live), text, (before, mention, after) => {
      expect(liveMentions({ text: escapeMrkdwn(before + mention + after) })).toEqual([]);
      expect(liveMentions({ text: escapeMrkdwn(before) + mention + escapeMrkdwn(after) })).toEqual(["/text"]);
      expect(liveMentions({ text: `${before}${mention}${after}` })).toEqual(["/text"]);
    }),
  );
});
