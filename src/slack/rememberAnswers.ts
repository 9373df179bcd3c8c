import { answer } from "../answer/answer.ts";
import { rememberAnswers } from "../answer/remember.ts";
import type { Answer } from "../answer/types.ts";
import type { Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Desk } from "./desk.ts";
import type { Surface } from "./render/renderAnswer.ts";
import type { Message } from "./render/types.ts";

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

/** Renders a private answer once, for as long as it is remembered; a public one holds who asked for it. */
export function rememberMessages(render: Desk["render"]): Desk["render"] {
  const known = { private: new WeakMap<Answer, Message>(), direct: new WeakMap<Answer, Message>() };
  return (told, surface: Surface) => {
    if (surface.kind === "public") return render(told, surface);
    const message = known[surface.kind].get(told) ?? render(told, surface);
    known[surface.kind].set(told, message);
    return message;
  };
}
