import { parse } from "yaml";
import type { Settings, SlackSettings } from "../settings.ts";
import { callSlack, type Reply } from "./callSlack.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

type Answered = Exclude<Reply, { unreachable: string }>;

const appPage = "https://api.slack.com/apps > your app";

/** How many seconds a clock may be off before it matters, and before Slack's signatures count as out of date. */
const clock = { notable: 60, fatal: 300 } as const;

/** The bot's token, what it may do, and the clock: one call to Slack tells them all. `manifest` is the app's, in YAML. */
export async function checkSlack(
  { slack, slackApiUrl }: Settings & { slack: Exclude<SlackSettings, { mode: "none" }> },
  manifest: string,
): Promise<Finding[]> {
  const reply = await callSlack("auth.test", { slackApiUrl, token: slack.botToken });
  if ("unreachable" in reply) {
    const advice = "Look at the network, a firewall or a proxy in between, and SLACK_API_URL if it is set.";
    return [fail("Bot token", `Slack cannot be reached (${reply.unreachable})`, advice)];
  }
  return [checkToken(reply), ...checkScopes(reply, manifest), ...checkClock(reply, slack.mode)];
}

function checkToken({ error, body }: Answered): Finding {
  if (error === null) return ok("Bot token", `Slack takes it: ${idsIn(body)}`);
  if (/^HTTP|^ratelimited$|^(?:internal|fatal)_error$|^service_unavailable$/u.test(error))
    return warn("Bot token", `Slack could not say (${error})`, "Wait a minute, and look again.");
  const advice = `Copy SLACK_BOT_TOKEN anew from ${appPage} > OAuth & Permissions; install the app again if it is not there.`;
  return fail("Bot token", `Slack refuses it: ${error}`, advice);
}

function idsIn({ user_id: user, team_id: team }: Answered["body"]): string {
  const id = (value: unknown) => (typeof value === "string" && /^[A-Z0-9]{1,20}$/u.test(value) ? value : "?");
  return `user ${id(user)} in workspace ${id(team)}`;
}

function checkScopes({ error, scopes }: Answered, manifest: string): Finding[] {
  if (error !== null || scopes === null) return [];
  const wanted = scopesIn(manifest);
  if (wanted === null) return [warn("Scopes", "manifest.yml cannot be read", "Put it back as it came with the bot.")];
  const { needed, optional } = wanted;
  const missing = needed.filter((scope) => !scopes.includes(scope));
  const without = optional.filter((scope) => !scopes.includes(scope));
  const aside = without.length === 0 ? [] : [`not granted, and optional: ${without.join(", ")}`];
  if (missing.length === 0) {
    const all = `all ${needed.length} that are needed`;
    return [ok("Scopes", [all, ...aside].join("; "))];
  }
  const advice = `Add them at ${appPage} > OAuth & Permissions > Bot Token Scopes, then install the app again.`;
  return [fail("Scopes", `missing: ${missing.join(", ")}`, advice, aside)];
}

/** The scopes that an app's manifest asks for, and those that it does without; null when it is none. */
function scopesIn(manifest: string): { needed: string[]; optional: string[] } | null {
  try {
    const { bot, bot_optional: optional = [] }: { bot: string[]; bot_optional?: string[] } =
      parse(manifest).oauth_config.scopes;
    return { needed: bot.filter((scope) => !optional.includes(scope)), optional };
  } catch {
    return null;
  }
}

function checkClock({ ahead }: Answered, mode: "socket" | "http"): Finding[] {
  if (ahead === null) return [];
  const off = Math.abs(ahead);
  if (off < clock.notable) return [ok("Clock", "within a minute of Slack's")];
  const found = `${Math.round(off)} seconds ${ahead > 0 ? "ahead of" : "behind"} Slack's`;
  const advice = "Have the machine's clock set by the network (NTP).";
  if (mode === "http" && off >= clock.fatal) {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack: what was signed more than five minutes ago.
    return [fail("Clock", `${found}: what Slack sends is refused as too old`, advice)];
  }
  return [warn("Clock", found, advice)];
}
