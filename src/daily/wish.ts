import { fold } from "../language/fold.ts";
import { spokenLanguages } from "../language/languages.ts";
import { isDate } from "./calendar.ts";
import type { LocalDate, WallTime, Wish } from "./types.ts";

/** What the term of the day is called where people type, folded. The longer ones first, as one begins another. */
const names = [
  "term of the day",
  "word of the day",
  "dagens begrep",
  "dagens term",
  "dagens ord",
  "gunun kelimesi",
  "gunun terimi",
  "gunun sozcugu",
  "gunluk",
  "daglig",
  "daily",
];

/** What people type behind the name, folded, in English, Norwegian and Turkish. */
const verbs: Record<Exclude<Wish["kind"], "at" | "unclear">, readonly string[]> = {
  form: [
    "set up",
    "set",
    "setup",
    "settings",
    "change",
    "edit",
    "on",
    "start",
    "endre",
    "innstillinger",
    "pa",
    "ayarlar",
    "ayarla",
    "degistir",
    "ac",
    "baslat",
  ],
  off: ["off", "stop", "end", "cancel", "av", "stopp", "slutt", "avslutt", "kapat", "kapali", "durdur", "iptal"],
  status: ["status", "info", "durum", "durumu"],
  preview: ["preview", "test", "try", "forhandsvisning", "forhandsvis", "prov", "onizleme", "onizle", "dene"],
  skip: ["skip next", "skip", "hopp over neste", "hopp over", "atla", "sonrakini atla"],
  pause: [
    "pause for",
    "pause until",
    "pause",
    "sett pa pause",
    "pause til",
    "pause i",
    "ta pause",
    "ara ver",
    "duraklat",
    "beklet",
  ],
  resume: ["resume", "continue", "unpause", "fortsett", "gjenoppta", "devam et", "devam"],
};

const commands = Object.entries(verbs)
  .flatMap(([kind, words]) => words.map((word) => ({ kind: kind as keyof typeof verbs, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** What people type who do not know what to type, folded. */
const help = new Set(["?", ...spokenLanguages.flatMap((language) => [...language.helpWords])]);

/** What may follow a verb and changes nothing. */
const fillers = /^(?:please|now|today|tomorrow|again|takk|na|i dag|i morgen|igjen|lutfen|simdi|bugun|yarin|tekrar)$/u;

/**
 * Reads the words behind the command as a wish for the term of the day: `daily 09:00`, `daglig av`, `günlük durum`.
 * Null for everything else, a question like "daily standup" too, so that it is answered.
 */
export function readWish(text: string): Wish | null {
  const typed = text.trim().replace(/\s+/gu, " ");
  const plain = fold(typed.normalize("NFC").replaceAll("İ", "i").toLowerCase());
  const name = names.find((one) => plain === one || plain.startsWith(`${one} `));
  if (name === undefined) return null;
  const rest = plain.slice(name.length).trim();
  if (rest === "") return { kind: "form" };
  // Turkish puts the verb last: `2 hafta ara ver`.
  const [, length = ""] = /^(.+) (?:ara ver|duraklat|beklet)$/u.exec(rest) ?? [];
  const paused = readLength(length);
  if (paused !== null) return { kind: "pause", length: paused };
  const asTyped = (end: string) => typed.split(" ").slice(-end.split(" ").length).join(" ");
  const at = readTime(rest);
  if (at !== null) return { kind: "at", at };
  if (help.has(rest)) return { kind: "unclear", text: "" };
  if (timeLike.test(rest)) return { kind: "unclear", text: asTyped(rest) };
  const command = commands.find(({ word }) => rest === word || rest.startsWith(`${word} `));
  if (command === undefined) return null;
  const more = rest.slice(command.word.length).trim();
  if (command.kind !== "pause") return more === "" || fillers.test(more) ? { kind: command.kind } : null;
  if (more === "") return { kind: "pause", length: null };
  const pause = readLength(more);
  return pause === null ? { kind: "unclear", text: asTyped(more) } : { kind: "pause", length: pause };
}

const ahead = /^(?:at|kl\.?|klokka|klokken|saat)\s+/u;
/** A Turkish ending behind its apostrophe: 09:00'da. */
const ending = /['’]\p{L}+$/u;
/** Somebody meant a time, or a time and more: a number behind "at", or one that nobody asks about. */
const timeLike = /^(?:(?:at|kl\.?|klokka|klokken|saat)\s+\d.*|\d{1,4}\s*(?:[ap]\.?m\.?)?|\d{1,2}[:.]\d.*)$/u;

/** "9", "09:00", "9.30", "0930", "9am", "kl. 9", "saat 9'da": a time of the day, or null. Takes folded lower case. */
export function readTime(text: string): WallTime | null {
  const bare = text.replace(ahead, "").replace(ending, "");
  const [, hour, minutes = "00", half] = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*([ap])\.?m\.?)?$/u.exec(bare) ?? [];
  if (hour === undefined || Number(minutes) > 59) return null;
  const hours = half === undefined ? Number(hour) : clockHours(Number(hour), half);
  return hours === null || hours > 23 ? null : `${String(hours).padStart(2, "0")}:${minutes}`;
}

function clockHours(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

const units: readonly [days: number, words: RegExp][] = [
  [1, /^(?:d|days?|dag|dager|g|gun(?:luk|lugune)?)$/u],
  [7, /^(?:w|weeks?|u|uker?|hf|hafta(?:lik|ligina)?)$/u],
  [30, /^(?:months?|mnd|maned|maneder|ay(?:lik|ligina)?)$/u],
];

/** Numbers that people write as words: how many is their place. */
const counts: readonly (readonly string[])[] = [
  [],
  ["a", "an", "one", "en", "ei", "et", "bir"],
  ["two", "to", "iki"],
  ["three", "tre", "uc"],
  ["four", "fire", "dort"],
  ["five", "fem", "bes"],
  ["six", "seks", "alti"],
];

/** "2w", "3 dager", "iki hafta", "2026-12-24", "til 24.12.2026": how long a pause is, or null. */
function readLength(text: string): { days: number } | { until: LocalDate } | null {
  const bare = text.replace(/^(?:until|till|til|for|i)\s+/u, "").replace(/(?:['’]\p{L}+)?(?:\s+kadar)?$/u, "");
  const until = readDate(bare);
  if (until !== null) return { until };
  const [, count = "", unit = ""] = /^(\d{1,3}|\p{L}+(?=\s))\s*(\p{L}+)$/u.exec(bare) ?? [];
  const each = units.find(([, words]) => words.test(unit))?.[0];
  if (each === undefined) return null;
  const days = each * (/^\d/u.test(count) ? Number(count) : counts.findIndex((words) => words.includes(count)));
  return days >= 1 ? { days } : null;
}

function readDate(text: string): LocalDate | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text) ?? [];
  const date = year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}
