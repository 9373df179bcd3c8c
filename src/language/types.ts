/**
 * A language as the corpus names it: the primary subtag of BCP 47, lower case ("nb", "tr", "en", "de"), or "und" when
 * nobody could tell. `no` and `nb-NO` are "nb" by the time they get here.
 */
export type Locale = string;

/**
 * A language the bot itself speaks: one with a file in `spoken/`, as `isSpoken` tells. A corpus may hold others; those are
 * read and found by the neutral path.
 */
export type SpokenLocale = Locale;

/** What differs from language to language when text is read: a file each, and one for all that have none. */
export interface Language {
  /** As in `Locale`; "und" for the neutral path. */
  locale: string;
  /** Lower case by the rules of the language: a Turkish `I` is `ı`. Takes NFC. */
  lower(text: string): string;
  /** Drops what clings to a word and is none: the case ending behind a Turkish apostrophe, an English `'s`. Takes lower case. */
  unclutter(text: string): string;
  /** The stem of one lower-case word. */
  stem(word: string): string;
  /**
   * What is left of a word when its endings are all taken off, stem or not: names are recognised by it where the stem
   * changes from form to form. The word itself where a language needs no such thing.
   */
  root(word: string): string;
  /** Other ways in which people without the right keyboard type a folded word (`moete` for `møte`), folded further. */
  respell(word: string): string;
  /** Words that carry no topic, and tell the language. */
  stopWords: ReadonlySet<string>;
  /**
   * Words that frame a question ("what is", "nedir"), dropped around a name and never searched for; and second ones that do
   * so behind another, both apart by a space ("ne zaman").
   */
  askingWords: ReadonlySet<string>;
  /** Words that ask for a comparison. */
  comparingWords: ReadonlySet<string>;
  /** Words that stand between two things asked for at once ("and", "or"). */
  joiningWords: ReadonlySet<string>;
  /** Greetings and pleasantries. */
  courtesies: ReadonlySet<string>;
  /** Those of the courtesies that are thanks. */
  thanks: ReadonlySet<string>;
  /** How a heading asks what something is, with a group for that something; null where that is not known. */
  defines: RegExp | null;
  /** How a word ends that what comes next belongs to ("kvotens historie"); null where that is not known. */
  genitive: RegExp | null;
  /** How writers title their list of take-aways, lower case. */
  highlightHeadings: readonly string[];
}

/** Everything the bot says in its own words. A language without one of these does not compile. */
export interface Phrases {
  highlights: string;
  related: string;
  sourceFile: string;
  /** Said when text was left out; `file` is where the rest stands. */
  cut(file: string): string;
  /** Said when the question was mended before it was understood. */
  readAs(name: string): string;
  /** Said when the entry lacks the reader's language; both are names of languages in this one. */
  missing(wanted: string, shown: string): string;
  choose: string;
  unknown(question: string): string;
  /** What to do then, when no name is near. */
  unknownHint: string;
  nearNames: string;
  help(command: string, mention: string): string;
  examples: string;
  welcome: string;
  failed: string;
  busy: string;
  /** The menu of the sections that are not shown. */
  otherSections: string;
  /** The button behind what was cut. */
  everything: string;
  /** The modal's way to the entry before, and out. */
  back: string;
  close: string;
  share: string;
  /** Above what somebody shared; `who` is a mention of them. */
  sharedBy(who: string): string;
  sharedBefore: string;
  /** The bot cannot post in this channel. */
  invite(mention: string): string;
  /** Taking an answer away: the button, the question whether it is meant, the way out of it. */
  remove: string;
  removeQuestion: string;
  keep: string;
  notYours: string;
  /** The entry behind a button is not in the glossary any more. */
  gone: string;
  /** Slack gives a click three seconds to open a window. */
  tooLate: string;
  /** Said in a channel shared with another organisation. */
  notOutside: string;
  /** Said to those who look after the glossary: a change is not served, why, and that the latest files are again. */
  notTaken: string;
  emptied: string;
  halved(before: number, after: number): string;
  moreProblems(count: number): string;
  takenAgain: string;
  daily: DailyPhrases;
}

