import { createHash } from "node:crypto";
import { type Dirent, readFile } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { decode } from "./decode.ts";
import { byPath, makeGlossary } from "./glossary.ts";
import type { Parsed, ParseOptions } from "./parse.ts";
import { textFile } from "./slug.ts";
import type { Glossary, Problem } from "./types.ts";

/** The most a file may hold: an entry that a person reads is a thousandth of it. */
const largestFile = 1_000_000;
/** Images that are part of the text: nothing of them is shown, and each is a line of thousands of characters. */
const embedded = /data:[a-z]+\/[\w.+-]+;base64,[A-Za-z0-9+/=]+/gu;

/** So many files are taken at a time: more than one for speed, far fewer than a process may have open. */
const atOnce = 64;
/** Three times as quick as its namesake in `fs/promises`, which makes an object for each file. */
const readBytes = promisify(readFile);

/** A file as it was found: its path inside the folder, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/** Everything a content folder holds that can be read, and a problem for what cannot. */
export interface Sources {
  files: SourceFile[];
  problems: Problem[];
}

/** Reads and parses a content folder. Throws MissingFolder when there is none; everything else comes back as problems. */
export async function loadGlossary(folder: string, options: ParseOptions): Promise<Glossary> {
  return parseSources(await readSources(folder), options);
}

/** Parses what was read. */
export async function parseSources({ files, problems }: Sources, options: ParseOptions): Promise<Glossary> {
  const { parse } = await import("./parse.ts");
  return makeGlossary(
    files.map(({ file, text }): Parsed => parse(file, text, options)),
    problems,
  );
}

/** Thrown when the content folder is not there or is no folder. */
export class MissingFolder extends Error {}

/** Reads the text files of a folder and its folders, in the order of their paths. Throws MissingFolder. */
export async function readSources(folder: string): Promise<Sources> {
  const { root, paths, problems } = await findFiles(folder);
  const files: SourceFile[] = [];
  const texts = await manyAtOnce(paths, readText);
  for (const [at, text] of texts.entries()) {
    const file = nameIn(root, paths[at] ?? "");
    if (typeof text === "string") files.push({ file, text });
    else problems.push({ file, line: 1, severity: "error", message: text.problem });
  }
  return { files, problems: problems.sort((a, b) => byPath(a.file, b.file)) };
}

/**
 * Finds the text files of a folder and its folders, in the order of their paths, without reading them. Hidden ones and
 * `node_modules` are passed over. Throws MissingFolder.
 */
export async function findFiles(folder: string): Promise<{ root: string; paths: string[]; problems: Problem[] }> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) {
    throw new MissingFolder(
      `no content folder at ${folder}: set CONTENT_DIR to where it is, or name one with --content in a terminal`,
    );
  }
  const problems: Problem[] = [];
  const fail = (file: string, message: string) => problems.push({ file, line: 1, severity: "error", message });
  const found = await walk(root, root, new Set([root]), fail);
  return { root, paths: found.sort(byPath), problems };
}

/** Does something with every file that was found; gives what came of it in their order. */
export async function manyAtOnce<T>(paths: readonly string[], work: (path: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < paths.length; from += atOnce)
    done.push(...(await Promise.all(paths.slice(from, from + atOnce).map(work))));
  return done;
}

/** The path of a file inside the content folder, with `/`. */
export function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** A key for what was read: the same text under the same names gives the same key. */
export function hashOf({ files, problems }: Sources, salt: string): string {
  const hash = createHash("sha256").update(salt);
  for (const { file, text } of files) hash.update(`\0${file}\0${text.length}\0`).update(text);
  return hash.update(JSON.stringify(problems)).digest("hex");
}

type Fail = (file: string, message: string) => void;

async function walk(folder: string, root: string, seen: Set<string>, fail: Fail): Promise<string[]> {
  const paths: string[] = [];
  const nameOf = (path: string) => nameIn(root, path);
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    fail(nameOf(folder), `the folder cannot be read (${code(error)}): give the bot's user the right to read it`);
    return [];
  }
  // Real files first, so that a link to one of them is known to be a second name.
  for (const entry of entries.sort(
    (a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || byPath(a.name, b.name),
  )) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink()
      ? await follow(path, root, seen, (message) => fail(nameOf(path), message))
      : path;
    if (target === null) continue;
    const kind = entry.isSymbolicLink() ? await stat(target) : entry;
    if (kind.isDirectory()) {
      seen.add(target);
      paths.push(...(await walk(target === path ? path : target, root, seen, fail)));
    } else if (textFile.test(entry.name)) {
      seen.add(target);
      if (kind.isFile()) paths.push(path);
      else fail(nameOf(path), "is no regular file, so it is not read: put a text file in its place");
    }
  }
  return paths;
}

/** Where a link inside the folder leads, or null when it leads out of it, to nothing, or to what was read already. */
async function follow(
  path: string,
  root: string,
  seen: ReadonlySet<string>,
  fail: (message: string) => void,
): Promise<string | null> {
  try {
    const target = await realpath(path);
    if (path.startsWith(target + sep)) {
      fail("is a link that leads back to a folder around it: take it out");
      return null;
    }
    if (seen.has(target)) return null;
    if (target.startsWith(root + sep)) return target;
    fail("is a link that leads out of the content folder, so it is not followed: put the file itself here");
  } catch (error) {
    if (code(error) === "ELOOP") fail("is a link that leads back to itself: take it out");
    else fail("is a link that leads nowhere: take it out, or put the file there");
  }
  return null;
}

/** Reads a text file whole, or tells why not: it is too large, not there, no file, or not UTF-8. */
export async function readText(path: string): Promise<string | { problem: string }> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { problem: "is no regular file, so it is not read: put a text file in its place" };
    const { size } = found;
    if (size > largestFile)
      return { problem: `holds ${size} bytes, over the ${largestFile} that are read: split it, or take it out` };
    const text = decode(await readBytes(path));
    return typeof text === "string" ? text.replace(embedded, "") : text;
  } catch (error) {
    if (code(error) === "ENOENT") return { problem: "no such file" };
    return { problem: `cannot be read (${code(error)}): give the bot's user the right to read it` };
  }
}

function code(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}
