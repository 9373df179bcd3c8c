/** What the generated entries of one language are made of: common words first, as a text has them. */
export interface Speech {
  common: readonly string[];
  /** Syllables for the long tail of words that a text says once or twice. */
  syllables: readonly string[];
  endings: readonly string[];
  /** Two halves of a title; the first one stands in front. */
  titles: readonly [readonly string[], readonly string[]];
  /** Headings, with the title for `*`. */
  headings: readonly string[];
  highlights: string;
  /** Ways to ask for a name, with it for `*`. */
  asking: readonly string[];
}

const list = (text: string) => text.trim().split(/\s+/u);

export const speeches: Readonly<Record<"en" | "nb" | "tr", Speech>> = {
  en: {
    common:
      list(`the of and to a in is that for it with as on you are be this by at or from an they which when what more can
      customer company sales lead price team meeting offer buyer deal market budget contract campaign email channel product
      month week answer need value decision interest contact process number question partner result reason account list call
      quarter target risk cost share stage visit order review plan story example page form newsletter demo trial discount
      always often before after without every first last good clear short small new useful narrow careful early late`),
    syllables: list("ba con der fi gra hol im jor ket lan mo ner op per qua ris stra tem un ver wel yor zen chi plo"),
    endings: list("s ed ing er ly ment ness able tion al"),
    titles: [
      list(`warm cold paid shared open closed early late quick slow direct local global annual weekly public private active
        silent social mobile digital printed bundled layered open-ended seasonal regional personal automatic manual hidden
        visible narrow broad deep shallow steady sudden simple double triple mutual remote hybrid nested guided gated
        scored ranked tracked pooled staged phased partial total minimal optimal inbound outbound recurring`),
      list(`funnel pipeline forecast quota discount territory referral onboarding churn renewal upsell prospect pitch
        objection proposal briefing webinar landing segment persona journey touchpoint conversion retention attribution
        benchmark cadence catalogue commission coupon demo dashboard exclusivity follow-up gatekeeper handover incentive
        invoice kickoff loyalty margin negotiation outreach partnership pricing qualification rebate reseller retainer
        roadmap sample scorecard sequence sponsorship survey tender testimonial upgrade warranty workshop`),
    ],
    headings: [
      "What a * is",
      "When a * pays off",
      "How to measure a *",
      "Common mistakes with a *",
      "Who owns the *?",
      "An example with invented figures",
      "How it differs from its neighbours",
      "Questions for the first conversation",
    ],
    highlights: "Highlights",
    asking: ["*", "what is a *?", "hi, can you explain *", "define *", "*s"],
  },
  nb: {
    common: list(`og i det er på som en å til av for at med de den om ikke et har du kan men så vi fra når eller seg hva
      kunde selskap salg kundeemne pris lag møte tilbud kjøper avtale marked budsjett kontrakt kampanje kanal produkt måned
      uke svar behov verdi beslutning interesse kontakt prosess tall spørsmål partner resultat grunn konto liste samtale
      kvartal mål risiko kostnad andel trinn besøk ordre gjennomgang plan historie eksempel side skjema nyhetsbrev rabatt
      alltid ofte før etter uten hver første siste god tydelig kort liten ny nyttig smal nøye tidlig sent år også`),
    syllables: list(
      "bakk dør fjel gry havn iv jord kveld lys møl nær opp puls råd sjø strøm tak ut vær ås øv skje gang bru",
    ),
    endings: list("en et er ene ets ens ing het lig else"),
    titles: [
      list(`varm kald betalt delt åpen lukket tidlig sen rask treg direkte lokal global årlig ukentlig offentlig privat aktiv
        stille sosial mobil digital trykt samlet lagdelt løpende sesongvis regional personlig automatisk manuell skjult
        synlig smal bred dyp grunn jevn brå enkel dobbel tredobbel gjensidig ekstern hybrid nøstet ledet sperret poengsatt
        rangert sporet felles trinnvis faset delvis total minimal optimal innkommende utgående gjentakende`),
      list(`salgstrakt ordrebok prognose kvote rabatt distrikt anbefaling velkomst frafall fornyelse mersalg prospekt
        salgstale innvending forslag orientering nettseminar landingsside segment persona kundereise kontaktpunkt
        konvertering lojalitet tilskriving målestokk rytme katalog provisjon kupong visning oversikt enerett oppfølging
        portvokter overlevering insentiv faktura oppstart medlemskap margin forhandling oppsøking partnerskap prissetting
        kvalifisering refusjon videreselger fastavtale veikart vareprøve målekort sekvens sponsing undersøkelse anbud
        attest oppgradering garanti arbeidsøkt`),
    ],
    headings: [
      "Hva * er",
      "Når lønner det seg med *?",
      "Slik måler du *",
      "Vanlige feil med *",
      "Hvem eier *?",
      "Et eksempel med oppdiktede tall",
      "Forskjellen på naboene",
      "Spørsmål til den første samtalen",
    ],
    highlights: "Høydepunkter",
    asking: ["*", "hva er *?", "hei, kan du forklare *", "hva betyr *", "fortell meg om *"],
  },
  tr: {
    common: list(`ve bir bu için ile de da çok daha olarak en gibi kadar sonra ne her olan ama o ya ki şey ise değil var
      müşteri şirket satış aday fiyat ekip toplantı teklif alıcı anlaşma pazar bütçe sözleşme kampanya kanal ürün ay hafta
      yanıt ihtiyaç değer karar ilgi iletişim süreç sayı soru ortak sonuç neden hesap liste görüşme çeyrek hedef risk
      maliyet pay aşama ziyaret sipariş inceleme plan hikâye örnek sayfa form bülten deneme indirim her zaman sık önce
      olmadan ilk son iyi açık kısa küçük yeni yararlı dar dikkatli erken geç üzerinde arasında`),
    syllables: list("ak bal çık dur el fır göz hız iş kap lek mut nok öğ pın rüz sar şen taş um üç var yol zır ışık"),
    endings: list("lar ler ın in lık sız da den ları cı"),
    titles: [
      list(`sıcak soğuk ücretli paylaşılan açık kapalı erken geç hızlı yavaş doğrudan yerel küresel yıllık haftalık kamusal
        özel etkin sessiz sosyal mobil dijital basılı birleşik katmanlı sürekli mevsimlik bölgesel kişisel otomatik elle
        gizli görünür dar geniş derin sığ düzenli ani basit çift üçlü karşılıklı uzak karma iç içe yönlendirmeli kilitli
        puanlı sıralı izlenen ortak aşamalı evreli kısmi toplam asgari uygun gelen giden yinelenen`),
      list(`hunisi hattı öngörüsü kotası indirimi alanı tavsiyesi karşılaması kaybı yenilemesi ekstrası adayı sunumu itirazı
        önerisi bilgilendirmesi semineri sayfası dilimi kişiliği yolculuğu noktası dönüşümü bağlılığı ataması ölçütü ritmi
        kataloğu komisyonu kuponu gösterimi panosu ayrıcalığı takibi kapıcısı devri teşviki faturası başlangıcı sadakati
        marjı pazarlığı erişimi ortaklığı fiyatlaması elemesi iadesi bayisi aboneliği haritası numunesi karnesi dizisi
        desteği anketi ihalesi referansı yükseltmesi garantisi atölyesi`),
    ],
    headings: [
      "* nedir",
      "* ne zaman işe yarar?",
      "* nasıl ölçülür",
      "* ile ilgili sık yapılan hatalar",
      "* kimin işidir?",
      "Uydurma sayılarla bir örnek",
      "Benzerlerinden farkı",
      "İlk görüşme için sorular",
    ],
    highlights: "Öne Çıkanlar",
    asking: ["*", "* nedir?", "merhaba, * ne demek", "* anlamı", "* hakkında bilgi"],
  },
};
