import type { z } from "zod";

/** The way to something within a payload: `["blocks", 0, "text"]`. */
export type Path = readonly PropertyKey[];

/** What is wrong as Slack words it in `response_metadata.messages`, with the JSON pointer (RFC 6901) of the culprit. */
export function complaint(what: string, path: Path): string {
  return `[ERROR] ${what} [json-pointer:${pointer(path)}]`;
}

/** A path as a JSON pointer: `/blocks/0/text`. */
export function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Everything about a value that is not as the shape wants it; empty if nothing. `at` is where the value stands. */
export function complaints(shape: z.ZodType, value: unknown, at: Path): string[] {
  const { error } = shape.safeParse(value);
  return (error?.issues ?? []).flatMap((issue) =>
    wordings(issue, value).map(({ what, path }) => complaint(what, [...at, ...path])),
  );
}

interface Wording {
  what: string;
  path: Path;
}

/**
 * In Slack's own words, which are public (slackhq/hack-json-schema, the library that checks blocks there). A field that
 * is missing is told of the object that lacks it.
 */
function wordings(issue: z.core.$ZodIssue, root: unknown): Wording[] {
  const { path } = issue;
  const key = path.at(-1);
  const value = valueAt(root, path);
  const say = (what: string): Wording[] => [{ what, path }];
  if (value === undefined && key !== undefined && issue.code !== "custom") {
    return [{ what: `missing required field: ${String(key)}`, path: path.slice(0, -1) }];
  }
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.flatMap((name) => say(`invalid additional property: ${name}`));
    case "invalid_union":
      return say(`unsupported type: ${String(value)}`);
    case "invalid_value":
      return say(key === "type" ? `unsupported type: ${String(value)}` : "must be a valid enum value");
    case "invalid_type":
      return say(typeWanted[issue.expected] ?? `must provide a ${issue.expected}`);
    case "too_small":
      return say(tooSmall(issue.origin, Number(issue.minimum)));
    case "too_big":
      return say(tooBig(issue.origin, Number(issue.maximum)));
    default:
      return say(issue.message);
  }
}

const typeWanted: Readonly<Record<string, string>> = {
  object: "must provide an object",
  array: "must provide an array",
  int: "must provide an integer",
  boolean: "must be a boolean",
};

function tooSmall(origin: string, minimum: number): string {
  if (origin === "string") return `must be more than ${minimum - 1} characters`;
  return origin === "array" ? `must provide at least ${minimum} items` : `must be greater than ${minimum - 1}`;
}

function tooBig(origin: string, maximum: number): string {
  if (origin === "string") return `must be less than ${maximum + 1} characters`;
  return origin === "array" ? `no more than ${maximum} items allowed` : `must be less than ${maximum + 1}`;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}
