import { compactName } from "../names.ts";

/** What a column of a table of terms can hold. */
export type Column = "term" | "definition" | "aliases" | "language" | "keywords" | "slug";

/** How people head such columns, in English, Norwegian, Turkish, German and Spanish; read without case and diacritics. */
const headings: Record<Column, readonly string[]> = {
  term: [
    ...["term", "terms", "title", "word", "name", "phrase", "entry", "concept", "acronym", "begrep", "ord", "uttrykk"],
    ...["tittel", "navn", "terim", "kelime", "sözcük", "başlık", "kavram", "begriff", "wort", "término", "palabra"],
  ],
  definition: [
    ...["definition", "definitions", "description", "meaning", "explanation", "details", "text", "definisjon"],
    ...["forklaring", "beskrivelse", "betydning", "tekst", "tanım", "açıklama", "anlam", "erklärung", "bedeutung"],
    ...["definición", "descripción", "significado"],
  ],
  aliases: [
    ...["aliases", "alias", "synonyms", "synonym", "also known as", "aka", "other names", "abbreviation"],
    ...["abbreviations", "synonymer", "forkortelse", "forkortelser", "andre navn", "eş anlamlılar", "eş anlamlı"],
    ...["eş anlam", "kısaltma", "kısaltmalar", "diğer adları", "synonyme", "abkürzung", "sinónimos", "siglas"],
  ],
  language: ["language", "lang", "locale", "språk", "dil", "sprache", "idioma", "lengua"],
  keywords: [
    ...["keywords", "keyword", "tags", "tag", "category", "categories", "topic", "nøkkelord", "stikkord", "kategori"],
    ...["emneord", "anahtar kelimeler", "anahtar sözcükler", "etiket", "etiketler", "schlagwörter", "kategorie"],
    ...["categoría", "etiquetas"],
  ],
  slug: ["slug", "id", "key", "anchor", "nøkkel", "anahtar", "kimlik"],
};

const columnOf = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    names.map((name) => [compactName(name), column as Column] as const),
  ),
);

/** What a column that is headed so holds; null when the heading is none of those that people use. */
export function columnNamed(heading: string): Column | null {
  return columnOf.get(compactName(heading)) ?? null;
}

/** Which column of a table is which, by its first row; null when that row names no term or no definition. */
export function readHeader(row: readonly string[]): Map<Column, number> | null {
  const found = new Map<Column, number>();
  row.forEach((heading, at) => {
    const column = columnNamed(heading);
    if (column !== null && !found.has(column)) found.set(column, at);
  });
  return found.has("term") && found.has("definition") ? found : null;
}
