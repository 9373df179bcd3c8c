import { stemmer } from "@orama/stemmers/norwegian";
import { remember } from "../remember.ts";
import type { SpokenLanguage } from "../types.ts";
import { wordList } from "../wordList.ts";

const thanks = "takk tusen mange";

/** Fewer letters are no root. */
const shortestRoot = 3;

/**
 * What Snowball leaves of a noun differs from form to form where its stem ends as an ending does (selger, selger-ne;
 * kvalitet, kvalitet-en), doubles its last letter (program, programm-et) or loses an e (regel, regl-er). Here all of them
 * come down to the same.
 */
function rootOf(word: string): string {
  const root = stemmer(word)
    .replace(/(?<=...)(?:ern?|ar|(?<=it|h)et)$/u, "")
    .replace(/(?<=[^aeiouyæøå])e(?=[lr]$)/u, "")
    .replace(/(?<=[^aeiouyæøå])r$/u, "")
    .replace(/(?<=\p{L}\p{L})(\p{L})\1(?=l?$)/u, "$1");
  return root.length < shortestRoot ? stemmer(word) : root;
}

/** Norwegian Bokmål. */
export const language: SpokenLanguage = {
  locale: "nb",
  otherTags: ["no", "nor", "nob"],
  datesAsIn: "nb",
  ownLetters: /[æøå]/giu,
  helpWords: wordList("hjelp"),
  lower: (text) => text.toLowerCase(),
  // Endings behind the hyphen of an abbreviation: CRM-et, SDR-ene.
  unclutter: (text) => text.replace(/(?<=\p{L})-(?:en|et|er|ene|a|s|ens|ets)(?![\p{L}\p{N}])/gu, ""),
  stem: remember(stemmer),
  root: remember(rootOf),
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
    heter kalles ordet begrepet uttrykket begrep liksom jeg å som for noe noen slags gjerne nå bety vil mener legger vi begrepet bruker fortelle
    forklarer bør burde gjør gjøre går får fikk kommer funker fungerer lage bli vår vårt våre sånn bare igjen egentlig
    hvorvidt hvilken hvilke dette disse finnes brukes kalle kaller`),
  comparingWords: wordList(
    "vs versus kontra forskjell forskjellen forskjeller skiller sammenlign sammenligne sammenlignet mellom",
  ),
  joiningWords: wordList("og eller vs versus kontra fra"),
  courtesies:
    wordList(`${thanks} hei heisann hallo hallaisen morn god dag morgen kveld vennligst please snill vær så bare
    hjertelig unnskyld hjelpen hjelp svar svaret beklager hilsen ha en fin alle sammen folkens du der igjen hyggelig forhånd yo pls`),
  thanks: wordList(thanks),
  defines: /^hva er(?: en| et| ei)? (.+?)\??$/iu,
  genitive: /s$/u,
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
    daily: {
      title: "Dagens ord",
      offer: (command) => `En kanal kan få dagens ord også: skriv ${command} daglig i den.`,
      readMore: "Les mer",
      form: {
        time: "Klokkeslett",
        zone: "Tidssone",
        likelyZones: "Nærliggende",
        days: "Dager",
        language: "Språk",
        keyword: "Bare artikler med dette stikkordet",
        keywordHint: (some) => `La feltet stå tomt for hele ordlisten. Noen stikkord: ${some}.`,
        noSuchKeyword: (keyword) => `Ingen artikkel har stikkordet «${keyword}».`,
        holidays: "Ikke på helligdager i",
        noHolidays: "Ingen land: også på helligdager",
        save: "Lagre",
        cancel: "Avbryt",
      },
      schedule: (days, time, zone) => `${days} kl. ${time}, ${zone}`,
      everyDay: "Hver dag",
      workDays: "Mandag til fredag",
      inLanguage: (language) => `På ${language}`,
      withKeyword: (keyword) => `Bare artikler med stikkordet «${keyword}»`,
      exceptHolidays: (country) => `Ikke på helligdager i ${country}`,
      next: (moment) => `Det neste kommer ${moment}`,
      noNext: "Slik det er satt opp, er det ingen dag igjen å poste på.",
      setUp: (who) => `${who} har satt opp dagens ord i denne kanalen.`,
      changed: (who) => `${who} har endret dagens ord i denne kanalen.`,
      turnedOff: (who) => `${who} har slått av dagens ord i denne kanalen.`,
      skipped: (who, date) => `${who} har bedt om at dagens ord ikke kommer ${date}.`,
      paused: (who) => `${who} har satt dagens ord i denne kanalen på pause.`,
      pausedUntil: (who, date) => `${who} har satt dagens ord i denne kanalen på pause til ${date}.`,
      resumed: (who) => `${who} har startet dagens ord i denne kanalen igjen.`,
      setUpBy: (who) => `Satt opp av ${who}`,
      last: (title, date) => `Det siste var ${title}, ${date}`,
      ownPause: "På pause til noen starter det igjen.",
      ownPauseUntil: (date) => `På pause til ${date}.`,
      stopped: {
        archived: "Kanalen er arkivert.",
        not_in_channel: "Jeg er ikke med i kanalen lenger: inviter meg på nytt først.",
        channel_gone: "Jeg finner ikke kanalen lenger. Er den der fortsatt, må noen invitere meg først.",
        restricted: "Bare noen får skrive i kanalen, og jeg er ikke blant dem.",
        shared: "Kanalen deles med en annen organisasjon, så ordlisten vises ikke der.",
        zone: "Jeg kjenner ikke tidssonen lenger: velg en annen i skjemaet først.",
        token: "Slack godtar ikke tokenet mitt lenger: den som drifter boten, må installere den på nytt.",
        scope: "Jeg mangler en tillatelse i Slack: den som drifter boten, finner i loggen hvilken det er.",
        refused: "Slack tok ikke imot innlegget: den som drifter boten, finner grunnen i loggen.",
      },
      hasStopped: (where) => `Det kommer ikke noe dagens ord i ${where} inntil videre.`,
      howToResume: (command) => `Skriv ${command} daglig fortsett i kanalen for å starte det igjen.`,
      previewed: "Slik blir det neste dagens ord. Nå er det bare du som ser det.",
      noTerm: "Det er ingen artikkel i ordlisten å poste her.",
      none: (command) => `Denne kanalen har ikke noe dagens ord. Skriv ${command} daglig for å sette det opp.`,
      howToChange: (command) => `For å endre det, ta pause eller slå det av: ${command} daglig hjelp`,
      skippedAlready: (date) =>
        `Dagens ord ${date} er allerede hoppet over. Vil du hoppe over flere, kan du ta en pause.`,
      nothingToSkip: "Det er ikke noe innlegg på vei som kan hoppes over.",
      notPaused: "Det er ikke på pause.",
      pastDate: "Den datoen er passert, så det er ingenting å ta pause fra.",
      longPause: (command) => `En pause kan vare i ett år. Skal det bli lenger, slår du det av: ${command} daglig av`,
      unclear: (text) => `Jeg forstod ikke «${text}».`,
      usage: "Om dagens ord kan du skrive:",
      uses: [
        ["daglig", "sett det opp, eller endre det"],
        ["daglig 09:00", "post på dette klokkeslettet"],
        ["daglig status", "se hvordan det står til"],
        ["daglig forhåndsvis", "se det neste før de andre"],
        ["daglig hopp over", "hopp over det neste"],
        ["daglig pause 2 uker", "ta pause; 3 dager eller en dato går også"],
        ["daglig fortsett", "start igjen"],
        ["daglig av", "slå det av"],
      ],
      asWord: (command, word) => `Skal du slå opp selve ordet, setter du det i anførselstegn: ${command} "${word}"`,
      onlyInChannel: "Dagens ord hører til i en kanal: skriv dette der.",
      onlyManagers: (who) => `Bare ${who} kan endre dagens ord.`,
      notRead:
        "Jeg kommer ikke til notatene mine akkurat nå. Prøv igjen senere; den som drifter boten, finner grunnen i loggen.",
      notKept:
        "Jeg kommer ikke til notatene mine akkurat nå, så ingenting ble lagret. Prøv igjen senere; den som drifter boten, finner grunnen i loggen.",
      untold: "Det er gjort. Slack svarer tregt, så det er ikke sikkert at kanalen har fått vite det.",
    },
  },
};
