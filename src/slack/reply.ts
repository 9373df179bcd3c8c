import type { RespondArguments } from "@slack/bolt";
import type { Click, Spot } from "./click.ts";
import { codeOf } from "./codeOf.ts";
import type { Desk } from "./desk.ts";
import type { Message } from "./render/types.ts";

/** An answer says what it has to say: no pages are looked up for it. */
const quiet = { unfurl_links: false, unfurl_media: false };

type MessageSpot = Extract<Spot, { channel: string }>;

/**
 * Answers a click where it was made: a message that only the clicker sees is replaced; for one that others see too, and
 * for what stands in no message, see `tellAlone`.
 */
export async function replyInPlace(desk: Desk, click: Click, message: Message): Promise<void> {
  const { at } = click;
  if (at.kind !== "private" && at.kind !== "direct") return tellAlone(desk, click, message);
  if (await reaches(at, { replace_original: true, ...message, ...quiet })) return;
  if (at.kind === "direct") await desk.poster.post(at, message);
  else await desk.poster.whisper(at, click.user, message);
}

/** Tells the clicker alone: in a message of their own beside the one clicked, in a window where there is none. */
export async function tellAlone(desk: Desk, { at, user, trigger }: Click, message: Message): Promise<void> {
  if (at.kind === "modal") return void (await desk.views.update({ view_id: at.id, view: desk.window(message) }));
  if (at.kind === "home") return void (await desk.views.open({ trigger_id: trigger, view: desk.window(message) }));
  const whisper = { response_type: "ephemeral", replace_original: false, ...inThread(at), ...message } as const;
  if (!(await reaches(at, whisper))) await desk.poster.whisper(at, user, message);
}

/** Shows everybody. False, with nothing shown, when Slack refuses; rejects when nobody knows whether it is shown. */
export async function tellAll(desk: Desk, at: MessageSpot, message: Message): Promise<boolean> {
  try {
    await at.respond({ response_type: "in_channel", replace_original: false, ...inThread(at), ...message, ...quiet });
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
  try {
    await desk.poster.post(at, message);
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** Takes the clicked message away. */
export async function removeOriginal(desk: Desk, at: MessageSpot): Promise<void> {
  if (!(await reaches(at, { delete_original: true }))) await desk.poster.remove(at.channel, at.ts);
}

/** Sends to the address that came with the click, which is good five times in half an hour; false when it did not go well. */
async function reaches(at: MessageSpot, message: RespondArguments): Promise<boolean> {
  return at.respond(message).then(
    () => true,
    () => false,
  );
}

/** Slack answered, and answered no: nothing was posted. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && "statusCode" in error && Number(error.statusCode) < 500;
}

function inThread({ thread }: MessageSpot) {
  return thread === undefined ? {} : { thread_ts: thread };
}
