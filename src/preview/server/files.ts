import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The page as the build leaves it: the same place seen from `src` and from `dist`. */
const folder = fileURLToPath(new URL("../../../dist/preview/page", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The packages that the page imports by name. */
const packages = ["preact", "preact/hooks", "preact/jsx-runtime"];

interface Served {
  type: string;
  body: Buffer;
}

export interface PageFiles {
  /** By path in the address. No other file is ever served. */
  served: ReadonlyMap<string, Served>;
  /** Packages by name, each with its address. */
  imports: Readonly<Record<string, string>>;
}

/** Reads the files that make up the page. Rejects when it has not been built. */
export async function readPageFiles(): Promise<PageFiles> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => types[extname(name)] !== undefined);
  const { resolve } = createRequire(import.meta.url);
  const sheets = names.filter((name) => name.endsWith(".css")).sort();
  const style = await Promise.all(sheets.map((name) => readFile(join(folder, name))));
  const found = [
    ...names
      .filter((name) => !sheets.includes(name))
      .map((name) => ({ path: `/page/${name.split(sep).join("/")}`, file: join(folder, name) })),
    ...packages.map((name) => ({ path: addressOf(name), file: resolve(name) })),
  ];
  const served = found.map(async ({ path, file }): Promise<[string, Served]> => {
    return [path, { type: types[extname(path)] ?? "", body: await readFile(file) }];
  });
  return {
    // One sheet instead of many: nothing is drawn before the last of them is there.
    served: new Map([
      ["/page/style.css", { type: types[".css"] ?? "", body: Buffer.concat(style) }],
      ...(await Promise.all(served)),
    ]),
    imports: Object.fromEntries(packages.map((name) => [name, addressOf(name)])),
  };
}

function addressOf(name: string): string {
  return `/packages/${name}.js`;
}
