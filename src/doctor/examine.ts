import { readSettings, readSettingsButSlack, type Settings, type SettingsResult } from "../settings.ts";
import { checkConnection } from "./checkConnection.ts";
import { checkCache, checkGlossary } from "./checkGlossary.ts";
import { checkNode } from "./checkNode.ts";
import { checkSlack } from "./checkSlack.ts";
import { checkStore } from "./checkStore.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

export interface Patient {
  env: Readonly<Record<string, string | undefined>>;
  nodeVersion: string;
  /** The app's manifest, in YAML. */
  manifest: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Looks at everything the bot needs, in some ten seconds at most. Slack's part is left out when there is nothing to ask it with. */
export async function examine({ env, nodeVersion, manifest, now }: Patient): Promise<Finding[]> {
  const read = readSettings(env);
  const settings = "settings" in read ? read.settings : butSlack(env);
  const rest =
    settings === null
      ? []
      : [...slackChecks(settings, manifest), checkGlossary(settings), checkCache(settings), checkStore(settings, now)];
  const found = await Promise.all(rest);
  return [checkNode(nodeVersion), checkSettings(read), ...found.flat()];
}

function slackChecks(settings: Settings, manifest: string): Promise<Finding[]>[] {
  const { slack } = settings;
  if (slack.mode === "none") return [];
  return [checkSlack({ ...settings, slack }, manifest), checkConnection(settings)];
}

/** What is left to look at when settings are wrong: the glossary, if it is not its own that are. */
function butSlack(env: Patient["env"]): Settings | null {
  try {
    return readSettingsButSlack(env);
  } catch {
    return null;
  }
}

function checkSettings(read: SettingsResult): Finding {
  if ("problems" in read) {
    const advice = "Mend them in the environment or in .env; .env.example explains each.";
    return fail("Settings", `${read.problems.length} not right`, advice, read.problems);
  }
  const { slack, command, defaultLocale } = read.settings;
  if (slack.mode === "none") {
    const advice = "To connect a workspace, follow the README: In a Slack workspace.";
    return warn("Settings", "none for Slack, so the bot does not connect to it", advice);
  }
  const mode = slack.mode === "socket" ? "Socket Mode" : "HTTP mode";
  return ok("Settings", `${mode}, ${command}, answers in ${defaultLocale} when nothing tells a language`);
}
