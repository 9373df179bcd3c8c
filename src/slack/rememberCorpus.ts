import { answer } from "../answer/answer.ts";
import { rememberAnswers } from "../answer/remember.ts";
import type { Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Desk } from "./desk.ts";

/** Answers from the corpus of the moment; what was answered is remembered as long as that corpus stays. */
export function rememberCorpus(current: () => Corpus, log: Log): Desk["respond"] {
  const known = new WeakMap<Corpus, Desk["respond"]>();
  return (question, locales) => {
    // What people ask is in the log only when somebody wants it there.
    log.trace({ question }, "asked");
    const corpus = current();
    const respond =
      known.get(corpus) ?? rememberAnswers((asked, wanted) => answer(asked, corpus, { locales: wanted, top: 0 }));
    known.set(corpus, respond);
    return respond(question, locales);
  };
}
