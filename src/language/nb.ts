import { stemmer } from "@orama/stemmers/norwegian";
import { remember } from "./remember.ts";
import type { SpokenLanguage } from "./types.ts";
import { wordList } from "./wordList.ts";

const thanks = "takk tusen mange";

/** Norwegian Bokmål. */
export const nb: SpokenLanguage = {
  locale: "nb",
  lower: (text) => text.toLowerCase(),
  unclutter: (text) => text.replace(/['’]s\b/gu, ""),
  stem: remember(stemmer),
  root: (word) => word,
  respell: (word) => word.replaceAll("oe", "o").replaceAll("aa", "a"),
  stopWords: wordList(`
    alle alt andre annen annet at av blir ble blitt både da de deg dem den denne der dere deres det dette din dine disse ditt
    du eller en enn er et ett etter for fordi fra før gjennom ha hadde han hans har henne hennes her hos hun i ikke ingen
    inn ja jeg kan kun kunne må man mange med meg mellom men mer mest min mine mitt mot mye nei noe noen nå når og også om opp
    oss over på samme seg selv sin sine sitt siden skal skulle slik som så til under uten ut var ved vi vil ville vår våre vårt
    være vært`),
  askingWords: wordList(`
    hva hvem hvor hvordan hvorfor hvilke hvilken hvilket når betyr betydningen betydning menes mener mene forklar forklare
    definer definisjon definisjonen fortell si vis egentlig et en ei er det med av på om meg oss kan du dere vet vite lurer
    heter kalles ordet begrepet uttrykket begrep liksom jeg å som for noe noen slags gjerne nå bety vil mener legger vi begrepet bruker`),
  comparingWords: wordList(
    "vs versus kontra forskjell forskjellen forskjeller sammenlign sammenligne sammenlignet mellom",
  ),
  courtesies:
    wordList(`${thanks} hei heisann hallo hallaisen morn god dag morgen kveld vennligst please snill vær så bare
    hjertelig unnskyld hjelpen hjelp svar svaret beklager hilsen ha en fin alle sammen folkens du der igjen hyggelig forhånd yo pls`),
  thanks: wordList(thanks),
  highlightHeadings: [
    "høydepunkter",
    "høydepunktene",
    "hovedpunkter",
    "hovedpunktene",
    "nøkkelpunkter",
    "viktigste punkter",
    "det viktigste",
    "kort oppsummert",
    "oppsummert",
  ],
  phrases: {
    highlights: "Høydepunkter",
    related: "Se også",
    sourceFile: "Kilde",
    cut: (file) => `Forkortet her. Resten står i ${file}.`,
    readAs: (name) => `Jeg leste det som «${name}».`,
    missing: (wanted, shown) => `Finnes ikke på ${wanted} ennå. Her er den på ${shown}.`,
    choose: "Det kan bety flere ting. Hvilket mener du?",
    unknown: (question) => `Beklager, «${question}» står ikke i ordlisten.`,
    unknownHint: "Prøv gjerne et annet ord, eller be dem som steller ordlisten om å ta det med.",
    nearNames: "Mente du:",
    help: (command, mention) =>
      `Spør om et ord: skriv ${command} og ordet, nevn ${mention} i en kanal, eller send meg en melding.`,
    examples: "Prøv for eksempel:",
    welcome: "Bare hyggelig!",
    failed: "Noe gikk galt hos meg, så jeg fikk ikke svart. Prøv igjen om litt.",
    busy: "Jeg har mye å gjøre akkurat nå. Prøv igjen om litt.",
    otherSections: "Mer om dette",
    everything: "Vis alt",
    back: "Tilbake",
    close: "Lukk",
    share: "Del",
    sharedBy: (who) => `Delt av ${who}`,
    sharedBefore: "Du har allerede delt dette svaret.",
    invite: (mention) => `Jeg får ikke skrive i denne kanalen. Inviter meg med /invite ${mention}, og prøv igjen.`,
    remove: "Slett",
    removeQuestion: "Svaret blir borte for alle i kanalen.",
    keep: "Behold",
    notYours: "Bare den som spurte, kan slette dette svaret.",
    gone: "Denne artikkelen finnes ikke lenger i ordlisten.",
    tooLate: "Det tok litt for lang tid. Trykk en gang til.",
    notOutside: "Kanalen deles med en annen organisasjon, så ordlisten vises ikke her.",
    notTaken:
      "En endring i ordlisten er ikke tatt i bruk, fordi noe ser ut til å være galt. Jeg svarer fortsatt fra filene slik de var.",
    emptied: "Det er ingen artikler igjen.",
    halved: (before, after) =>
      `Av ${before} filer er det ${after} igjen. Er det meningen, kan den som drifter boten, slippe endringen gjennom med SIGHUP.`,
    moreProblems: (count) => `… og ${count} til`,
    takenAgain: "De nyeste filene i ordlisten er i bruk igjen.",
  },
};
