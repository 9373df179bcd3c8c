import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const src = fileURLToPath(new URL("src", import.meta.url));
const dist = fileURLToPath(new URL("dist", import.meta.url));

/** What is started or imported from `dist`, by the command line, tests and drills; and each language, found by its folder. */
const entries = ["main", "cli", "corpus", "store/open"].concat(
  readdirSync(join(src, "language/spoken")).map((name) => `language/spoken/${name.replace(/\.ts$/u, "")}`),
);

/** Where a module stands in `src`: "store/open". */
const placeOf = (file) => relative(src, file).split(sep).join("/").replace(/\.ts$/u, "");
const asksWhereItIs = (file) => readFileSync(file, "utf8").includes("import.meta.url");

/** The place that a module keeps in `dist`: one that asks where it is, and what a language's file is made of. */
function keptPlace(file) {
  const place = placeOf(file);
  if (place.startsWith("..") || entries.includes(place)) return null;
  return place.startsWith("language/") || asksWhereItIs(file) ? place : null;
}

// The bot as it runs, packages and all, in few files: to find and read a thousand of them is half of a start.
await build({
  input: Object.fromEntries(entries.map((place) => [place, join(src, `${place}.ts`)])),
  platform: "node",
  // Brings a binary of its own.
  external: ["libsql"],
  // gray-matter can run what a file says: `glossary/frontMatter.ts` tells it not to.
  checks: { eval: false },
  preserveEntrySignatures: "allow-extension",
  output: {
    dir: dist,
    chunkFileNames: "[name].js",
    // A bot that is at work while it is built anew finds what it has yet to load by the same names.
    minifyInternalExports: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: keptPlace, debugName: "places" }],
    },
  },
});
cpSync(join(src, "preview/page/assets"), join(dist, "preview/page/assets"), { recursive: true });