/** What the bot says about the term of the day. Dates, times and names of languages come in as this language writes them. */
export interface DailyPhrases {
  /** At most 24 characters: it is a window's title too. */
  title: string;
  /** In the help: that there is such a thing, and how to get it. */
  offer(command: string): string;
  /** The post's button. */
  readMore: string;
  /** The form: its fields, its two buttons, and what helps to fill it in. */
  form: {
    time: string;
    zone: string;
    likelyZones: string;
    days: string;
    language: string;
    keyword: string;
    /** `some` are keywords that there are. */
    keywordHint(some: string): string;
    /** What is wrong with a keyword that nobody used. */
    noSuchKeyword(keyword: string): string;
    /** Whose public holidays have no post; and the choice of nobody's. */
    holidays: string;
    noHolidays: string;
    save: string;
    cancel: string;
  };
  /** When: "Monday to Friday at 09:00, Europe/Oslo". */
  schedule(days: string, time: string, zone: string): string;
  everyDay: string;
  workDays: string;
  /** What a post is chosen from, in a line each. */
  inLanguage(language: string): string;
  withKeyword(keyword: string): string;
  exceptHolidays(country: string): string;
  /** When the next post comes; and that there is none to come. */
  next(moment: string): string;
  noNext: string;
  /** Told to the whole channel; `who` is a mention of whoever did it. */
  setUp(who: string): string;
  changed(who: string): string;
  turnedOff(who: string): string;
  skipped(who: string, date: string): string;
  paused(who: string): string;
  pausedUntil(who: string, date: string): string;
  resumed(who: string): string;
  /** Told to one person alone: how things stand. */
  setUpBy(who: string): string;
  last(title: string, date: string): string;
  ownPause: string;
  ownPauseUntil(date: string): string;
  /** Why nothing is posted, when it is not that somebody asked for it. */
  stopped: Readonly<
    Record<
      "archived" | "not_in_channel" | "channel_gone" | "restricted" | "shared" | "zone" | "token" | "scope" | "refused",
      string
    >
  >;
  /** Told once to whoever set it up, in front of one of `stopped`; `where` is a link to the channel. */
  hasStopped(where: string): string;
  /** How to start it again, said in the channel and elsewhere. */
  howToResume(command: string): string;
  /** Above the post as it will look. */
  previewed: string;
  /** No entry is there to be posted. */
  noTerm: string;
  none(command: string): string;
  /** Below what was changed, for all to read. */
  howToChange(command: string): string;
  /** One to come is left out, and there is one such at a time. */
  skippedAlready(date: string): string;
  nothingToSkip: string;
  notPaused: string;
  /** A pause until a date that is past. */
  pastDate: string;
  /** A pause of more than a year. */
  longPause(command: string): string;
  unclear(text: string): string;
  /** Before what can be written, and each of those: the words to write, and what they do. */
  usage: string;
  uses: readonly (readonly [words: string, what: string])[];
  /** How a word that these begin with is asked about, where the glossary has an entry of that name. */
  asWord(command: string, word: string): string;
  onlyInChannel: string;
  /** `who` is one mention or several. */
  onlyManagers(who: string): string;
  /** What is set up cannot be read at this moment, or not be changed. */
  notRead: string;
  notKept: string;
  /** It is changed, and nobody knows whether the channel has heard of it. */
  untold: string;
}

/** A language that the bot reads and speaks. */
export interface SpokenLanguage extends Language {
  locale: SpokenLocale;
  /** Other primary subtags that mean this language: `no` is Bokmål. */
  otherTags: readonly string[];
  /** The tag whose way of writing dates it follows. */
  datesAsIn: string;
  /**
   * Finds all letters that no other language here has; null where there are none. Languages without a file may share
   * some, which is why a letter alone never decides over running text.
   */
  ownLetters: RegExp | null;
  /** What people type who ask how to ask, folded. */
  helpWords: ReadonlySet<string>;
  phrases: Phrases;
}
