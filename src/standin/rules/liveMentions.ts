import { type Path, pointer } from "./complaints.ts";

type Json = Record<string, unknown>;

/** Elements of `rich_text` that notify somebody, or lead into Slack. */
const mentions = ["user", "usergroup", "broadcast", "channel", "team"];

/** Fields of an attachment that are read as mrkdwn, or may be made so by `mrkdwn_in`. */
const formatted = ["pretext", "text", "title", "value", "fallback", "footer"];

/**
 * JSON pointers of everything in a message or view that would notify or do something once shown: mention elements,
 * `<!…>`, `<@…>`, `<#…>` and the like wherever Slack reads mrkdwn or Markdown, and links that lead elsewhere than to the
 * web or to mail. Empty for what only shows text and links. Takes decoded JSON: arguments of `chat.*`, an acknowledged
 * answer, a view. https://docs.slack.dev/messaging/formatting-message-text#advanced
 */
export function liveMentions(message: unknown): string[] {
  if (!isJson(message)) return [];
  const { text, attachments, ...rest } = message;
  return [
    ...(isLive(text) ? [pointer(["text"])] : []),
    // Both make mentions of plain names: https://docs.slack.dev/messaging/formatting-message-text#automatic-parsing
    ...(message.parse === "full" ? [pointer(["parse"])] : []),
    ...(message.link_names ? [pointer(["link_names"])] : []),
    ...found(attachments, ["attachments"], inAttachment),
    ...found(rest, [], inBlock),
  ];
}

/** Keys of an object under which something is live. */
type Look = (node: Json) => string[];

function found(value: unknown, path: Path, look: Look): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, [...path, index], look));
  if (!isJson(value)) return [];
  const here = look(value).map((key) => pointer([...path, key]));
  const deeper = Object.entries(value).flatMap(([key, child]) =>
    found(child, [...path, key], key === "blocks" ? inBlock : look),
  );
  return [...here, ...deeper];
}

function inBlock(node: Json): string[] {
  const { type, text } = node;
  const isRead = type === "mrkdwn" || type === "markdown";
  const isParsed = type === "mrkdwn" && node.verbatim !== true;
  return [
    ...(mentions.includes(String(type)) ? ["type"] : []),
    ...(isRead && (isLive(text) || (isParsed && isBroadcast(text))) ? ["text"] : []),
    ...(leadsAway(node.url) ? ["url"] : []),
  ];
}

function inAttachment(node: Json): string[] {
  return [...formatted.filter((key) => isLive(node[key])), ...(leadsAway(node.title_link) ? ["title_link"] : [])];
}

/** Angle brackets around anything but a link to the web or to mail, with or without a label. */
function isLive(text: unknown): boolean {
  return (
    typeof text === "string" && /<[^<>]*>/u.test(text.replace(/<(?:https?:\/\/|mailto:)[^<>|\s]+(?:\|[^<>|]*)?>/gu, ""))
  );
}

/** What Slack finds by itself in mrkdwn that is not `verbatim`. */
function isBroadcast(text: unknown): boolean {
  return typeof text === "string" && /(?<![\p{L}\p{N}])@(?:channel|here|everyone|group)(?![\p{L}\p{N}])/u.test(text);
}

function leadsAway(url: unknown): boolean {
  return typeof url === "string" && !/^(?:https?:\/\/|mailto:)/iu.test(url);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
