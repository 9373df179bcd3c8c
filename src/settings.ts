import { fileURLToPath } from "node:url";
import { z } from "zod";
import { spokenLanguages } from "./language/languages.ts";
import { logLevels } from "./log.ts";

/** How the bot talks to Slack; `none` when nobody set it up. */
export type SlackSettings =
  | { mode: "socket"; botToken: string; appToken: string }
  | { mode: "http"; botToken: string; signingSecret: string }
  | { mode: "none" };

/** Everything that can be set, checked. */
export type Settings = z.output<typeof others> & { slack: SlackSettings };

/** A problem is one line: the setting, what is wrong, what is allowed, where to get it. Never a secret's value. */
export type SettingsResult = { settings: Settings } | { problems: string[] };

const text = () => z.string({ error: "is missing" });

/** An address with `{file}`, `{slug}` and `{locale}` in it. */
const template = text().refine(isTemplate, {
  error:
    'must be an http or https address; "{file}", "{slug}" and "{locale}" in it are filled in, other braces are not known',
});

const ids = (letters: string) => new RegExp(`^[${letters}][A-Z0-9]{2,}$`, "u");

const locales = spokenLanguages.map(({ locale }) => locale);

const userIds = () =>
  text()
    .transform(commaSeparated)
    .refine((list) => list.every((id) => ids("UW").test(id)), {
      error: "must be member ids parted by commas, as in U012ABCDEF: profile > ⋮ > Copy member ID",
    })
    .default([]);

const others = z.object({
  slackApiUrl: text()
    .refine(isWeb, { error: "must be an http or https address, as in https://slack.com/api/" })
    .transform((url) => (url.endsWith("/") ? url : `${url}/`))
    .default("https://slack.com/api/"),
  port: text()
    .refine((value) => /^\d{1,5}$/u.test(value) && Number(value) <= 65_535, {
      error: "must be a number from 0 to 65535; 0 takes any free port",
    })
    .transform(Number)
    .default(3000),
  contentDir: text().default(fileURLToPath(new URL("../content", import.meta.url))),
  highlightHeadings: text().transform(commaSeparated).default([]),
  databaseUrl: text()
    .startsWith("file:", "must start with file: as in file:data/salesterm.db")
    .default("file:data/salesterm.db"),
  defaultLocale: z
    .enum(locales, { error: () => `must be ${new Intl.ListFormat("en", { type: "disjunction" }).format(locales)}` })
    .default("en"),
  command: text()
    .regex(
      /^\/[a-z0-9_-]{1,31}$/u,
      "must be a slash and 1 to 31 of a-z, 0-9, - and _, the same as in the app's manifest",
    )
    .default("/salesterm"),
  maintainers: userIds(),
  maintainersChannel: text()
    .regex(ids("CG"), "must be a channel id, as in C012ABCDEF: at the bottom of the channel's details")
    .nullable()
    .default(null),
  dailyManagers: userIds(),
  sharedChannels: z.enum(["ignore", "answer"], { error: "must be ignore or answer" }).default("ignore"),
  sourceUrl: template.nullable().default(null),
  siteUrl: template.nullable().default(null),
  logLevel: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
});

/** Which variable sets what. */
const variables: Record<keyof z.output<typeof others>, string> = {
  slackApiUrl: "SLACK_API_URL",
  port: "PORT",
  contentDir: "CONTENT_DIR",
  highlightHeadings: "HIGHLIGHT_HEADINGS",
  databaseUrl: "DATABASE_URL",
  defaultLocale: "DEFAULT_LOCALE",
  command: "COMMAND",
  maintainers: "MAINTAINERS",
  maintainersChannel: "MAINTAINERS_CHANNEL",
  dailyManagers: "DAILY_MANAGERS",
  sharedChannels: "SHARED_CHANNELS",
  sourceUrl: "SOURCE_URL",
  siteUrl: "SITE_URL",
  logLevel: "LOG_LEVEL",
};

/** The variables that connect the bot to a workspace, each with what it is and where to get it. */
const slackVariables = {
  SLACK_BOT_TOKEN: "the bot token, starting with xoxb-: https://api.slack.com/apps > your app > OAuth & Permissions",
  SLACK_APP_TOKEN:
    "the app-level token for Socket Mode, starting with xapp-: https://api.slack.com/apps > your app > Basic Information > App-Level Tokens, with the scope connections:write",
  SLACK_SIGNING_SECRET:
    "the signing secret for HTTP mode: https://api.slack.com/apps > your app > Basic Information > App Credentials",
};

