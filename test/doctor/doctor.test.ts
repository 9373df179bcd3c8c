import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doctor } from "../../src/cli/doctor.ts";
import { checkNode } from "../../src/doctor/checkNode.ts";
import { examine } from "../../src/doctor/examine.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { realClock } from "../../src/standin/clock.ts";
import type { StandIn } from "../../src/standin/types.ts";
import { type ContentFolder, makeContentFolder } from "../support/contentFolder.ts";
import { startSlack } from "../support/slack/slack.ts";

const manifest = `
oauth_config:
  scopes:
    bot: [commands, chat:write, channels:read, groups:read]
    bot_optional: [channels:read, groups:read]
`;

let slack: StandIn;
let folder: ContentFolder;
beforeEach(async () => {
  slack = await startSlack();
  slack.admin.addTeam({ id: "T0ACME", name: "A team's name" });
  folder = makeContentFolder({ churn: "Customers who leave.", demo: "Showing the product." });
});
afterEach(async () => {
  await slack.close();
  folder.clean();
});

const socket = () => ({
  SLACK_BOT_TOKEN: slack.credentials.botToken,
  SLACK_APP_TOKEN: slack.credentials.appToken,
});
const http = () => ({
  SLACK_BOT_TOKEN: slack.credentials.botToken,
  SLACK_SIGNING_SECRET: slack.credentials.signingSecret,
  PORT: "0",
});

const env = (more: Record<string, string>) => ({
  SLACK_API_URL: slack.credentials.apiUrl,
  CONTENT_DIR: folder.path,
  DATABASE_URL: folder.databaseUrl,
  ...more,
});

async function examined(more: Record<string, string> = socket()): Promise<Record<string, Finding>> {
  const findings = await examine({ env: env(more), nodeVersion: "20.19.0", manifest, now: Date.now() });
  return Object.fromEntries(findings.map((finding) => [finding.check, finding]));
}

/** Runs the command; gives the code and what it printed. */
async function run(args: string[], more: Record<string, string>): Promise<{ code: number; out: string }> {
  let out = "";
  const stdout = { write: (text: string) => (out += text) } as unknown as NodeJS.WriteStream;
  const code = await doctor(args, { env: env(more), stdout });
  return { code, out };
}

it("says that all is well", async () => {
  const { code, out } = await run([], socket());
  expect(out.replace(/all \d+/u, "all N")).toBe(`ok    Node.js    ${process.versions.node}
ok    Settings   Socket Mode, /salesterm, answers in en when nothing tells a
                 language
ok    Bot token  Slack takes it: user U0BOT in workspace T0ACME
ok    Scopes     all N that are needed
ok    Clock      within a minute of Slack's
ok    Socket     Slack gives an address, and it can be reached (not opened: that
                 would take questions away)
ok    Glossary   2 files that can be read, in en
ok    Cache      can be written, so the next start is quick
ok    Database   none yet: the bot makes it when it starts

All is well
`);
  expect(code).toBe(0);
});

it("takes no question away from the bot: the socket is not opened", async () => {
  await examined();
  expect(slack.calls.map(({ method, token }) => [method, token]).sort()).toEqual([
    ["apps.connections.open", slack.credentials.appToken],
    ["auth.test", slack.credentials.botToken],
  ]);
  expect(slack.sockets.total).toBe(0);
});

it("runs without Slack, and asks it nothing", async () => {
  const { code, out } = await run([], {});
  expect(out).toContain("warn  Settings   none for Slack");
  expect(out).toContain("ok    Glossary");
  expect(code).toBe(0);
  expect(slack.calls).toEqual([]);
});

it("prints JSON for scripts", async () => {
  await slack.admin.revoke(slack.credentials.botToken);
  const { code, out } = await run(["--json"], socket());
  const findings: Finding[] = JSON.parse(out);
  expect(findings.filter(({ status }) => status === "fail")).toEqual([
    {
      check: "Bot token",
      status: "fail",
      found: "Slack refuses it: token_revoked",
      details: [],
      advice: expect.stringContaining("Copy SLACK_BOT_TOKEN anew"),
    },
  ]);
  expect(code).toBe(1);
});

it("lists every wrong setting, and looks at what it can", async () => {
  const { code, out } = await run([], { ...socket(), SLACK_APP_TOKEN: "pasted-wrongly", LOG_LEVEL: "loud" });
  expect(out).toMatch(
    /fail {2}Settings {3}2 not right\n +SLACK_APP_TOKEN: is no app-level token[\s\S]+LOG_LEVEL: must be/u,
  );
  expect(out).not.toContain("Glossary");
  expect(code).toBe(1);
  expect((await run([], { ...socket(), SLACK_APP_TOKEN: "pasted-wrongly" })).out).toContain("ok    Glossary");
  expect(slack.calls).toEqual([]);
});

