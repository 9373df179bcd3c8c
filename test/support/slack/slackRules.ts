/**
 * What Slack refuses, written down a second time and by itself: a wrong number in the product's table is not to pass
 * here too. Sources are the pages of docs.slack.dev/reference/block-kit, and slackapi/bolt-js#2509 for the total.
 */
const rules = {
  headerText: 150,
  blocks: 50,
  contextElements: 10,
  contextText: 3000,
  total: 12_000,
  text: 3000,
  url: 3000,
  maxIndent: 8,
};

type Json = Record<string, unknown>;

/** Everything Slack would refuse or take for a command in a message; empty when there is nothing. */
export function brokenRules(message: { text: string; blocks: readonly unknown[] }): string[] {
  const broken: string[] = [];
  const say = (bad: boolean, what: string) => {
    if (bad) broken.push(what);
  };
  say(message.text.trim() === "", "text is empty");
  say(message.text.length > rules.text, `text has ${message.text.length} characters`);
  say(liveMrkdwn(message.text), `text is live: ${message.text}`);
  say(message.blocks.length === 0, "no blocks");
  say(message.blocks.length > rules.blocks, `${message.blocks.length} blocks`);
  const total = JSON.stringify(message.blocks).length;
  say(total > rules.total, `${total} characters in all`);
  for (const block of message.blocks as Json[]) broken.push(...brokenBlock(block));
  walk(message.blocks, (node) => {
    for (const value of Object.values(node)) {
      say(typeof value === "string" && /\p{Cs}/u.test(value), "half a character");
      say(typeof value === "string" && /(?![\n\t])\p{Cc}/u.test(value), "a control character");
    }
  });
  return broken;
}

function brokenBlock(block: Json): string[] {
  switch (block.type) {
    case "header":
      return brokenPlainText(block.text as Json, rules.headerText);
    case "context": {
      const elements = block.elements as Json[];
      if (elements.length < 1 || elements.length > rules.contextElements)
        return [`${elements.length} context elements`];
      return elements.flatMap((element) =>
        element.type === "mrkdwn" ? brokenMrkdwn(element) : brokenPlainText(element, rules.contextText),
      );
    }
    case "actions":
      return notEmpty(block, "actions") ?? brokenActions(block);
    case "rich_text":
      return notEmpty(block, "rich_text") ?? (block.elements as Json[]).flatMap(brokenRich);
    default:
      return [`a block of type ${block.type}`];
  }
}

function brokenActions({ elements, block_id }: Json): string[] {
  const all = elements as Json[];
  const ids = all.map(({ action_id }) => action_id);
  return [
    ...(all.length > 25 ? [`${all.length} elements in a row`] : []),
    ...(new Set(ids).size < ids.length ? ["an action_id twice"] : []),
    ...(String(block_id).length > 255 ? ["a long block_id"] : []),
    ...all.flatMap((element) => {
      if (element.type === "button") {
        const long = String(element.value).length > 2000 ? ["a long value"] : [];
        return [...brokenPlainText(element.text as Json, 75), ...long];
      }
      if (element.type !== "static_select") return [`an element of type ${element.type}`];
      const options = element.options as Json[];
      return [
        ...(options.length < 1 || options.length > 100 ? [`${options.length} options`] : []),
        ...options.flatMap(({ text, value }) => [
          ...brokenPlainText(text as Json, 75),
          ...(String(value).length > 75 ? ["a long option"] : []),
        ]),
      ];
    }),
  ];
}

function brokenRich(element: Json): string[] {
  const empty = notEmpty(element, String(element.type));
  if (empty) return empty;
  const children = element.elements as Json[];
  switch (element.type) {
    case "rich_text_list": {
      const indent = (element.indent ?? 0) as number;
      const offset = (element.offset ?? 0) as number;
      const wrong =
        indent < 0 || indent > rules.maxIndent || offset < 0 || !["bullet", "ordered"].includes(String(element.style));
      const items = children.flatMap((child) =>
        child.type === "rich_text_section" ? brokenRich(child) : ["a list of no sections"],
      );
      return wrong ? ["a list's indent, offset or style", ...items] : items;
    }
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text_preformatted":
      return children.flatMap(brokenInline);
    default:
      return [`a rich text element of type ${element.type}`];
  }
}

/** Only text and links: users, groups, channels, broadcasts, emoji and dates are elements of other types. */
function brokenInline(element: Json): string[] {
  if (element.type === "text") return element.text === "" ? ["an empty text element"] : [];
  if (element.type !== "link") return [`an element of type ${element.type}`];
  const url = String(element.url);
  const broken = /^(?:https?|mailto):/u.test(url) && url.length <= rules.url ? [] : [`a link to ${url.slice(0, 80)}`];
  return element.text === "" ? [...broken, "an empty link"] : broken;
}

function brokenPlainText(text: Json, most: number): string[] {
  const value = String(text.text);
  const fine = text.type === "plain_text" && text.emoji === false && value.trim() !== "" && value.length <= most;
  return fine ? [] : [`a plain text: ${JSON.stringify(text).slice(0, 120)}`];
}

function brokenMrkdwn(text: Json): string[] {
  const value = String(text.text);
  // Our own links, and nothing else between angle brackets.
  const rest = value.replace(/<(?:https?|mailto):[^<>|\s]+\|[^<>|]+>/gu, "");
  const fine = text.verbatim === true && value.length <= rules.contextText && !liveMrkdwn(rest);
  return fine ? [] : [`a mrkdwn text: ${value.slice(0, 200)}`];
}

function liveMrkdwn(text: string): boolean {
  return /[<>]|&(?!(?:amp|lt|gt);)/u.test(text);
}

function notEmpty(node: Json, name: string): string[] | null {
  return Array.isArray(node.elements) && node.elements.length > 0 ? null : [`an empty ${name}`];
}

function walk(value: unknown, visit: (node: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as Json);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
