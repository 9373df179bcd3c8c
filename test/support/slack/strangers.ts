import { WebSocket } from "ws";
import type { StandIn } from "../../../src/standin/types.ts";

/** Opens a socket to Slack that is not the bot's, with the app's own token; gives what closes it. */
export async function openStranger({ credentials: { apiUrl, appToken } }: StandIn): Promise<() => void> {
  const headers = { authorization: `Bearer ${appToken}` };
  const reply = await fetch(`${apiUrl}apps.connections.open`, { method: "POST", headers });
  const { url } = (await reply.json()) as { url: string };
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once("message", resolve).once("error", reject));
  return () => socket.terminate();
}
