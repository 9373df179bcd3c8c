import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import { nextCard } from "../../daily/deck.ts";
import type { Dealt, Plan } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { StoreUnavailable } from "../../store/errors.ts";
import { attend, type Desk, spokenBy } from "../desk.ts";
import { fields } from "../render/daily/form.ts";
import type { Message } from "../render/types.ts";
import { arrange } from "./arrange.ts";
import type { Asker, Told } from "./dailyDesk.ts";
import { inTime, patience } from "./inTime.ts";
import { notAManager } from "./managers.ts";
import { readForm } from "./readForm.ts";

type Submission = Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>>;

/**
 * Takes the form that was filled in. It closes when all is well, for then the channel is told; else it stays with what is
 * wrong under one of its fields, so that nothing has to be filled in again.
 */
export function onHandIn(desk: Desk): Submission {
  return async ({ ack, body, view }) => {
    // The same bytes once more: the first of them did it.
    if (desk.clicked.seen([body.trigger_id])) return ack();
    const team = body.team?.id ?? view.team_id;
    const channel = view.private_metadata;
    const user = body.user.id;
    const timeUp = desk.daily.wait(patience);
    await attend(desk, {
      kind: "form",
      team,
      channel,
      locales: desk.readers.privately(user, channel),
      async answer(locales) {
        const asker = { team, channel, user, locales, timeUp };
        const { outcome, problem, message } = await handedIn(inTime(desk, asker), asker, readForm(view.state));
        if (problem !== null) await ack({ response_action: "errors", errors: problem });
        else if (message !== null) await ack({ response_action: "update", view: desk.window(message) });
        else await ack();
        return `daily: ${outcome}`;
      },
      apologise: (message: Message) => ack({ response_action: "update", view: desk.window(message) }),
    });
  };
}

interface HandedIn extends Told {
  /** What is wrong, by the field that it stands under; null when the form is taken. */
  problem: Readonly<Record<string, string>> | null;
}

async function handedIn(desk: Desk, asker: Asker, plan: Plan | null): Promise<HandedIn> {
  const { daily } = phrasesOf(spokenBy(asker.locales));
  const wrong = (outcome: string, field: string, text: string) => ({
    outcome,
    message: null,
    problem: { [field]: text },
  });
  if (plan === null) throw new Error("a form came back with other fields than it had");
  const notAllowed = notAManager(desk, asker);
  if (notAllowed !== null) return { ...notAllowed, problem: null };
  if (plan.keyword !== null && nextCard(desk.current().glossary, { ...plan, seed: 0 }, untouched) === null)
    return wrong("no such keyword", fields.keyword, daily.form.noSuchKeyword(plan.keyword));
  try {
    const before = await desk.daily.store.subscription(asker);
    const { kept, ...told } = await arrange(desk, asker, plan, before);
    return kept ? { ...told, problem: null } : wrong(told.outcome, fields.at, told.message?.text ?? "");
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return wrong("not kept", fields.at, daily.notKept);
  }
}

/** A deck of which nothing was shown. */
const untouched: Dealt = { round: 1, shown: new Set(), last: null };
