/**
 * What must not reach a reader: control characters but for tab and line feed, lone surrogates, characters that turn the
 * direction of the text around them, and line separators that JSON readers trip over.
 */
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** Nearly every text there is: nothing in it but letters, marks and single spaces. Seen at a glance, and left as it is. */
const harmless = /^(?:[!-~\u00a1-\u167f\u2010-\u2027]+(?: |$))*$/u;

/** Text with everything invisible that could break a layout taken out. Line breaks and tabs stay. */
export function plain(text: string): string {
  return harmless.test(text) ? text : text.replace(/\r\n?/gu, "\n").replace(unseen, "");
}

/** The same in one line: white space of any kind becomes a single space, none at the ends. */
export function oneLine(text: string): string {
  return harmless.test(text) ? text.trimEnd() : plain(text).replace(/\s+/gu, " ").trim();
}
