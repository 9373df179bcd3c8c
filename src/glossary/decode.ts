/** The text of a file, without a byte order mark; or why it is none: it is not written in UTF-8, or not text at all. */
export function decode(bytes: Uint8Array): string | { problem: string } {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { problem: "is written in UTF-16: save it as UTF-8" };
  if (bytes.includes(0)) return { problem: "is not text: put a text file in its place" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: "is not written in UTF-8: save it as UTF-8" };
  }
}
