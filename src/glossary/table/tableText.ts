import { detect } from "chardet";

/**
 * Western European tables differ from Turkish ones in six letters only, Iceland's there and Turkey's here. Few words do
 * not tell a detector which is meant, and more of our readers write the latter.
 */
const western = /^(?:ISO-8859-1|windows-1252|ASCII)$/iu;

/** Bytes of a table as text, whatever encoding a spreadsheet saved it in. Throws when nothing reads them. */
export function tableText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const encoding = detect(bytes) ?? "windows-1252";
    return new TextDecoder(western.test(encoding) ? "windows-1254" : encoding).decode(bytes);
  }
}
