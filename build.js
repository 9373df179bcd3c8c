import { cpSync, readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const src = fileURLToPath(new URL("src/", import.meta.url));
const dist = fileURLToPath(new URL("dist/", import.meta.url));
/** What is started or imported from `dist`, by the command line, tests and drills. */
const started = ["main.ts", "cli.ts", "corpus.ts", "store/open.ts"];
const spoken = readdirSync(`${src}language/spoken`).map((name) => `language/spoken/${name}`);
const entries = [...started, ...spoken].map((path) => src + path);
const placeOf = (file) => relative(src, file).replace(/\.ts$/u, "");
const keepsItsPlace = (file) =>
  file.startsWith(src) &&
  !entries.includes(file) &&
  (file.startsWith(`${src}language/`) || readFileSync(file, "utf8").includes("import.meta.url"));

// The bot as it runs, packages and all, in few files: to find and read a thousand of them is half of a start. What is
// started, what a language's file is made of and what asks where it is keep the place that they have in `src`.
await build({
  input: Object.fromEntries(entries.map((file) => [placeOf(file), file])),
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
      groups: [{ name: (file) => (keepsItsPlace(file) ? placeOf(file) : null), debugName: "places" }],
    },
  },
});
cpSync(`${src}preview/page/assets`, `${dist}preview/page/assets`, { recursive: true });
