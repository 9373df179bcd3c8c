import { stemmer } from "@orama/stemmers/turkish";
import { remember } from "./remember.ts";
import type { SpokenLanguage } from "./types.ts";
import { wordList } from "./wordList.ts";

const thanks = "teşekkürler teşekkür sağol sağolun sağ eyvallah tesekkurler tesekkur sagol";

/**
 * The endings of a Turkish noun: plural, then a possessive with or without a case, or a case; with and without the dots
 * that a keyboard may lack. A name is met in any of these forms, and Snowball's stems of them differ (`pay-ı`, `pay-ının`).
 */
const endings = new RegExp(
  [
    "^(?:l[ae]r)?",
    "(?:",
    "(?:s?V|l[ae]rV)(?:nVn?|n[ae]|nd[ae]n?|[yn]l[ae])?|",
    "(?:V?m|V?mVz|V?nVz)(?:Vn|V|[ae]|d[ae]n?|l[ae])?|",
    "n?Vn|y?V|y?[ae]|[dt][ae]n?|y?l[ae]",
    ")?",
    "(?:ki|[dt]Vr)?$",
  ]
    .join("")
    .replaceAll("V", "[ıiuü]"),
  "u",
);
/** Fewer letters are no root. */
const shortestRoot = 3;
/** More letters are no word. */
const longestWord = 40;
const hardened: Record<string, string> = { b: "p", c: "ç", d: "t", ğ: "k", g: "k" };

/** Takes endings off for as long as one is left, so that every form of a noun comes down to the same root. */
function rootOf(word: string): string {
  if (word.length > longestWord) return word;
  for (let at = shortestRoot; at < word.length; at++)
    if (endings.test(word.slice(at))) return rootOf(word.slice(0, at));
  // A hard consonant softens before an ending: kitap, kitabı.
  return word.replace(/[bcdğg]$/u, (soft) => hardened[soft] ?? soft);
}

/** Turkish. */
export const tr: SpokenLanguage = {
  locale: "tr",
  // Its rules differ for these two letters alone, and take ten times as long.
  lower: (text) => (/[Iİ]/u.test(text) ? text.toLocaleLowerCase("tr") : text.toLowerCase()),
  // A proper name or abbreviation takes its endings behind an apostrophe: CRM'in, B2B'de.
  unclutter: (text) => text.replace(/(?<=[\p{L}\p{N}])['’]\p{L}+/gu, ""),
  stem: remember(stemmer),
  root: rootOf,
  respell: (word) => word,
  stopWords: wordList(`
    acaba ama ancak arada artık aslında aynı bana bazı belki ben beni benim bile bir biraz birçok biri birkaç birlikte biz bize
    bizim böyle bu buna bunda bundan bunlar bunu bunun burada çok çünkü da daha de defa değil diğer diye dolayı en fakat gibi
    göre ha hangi hem henüz hep hepsi her herhangi hiç için içinde ile ilgili ise işte iyi kadar karşı kendi ki kim kimi
    mı mi mu mü nasıl ne neden nerede o olan olarak oldu olduğu olduğunu olmak olması olsa olur olup ona onlar onların onları onlara onu
    onun orada oysa önce öyle pek rağmen sadece sanki sen siz sizin sonra şey şu tarafından tüm üzere üzerinde ve veya
    ya yani yerine yine yok var vardır zaten`),
  askingWords: wordList(`
    ne nedir neydi demekti kısaca nelerdir neler kim kimdir nasıl neden niçin niye hangi hangisi demek demektir anlama anlamı anlam gelir
    geliyor gelmektedir açıkla açıklar açıklayın açıklaması tanımla tanımı tanım tanımlar anlat anlatır anlatın söyle bana bize
    mısın misin mısınız misiniz bir olduğunu olur nedemek kelimesi terimi kavramı ifadesi hakkında bilgi ver verir dir
    nasil nicin aciklar acikla tanimi anlami misiniz`),
  comparingWords: wordList(
    "vs versus fark farkı farkları farklar arasındaki arasında karşılaştır karşılaştırma farki arasindaki",
  ),
  courtesies: wordList(`${thanks} merhaba merhabalar selam selamlar günaydın iyi günler akşamlar çalışmalar kolay gelsin
    lütfen yardım yardımın yardımınız için rica ederim ediyorum ol olun çok acaba pardon arkadaşlar herkese şimdiden abi ya gunaydin gunler lutfen aksamlar`),
  thanks: wordList(thanks),
  highlightHeadings: [
    "öne çıkanlar",
    "önemli noktalar",
    "önemli çıkarımlar",
    "ana noktalar",
    "ana fikirler",
    "kısaca",
    "özetle",
    "temel çıkarımlar",
  ],
  phrases: {
    highlights: "Öne çıkanlar",
    related: "İlgili terimler",
    sourceFile: "Kaynak",
    cut: (file) => `Burada kısaltıldı. Devamı ${file} dosyasında.`,
    readAs: (name) => `Sorunuzu “${name}” olarak okudum.`,
    missing: (wanted, shown) => `Bu madde henüz ${wanted} dilinde yok; ${shown} dilindeki hâlini gösteriyorum.`,
    choose: "Birden fazla anlama gelebilir. Hangisini sordunuz?",
    unknown: (question) => `Üzgünüm, “${question}” sözlükte yok.`,
    unknownHint: "Başka bir sözcük deneyebilir ya da sözlüğe bakanlardan eklemelerini isteyebilirsiniz.",
    nearNames: "Şunu mu demek istediniz:",
    help: (command, mention) =>
      `Bir terimi sormak için ${command} yazıp terimi ekleyin, kanalda ${mention} ile seslenin ya da bana doğrudan mesaj atın.`,
    examples: "Örneğin şunları deneyin:",
    welcome: "Rica ederim!",
    failed: "Bende bir sorun çıktı, yanıt veremedim. Lütfen biraz sonra yeniden deneyin.",
    busy: "Şu anda çok yoğunum. Lütfen biraz sonra yeniden deneyin.",
    otherSections: "Bu maddenin diğer bölümleri",
    everything: "Tümünü göster",
    back: "Geri",
    close: "Kapat",
    share: "Paylaş",
    sharedBy: (who) => `Paylaşan: ${who}`,
    sharedBefore: "Bu yanıtı zaten paylaştınız.",
    invite: (mention) => `Bu kanala yazamıyorum. Beni /invite ${mention} ile davet edip yeniden deneyin.`,
    remove: "Sil",
    removeQuestion: "Yanıt, kanaldaki herkes için silinecek.",
    keep: "Vazgeç",
    notYours: "Bu yanıtı yalnızca soruyu soran kişi silebilir.",
    gone: "Bu madde artık sözlükte yok.",
    tooLate: "Biraz uzun sürdü. Lütfen bir kez daha tıklayın.",
    notOutside: "Bu kanal başka bir kuruluşla ortak kullanılıyor, bu yüzden sözlük burada gösterilmiyor.",
    notTaken:
      "Sözlükteki bir değişikliği, bir sorun var gibi göründüğü için kullanıma almadım. Yanıtları hâlâ dosyaların önceki hâlinden veriyorum.",
    emptied: "Sözlükte hiç madde kalmamış.",
    halved: (before, after) =>
      `${before} dosyadan geriye ${after} tane kalmış. Bu bilerek yapıldıysa, botu çalıştıran kişi SIGHUP ile değişikliğe izin verebilir.`,
    moreProblems: (count) => `… ve ${count} sorun daha`,
    takenAgain: "Sözlüğün en yeni dosyaları yeniden kullanımda.",
  },
};
