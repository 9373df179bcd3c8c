/** What a section has of a question, each as a share of it, 0..1. */
export type Parts = Record<keyof typeof weights, number>;

/**
 * How much each part of a section's score counts; together 1, so that scores are 0..1. Fitted by hand, one after the other as
 * `npm run fit` moves them, to test/questions.yml and to encyclopedia questions in Norwegian, Turkish and English, so that
 * none gains on one set what it loses on others: fitted to one set alone, they end elsewhere.
 */
export const weights = {
  /** The question's grams in heading and text, the rare ones telling more, said again a little more (BM25). */
  grams: 0.25,
  /** Its words in title, heading or text, however often. */
  coverage: 0.18,
  /** Its words in the title, and their grams. */
  title: 0.09,
  titleGrams: 0.07,
  /** The words that stand together, or those like them: a compound of one, another form. */
  window: 0.15,
  /** Who stands beside whom, small words among them. */
  pairs: 0.045,
  /** How alike heading and question are, small words and all. */
  twin: 0.045,
  /** How alike they are in grams, the rare ones telling more. */
  heading: 0.17,
};

/**
 * The same where the entry is known already: its title tells nothing then, and a heading that is alike, small words and
 * all, tells the most.
 */
export const ownWeights: Readonly<Parts> = {
  grams: 0.3,
  coverage: 0.25,
  title: 0,
  titleGrams: 0,
  window: 0.05,
  pairs: 0.05,
  twin: 0.2,
  heading: 0.2,
};

/**
 * The score from which on a section is an answer: of a single short word, which is seldom a term; of one or two words; and
 * of more, to which comes `few`, shared by the words of the question, and `many` where there are ten times as many sections
 * as a team's glossary has.
 */
export const threshold = { everyday: 0.56, short: 0.42, long: 0.11, few: 0.48, many: 0.03 };
