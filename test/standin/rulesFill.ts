import { letters, many } from "./rulesMake.ts";

/** Stands in a block where so many characters are to be. */
export const fill = "«fill»";

/** The same for an address. */
export const address = `https://x.no/${fill}`;

/** Stands in a block for an array of so many things. */
export const times = (item: unknown) => [fill, item];

/** The block with so many characters, or things, where it says so. */
export function filled(template: unknown, count: number): unknown {
  if (typeof template === "string") {
    return template.includes(fill) ? template.replace(fill, letters(count - template.length + fill.length)) : template;
  }
  if (typeof template !== "object" || template === null) return template;
  if (isTimes(template)) return many(count, () => template[1]);
  if (Array.isArray(template)) return template.map((item) => filled(item, count));
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, count)]));
}

/** The pointer of what is filled. */
export function whereFilled(template: unknown, at = ""): string {
  if (typeof template === "string") return template.includes(fill) ? at : "";
  if (typeof template !== "object" || template === null) return "";
  if (isTimes(template)) return at;
  return Object.entries(template)
    .map(([key, value]) => whereFilled(value, `${at}/${key}`))
    .join("");
}

function isTimes(template: object): template is [string, unknown] {
  return Array.isArray(template) && template[0] === fill;
}
