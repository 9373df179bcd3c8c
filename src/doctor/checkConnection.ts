import { once } from "node:events";
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import type { Settings } from "../settings.ts";
import { callSlack, nameOf, patience } from "./callSlack.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

/**
 * Whether Slack's requests can come in. Socket Mode: Slack is asked for a socket's address, and the address is reached;
 * no socket is opened, since Slack would send it some of the questions that the bot is waiting for. HTTP mode: whether
 * something listens on the port.
 */
export async function checkConnection({ slack, slackApiUrl, port }: Settings): Promise<Finding[]> {
  if (slack.mode === "socket") return [await checkSocket(slack.appToken, slackApiUrl)];
  // Any free port is known to the bot alone.
  return slack.mode === "http" && port !== 0 ? [await checkPort(port)] : [];
}

async function checkSocket(token: string, slackApiUrl: string): Promise<Finding> {
  const network = "Look at the network, or a firewall or proxy in between: WebSockets have to get through.";
  const reply = await callSlack("apps.connections.open", { slackApiUrl, token });
  if ("unreachable" in reply) return fail("Socket", `Slack cannot be reached (${reply.unreachable})`, network);
  if (reply.error !== null) {
    const advice =
      "Look at https://api.slack.com/apps > your app: Socket Mode has to be on, and SLACK_APP_TOKEN needs the scope connections:write (Basic Information > App-Level Tokens).";
    return fail("Socket", `Slack gives no address: ${reply.error}`, advice);
  }
  const url = typeof reply.body.url === "string" && URL.canParse(reply.body.url) ? new URL(reply.body.url) : null;
  if (url === null) return fail("Socket", "Slack gives no address", "Wait a minute, and look again.");
  const trouble = await reach(url.hostname, Number(url.port) || 443, url.protocol === "wss:");
  if (trouble !== null) return fail("Socket", `its address cannot be reached (${trouble})`, network);
  return ok("Socket", "Slack gives an address, and it can be reached (not opened: that would take questions away)");
}

async function checkPort(port: number): Promise<Finding> {
  const trouble = await reach("127.0.0.1", port, false);
  if (trouble === null)
    return ok("Port", `something listens on ${port}, as Slack's requests need (not tried from outside)`);
  const advice = "Start the bot, and let Slack reach it at https://your.host/slack/events.";
  return warn("Port", `nothing listens on ${port} here (${trouble})`, advice);
}

/** Connects and hangs up; null if that went well, else what went wrong. */
async function reach(host: string, port: number, isSecure: boolean): Promise<string | null> {
  const signal = AbortSignal.timeout(patience);
  const socket = isSecure
    ? connectSecurely({ host, port, ...(isIP(host) === 0 && { servername: host }) })
    : connect({ host, port });
  try {
    await once(socket, isSecure ? "secureConnect" : "connect", { signal });
    return null;
  } catch (error) {
    return nameOf(error);
  } finally {
    socket.destroy();
  }
}
