import type { Style } from "./style.ts";

/** What stands at the front of a line, and so is not told again behind it. */
const front = new Set(["time", "level", "msg", "stack"]);

/** A word that needs no quotes to be read as one. */
const word = /^[\p{L}\p{N}_./:@#+-]+$/u;

/** What could turn a terminal's colours, its cursor, or the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A line of the log, finished JSON, as a person reads it in a terminal. What is no such line stays as it is. */
export function logLine(json: string, { colors }: Pick<Style, "colors">): string {
  const entry = parsed(json);
  if (entry === null) return json;
  const { time, level, msg, stack } = entry;
  const { red, yellow, dim, bold } = colors;
  const paint = { fatal: red, error: red, warn: yellow }[String(level)] ?? dim;
  const fields = Object.entries(entry).filter(([key]) => !front.has(key));
  const head = [
    dim(String(time).slice(11, 19)),
    paint(String(level).padEnd(5)),
    bold(visible(String(msg ?? ""))),
    ...fields.map(([key, value]) => `${dim(`${visible(key)}=`)}${told(value)}`),
  ];
  const trace = typeof stack === "string" ? stack.split("\n").slice(1) : [];
  return `${[head.join(" "), ...trace.map((at) => dim(`  ${visible(at)}`))].join("\n")}\n`;
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(json);
    return typeof entry === "object" && entry !== null ? { ...entry } : null;
  } catch {
    return null;
  }
}

function told(value: unknown): string {
  return typeof value === "string" && word.test(value) ? value : visible(JSON.stringify(value) ?? "");
}

function visible(text: string): string {
  return text.replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
