import type { Answer } from "../../src/answer/types.ts";

/** An answer in a line: the entry, its language and the section; or the outcome with what it offers. */
export function told(found: Answer): string {
  switch (found.outcome) {
    case "answer":
      return `${found.term.locale}/${found.term.slug} > ${found.section?.heading}`;
    case "choose":
      return `choose ${found.choices.map((term) => `${term.locale}/${term.slug}`).join(" ")}`;
    case "unknown":
      return "unknown";
    case "help":
      return found.thanks ? "thanks" : "help";
  }
}
