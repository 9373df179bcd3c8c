import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { corpusFrom, corpusOf, shipped } from "../support/corpus.ts";
import { told } from "../support/told.ts";

const office = corpusFrom({
  "en/customer-meeting.md": `# Customer meeting

## Sitting down with those who pay

Two people or more who agree to talk. Book a meeting room on the second floor in good time.

## The agenda of a meeting

An agenda is sent the day before.
`,
  "en/pipeline.md": `---
title: Pipeline
description: The deals on their way, also known as the garden.
---
# Pipeline

## Deals on their way

Every deal that is open, by stage.

## Pipeline review

Once a week, each deal, ten minutes. What moved, what did not, what is next.
`,
  "nb/pipeline.md": `# Pipeline

## Saker på vei

Hver sak som er åpen, etter hvor langt den er kommet.

## Pipeline review

En gang i uka, hver sak, ti minutter. Hva flyttet seg, hva gjorde ikke, hva er neste.
`,
  "nb/kundedata.md": `# Regler for kundedata

## Det som meldes

Et personvernbrudd meldes innen 72 timer. Klokkeslettet noteres. Alle personvernbrudd samles i en perm.
`,
  "de/uebergabe.md": `# Schichtübergabe

## Wer was dem nächsten sagt

Wie es um das Lager steht, und was die Nacht gebracht hat. Das ist in fünf Minuten getan, wenn alle da sind.

## Das Buch an der Tür

Hier steht, was auf der Schicht war.
`,
});
const ask = (question: string, locale = "en", corpus = office) => told(answer(question, corpus, { locales: [locale] }));

describe("a section that only mentions two words is not about them", () => {
  test.each([
    ["meeting room", "unknown"],
    ["meeting rooms", "unknown"],
    ["oil pipeline", "unknown"],
    ["pipeline in the sea", "unknown"],
    ["agenda of a meeting", "en/customer-meeting > The agenda of a meeting"],
    ["customer meeting agenda", "en/customer-meeting > The agenda of a meeting"],
    ["how do i book a meeting room in good time", "en/customer-meeting > Sitting down with those who pay"],
  ])("%s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test("nor is it in the entries that ship", async () => {
    const ours = await corpusOf(shipped);
    for (const question of ["meeting room", "meeting rooms"]) expect(ask(question, "en", ours)).toBe("unknown");
    expect(ask("møterom", "nb", ours)).toBe("unknown");
  });
});

describe("a part of a longer word, alone", () => {
  test.each([
    ["personvern", "nb/kundedata > Det som meldes"],
    ["personvernbrudd", "nb/kundedata > Det som meldes"],
    ["klokkeslettet", "nb/kundedata > Det som meldes"],
    ["brudd", "unknown"],
    ["klokke", "unknown"],
    ["slettet", "unknown"],
  ])("is asked for if it is long: %s", (question, expected) => {
    expect(ask(question, "nb")).toBe(expected);
  });
});

describe("small words of a language without a file", () => {
  test.each(["das", "wie ist das", "was ist es", "wie war es", "das ist in der"])("are no topic: %s", (question) => {
    expect(ask(question, "de")).toBe("unknown");
  });

  test.each([
    ["wie steht es um das Lager", "de/uebergabe > Wer was dem nächsten sagt"],
    ["das Lager in der Nacht", "de/uebergabe > Wer was dem nächsten sagt"],
    ["das Buch an der Tür", "de/uebergabe > Das Buch an der Tür"],
    ["schichtuebergabe", "de/uebergabe > Wer was dem nächsten sagt"],
  ])("do not disturb the others: %s", (question, expected) => {
    expect(ask(question, "de")).toBe(expected);
  });
});

describe("where the question tells no language, the reader's goes first", () => {
  test.each([
    ["pipeline review", "en", "en/pipeline > Pipeline review"],
    ["pipeline review", "nb", "nb/pipeline > Pipeline review"],
    ["review of the pipeline", "nb", "en/pipeline > Pipeline review"],
    ["pipeline review hver uke", "en", "nb/pipeline > Pipeline review"],
  ])("%s (%s)", (question, locale, expected) => {
    expect(ask(question, locale)).toBe(expected);
  });
});

describe("so it does where it has nearly as much of the question as the other, and not where that has far more", () => {
  const calls = corpusFrom({
    "en/video-call.md":
      "# Video calls\n\n## Rooms and links\n\nTeams with clients, Zoom with everybody else. Jitsi on the train, Webex never. Record it only if all agree.",
    "nb/video-call.md":
      "# Videosamtaler\n\n## Rom og lenker\n\nTeams med kunder, Zoom med alle andre. Jitsi på toget, Webex aldri. Ta bare opp når alle er enige.",
    "en/travel.md": "# Travel\n\n## Booking it\n\nBy train where it takes less than six hours.",
    "nb/travel.md": "# Reise\n\n## Bestille\n\nTog der det tar under seks timer.",
  });
  test.each([
    ["zoom teams jitsi webex train", "nb", "nb/video-call > Rom og lenker"],
    ["zoom teams jitsi webex train", "en", "en/video-call > Rooms and links"],
    ["zoom teams record", "nb", "en/video-call > Rooms and links"],
  ])("%s (%s)", (question, locale, expected) => {
    expect(ask(question, locale, calls)).toBe(expected);
  });
});

test("a description is searched as a part of the first section", () => {
  expect(ask("what is the garden that you all talk of, with deals")).toBe("en/pipeline > Deals on their way");
  const without = corpusFrom({
    "en/a.md": "---\ndescription: Grown in a greenhouse.\n---\n# Tomato\n\n## Red\n\nText.",
  });
  expect(ask("grown in greenhouses", "en", without)).toBe("en/a > Red");
});
