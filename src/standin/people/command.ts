import { isJson, listOf } from "../json.ts";
import { refusedMessage } from "../rules/refusedMessage.ts";
import type { Act, Json, Place } from "../types.ts";
import { issueResponseUrl, issueTrigger } from "../world/keys.ts";
import { post, tellPerson } from "../world/messages.ts";
import { installIn } from "../world/world.ts";
import { begin, channelNamed, type Scene } from "./acts.ts";
import { commandText, escaped } from "./compose.ts";
import { channelToWriteIn } from "./write.ts";

/**
 * Types a slash command. The answer may come with the acknowledgement.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export async function command(scene: Scene, place: Place, line: string): Promise<Act> {
  const { back, user } = scene;
  const { world, courier } = back;
  const end = begin();
  const channel = channelToWriteIn(scene, place.channel);
  const [, name = "", typed = ""] = line.match(/^(\/\S*)\s*(.*)$/su) ?? [];
  const known = world.app.commands.find((each) => each.command === name);
  const tell = (notice: string) => {
    tellPerson(world, user.id, channel.id, notice, place.thread ?? null);
    return notice;
  };
  if (!known || !world.app.scopes.includes("commands") || !installIn(world, user.team)) {
    return end([], tell(`${name} is no command here.`));
  }
  // On the same page: commands of apps work in no thread.
  if (place.thread !== undefined) return end([], tell(`${name} cannot be used in threads.`));

  const url = issueResponseUrl(world, { team: user.team, user: user.id, channel: channel.id, original: null });
  const { name: channel_name } = channelNamed(world, channel.id);
  const delivery = await courier.once("slash_commands", {
    token: "not-used-any-more",
    team_id: user.team,
    team_domain: world.teams.get(user.team)?.domain,
    channel_id: channel.id,
    channel_name,
    user_id: user.id,
    user_name: user.name,
    command: name,
    text: commandText(world, user.team, typed.trim(), known.escape),
    api_app_id: world.app.id,
    is_enterprise_install: "false",
    response_url: `${back.url()}${url}`,
    trigger_id: issueTrigger(world, user.team, user.id),
  });
  // The codes are what people report to have seen; they are not documented.
  const failed = (code: string) => tell(`${name} failed with the error "${code}"`);
  if (!delivery.acknowledged) {
    return end([delivery], failed(delivery.failure === "http_timeout" ? "operation_timeout" : "dispatch_failed"));
  }
  const shown = delivery.response === null || answer(scene, channel.id, line, delivery.response);
  return end([delivery], shown ? null : failed("invalid_command_response"));
}

/** Shows what came with the acknowledgement: to all if it says `in_channel`, with what was typed; else to the asker. */
function answer({ back, user }: Scene, channel: string, line: string, response: Json): boolean {
  const { world, events } = back;
  const { text, blocks, attachments, response_type } = response;
  if (refusedMessage({ text, blocks, attachments })) return false;
  const install = installIn(world, user.team);
  const isPublic = response_type === "in_channel";
  const origin = { via: "person", payload: null } as const;
  if (isPublic) post(world, { team: user.team, channel, user: user.id, text: escaped(line), origin });
  const message = post(world, {
    team: user.team,
    channel,
    user: install?.botUser ?? "",
    botId: install?.botId ?? null,
    text: String(text ?? ""),
    blocks: listOf(blocks),
    attachments: listOf(attachments).filter(isJson),
    ephemeralFor: isPublic ? null : user.id,
    origin: { via: "ack", payload: response },
  });
  if (isPublic) void events.message(message);
  return true;
}
