import { z } from "zod";
import type { Act, Offered, Person, Said } from "../../standin/types.ts";
import type { MovableClock } from "../clock.ts";
import type { Deed, Outcome } from "../wire.ts";

/** A year, in milliseconds: nobody needs to see further ahead. */
const longestMove = 366 * 86_400_000;

const text = z.string().max(20_000);
const id = z.string().max(300);
const message = z.object({ channel: id, ts: id });
const place = z.object({ channel: id, thread: id.optional() });
const where = z.union([message, z.object({ view: id })]);
const target = z.object({ actionId: id, blockId: id });

const deed: z.ZodType<Deed> = z.discriminatedUnion("do", [
  z.object({ do: z.literal("say"), place, text }),
  z.object({ do: z.literal("remove"), message }),
  z.object({ do: z.literal("command"), place, line: text }),
  z.object({ do: z.literal("click"), where, target }),
  z.object({ do: z.literal("choose"), where, target, choice: z.union([id, z.array(id)]) }),
  z.object({ do: z.literal("search"), where, target, typed: text }),
  z.object({ do: z.literal("fill"), where, target, text }),
  z.object({ do: z.literal("submit") }),
  z.object({ do: z.literal("close") }),
  z.object({ do: z.literal("dismiss") }),
  z.object({ do: z.literal("openApp"), tab: z.enum(["home", "messages"]) }),
  z.object({ do: z.literal("shortcut"), callbackId: id }),
  z.object({ do: z.literal("messageShortcut"), callbackId: id, message }),
  z.object({ do: z.literal("invite"), channel: id, user: id }),
  z.object({ do: z.literal("moveClock"), ms: z.int().min(-longestMove).max(longestMove) }),
]);

/** What a page may ask for. */
export const request = z.object({ person: id, deed });

/** Lets a person do it, and tells how it went. */
export async function perform(person: Person, clock: MovableClock, deed: Deed): Promise<Outcome> {
  if (deed.do === "moveClock") {
    clock.move(deed.ms);
    return { notice: null, told: false, groups: [], message: null };
  }
  try {
    const act = await start(person, deed);
    const said = "message" in act ? { channel: act.message.channel, ts: act.message.ts } : null;
    // Slack answers a command that fails with a message.
    const told = deed.do === "command" && act.notice !== null;
    return { notice: act.notice, told, groups: "groups" in act ? act.groups : [], message: said };
  } catch (error) {
    // What no person could do: a button that another one's click took away, a channel they were removed from.
    return { notice: (error as Error).message, told: false, groups: [], message: null };
  }
}

function start(person: Person, deed: Exclude<Deed, { do: "moveClock" }>): Promise<Act | Said | Offered> {
  switch (deed.do) {
    case "say":
      return person.say(deed.place, deed.text);
    case "remove":
      return person.remove(deed.message);
    case "command":
      return person.command(deed.place, deed.line);
    case "click":
      return person.click(deed.where, deed.target);
    case "choose":
      return person.choose(deed.where, deed.target, deed.choice);
    case "search":
      return person.search(deed.where, deed.target, deed.typed);
    case "fill":
      return person.fill(deed.where, deed.target, deed.text);
    case "submit":
      return person.submit();
    case "close":
      return person.close();
    case "dismiss":
      return person.dismiss();
    case "openApp":
      return person.openApp(deed.tab);
    case "shortcut":
      return person.shortcut(deed.callbackId);
    case "messageShortcut":
      return person.messageShortcut(deed.callbackId, deed.message);
    case "invite":
      return person.invite(deed.channel, deed.user);
  }
}
