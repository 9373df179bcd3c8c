import type { Backstage } from "../backstage.ts";
import { isJson, parsed } from "../json.ts";
import type { Json } from "../types.ts";
import { takeResponseUrl } from "../world/keys.ts";
import { change, find, post, remove } from "../world/messages.ts";
import { installIn, type ResponseUrl } from "../world/world.ts";
import { flag } from "./args.ts";
import { contentOf, threadOf } from "./content.ts";
import { Refused } from "./refused.ts";
import type { Reply } from "./serve.ts";

/**
 * A post to a `response_url`, which works in channels that the bot is not in.
 * https://docs.slack.dev/interactivity/handling-user-interaction, "Message responses". Statuses of what is wrong are those
 * of https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, "Handling errors".
 */
export function respond(back: Backstage, path: string, body: string): Reply {
  const args = parsed(body);
  if (!isJson(args)) return { status: 400, body: "invalid_payload" };
  const found = takeResponseUrl(back.world, path);
  if ("error" in found) return { status: 404, body: { ok: false, error: found.error } };
  if (back.world.channels.get(found.channel)?.archived) return { status: 410, body: "channel_is_archived" };
  try {
    write(back, found, args);
    return { status: 200, body: "ok" };
  } catch (error) {
    if (error instanceof Refused) return { status: 400, body: error.message };
    throw error;
  }
}

/**
 * What is said about the message whose button was pressed: it is deleted or replaced, unless `replace_original` is
 * false. That it is replaced when nothing is said was documented for interactive messages before Block Kit only: better
 * say it. After a command there is no such message, and `replace_original` is ignored (slackapi/bolt-js#2287).
 */
function write({ world, events }: Backstage, url: ResponseUrl, args: Json): void {
  const original = url.original === null ? null : find(world, url.channel, url.original);
  const about = url.original !== null && (flag(args, "delete_original") || args.replace_original !== false);
  if (about && original === null) throw new Refused("message_not_found");
  if (original && flag(args, "delete_original")) {
    remove(world, original);
    return;
  }
  const content = contentOf(args);
  const origin = { via: "response_url", payload: args } as const;
  if (original && about) {
    change(world, original, { ...content, origin });
    return;
  }
  const install = installIn(world, url.team);
  const isPublic = args.response_type === "in_channel";
  const threadTs = threadOf(world, url.channel, args);
  // As with chat.postEphemeral: in a thread without replies it is seen by nobody.
  if (!isPublic && threadTs && !find(world, url.channel, threadTs)?.replyCount) return;
  const message = post(world, {
    ...content,
    team: url.team,
    channel: url.channel,
    user: install?.botUser ?? "",
    botId: install?.botId ?? null,
    threadTs,
    ephemeralFor: isPublic ? null : url.user,
    origin,
  });
  if (isPublic) void events.message(message);
}
