import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Wish } from "../../src/daily/types.ts";
import { readWish } from "../../src/daily/wish.ts";

const wishes: [kind: Wish["kind"], typed: string[]][] = [
  ["form", ["daily", " DAILY ", "term of the day", "daily set up", "daily settings", "daily on"]],
  ["form", ["daglig", "dagens ord", "dagens begrep", "daglig på", "daglig innstillinger"]],
  ["form", ["günlük", "gunluk", "GÜNLÜK", "günün terimi", "günlük aç", "günlük ayarlar"]],
  [
    "off",
    ["daily off", "daily stop", "Daily Off please", "daglig av", "dagens ord stopp", "günlük kapat", "günlük iptal"],
  ],
  ["status", ["daily status", "daglig status", "günlük durum", "günlük DURUM"]],
  ["preview", ["daily preview", "daglig forhåndsvisning", "daglig prøv", "günlük önizle", "günlük ÖNİZLE"]],
  ["skip", ["daily skip", "daily skip tomorrow", "daglig hopp over", "daglig hopp over i morgen", "günlük atla"]],
  [
    "resume",
    ["daily resume", "daily resume now", "daglig fortsett", "daglig gjenoppta", "günlük devam et", "günlük devam"],
  ],
];
describe.each(wishes)("%s", (kind, typed) => {
  it.each(typed)("%j", (text) => {
    expect(readWish(text)).toEqual({ kind });
  });
});

describe("a time", () => {
  it.each([
    ["daily 9", "09:00"],
    ["daily 09:00", "09:00"],
    ["daily 9.30", "09:30"],
    ["daily 0930", "09:30"],
    ["daily 9am", "09:00"],
    ["daily 9:15 p.m.", "21:15"],
    ["daily 12am", "00:00"],
    ["daily 12 pm", "12:00"],
    ["daily at 17:45", "17:45"],
    ["daily 00:00", "00:00"],
    ["daily 23:59", "23:59"],
    ["daglig kl. 8", "08:00"],
    ["daglig klokka 8.30", "08:30"],
    ["günlük saat 9'da", "09:00"],
    ["günlük 17:30’da", "17:30"],
  ])("%j is %s", (text, at) => {
    expect(readWish(text)).toEqual({ kind: "at", at });
  });

  it.each([
    ["daily 25:00", "25:00"],
    ["daily 24", "24"],
    ["daily 9:75", "9:75"],
    ["daily 13pm", "13pm"],
    ["daily at 9 or 10", "at 9 or 10"],
    ["daily 09:00 Mon-Fri", "09:00 Mon-Fri"],
    ["daily 0:00am", "0:00am"],
  ])("%j is none, and is said so", (text, unclear) => {
    expect(readWish(text)).toEqual({ kind: "unclear", text: unclear });
  });
});

describe("a pause", () => {
  it.each([
    ["daily pause", null],
    ["daglig pause", null],
    ["günlük duraklat", null],
    ["daily pause 2w", { days: 14 }],
    ["daily pause 3d", { days: 3 }],
    ["daily pause for 10 days", { days: 10 }],
    ["daily pause a week", { days: 7 }],
    ["daily pause 1 month", { days: 30 }],
    ["daglig pause i 2 uker", { days: 14 }],
    ["daglig pause en måned", { days: 30 }],
    ["daglig sett på pause 3 dager", { days: 3 }],
    ["günlük ara ver 2 hafta", { days: 14 }],
    ["günlük 2 hafta ara ver", { days: 14 }],
    ["günlük iki haftalığına ara ver", { days: 14 }],
    ["günlük 24.12.2026'ya kadar ara ver", { until: "2026-12-24" }],
    ["daily pause two weeks", { days: 14 }],
    ["daglig pause to uker", { days: 14 }],
    ["günlük ara ver üç gün", { days: 3 }],
    ["daily pause 500 days", { days: 500 }],
    ["günlük duraklat bir ay", { days: 30 }],
    ["günlük duraklat 5 gün", { days: 5 }],
    ["daily pause 2026-12-24", { until: "2026-12-24" }],
    ["daily pause until 2026-12-24", { until: "2026-12-24" }],
    ["daglig pause til 24.12.2026", { until: "2026-12-24" }],
    ["günlük duraklat 24.12.2026'ya kadar", { until: "2026-12-24" }],
  ])("%j", (text, length) => {
    expect(readWish(text)).toEqual({ kind: "pause", length });
  });

  it.each([
    ["daily pause soon", "soon"],
    ["daily pause 0d", "0d"],
    ["daily pause 2 Fortnights", "2 Fortnights"],
    ["daily pause 2h", "2h"],
    ["daily pause some weeks", "some weeks"],
    ["daily pause 2026-02-30", "2026-02-30"],
  ])("%j is none, and is said so", (text, unclear) => {
    expect(readWish(text)).toEqual({ kind: "unclear", text: unclear });
  });
});

test.each(["daily help", "daglig hjelp", "günlük yardım", "daily ?"])("%j asks what there is to say", (text) => {
  expect(readWish(text)).toEqual({ kind: "unclear", text: "" });
});

test.each([
  "",
  "lead magnet",
  "dailyness",
  "daily standup",
  "daily status meeting",
  "daily 5 whys",
  "daily active users",
  "what is a daily",
  "off",
  "daglig leder",
  "günlük rapor nedir",
  "günlük rapora ara ver",
])("%j is a question like any other", (text) => {
  expect(readWish(text)).toBeNull();
});

test("whatever is typed is read at once, and what is unclear is what was typed", () => {
  fc.assert(
    fc.property(fc.constantFrom("daily ", "günlük ", "daily pause "), fc.string({ unit: "grapheme" }), (name, rest) => {
      const wish = readWish(name + rest);
      if (wish?.kind === "at") expect(wish.at).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      if (wish?.kind === "unclear") expect((name + rest).trim().replace(/\s+/gu, " ")).toContain(wish.text);
    }),
  );
});
