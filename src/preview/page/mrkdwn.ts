/** How a run of text looks. */
export interface Marks {
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
}

/** A piece of mrkdwn, ready to be drawn. */
export type Piece =
  | { type: "text"; text: string; marks: Marks }
  | { type: "link"; url: string; text: string; marks: Marks }
  | { type: "user" | "channel"; id: string; marks: Marks }
  | { type: "broadcast"; range: string; marks: Marks };

/** A line or more of mrkdwn that are drawn together. */
export type Part =
  | { type: "lines"; pieces: Piece[] }
  | { type: "quote"; pieces: Piece[] }
  | { type: "code"; text: string };

/** Slack takes it escaped and as it is. */
const quoteMark = /^(?:&gt;|>) ?/u;
const formats = { "*": "bold", _: "italic", "~": "strike" } as const;

/** Reads mrkdwn, Slack's own markup, as it comes over the wire: `&`, `<` and `>` of the text itself are escaped. */
export function readMrkdwn(text: string): Part[] {
  return text.split(/```/u).flatMap((part, index, all) => {
    const closed = index % 2 === 1 && index < all.length - 1;
    if (closed) return [{ type: "code" as const, text: unescaped(part.replace(/^\n|\n$/gu, "")) }];
    const shown = index % 2 === 1 ? `\`\`\`${part}` : part;
    return shown === "" ? [] : linesOf(shown);
  });
}

/** Takes Slack's three escapes back. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function linesOf(text: string): Part[] {
  const parts: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const quoted = quoteMark.test(line);
    const shown = quoted ? line.replace(quoteMark, "") : line;
    const last = parts.at(-1);
    if (last?.quoted === quoted) last.lines.push(shown);
    else parts.push({ quoted, lines: [shown] });
  }
  return parts.map(({ quoted, lines }) => ({
    type: quoted ? "quote" : "lines",
    pieces: piecesOf(lines.join("\n"), {}),
  }));
}

function piecesOf(text: string, marks: Marks): Piece[] {
  // No run of marked text is looked for without an end: the time would grow with the square of the text.
  const special = /<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]{0,999}?\S)\2(?![\p{L}\p{N}])|`([^`\n]+)`/gu;
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(special)) {
    const [whole, entity, format, inner, code] = match;
    if (match.index > from) pieces.push(plain(text.slice(from, match.index), marks));
    from = match.index + whole.length;
    if (entity !== undefined) pieces.push(entityOf(entity, marks));
    else if (code !== undefined) pieces.push(plain(code, { ...marks, code: true }));
    else pieces.push(...piecesOf(inner ?? "", { ...marks, [formats[format as keyof typeof formats]]: true }));
  }
  if (from < text.length) pieces.push(plain(text.slice(from), marks));
  return pieces;
}

function plain(text: string, marks: Marks): Piece {
  return { type: "text", text: unescaped(text), marks };
}

/** What stands between `<` and `>`: a mention, a date or a link. */
function entityOf(entity: string, marks: Marks): Piece {
  const [target = "", label] = entity.split("|", 2);
  if (target.startsWith("@")) return { type: "user", id: target.slice(1), marks };
  if (target.startsWith("#")) return { type: "channel", id: target.slice(1), marks };
  if (target.startsWith("!date^")) return plain(label ?? "", marks);
  if (target.startsWith("!")) return { type: "broadcast", range: target.slice(1), marks };
  return { type: "link", url: unescaped(target), text: unescaped(label ?? target.replace(/^mailto:/u, "")), marks };
}
