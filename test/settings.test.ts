import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readSettings, settingNames } from "../src/settings.ts";

const socket = { SLACK_BOT_TOKEN: "xoxb-1-2-abc", SLACK_APP_TOKEN: "xapp-1-A-abc" };

function settingsOf(env: Record<string, string>) {
  const read = readSettings(env);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.settings;
}

function problemsOf(env: Record<string, string>): string[] {
  const read = readSettings(env);
  return "problems" in read ? read.problems : [];
}

describe("how to talk to Slack", () => {
  it("is Socket Mode with an app token, HTTP with a signing secret, neither with nothing", () => {
    expect(settingsOf(socket).slack).toEqual({ mode: "socket", botToken: "xoxb-1-2-abc", appToken: "xapp-1-A-abc" });
    expect(settingsOf({ ...socket, SLACK_SIGNING_SECRET: "5ecret" }).slack.mode).toBe("socket");
    expect(settingsOf({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "5ecret" }).slack).toEqual({
      mode: "http",
      botToken: "xoxb-1",
      signingSecret: "5ecret",
    });
    expect(settingsOf({}).slack).toEqual({ mode: "none" });
    expect(settingsOf({ SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "  " }).slack).toEqual({ mode: "none" });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, ["SLACK_APP_TOKEN: is missing"]],
    [{ SLACK_APP_TOKEN: "xapp-1" }, ["SLACK_BOT_TOKEN: is missing"]],
    [{ SLACK_SIGNING_SECRET: "5ecret" }, ["SLACK_BOT_TOKEN: is missing"]],
    [{ NODE_ENV: "production" }, ["SLACK_BOT_TOKEN: is missing", "SLACK_APP_TOKEN: is missing"]],
  ])("lists what is missing: %j", (env, expected) => {
    expect(problemsOf(env as unknown as Record<string, string>).map((problem) => problem.split(". ")[0])).toEqual(
      expected,
    );
  });

  it("says where to get a token, and never repeats one", () => {
    const swapped = {
      SLACK_BOT_TOKEN: "xapp-swapped",
      SLACK_APP_TOKEN: "xoxb-swapped",
      SLACK_SIGNING_SECRET: "xoxb-swapped",
    };
    const problems = problemsOf(swapped);
    expect(problems).toHaveLength(3);
    for (const problem of problems) {
      expect(problem).toContain("https://api.slack.com/apps");
      expect(problem).not.toContain("swapped");
      expect(problem).not.toContain("\n");
    }
  });
});

describe("everything else", () => {
  it("has a default", () => {
    expect(settingsOf({})).toMatchObject({
      slackApiUrl: "https://slack.com/api/",
      port: 3000,
      contentDir: expect.stringMatching(/[\\/]content$/u),
      highlightHeadings: [],
      databaseUrl: "file:data/salesterm.db",
      defaultLocale: "en",
      command: "/salesterm",
      maintainers: [],
      maintainersChannel: null,
      sharedChannels: "ignore",
      sourceUrl: null,
      siteUrl: null,
      logLevel: "info",
    });
  });

  it("is read", () => {
    const env = {
      SLACK_API_URL: "http://127.0.0.1:4000/api",
      PORT: "0",
      CONTENT_DIR: "words",
      HIGHLIGHT_HEADINGS: "In short, , Det viktigste",
      DATABASE_URL: "file:other.db",
      DEFAULT_LOCALE: "tr",
      COMMAND: "/term-2",
      MAINTAINERS: "U012, W345",
      MAINTAINERS_CHANNEL: "C012",
      DAILY_MANAGERS: "U678",
      SHARED_CHANNELS: "answer",
      SOURCE_URL: "https://git.example/{file}",
      SITE_URL: "https://site.example/{locale}/{slug}",
      LOG_LEVEL: "warn",
    };
    expect(settingsOf(env)).toEqual({
      slack: { mode: "none" },
      slackApiUrl: "http://127.0.0.1:4000/api/",
      port: 0,
      contentDir: "words",
      highlightHeadings: ["In short", "Det viktigste"],
      databaseUrl: "file:other.db",
      defaultLocale: "tr",
      command: "/term-2",
      maintainers: ["U012", "W345"],
      maintainersChannel: "C012",
      dailyManagers: ["U678"],
      sharedChannels: "answer",
      sourceUrl: "https://git.example/{file}",
      siteUrl: "https://site.example/{locale}/{slug}",
      logLevel: "warn",
    });
  });

  it.each([
    ["SLACK_API_URL", "stand-in.example/api"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["PORT", "-1"],
    ["DATABASE_URL", "postgres://db"],
    ["DEFAULT_LOCALE", "de"],
    ["COMMAND", "salesterm"],
    ["COMMAND", `/${"x".repeat(32)}`],
    ["MAINTAINERS", "ada"],
    ["MAINTAINERS_CHANNEL", "#sales"],
    ["DAILY_MANAGERS", "U678 U910"],
    ["SHARED_CHANNELS", "yes"],
    ["SOURCE_URL", "git.example/{file}"],
    ["SOURCE_URL", "https://git.example/{path}"],
    ["SITE_URL", "javascript:alert({slug})"],
    ["LOG_LEVEL", "loud"],
  ])("is checked: %s=%s", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: must `, "u"));
    if (name.endsWith("_URL")) expect(problems[0]).not.toContain(value);
    else expect(problems[0]).toContain(JSON.stringify(value));
  });

  it("does not repeat a token that was pasted into the wrong line", () => {
    expect(problemsOf({ COMMAND: "xoxb-1-2-abc" }).join()).not.toContain("xoxb");
  });

  it("tells every problem at once", () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: "nonsense", PORT: "x", LOG_LEVEL: "x", DEFAULT_LOCALE: "x" });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN",
      "PORT",
      "DEFAULT_LOCALE",
      "LOG_LEVEL",
    ]);
  });
});

it(".env.example names every setting, and its values are good ones", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const names = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gmu)].map((match) => match[1]);
  expect(names.sort()).toEqual([...settingNames].sort());
  expect(problemsOf(parse(example.replace(/^# (?=[A-Z_]+=)/gmu, "")))).toEqual([]);
  expect(settingsOf(parse(example)).slack).toEqual({ mode: "none" });
});
