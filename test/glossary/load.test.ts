import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loadGlossary } from "../../src/glossary/load.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "salesterm-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const load = (folder: string) => loadGlossary(folder, { highlightHeadings: [] });
const told = async (folder: string) =>
  (await load(folder)).problems.map(({ file, severity, message }) => `${file} ${severity} ${message}`);

describe("loading a folder", () => {
  test("reads nested folders, a folder per language, and passes over what is hidden", async () => {
    const { terms, problems } = await load(
      folderOf({
        "nb/a.md": "# A\n\nTekst.",
        "en/deep/er/a.md": "# A\n\nText.",
        ".git/x.md": "# X",
        "node_modules/y.md": "# Y",
        "pic.png": "x",
      }),
    );
    expect(terms.map((term) => term.file)).toEqual(["en/deep/er/a.md", "nb/a.md"]);
    expect(problems).toEqual([]);
  });

  test("bad files take no good one down, and all are told in the order of paths", async () => {
    const folder = folderOf({
      "good.md": "# Good\n\nText.",
      "a-latin1.md": Uint8Array.from([0x23, 0x20, 0xe6, 0xf8, 0xe5]),
      "b-utf16.md": Uint8Array.from([0xff, 0xfe, 0x23, 0x00]),
      "c-binary.md": Uint8Array.from([0x23, 0x00, 0x01]),
      "d-empty.md": "",
      "e-large.md": `# L\n\n${"x".repeat(5_000_000)}`,
      "f-line.md": `# L\n\n${"x ".repeat(60_000)}`,
      "f-table.md": `# T\n\n${"|a|b|\n".repeat(9_000)}`,
      "g-code.md": "---js\n1\n---\nText.",
    });
    const { terms } = await load(folder);
    expect(terms.map((term) => term.slug)).toEqual(["good"]);
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^a-latin1.md error .*UTF-8/u),
      expect.stringMatching(/^b-utf16.md error .*UTF-16/u),
      expect.stringMatching(/^c-binary.md error .*not text/u),
      expect.stringMatching(/^d-empty.md error .*empty/u),
      expect.stringMatching(/^e-large.md error .*bytes/u),
      expect.stringMatching(/^f-line.md error .*without a blank line/u),
      expect.stringMatching(/^f-table.md error .*without a blank line/u),
      expect.stringMatching(/^g-code.md error .*js/u),
    ]);
    expect(await load(folder)).toEqual(await load(folder));
  });

  test("an image within the text is taken out, and lists inside lists without end are told", async () => {
    const image = `![x](data:image/png;base64,${"A".repeat(40_000)})`;
    const folder = folderOf({
      "a.md": `# A\n\nText. ${image}`,
      "b.md": `# B\n\n${"- ".repeat(9_000)}q`,
      "c.md": `# C\n\n${"- ".repeat(49)}q`,
    });
    expect((await load(folder)).terms.map((term) => term.slug)).toEqual(["a", "c"]);
    expect(await told(folder)).toEqual([expect.stringMatching(/^b.md error nests/u)]);
  });

  test("links out of the folder, loops, dead links and pipes are told and not followed", async () => {
    const outside = folderOf({ "secret.md": "# Secret\n\nText." });
    const folder = folderOf({ "good.md": "# Good\n\nText.", "sub/in.md": "# In\n\nText." });
    symlinkSync(join(outside, "secret.md"), join(folder, "a-out.md"));
    symlinkSync(outside, join(folder, "b-outside"));
    symlinkSync(folder, join(folder, "sub", "c-loop"));
    symlinkSync("d-self.md", join(folder, "d-self.md"));
    symlinkSync("nowhere.md", join(folder, "e-dead.md"));
    symlinkSync("good.md", join(folder, "f-again.md"));
    execFileSync("mkfifo", [join(folder, "g-pipe.md")]);
    const { terms } = await load(folder);
    expect(terms.map((term) => term.file)).toEqual(["good.md", "sub/in.md"]);
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^a-out.md error .*out of the content folder/u),
      expect.stringMatching(/^b-outside error .*out of the content folder/u),
      expect.stringMatching(/^d-self.md error .*itself/u),
      expect.stringMatching(/^e-dead.md error .*nowhere/u),
      expect.stringMatching(/^g-pipe.md error .*regular file/u),
      expect.stringMatching(/^sub\/c-loop error .*back to a folder/u),
    ]);
  });

  test("a link to a hidden folder inside, as Kubernetes mounts a volume, is read once", async () => {
    const folder = folderOf({ "..2026/a.md": "# A\n\nText." });
    symlinkSync("..2026", join(folder, "..data"));
    symlinkSync("..data/a.md", join(folder, "a.md"));
    expect((await load(folder)).terms.map((term) => term.file)).toEqual(["a.md"]);
  });

  test.skipIf(process.getuid?.() === 0)("a file without the right to read it is told", async () => {
    const folder = folderOf({ "a.md": "# A" });
    chmodSync(join(folder, "a.md"), 0o000);
    expect(await told(folder)).toEqual([expect.stringMatching(/^a.md error cannot be read \(EACCES\)/u)]);
  });

  test("of two terms with one slug and language the first by path is kept, and both are named", async () => {
    const folder = folderOf({ "nb/lead-magnet.md": "# En\n\nTekst.", "nb/x/lead_magnet.md": "# To\n\nTekst." });
    expect((await load(folder)).terms.map((term) => term.title)).toEqual(["En"]);
    expect(await told(folder)).toEqual([expect.stringMatching(/^nb\/x\/lead_magnet.md warning .*nb\/lead-magnet.md/u)]);
  });

  test("a folder that is not there is an error of its own", async () => {
    await expect(load("/no/such/folder")).rejects.toThrow(/no content folder at \/no\/such\/folder/u);
  });
});
