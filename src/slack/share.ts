import { phrasesOf } from "../language/languages.ts";
import type { Click } from "./click.ts";
import type { Desk } from "./desk.ts";
import { find } from "./find.ts";
import type { OnClick } from "./onClick.ts";
import { readRef } from "./render/actions.ts";
import { tellAll, tellAlone } from "./reply.ts";
import { sentence } from "./sentence.ts";

/**
 * *Share*: posts a private answer for everybody in the channel, in the name of whoever shared it. Each answer once, since
 * people click twice.
 */
export function onShare(desk: Desk): OnClick {
  return async (click, locales) => {
    const { at, user } = click;
    if (!("channel" in at)) return "nowhere";
    const answer = await find(desk, click, readRef(click.value), locales);
    if (answer === null) return "gone";
    const phrases = phrasesOf(answer.locale);
    const refuse = async (text: string, outcome: string) => {
      await tellAlone(desk, click, sentence(text));
      return outcome;
    };
    if (desk.sharedChannels === "ignore") {
      const outsiders = await desk.readers.includeOutsiders(at.channel);
      if (outsiders) return refuse(phrases.notOutside, "outsiders");
      // What may be read by strangers is not posted on a guess; where the bot is, Slack tells.
      if (outsiders === null) return refuse(phrases.invite(desk.mention()), "outsiders unknown");
    }
    const key = keyOf(click, at.ts);
    if (desk.shared.seen([key])) return refuse(phrases.sharedBefore, "shared before");
    const message = desk.render(answer, { kind: "public", asker: user, shared: true });
    let isShared = false;
    try {
      isShared = await tellAll(desk, at, message);
    } finally {
      // Also when nobody knows whether it is there: whoever is told that it failed looks, and may try again.
      if (!isShared) desk.shared.forget(key);
    }
    return isShared ? "shared" : refuse(phrases.invite(desk.mention()), "not invited");
  };
}

function keyOf({ team, user, value }: Click, ts: string): string {
  return [team, user, ts, value].join(" ");
}
