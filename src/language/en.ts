import { stemmer } from "@orama/stemmers/english";
import { remember } from "./remember.ts";
import type { SpokenLanguage } from "./types.ts";
import { wordList } from "./wordList.ts";

const thanks = "thanks thank thx ty cheers";

/** English. */
export const en: SpokenLanguage = {
  locale: "en",
  lower: (text) => text.toLowerCase(),
  unclutter: (text) => text.replace(/['’](?:s|t|re|ve|ll|d|m)\b/gu, ""),
  stem: remember(stemmer),
  root: (word) => word,
  respell: (word) => word,
  stopWords: wordList(`
    a about after again all also am an and any are as at be because been before being between both but by can cannot could did
    do does doing don down during each few for from further had has have having he her here hers him his how i if in into is it
    its itself just me more most my no nor not of off on once only or other our out over own same she should so some such
    than that the their them then there these they this those through to too under until up very was we were what when where
    which while who whom why will with would you your yours`),
  askingWords: wordList(`
    what whats who how why which when where is are was a an the does do did mean means meaning meant define definition
    explain tell me us about of for can could you please describe give i we want need to know by term word phrase concept
    it exactly actually anyone someone knows anybody stand stands called so in look up company`),
  comparingWords: wordList("vs versus difference differences compare compared comparing comparison between differ"),
  courtesies: wordList(`${thanks} hi hello hey howdy good morning afternoon evening there please you so much very a lot
    lots many greetings dear folks all everyone team sorry bye goodbye ok okay your help answer yo pls advance in`),
  thanks: wordList(thanks),
  highlightHeadings: [
    "highlights",
    "key takeaways",
    "key take-aways",
    "takeaways",
    "take-aways",
    "key points",
    "main points",
    "in short",
    "the short version",
  ],
  phrases: {
    highlights: "Highlights",
    related: "See also",
    sourceFile: "Source",
    cut: (file) => `Shortened here. The rest is in ${file}.`,
    readAs: (name) => `I read that as “${name}”.`,
    missing: (wanted, shown) => `Not available in ${wanted} yet, so here it is in ${shown}.`,
    choose: "That could be more than one thing. Which do you mean?",
    unknown: (question) => `Sorry, “${question}” is not in the glossary.`,
    unknownHint: "Try another word, or ask those who look after it to add this one.",
    nearNames: "Did you mean:",
    help: (command, mention) =>
      `Ask about a word: type ${command} and the word, mention ${mention} in a channel, or send me a message.`,
    examples: "For example:",
    welcome: "You're welcome!",
    failed: "Something went wrong on my side, so I could not answer. Please try again in a moment.",
    busy: "I have a lot to do right now. Please try again in a moment.",
    otherSections: "More in this entry",
    everything: "Show all",
    back: "Back",
    close: "Close",
    share: "Share",
    sharedBy: (who) => `Shared by ${who}`,
    sharedBefore: "You have shared this answer already.",
    invite: (mention) => `I cannot post in this channel. Invite me with /invite ${mention}, then try again.`,
    remove: "Delete",
    removeQuestion: "This takes the answer away for everybody in the channel.",
    keep: "Keep",
    notYours: "Only the person who asked can delete this answer.",
    gone: "This entry is no longer in the glossary.",
    tooLate: "That took a moment too long. Please click once more.",
    notOutside: "This channel is shared with another organisation, so the glossary is not shown here.",
    notTaken:
      "A change to the glossary is not in use, because something seems to be wrong. I still answer from the files as they were.",
    emptied: "There are no entries left.",
    halved: (before, after) =>
      `Of ${before} files, ${after} are left. If that is meant, whoever runs the bot can let it through with SIGHUP.`,
    moreProblems: (count) => `… and ${count} more`,
    takenAgain: "The latest files of the glossary are in use again.",
  },
};