/** Every variable that is read. */
export const settingNames: readonly string[] = [...Object.keys(slackVariables), ...Object.values(variables)];

/** Reads the settings from the environment. An empty variable is as good as none. Finds every problem at once. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const value = (name: string) => env[name]?.trim() || undefined;
  const { slack, problems } = readSlack(value, env.NODE_ENV === "production");
  const given = Object.entries(variables).map(([key, name]) => [key, value(name)]);
  const read = others.safeParse(Object.fromEntries(given));
  if (read.success && problems.length === 0) return { settings: { ...read.data, slack } };
  for (const issue of read.error?.issues ?? []) {
    const name = variables[issue.path[0] as keyof typeof variables];
    problems.push(`${name}: ${issue.message}.${quoted(name, value(name))}`);
  }
  return { problems };
}

/** Thrown for settings that are wrong: a line for each problem. */
export class WrongSettings extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** Reads the settings as if nobody had set up Slack, for what runs without it. Throws WrongSettings. */
export function readSettingsButSlack(env: Readonly<Record<string, string | undefined>>): Settings {
  const none = Object.fromEntries([...Object.keys(slackVariables), "NODE_ENV"].map((name) => [name, undefined]));
  const read = readSettings({ ...env, ...none });
  if ("problems" in read) throw new WrongSettings(read.problems);
  return read.settings;
}

/** The value, where it can be no secret: an address may hold a password, and tokens get pasted into the wrong line. */
function quoted(name: string, value = ""): string {
  return name.endsWith("_URL") || /xox|xapp/u.test(value) ? "" : ` It is ${JSON.stringify(value)}.`;
}

function readSlack(
  value: (name: string) => string | undefined,
  production: boolean,
): { slack: SlackSettings; problems: string[] } {
  const botToken = value("SLACK_BOT_TOKEN");
  const appToken = value("SLACK_APP_TOKEN");
  const signingSecret = value("SLACK_SIGNING_SECRET");
  if (!botToken && !appToken && !signingSecret && !production) return { slack: { mode: "none" }, problems: [] };

  const problems: string[] = [];
  if (!botToken) problems.push(`SLACK_BOT_TOKEN: is missing. It is ${slackVariables.SLACK_BOT_TOKEN}.`);
  else if (!/^xoxb-\S+$/u.test(botToken))
    problems.push(`SLACK_BOT_TOKEN: is no bot token. It is ${slackVariables.SLACK_BOT_TOKEN}.`);
  if (appToken && !/^xapp-\S+$/u.test(appToken)) {
    problems.push(`SLACK_APP_TOKEN: is no app-level token. It is ${slackVariables.SLACK_APP_TOKEN}.`);
  }
  if (signingSecret && !/^(?!xox|xapp-)\S+$/u.test(signingSecret)) {
    problems.push(`SLACK_SIGNING_SECRET: is no signing secret. It is ${slackVariables.SLACK_SIGNING_SECRET}.`);
  }
  if (!appToken && !signingSecret) {
    problems.push(
      `SLACK_APP_TOKEN: is missing. It is ${slackVariables.SLACK_APP_TOKEN}. Or set SLACK_SIGNING_SECRET, ${slackVariables.SLACK_SIGNING_SECRET}.`,
    );
  }
  return { slack: slackOf(botToken, appToken, signingSecret), problems };
}

function slackOf(botToken = "", appToken = "", signingSecret = ""): SlackSettings {
  return appToken ? { mode: "socket", botToken, appToken } : { mode: "http", botToken, signingSecret };
}

/** What must never be read in a log. */
export function secretsOf({ slack }: Settings): string[] {
  if (slack.mode === "none") return [];
  return [slack.botToken, slack.mode === "socket" ? slack.appToken : slack.signingSecret];
}

function commaSeparated(list: string): string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}

function isTemplate(url: string): boolean {
  const filled = url.replace(/\{(?:file|slug|locale)\}/gu, "x");
  return isWeb(filled) && !/[{}]/u.test(filled);
}
