import { type App, ReceiverMultipleAckError, type ViewResponseAction, type ViewSubmitAction } from "@slack/bolt";
import { afterEach, describe, expect, it } from "vitest";
import { promised } from "../support/promised.ts";
import { type HttpOffice, interaction, openHttpOffice } from "../support/slack/httpOffice.ts";

const command = new URLSearchParams({ command: "/words", text: "our secret plans", team_id: "T0ACME" }).toString();
const sorry = '{"response_type":"ephemeral","text":"Something went wrong."}';

let office: HttpOffice;
afterEach(() => office.close());
const warnings = () => office.log.filter(({ level }) => level !== "info").map(({ level, msg }) => `${level}: ${msg}`);

describe("what nobody acknowledges", () => {
  const actions = [{ action_id: "link", block_id: "b", type: "button", value: "plans" }];
  const view = { callback_id: "any", private_metadata: "plans" };
  it.each([
    ["block_actions link", interaction({ type: "block_actions", actions }), 200],
    ["view_submission any", interaction({ type: "view_submission", view }), 500],
    ["view_closed any", interaction({ type: "view_closed", view }), 200],
    ["shortcut any", interaction({ type: "shortcut", callback_id: "any" }), 200],
    [
      "message_action any",
      interaction({ type: "message_action", callback_id: "any", message: { text: "plans" } }),
      200,
    ],
    ["block_suggestion any", interaction({ type: "block_suggestion", action_id: "any", value: "plans" }), 200],
    ["app_rate_limited", { type: "app_rate_limited", team_id: "T0ACME" }, 200],
    ["a request of no type", { any: "plans" }, 200],
    ["a request of no type", [], 200],
    ["odd", { type: "odd", callback_id: { toString: "plans" }, view: null }, 200],
  ])("gets a reply at once, and a line in the log: %s", async (name, body, status) => {
    // A deadline so far away that no reply can be due to it.
    office = await openHttpOffice(() => {}, { deadline: 1_000_000 });
    expect(await office.send(body)).toEqual({ status, text: "" });
    expect(warnings()).toContain(`warn: Nobody acknowledged ${name}`);
    expect(warnings().join()).not.toContain("plans");
  });

  it("gets a sentence where it is a command", async () => {
    office = await openHttpOffice((app) => app.command("/words", async () => {}), { deadline: 1_000_000 });
    expect(await office.send(command)).toEqual({ status: 200, text: sorry });
    expect(warnings()).toEqual(["warn: Nobody acknowledged command /words"]);
  });
});

it("what is not acknowledged in time gets a reply before Slack gives up, and the log tells when it is after all", async () => {
  const replied = promised();
  const refused = promised<unknown>();
  const listeners = (app: App) =>
    app.command("/words", async ({ ack }) => {
      await replied.promise;
      await ack().catch(refused.keep);
    });
  office = await openHttpOffice(listeners, { deadline: 1 });
  expect(await office.send(command)).toEqual({ status: 200, text: sorry });
  replied.keep();
  expect(await refused.promise).toMatchObject({ message: expect.stringMatching(/too late/u) });
  expect(warnings()).toEqual([
    "warn: command /words was not acknowledged in time",
    "warn: command /words was acknowledged too late: Slack had a reply already",
  ]);
});

it("an acknowledgement that cannot be JSON is none: another may follow, or the request has failed", async () => {
  const broken: object = { text: 1n };
  office = await openHttpOffice((app) =>
    app.command("/words", async ({ ack, command: { text } }) => {
      if (text === "mended") await ack(broken).catch(() => ack("mended"));
      else await ack(broken);
    }),
  );
  expect(await office.send(command.replace("our+secret+plans", "mended"))).toEqual({ status: 200, text: "mended" });
  expect(await office.send(command)).toEqual({ status: 500, text: "" });
  expect(warnings()).toContainEqual(expect.stringMatching(/^error: command \/words failed: .*BigInt/u));
});

it("an acknowledgement is made once", async () => {
  const second = promised<unknown>();
  office = await openHttpOffice((app) =>
    app.command("/words", async ({ ack }) => {
      await ack("once");
      await ack("twice").catch(second.keep);
    }),
  );
  expect(await office.send(command)).toEqual({ status: 200, text: "once" });
  expect(await second.promise).toBeInstanceOf(ReceiverMultipleAckError);
  expect(warnings()).toEqual([]);
});

it.each<ViewResponseAction>([
  { response_action: "update", view: { type: "modal", title: { type: "plain_text", text: "Kept" }, blocks: [] } },
  { response_action: "clear" },
])("a form is answered with %j", async (reply) => {
  office = await openHttpOffice((app) => app.view<ViewSubmitAction>("form", async ({ ack }) => ack(reply)));
  const handedIn = interaction({ type: "view_submission", view: { type: "modal", callback_id: "form" } });
  expect(await office.send(handedIn)).toEqual({ status: 200, text: JSON.stringify(reply) });
});

it("an event without anything in it fails, and the log says so", async () => {
  office = await openHttpOffice(() => {});
  expect(await office.send({ type: "event_callback", event: null, plans: "secret" })).toEqual({
    status: 500,
    text: "",
  });
  expect(warnings()).toEqual([expect.stringMatching(/^error: event_callback failed: \S/u)]);
  expect(warnings().join()).not.toContain("secret");
});