it("never shows a token, a secret, or what people wrote", async () => {
  folder.write("odd.md", "---\nlang: a-private-word\n---\nText.\n");
  slack.faults.always("apps.connections.open", { error: "xoxb-1-echo said <!channel>" });
  const { botToken, appToken, signingSecret } = slack.credentials;
  for (const more of [
    socket(),
    { SLACK_BOT_TOKEN: appToken, SLACK_APP_TOKEN: botToken, COMMAND: botToken },
    { SLACK_BOT_TOKEN: "xapp-secret-pasted", SLACK_APP_TOKEN: "xoxb-secret-pasted" },
    http(),
    { ...socket(), SLACK_API_URL: "http://someone:password@127.0.0.1:9/api/" },
  ]) {
    for (const args of [[], ["--json"]]) {
      const { out } = await run(args, more);
      expect(out).not.toMatch(/secret-|A team's name|private-word|echo|password/u);
      for (const secret of [botToken, appToken, signingSecret]) expect(out).not.toContain(secret);
    }
  }
});

describe("finds", () => {
  it.each([
    ["20.18.1", "fail"],
    ["18.20.0", "fail"],
    ["20.19.0", "ok"],
    ["24.0.0", "ok"],
  ])("Node.js %s: %s", (version, status) => expect(checkNode(version).status).toBe(status));

  it("scopes that are missing, and those that the bot does without", async () => {
    slack.admin.changeApp({ scopes: ["channels:read", "files:read"] });
    expect((await examined()).Scopes).toMatchObject({
      status: "fail",
      found: "missing: commands, chat:write",
      details: ["not granted, and optional: groups:read"],
    });
    slack.admin.changeApp({ scopes: ["chat:write", "commands"] });
    expect((await examined()).Scopes).toMatchObject({
      status: "ok",
      found: "all 2 that are needed; not granted, and optional: channels:read, groups:read",
    });
  });

  it("a manifest that tells no scopes", async () => {
    for (const text of ["", "oauth_config: [", "oauth_config:\n  scopes:\n    bot: [commands]\n"]) {
      const findings = await examine({ env: env(socket()), nodeVersion: "20.19.0", manifest: text, now: Date.now() });
      expect(findings.find(({ check }) => check === "Scopes")?.status).toBe(text.includes("bot") ? "ok" : "warn");
    }
  });

  it("a clock that is off: a trifle in Socket Mode, the end of HTTP mode", async () => {
    await slackWhoseClockIs(-180);
    expect((await examined(http())).Clock).toMatchObject({
      status: "warn",
      found: expect.stringMatching(/^\d+ seconds ahead of Slack's$/u),
    });
    await slackWhoseClockIs(600);
    expect((await examined()).Clock).toMatchObject({
      status: "warn",
      found: expect.stringMatching(/^\d+ seconds behind Slack's$/u),
    });
    expect((await examined(http())).Clock).toMatchObject({ status: "fail" });
  });

  it.each([
    ["a token that is no good", { error: "invalid_auth" }, "fail", "Slack refuses it: invalid_auth"],
    ["a Slack that is busy", { retryAfter: 30 }, "warn", "Slack could not say (ratelimited)"],
    ["a Slack that is broken", { status: 503 }, "warn", "Slack could not say (HTTP status 503)"],
    ["a connection that breaks", "reset", "fail", "Slack cannot be reached"],
  ] as const)("%s", async (_, fault, status, found) => {
    slack.faults.always("auth.test", fault);
    const { "Bot token": token, Scopes } = await examined();
    expect(token).toMatchObject({ status, found: expect.stringContaining(found) });
    expect(Scopes).toBeUndefined();
  });

  it("an app token without its scope, and an address that nobody answers", async () => {
    slack.faults.next("apps.connections.open", { error: "missing_scope" });
    expect((await examined()).Socket).toMatchObject({
      status: "fail",
      advice: expect.stringContaining("connections:write"),
    });
    const gone = slack.untilCalls("apps.connections.open", 2).then(() => slack.goDown());
    expect((await examined()).Socket).toMatchObject({
      status: "fail",
      found: "its address cannot be reached (ECONNREFUSED)",
    });
    await gone;
  });

  it("whether something listens where HTTP mode needs it", async () => {
    const { port, close } = await listening();
    expect((await examined({ ...http(), PORT: String(port) })).Port).toMatchObject({ status: "ok" });
    await close();
    expect((await examined({ ...http(), PORT: String(port) })).Port).toMatchObject({ status: "warn" });
  });

  it("a glossary that is not there, is empty, or has problems, by place", async () => {
    folder.write("broken.md", "");
    folder.write("odd.md", "---\nlang: en\nreviewed: soon\n---\nSome text.\n");
    expect((await examined()).Glossary).toMatchObject({
      status: "warn",
      found: "3 files that can be read, in en; errors: 1, warnings: 1",
      details: ["broken.md:1: error", "odd.md:3: warning"],
    });
    for (const file of ["churn.md", "demo.md", "odd.md"]) folder.remove(file);
    expect((await examined()).Glossary).toMatchObject({ status: "fail", found: "no entry in it" });
    folder.rename("elsewhere");
    expect((await examined()).Glossary).toMatchObject({ status: "fail", found: "CONTENT_DIR leads to no folder" });
  });

  it("a cache that cannot be written", async () => {
    const { Cache } = await examined({ DATABASE_URL: `file:${folder.path}/churn.md/salesterm.db` });
    expect(Cache).toMatchObject({ status: "warn", found: expect.stringContaining("cannot be written (") });
  });
});

/** Starts Slack anew, with a clock that is so many seconds ahead of ours. */
async function slackWhoseClockIs(ahead: number): Promise<void> {
  await slack.close();
  slack = await startSlack({ clock: { ...realClock, now: () => Date.now() + ahead * 1000 } });
}

/** A port that something listens on, until it is closed. */
async function listening(): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
