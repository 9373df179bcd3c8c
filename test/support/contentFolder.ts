import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A content folder of a test's own, on the real disk. */
export interface ContentFolder {
  path: string;
  /** Where its cache goes. */
  databaseUrl: string;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Puts another folder in its place, as a deployment does. */
  rename(to: string): void;
  clean(): void;
}

/** Makes a content folder with some entries in it: `{ churn: "Customers who leave." }`. */
export function makeContentFolder(entries: Readonly<Record<string, string>>): ContentFolder {
  const home = mkdtempSync(join(tmpdir(), "salesterm-content-"));
  const path = join(home, "content");
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  mkdirSync(path);
  for (const [slug, text] of Object.entries(entries)) write(`${slug}.md`, entry(slug, text));
  return {
    path,
    databaseUrl: `file:${join(home, "data", "salesterm.db")}`,
    write,
    remove: (file) => rmSync(join(path, file), { recursive: true }),
    rename: (to) => renameSync(path, join(home, to)),
    clean: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** The text of an entry that says one thing. */
export function entry(title: string, text: string): string {
  return `---\ntitle: ${title}\nlang: en\n---\n\n# ${title}\n\n## What it is\n\n${text}\n`;
}
