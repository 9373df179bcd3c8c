import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The bot as built, with one file more in it, and a glossary in which nothing says what language it is in. */
let house: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "salesterm-language-"));
  await cp(at("../../dist"), join(house, "dist"), { recursive: true });
  await cp(at("../../package.json"), join(house, "package.json"));
  await symlink(at("../../node_modules"), join(house, "node_modules"));
  await cp(at("../fixtures/language/sv.js"), join(house, "dist/language/spoken/sv.js"));
  await mkdir(join(house, "corpus"));
  for (const [name, text] of Object.entries(corpus)) await writeFile(join(house, "corpus", name), text);
});
afterAll(() => rm(house, { recursive: true, force: true }));

const corpus = {
  "saljtratt.md": `# Säljtratt

En säljtratt visar vägen från den första kontakten till köpet, och hur många som är kvar efter varje steg.

## Varför den läcker

De flesta försvinner när de väntar för länge på ett svar. Ring dem medan de fortfarande minns vad de frågade om.

## Höjdpunkter

- Tratten blir smalare för varje steg.
`,
  "sales-funnel.md": `---
slug: saljtratt
---
# Sales funnel

A sales funnel is the way from the first contact to the purchase, and how many of them are left after each of the steps.
`,
};

async function ask(question: string): Promise<Record<string, unknown>> {
  const args = [join(house, "dist/cli.js"), "ask", question, "--content", join(house, "corpus"), "--json"];
  const env = { PATH: process.env.PATH ?? "", DATABASE_URL: `file:${join(house, "data/salesterm.db")}` };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, env });
  return JSON.parse(stdout);
}

describe("a language more, in one file", () => {
  it("is told from the others, in documents and in questions", async () => {
    expect(await ask("vad är en säljtratt?")).toMatchObject({
      outcome: "answer",
      answer: {
        term: { locale: "sv", title: "Säljtratt" },
        highlights: ["Tratten blir smalare för varje steg."],
      },
    });
    expect(await ask("what is a sales funnel?")).toMatchObject({ answer: { term: { locale: "en" } } });
  });

  it("has its own inflections", async () => {
    expect(await ask("säljtrattarna")).toMatchObject({ answer: { term: { locale: "sv" } } });
    expect(await ask("varför läcker säljtratten?")).toMatchObject({
      answer: { term: { locale: "sv" }, section: { heading: "Varför den läcker" } },
    });
  });

  it("is one that the bot may be set to", async () => {
    const env = {
      PATH: process.env.PATH ?? "",
      DEFAULT_LOCALE: "sv",
      DATABASE_URL: `file:${join(house, "data/other.db")}`,
    };
    const args = [join(house, "dist/cli.js"), "ask", "vädret", "--content", join(house, "corpus")];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, env }).catch((error) => error);
    expect(stdout).toContain("Tyvärr, ”vädret” finns inte i ordlistan.");
  });
});
