import { fold } from "../language/fold.ts";
import { remember } from "../language/remember.ts";

/** Makes a slug of any text: `Salgsmøte (internt)` → `salgsmote-internt`. Letters of all scripts stay; empty when there is none. */
export function slugify(text: string): string {
  return fold(text.normalize("NFC").toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}

/**
 * What two spellings of one slug have in common: `lead-magnet`, `leadmagnet`, `lead_magnet` and `/Lead-Magnet` are one.
 * An answer needs those of all that its entry links to.
 */
export const slugKey: (slug: string) => string = remember((slug) => slugify(slug).replaceAll("-", ""));

/** A name that says nothing to a person, as files from an export have: only digits, or hexadecimal with digits in it. */
export function isOpaque(name: string): boolean {
  const bare = name.replace(/[-_.\s]/gu, "");
  return /^\d+$/u.test(bare) || (/^[0-9a-f]{8,}$/iu.test(bare) && /\d/u.test(bare));
}

/** File endings that a corpus is made of. */
export const textFile = /\.(?:md|markdown|txt)$/iu;
