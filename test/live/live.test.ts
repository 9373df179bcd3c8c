import { symlinkSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { createLive } from "../../src/live/live.ts";
import type { Corpus } from "../../src/search/types.ts";
import { type ContentFolder, entry, makeContentFolder } from "../support/contentFolder.ts";
import { corpusFrom } from "../support/corpus.ts";
import { type Served, serve as serveFrom } from "../support/served.ts";

const silent = pino({ level: "silent" });

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

async function serve(entries: Record<string, string>, at?: (folder: ContentFolder) => string): Promise<Served> {
  const served = await serveFrom(entries, at);
  open.push(served);
  return served;
}

const reloads = ({ log }: Served) => log.filter(({ msg }) => msg === "reloaded").length;
const refusals = ({ log }: Served) => log.filter(({ reason }) => reason !== undefined);

describe("a change on disk", () => {
  it("is answered from, whether a file was written, came, got another name or went", async () => {
    const served = await serve({ churn: "Customers who leave.", demo: "Showing the product.", quota: "A target." });
    const { folder, ask, until } = served;
    folder.write("churn.md", entry("churn", "Customers lost in a month."));
    await until(() => ask("churn") === "Customers lost in a month.");
    folder.write("nested/funnel.md", entry("funnel", "From stranger to customer."));
    await until(() => ask("funnel") === "From stranger to customer.");
    folder.remove("demo.md");
    await until(() => ask("demo") === "unknown");
    expect(ask("quota")).toBe("A target.");
    expect(served.told).toEqual([]);
  });

  it("of many files at once is taken at once", async () => {
    const served = await serve({ churn: "Old.", demo: "Old.", quota: "Old." });
    for (const slug of ["churn", "demo", "quota"]) served.folder.write(`${slug}.md`, entry(slug, "New."));
    await served.until(() => served.ask("churn") === "New.");
    expect(["demo", "quota"].map(served.ask)).toEqual(["New.", "New."]);
    expect(reloads(served)).toBe(1);
  });

  it("is seen when the folder is a link that comes to lead elsewhere", async () => {
    const releases = makeContentFolder({ "one/churn": "The first release.", "two/churn": "The second release." });
    const link = join(dirname(releases.path), "current");
    symlinkSync(join(releases.path, "one"), link);
    const { ask, until } = await serve({}, () => link);
    expect(ask("churn")).toBe("The first release.");
    symlinkSync(join(releases.path, "two"), `${link}.new`);
    await rename(`${link}.new`, link);
    await until(() => ask("churn") === "The second release.");
    // And from there on, in the folder it leads to now.
    releases.write("two/churn.md", entry("churn", "Its first edit."));
    await until(() => ask("churn") === "Its first edit.");
    releases.clean();
  });

  it("that comes while another is being read is read once more, however often it comes", async () => {
    const corpora = [1, 2, 3].map((n) => corpusFrom({ "churn.md": entry("churn", `Text ${n}.`) }));
    const [first, second, third] = corpora as [Corpus, Corpus, Corpus];
    const reading: ((corpus: Corpus) => void)[] = [];
    const afresh: boolean[] = [];
    const read = (options: { afresh: boolean }) => {
      afresh.push(options.afresh);
      return new Promise<Corpus>((resolve) => reading.push(resolve));
    };
    const live = createLive({ first, read, log: silent, tell: () => {}, onSwap: () => {} });
    const done = live.reload();
    await turn();
    expect(reading).toHaveLength(1);
    expect(live.reload({ force: true, afresh: true })).toBe(done);
    expect(live.reload()).toBe(done);
    reading[0]?.(second);
    await turn();
    expect(reading).toHaveLength(2);
    expect(live.current()).toBe(second);
    reading[1]?.(third);
    await done;
    expect(live.current()).toBe(third);
    expect(afresh).toEqual([false, true]);
  });
});

describe("a broken change", () => {
  const broken = [
    ["an empty file", "", "churn.md:1: the file is empty"],
    [
      "front matter that is no YAML",
      "---\ntitle: [churn\n---\n\n# churn\n\nNew.\n",
      "churn.md:2: front matter is not valid YAML",
    ],
    [
      "a file that was written halfway",
      "---\ntitle: churn\ndescription: Custom",
      "churn.md:1: front matter is never closed",
    ],
    [
      "front matter that is code",
      '---js\n{ title: "churn" }\n---\n\nNew.\n',
      'churn.md:1: front matter in "js" is never read',
    ],
    ["what is no text", "churn\0", "churn.md:1: is not text"],
  ] as const;

  it.each(broken)("%s leaves the last good corpus, and is told once", async (_, text, problem) => {
    const served = await serve({ churn: "Customers who leave.", demo: "Showing the product." });
    const { folder, ask, until, told, live } = served;
    folder.write("churn.md", text);
    folder.write("demo.md", entry("demo", "Another text."));
    await until(() => refusals(served).length > 0);
    expect([ask("churn"), ask("demo")]).toEqual(["Customers who leave.", "Showing the product."]);
    expect(refusals(served)).toMatchObject([
      { level: "error", reason: "errors", problems: [expect.stringContaining(problem)], served: 2 },
    ]);
    expect(live.problems()).toMatchObject([{ file: "churn.md", message: expect.any(String) }]);

    await live.reload();
    expect(refusals(served)).toHaveLength(1);
    expect(told).toMatchObject([{ kind: "errors", problems: [{ file: "churn.md" }] }]);

    folder.write("churn.md", entry("churn", "Mended."));
    await until(() => ask("churn") === "Mended.");
    expect(ask("demo")).toBe("Another text.");
    expect(told).toHaveLength(2);
    expect(told[1]).toBeNull();
  });

  it("is told once, however many other files come meanwhile", async () => {
    const { folder, live, told } = await serve({ churn: "Old.", demo: "Old." });
    folder.write("churn.md", "");
    await live.reload();
    for (const slug of ["funnel", "quota"]) {
      folder.write(`${slug}.md`, entry(slug, "New."));
      await live.reload();
    }
    expect(told).toHaveLength(1);
  });

  it("is told again only when something else is wrong", async () => {
    const { folder, live, told } = await serve({ churn: "Old.", demo: "Old.", quota: "Old." });
    folder.write("churn.md", "");
    await live.reload();
    folder.write("demo.md", "");
    await live.reload();
    folder.write("demo.md", entry("demo", "Mended."));
    await live.reload();
    expect(told.map((fault) => fault?.problems.map(({ file }) => file))).toEqual([
      ["churn.md"],
      ["churn.md", "demo.md"],
    ]);
  });

  it("is none when the file was broken before, or is broken in a way that costs nothing", async () => {
    const served = await serve({ churn: "Old.", demo: "Old." }, (folder) => {
      folder.write("quota.md", "");
      return folder.path;
    });
    expect(served.log).toMatchObject([{ level: "warn", problems: [expect.stringContaining("quota.md:1: ")] }]);
    served.folder.write("quota.md", "---js\n---\n");
    served.folder.write("demo.md", entry("demo", "New.").replace("lang: en", "lang: en\nreviewed: soon"));
    await served.live.reload();
    expect(served.ask("demo")).toBe("New.");
    expect(served.told).toEqual([]);
  });

  it("that empties the folder, or takes it away, leaves the last good corpus whatever anybody says", async () => {
    const { folder, live, ask, told } = await serve({ churn: "Customers who leave." });
    folder.remove("churn.md");
    await live.reload({ force: true });
    expect(ask("churn")).toBe("Customers who leave.");
    folder.rename("elsewhere");
    await live.reload({ force: true });
    expect(ask("churn")).toBe("Customers who leave.");
    expect(told.map((fault) => fault?.kind)).toEqual(["empty", "unreadable"]);
    await mkdir(folder.path);
    folder.write("churn.md", entry("churn", "Back again."));
    await live.reload();
    expect(ask("churn")).toBe("Back again.");
    expect(told).toHaveLength(3);
  });
});

describe("a corpus that lost more than half its terms", () => {
  const four = { churn: "Old.", demo: "Old.", quota: "Old.", funnel: "Old." };

  it("is not taken before somebody says so", async () => {
    const { folder, live, ask, told, log } = await serve(four);
    for (const slug of ["demo", "quota", "funnel"]) folder.remove(`${slug}.md`);
    await live.reload();
    expect(ask("demo")).toBe("Old.");
    expect(told).toMatchObject([{ kind: "halved", before: 4, after: 1 }]);
    await live.reload({ force: true });
    expect(ask("demo")).toBe("unknown");
    expect(log).toContainEqual(expect.objectContaining({ msg: "reloaded", terms: 1, forced: true }));
    expect(told).toHaveLength(2);
  });

  it("is taken when half of them are left", async () => {
    const { folder, live, ask, told } = await serve(four);
    for (const slug of ["demo", "quota"]) folder.remove(`${slug}.md`);
    await live.reload();
    expect(ask("demo")).toBe("unknown");
    expect(told).toEqual([]);
  });

  it("is not told of while more is being written", async () => {
    const whole = corpusFrom(
      Object.fromEntries(Object.entries(four).map(([slug, text]) => [`${slug}.md`, entry(slug, text)])),
    );
    const part = corpusFrom({ "churn.md": entry("churn", "Old.") });
    const told: unknown[] = [];
    const reads = [part, whole];
    const live = createLive({
      first: whole,
      async read() {
        const next = reads.shift() ?? whole;
        if (reads.length > 0) void live.reload();
        return next;
      },
      log: silent,
      tell: (fault) => told.push(fault),
      onSwap: () => {},
    });
    await live.reload();
    expect(reads).toEqual([]);
    expect(told).toEqual([]);
  });
});

it("takes errors too when somebody says so, and measures the next change by that", async () => {
  const { folder, live, ask, told } = await serve({ churn: "Old.", demo: "Old." });
  folder.write("churn.md", "");
  folder.write("demo.md", entry("demo", "New."));
  await live.reload({ force: true });
  expect([ask("churn"), ask("demo")]).toEqual(["unknown", "New."]);
  folder.write("demo.md", entry("demo", "Newer."));
  await live.reload();
  expect(ask("demo")).toBe("Newer.");
  expect(told).toEqual([]);
});
