import { stemmer } from "@orama/stemmers/turkish";
import { remember } from "../remember.ts";
import type { SpokenLanguage } from "../types.ts";
import { wordList } from "../wordList.ts";

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
export const language: SpokenLanguage = {
  locale: "tr",
  otherTags: ["tur"],
  datesAsIn: "tr",
  ownLetters: /[ışğİ]/giu,
  helpWords: wordList("yardim"),
  // Its rules differ for these two letters alone, and take ten times as long.
  lower: (text) => (/[Iİ]/u.test(text) ? text.toLocaleLowerCase("tr") : text.toLowerCase()),
  // A proper name or abbreviation takes its endings behind an apostrophe: CRM'in, B2B'de.
  unclutter: (text) => text.replace(/(?<=[\p{L}\p{N}])['’]\p{L}+/gu, ""),
  stem: remember(stemmer),
  root: remember(rootOf),
  // `aboneligi` is abonelik with an ending, as its ğ tells, and stems by it alone.
  respell: (word) => word.replace(/(?<=[aeiou])g(?=[iu])/gu, "ğ"),
  stopWords: wordList(`
    acaba ama ancak arada artık aslında aynı bana bazı belki ben beni benim bile bir biraz birçok biri birkaç birlikte biz bize
    bizim böyle bu buna bunda bundan bunlar bunu bunun burada çok çünkü da daha de defa değil diğer diye dolayı en fakat gibi
    göre ha hangi hem henüz hep hepsi her herhangi hiç için içinde ile ilgili ise işte iyi kadar karşı kendi ki kim kimi
    mı mi mu mü nasıl ne neden nerede o olan olarak oldu olduğu olduğunu olmak olması olsa olur olup ona onlar onların onları onlara onu
    onun orada oysa önce öyle pek rağmen sadece sanki sen siz sizin sonra şey şu tarafından tüm üzere üzerinde ve veya
    ya yani yerine yine yok var vardır zaten`),
  askingWords: new Set([
    ...wordList(`
    ne nedir neydi demekti kısaca nelerdir neler kim kimdir nasıl neden niçin niye hangi hangisi demek demektir anlama anlamı anlam gelir
    geliyor gelmektedir açıkla açıklar açıklayın açıklaması tanımla tanımı tanım tanımlar anlat anlatır anlatın söyle bana bize
    mısın misin mısınız misiniz bir olduğunu olur nedemek kelimesi terimi kavramı ifadesi hakkında ver verir dir
    nasil nicin aciklar acikla tanimi anlami misiniz
    kime kimi denir deniyor denen mıyım miyim muyum müyüm mıyız miyiz muyuz müyüz musun müsün oluyor olacak olsun olmalı
    yapabilirim yapabiliriz yapayım yapalım yapılır yapılıyor yapmalı yapmalıyım yapmalıyız istiyorum istiyoruz lazım gerekir
    gerekiyor biri bunu nerede kaç kasıt kastedilen tam i e a ı u ü`),
    "ne zaman",
    "hakkında bilgi",
    "bilgi ver",
    "bilgi verir",
    "ne iş",
    "iş yapar",
    "ne işe",
    "işe yarar",
    "işe yarıyor",
  ]),
  comparingWords: wordList(
    "vs versus fark farkı farkları farklar arasındaki arasında karşılaştır karşılaştırma farki arasindaki",
  ),
  joiningWords: wordList("ve veya ya da ile yoksa vs versus"),
  courtesies: wordList(`${thanks} merhaba merhabalar selam selamlar günaydın iyi günler akşamlar çalışmalar kolay gelsin
    lütfen yardım yardımın yardımınız için rica ederim ediyorum ol olun çok acaba pardon arkadaşlar herkese şimdiden abi ya gunaydin gunler lutfen aksamlar`),
  thanks: wordList(thanks),
  defines: /^(.+?) (?:nedir|nelerdir|ne demek(?:tir)?)\??$/iu,
  genitive: /n?[ıiuü]n$/u,
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
    daily: {
      title: "Günün terimi",
      offer: (command) => `Bir kanalda günün terimi de olabilir: orada ${command} günlük yazın.`,
      readMore: "Devamını oku",
      form: {
        time: "Saat",
        zone: "Saat dilimi",
        likelyZones: "Olası",
        days: "Günler",
        language: "Dil",
        keyword: "Yalnızca şu anahtar sözcüğü taşıyan maddeler",
        keywordHint: (some) => `Sözlüğün tümü için boş bırakın. Bazı anahtar sözcükler: ${some}.`,
        noSuchKeyword: (keyword) => `“${keyword}” anahtar sözcüğünü taşıyan madde yok.`,
        holidays: "Resmî tatilleri atlanacak ülke",
        noHolidays: "Hiçbiri: tatillerde de gönderilsin",
        save: "Kaydet",
        cancel: "Vazgeç",
      },
      schedule: (days, time, zone) => `${days}, saat ${time} (${zone})`,
      everyDay: "Her gün",
      workDays: "Pazartesiden cumaya",
      inLanguage: (language) => `Dil: ${language}`,
      withKeyword: (keyword) => `Yalnızca “${keyword}” anahtar sözcüğünü taşıyan maddeler`,
      exceptHolidays: (country) => `Resmî tatillerde yok (${country})`,
      next: (moment) => `Sıradaki: ${moment}`,
      noNext: "Bu ayarlarla gönderim yapılacak bir gün kalmıyor.",
      setUp: (who) => `${who} bu kanal için günün terimini ayarladı.`,
      changed: (who) => `${who} bu kanalın günün terimi ayarlarını değiştirdi.`,
      turnedOff: (who) => `${who} bu kanalda günün terimini kapattı.`,
      skipped: (who, date) => `${who} şu günün terimini atladı: ${date}.`,
      paused: (who) => `${who} bu kanalda günün terimine ara verdi.`,
      pausedUntil: (who, date) => `${who} bu kanalda günün terimine ara verdi. Yeniden başlayacağı gün: ${date}.`,
      resumed: (who) => `${who} bu kanalda günün terimini yeniden başlattı.`,
      setUpBy: (who) => `Ayarlayan: ${who}`,
      last: (title, date) => `Sonuncusu: ${title}, ${date}`,
      ownPause: "Biri yeniden başlatana kadar ara verildi.",
      ownPauseUntil: (date) => `Ara verildi. Yeniden başlayacağı gün: ${date}.`,
      stopped: {
        archived: "Kanal arşivlenmiş.",
        not_in_channel: "Artık kanalda değilim: önce beni yeniden davet edin.",
        channel_gone: "Kanalı artık bulamıyorum. Hâlâ duruyorsa önce beni davet edin.",
        restricted: "Kanala yalnızca bazı kişiler yazabiliyor, ben onlardan biri değilim.",
        shared: "Kanal başka bir kuruluşla ortak kullanılıyor, bu yüzden sözlük orada gösterilmiyor.",
        zone: "Saat dilimini artık tanımıyorum: önce formda başka bir saat dilimi seçin.",
        token: "Slack belirtecimi artık kabul etmiyor: botu çalıştıran kişinin onu yeniden kurması gerekiyor.",
        scope: "Slack'te bir iznim eksik: botu çalıştıran kişi hangisi olduğunu günlükte görebilir.",
        refused: "Slack gönderiyi kabul etmedi: botu çalıştıran kişi nedenini günlükte görebilir.",
      },
      hasStopped: (where) => `${where} kanalında şimdilik günün terimi yok.`,
      howToResume: (command) => `Yeniden başlatmak için kanalda ${command} günlük devam yazın.`,
      previewed: "Sıradaki günün terimi böyle görünecek. Şu anda yalnızca siz görüyorsunuz.",
      noTerm: "Sözlükte buraya gönderilecek madde yok.",
      none: (command) => `Bu kanalda günün terimi yok. Ayarlamak için ${command} günlük yazın.`,
      howToChange: (command) => `Değiştirmek, ara vermek ya da kapatmak için: ${command} günlük yardım`,
      skippedAlready: (date) => `Şu gün zaten atlanacak: ${date}. Daha fazla gün atlamak için ara verin.`,
      nothingToSkip: "Atlanabilecek bir gönderi yok.",
      notPaused: "Şu anda ara verilmiş değil.",
      pastDate: "O tarih geçti, ara verilecek bir şey yok.",
      longPause: (command) => `Ara en çok bir yıl sürebilir. Daha uzunu için kapatın: ${command} günlük kapat`,
      unclear: (text) => `“${text}” ifadesini anlamadım.`,
      usage: "Günün terimi için şunları yazabilirsiniz:",
      uses: [
        ["günlük", "ayarlayın ya da değiştirin"],
        ["günlük 09:00", "bu saatte gönderilsin"],
        ["günlük durum", "durumu görün"],
        ["günlük önizle", "sıradakini herkesten önce görün"],
        ["günlük atla", "sıradakini atlayın"],
        ["günlük ara ver 2 hafta", "ara verin; 3 gün ya da bir tarih de olur"],
        ["günlük devam", "yeniden başlatın"],
        ["günlük kapat", "kapatın"],
      ],
      asWord: (command, word) => `Sözcüğün kendisine bakmak için tırnak içine alın: ${command} "${word}"`,
      onlyInChannel: "Günün terimi bir kanala aittir: bunu orada yazın.",
      onlyManagers: (who) => `Günün terimini yalnızca ${who} değiştirebilir.`,
      notRead:
        "Şu anda notlarıma ulaşamıyorum. Lütfen daha sonra yeniden deneyin; botu çalıştıran kişi nedenini günlükte görebilir.",
      notKept:
        "Şu anda notlarıma ulaşamıyorum, bu yüzden hiçbir şey kaydedilemedi. Lütfen daha sonra yeniden deneyin; botu çalıştıran kişi nedenini günlükte görebilir.",
      untold: "Yapıldı. Slack yavaş yanıt veriyor, kanalın haberi olmamış olabilir.",
    },
  },
};
