import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDocument, detectQuestion } from "../../src/language/detect.ts";
import { fold } from "../../src/language/fold.ts";
import { languageName, languageOf, spokenLanguages, toLocale } from "../../src/language/languages.ts";
import { words } from "../../src/language/words.ts";

describe("words", () => {
  test.each([
    ["tr", "SATIŞ HUNİSİ", "satış hunisi"],
    ["tr", "CRM'in, B2B’de ve Ali'nin", "crm b2b ve ali"],
    ["en", "What's the customer's follow-up?", "what the customer follow up"],
    ["nb", "KUNDEMØTE, salgs­møter", "kundemøte salgsmøter"],
    ["nb", "mo\u0308te a\u030a", "möte å"],
    ["und", "Straße ΑΒΓ 日本", "straße αβγ 日本"],
  ])("%s: %s", (locale, text, expected) => {
    expect(words(text, languageOf(locale)).join(" ")).toBe(expected);
  });

  test("fold takes away what a keyboard may lack", () => {
    expect(fold("kundemøte ærlig åpen satış ığüşöç straße łódź")).toBe(
      "kundemote aerlig apen satis igusoc strasse lodz",
    );
  });

  test("folding twice folds no further", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("languages", () => {
  test.each([
    ["no", "nb"],
    ["nb-NO", "nb"],
    ["tr_TR", "tr"],
    ["EN", "en"],
    ["pt-BR", "pt"],
    ["docs", null],
    ["", null],
    ["zz", null],
  ])("%s is %s", (tag, locale) => {
    expect(toLocale(tag)).toBe(locale);
  });

  test("are named in the reader's words", () => {
    expect([
      languageName("tr", "nb"),
      languageName("nb", "en"),
      languageName("en", "tr"),
      languageName("und", "en"),
    ]).toEqual(["tyrkisk", "Norwegian Bokmål", "İngilizce", "?"]);
  });

  test("each has every phrase, and says it in words", () => {
    for (const { phrases } of spokenLanguages) {
      const said = saidIn(phrases);
      expect(said.length).toBeGreaterThan(100);
      expect(said.every((text) => /\p{L}{2}/u.test(text))).toBe(true);
    }
  });
});

/** Everything in a set of phrases, however deep, as it is said of X and Y. */
function saidIn(phrases: unknown): string[] {
  if (typeof phrases === "string") return [phrases];
  if (typeof phrases === "function") return [phrases("X", "Y", "Z")];
  return Object.values(phrases as object).flatMap(saidIn);
}

describe("detection", () => {
  test.each([
    ["nb", "Et salgsmøte er en samling som selgerne har sammen, og det er ikke alltid noe som tar lang tid for dem."],
    ["tr", "Satış toplantısı, ekibin bir araya geldiği ve o hafta için neler yapılacağını konuştuğu bir görüşmedir."],
    ["en", "A sales meeting is a gathering of the people who sell, and it is not always something that takes long."],
    [
      null,
      "Ein Vertriebstreffen ist eine Zusammenkunft der Verkäufer, bei der nicht immer alles besprochen werden kann.",
    ],
    [null, "Una reunión de ventas es un encuentro en el que los vendedores hablan de lo que van a hacer esa semana."],
    [null, "12345 67890"],
  ])("of a text: %s", (locale, text) => {
    expect(detectDocument(text)).toBe(locale);
  });

  test.each([
    ["hva er churn", "nb"],
    ["churn nedir", "tr"],
    ["what is churn", "en"],
    ["kundemøte", "nb"],
    ["müşteri adayı", "tr"],
    ["churn", null],
    ["", null],
  ])("of a question: %s", (question, locale) => {
    expect(detectQuestion(question)).toBe(locale);
  });
});
