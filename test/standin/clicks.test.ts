import type { App, BlockAction } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import type { Json, StandIn } from "../../src/standin/types.ts";
import { buttons, clientOf, plainModal, startBolt, withSlack, wordModal } from "./support.ts";

const sales = { channel: "C0SALES" };

/** A Bolt app on a stand-in, and the payloads of what came in. */
function withBolt(routes: (app: App, seen: Json[]) => void, run: (slack: StandIn, seen: Json[]) => Promise<void>) {
  return withSlack(async (slack, open) => {
    const seen: Json[] = [];
    const note = (app: App) => {
      app.use(async ({ body, next }) => {
        seen.push(body as unknown as Json);
        await next();
      });
      routes(app, seen);
    };
    await open(startBolt(slack, note));
    await run(slack, seen);
  });
}

/** The message that somebody saw last in a channel. */
const last = (slack: StandIn, user: string, channel = "C0SALES") => {
  const message = slack.messagesFor(user, channel).at(-1);
  if (!message) throw new Error("nothing there");
  return message;
};

describe("a slash command", () => {
  const routes = (app: App) => {
    app.command("/ask", ({ ack, command }) => ack(`You asked: ${command.text}`));
    app.command("/tell", ({ ack, command }) => ack({ response_type: "in_channel", text: command.text }));
  };

  test("is answered in its acknowledgement, to the asker alone", () =>
    withBolt(routes, async (slack, seen) => {
      const act = await slack.as("U0ADA").command(sales, "/ask lead <magnet> @kari");
      expect(act).toMatchObject({ acknowledged: true, notice: null });
      expect(last(slack, "U0ADA")).toMatchObject({
        user: "U0BOT",
        text: "You asked: lead <magnet> @kari",
        ephemeralFor: "U0ADA",
        origin: { via: "ack" },
      });
      expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
      expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
        ...[
          "api_app_id",
          "channel_id",
          "channel_name",
          "command",
          "is_enterprise_install",
          "response_url",
          "team_domain",
        ],
        ...["team_id", "text", "token", "trigger_id", "user_id", "user_name"],
      ]);
    }));

  test("answered for all shows what was typed, too; mentions are escaped where the manifest says so", () =>
    withBolt(routes, async (slack, seen) => {
      await slack.as("U0ADA").command(sales, "/tell @kari <3");
      expect(seen[0]?.text).toBe("<@U0KARI|kari> &lt;3");
      expect(slack.messagesFor("U0KARI", "C0SALES").map(({ user, text }) => [user, text])).toEqual([
        ["U0ADA", "/tell @kari &lt;3"],
        ["U0BOT", "<@U0KARI|kari> &lt;3"],
      ]);
    }));

  test("works where the bot is not, and tells no names of private places", () =>
    withBolt(routes, async (slack, seen) => {
      slack.admin.addChannel({ id: "G0SECRET", name: "secret", kind: "private", members: ["U0ADA"] });
      for (const channel of ["C0RANDOM", "G0SECRET", "D0ADA"]) await slack.as("U0ADA").command({ channel }, "/ask x");
      expect(seen.map(({ channel_name }) => channel_name)).toEqual(["random", "privategroup", "directmessage"]);
      expect(last(slack, "U0ADA", "C0RANDOM").text).toBe("You asked: x");
    }));

  test("is refused in threads, and if there is none of that name", () =>
    withBolt(routes, async (slack) => {
      const ada = slack.as("U0ADA");
      const { message } = await ada.say(sales, "Hello");
      const inThread = await ada.command({ ...sales, thread: message.ts }, "/ask x");
      expect(inThread).toMatchObject({
        acknowledged: false,
        deliveries: [],
        notice: "/ask cannot be used in threads.",
      });
      expect(await ada.command(sales, "/shout x")).toMatchObject({
        deliveries: [],
        notice: "/shout is no command here.",
      });
      expect(last(slack, "U0ADA")).toMatchObject({ user: "USLACKBOT", ephemeralFor: "U0ADA" });
    }));

  test("whose answer Slack cannot show says so", () =>
    withBolt(
      (app) => app.command("/ask", ({ ack }) => ack({ text: "x", blocks: [{ type: "song" }] })),
      async (slack) => {
        const { notice } = await slack.as("U0ADA").command(sales, "/ask x");
        expect(notice).toBe('/ask failed with the error "invalid_command_response"');
        expect(last(slack, "U0ADA").text).toBe(notice);
      },
    ));
});

describe("a button", () => {
  const replaces = (app: App) =>
    app.action(/^press:/u, async ({ ack, respond, action }) => {
      await ack();
      await respond({ replace_original: true, text: `${"value" in action && action.value} was pressed`, blocks: [] });
    });

  test("of a message carries the message, and a place to answer", () =>
    withBolt(replaces, async (slack, seen) => {
      const blocks = [buttons("Yes", "No")];
      const { ts = "" } = (await clientOf(slack).apiCall("chat.postMessage", { ...sales, text: "Well?", blocks })) as {
        ts?: string;
      };
      expect(await slack.as("U0KARI").click({ ...sales, ts }, "No")).toMatchObject({ acknowledged: true });
      expect(seen[0]).toMatchObject({
        type: "block_actions",
        user: { id: "U0KARI", username: "kari", name: "kari", team_id: "T0ACME" },
        team: { id: "T0ACME", domain: "acme" },
        container: { type: "message", message_ts: ts, channel_id: "C0SALES", is_ephemeral: false },
        channel: { id: "C0SALES", name: "sales" },
        message: { ts, text: "Well?", bot_id: "B0BOT", user: "U0BOT", blocks: [{ type: "actions" }] },
        state: { values: {} },
        actions: [{ type: "button", action_id: "press:No", value: "No", text: { type: "plain_text", text: "No" } }],
      });
      const message = await slack.until(() =>
        slack.messagesFor("U0ADA", "C0SALES").find(({ text }) => text === "No was pressed"),
      );
      expect(message).toMatchObject({ ts, ephemeralFor: null, blocks: [], origin: { via: "response_url" } });
    }));

  test("of an ephemeral message carries no message, and its answer is ephemeral too", () =>
    withBolt(replaces, async (slack, seen) => {
      const args = { ...sales, user: "U0ADA", text: "Well?", blocks: [buttons("Yes")] };
      await clientOf(slack).apiCall("chat.postEphemeral", args);
      const { ts } = last(slack, "U0ADA");
      await slack.as("U0ADA").click({ ...sales, ts }, "Yes");
      expect(seen[0]).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } });
      expect(seen[0]).not.toHaveProperty("message");
      const message = await slack.until(() =>
        slack.messagesFor("U0ADA", "C0SALES").find(({ text }) => text === "Yes was pressed"),
      );
      expect(message).toMatchObject({ ts, ephemeralFor: "U0ADA" });
      await expect(slack.as("U0KARI").click({ ...sales, ts }, "Yes")).rejects.toThrow("kari sees no message");
    }));

  test("that is not there cannot be pressed, and the app may be unable to take it", () =>
    withBolt(replaces, async (slack) => {
      await clientOf(slack).apiCall("chat.postMessage", { ...sales, text: "Well?", blocks: [buttons("Yes")] });
      const { ts } = last(slack, "U0ADA");
      await expect(slack.as("U0ADA").click({ ...sales, ts }, "Maybe")).rejects.toThrow(
        "There is no “Maybe” here; there is: Yes.",
      );
      slack.admin.changeApp({ interactive: false });
      expect((await slack.as("U0ADA").click({ ...sales, ts }, "Yes")).notice).toContain("interactivity is off");
    }));
});

describe("menus", () => {
  const option = (value: string) => ({ text: { type: "plain_text", text: value.toUpperCase() }, value });
  const blocks = [
    {
      type: "actions",
      block_id: "menus",
      elements: [
        { type: "static_select", action_id: "static", options: [option("a"), option("b")] },
        { type: "overflow", action_id: "more", options: [option("c")] },
        { type: "users_select", action_id: "who" },
        { type: "conversations_select", action_id: "where" },
        { type: "external_select", action_id: "external", min_query_length: 2 },
      ],
    },
  ];
  const routes = (app: App) => {
    app.action(/.*/u, ({ ack }) => ack());
    app.options("external", ({ ack, options }) =>
      options.value === "many"
        ? ack({ options: Array.from({ length: 101 }, () => option("x") as never) })
        : options.value === "grouped"
          ? ack({ option_groups: [{ label: option("group").text as never, options: [option("in") as never] }] })
          : ack({ options: [option(options.value) as never] }),
    );
  };

  test("send what was chosen, and remember it", () =>
    withBolt(routes, async (slack, seen) => {
      await clientOf(slack).apiCall("chat.postMessage", { ...sales, text: "Choose", blocks });
      const where = { ...sales, ts: last(slack, "U0ADA").ts };
      const ada = slack.as("U0ADA");
      await ada.choose(where, { actionId: "static" }, "B");
      await ada.choose(where, { actionId: "more" }, "c");
      await ada.choose(where, { actionId: "who" }, "U0KARI");
      await ada.choose(where, { actionId: "where" }, "C0GENERAL");
      const actions = seen.map((body) => (body as unknown as BlockAction).actions[0]);
      expect(actions).toMatchObject([
        { type: "static_select", selected_option: option("b") },
        { type: "overflow", selected_option: option("c") },
        { type: "users_select", selected_user: "U0KARI" },
        { type: "conversations_select", selected_conversation: "C0GENERAL" },
      ]);
      expect(seen.at(-1)).toMatchObject({
        state: { values: { menus: { static: { selected_option: option("b") }, who: { selected_user: "U0KARI" } } } },
      });
      await expect(ada.choose(where, { actionId: "static" }, "Z")).rejects.toThrow("There is no “Z” to choose");
    }));

  test("ask the bot for options while one types", () =>
    withBolt(routes, async (slack, seen) => {
      await clientOf(slack).apiCall("chat.postMessage", { ...sales, text: "Choose", blocks });
      const where = { ...sales, ts: last(slack, "U0ADA").ts };
      const ada = slack.as("U0ADA");
      expect(await ada.search(where, { actionId: "external" }, "l")).toMatchObject({ deliveries: [], groups: [] });
      const { groups } = await ada.search(where, { actionId: "external" }, "lead");
      expect(groups).toEqual([{ label: null, options: [option("lead")] }]);
      expect(seen[0]).toMatchObject({
        type: "block_suggestion",
        value: "lead",
        action_id: "external",
        block_id: "menus",
      });
      await ada.choose(where, { actionId: "external" }, "LEAD");
      const { groups: grouped } = await ada.search(where, { actionId: "external" }, "grouped");
      expect(grouped).toEqual([{ label: "GROUP", options: [option("in")] }]);
      expect(seen[1]).toMatchObject({ actions: [{ selected_option: option("lead") }] });
      expect(await ada.search(where, { actionId: "external" }, "many")).toMatchObject({
        groups: [],
        acknowledged: true,
      });
    }));
});

describe("a modal", () => {
  const views = (app: App) => {
    app.shortcut("ask", async ({ ack, client, body }) => {
      await ack();
      const view = wordModal({ notify_on_close: true, private_metadata: "kept" });
      await client.views.open({ trigger_id: body.trigger_id, view: view as never });
    });
    app.view("word", async ({ ack, view, payload }) => {
      const word = payload.state.values.word?.word?.value;
      if (word === "bad") return ack({ response_action: "errors", errors: { word: "No such word" } });
      if (word === "wrong") return ack({ response_action: "errors", errors: { nothing: "No such block" } });
      if (word === "push") return ack({ response_action: "push", view: wordModal({ callback_id: "word" }) as never });
      if (word === "update")
        return ack({ response_action: "update", view: wordModal({ private_metadata: view.id }) as never });
      if (word === "broken") return ack({ response_action: "update", view: plainModal("", {}) as never });
      if (word === "clear") return ack({ response_action: "clear" });
      return ack();
    });
    app.view({ callback_id: "word", type: "view_closed" }, ({ ack }) => ack());
  };
  const submit = async (slack: StandIn, word: string) => {
    const ada = slack.as("U0ADA");
    await ada.fill({ view: slack.modalFor("U0ADA")?.id ?? "" }, "Word", word);
    return ada.submit();
  };
  const withModal = (run: (slack: StandIn, seen: Json[]) => Promise<void>) =>
    withBolt(views, async (slack, seen) => {
      await slack.as("U0ADA").shortcut("ask");
      await slack.until(() => slack.modalFor("U0ADA"));
      seen.splice(0);
      await run(slack, seen);
    });

  test("is submitted with what was filled in, and closes", () =>
    withModal(async (slack, seen) => {
      expect(await slack.as("U0ADA").submit()).toMatchObject({
        deliveries: [],
        notice: "Please fill in what is required.",
      });
      expect(slack.modalFor("U0ADA")?.errors).toEqual({ word: "Please fill in what is required." });
      expect(await submit(slack, "lead magnet")).toMatchObject({ acknowledged: true, notice: null });
      expect(seen).toMatchObject([
        {
          type: "view_submission",
          view: {
            callback_id: "word",
            private_metadata: "kept",
            state: { values: { word: { word: { type: "plain_text_input", value: "lead magnet" } } } },
          },
          response_urls: [],
        },
      ]);
      expect(slack.modalsFor("U0ADA")).toEqual([]);
    }));

  test("shows what is wrong, and stays", () =>
    withModal(async (slack) => {
      expect(await submit(slack, "bad")).toMatchObject({ acknowledged: true, notice: null });
      expect(slack.modalFor("U0ADA")?.errors).toEqual({ word: "No such word" });
      expect((await submit(slack, "wrong")).notice).toContain("not valid");
      expect((await submit(slack, "broken")).notice).toContain("[json-pointer:/view/blocks/0/text");
    }));

  test("holds three views at most, and one goes back", () =>
    withModal(async (slack, seen) => {
      await submit(slack, "push");
      await submit(slack, "push");
      const [root, second, third] = slack.modalsFor("U0ADA");
      expect(third?.payload).toMatchObject({ root_view_id: root?.id, previous_view_id: second?.id });
      expect((await submit(slack, "push")).notice).toContain("not valid");
      await slack.as("U0ADA").close();
      expect(slack.modalsFor("U0ADA").map(({ id }) => id)).toEqual([root?.id, second?.id]);
      await submit(slack, "clear");
      expect(slack.modalsFor("U0ADA")).toEqual([]);
      expect(seen.some(({ type }) => type === "view_closed")).toBe(false);
    }));

  test("is updated in its place, keeping what was filled in; old hashes do not count", () =>
    withModal(async (slack) => {
      const before = slack.modalFor("U0ADA");
      await submit(slack, "update");
      const after = slack.modalFor("U0ADA");
      expect(after?.id).toBe(before?.id);
      expect(after?.payload).toMatchObject({
        private_metadata: after?.id,
        state: { values: { word: { word: { value: "update" } } } },
      });
      const call = clientOf(slack).apiCall("views.update", {
        view_id: after?.id,
        hash: before?.payload.hash,
        view: wordModal(),
      });
      await expect(call).rejects.toThrow("hash_conflict");
    }));

  test("tells that it was closed, if it wants to", () =>
    withModal(async (slack, seen) => {
      await submit(slack, "push");
      seen.splice(0);
      expect(await slack.as("U0ADA").dismiss()).toMatchObject({ acknowledged: true });
      expect(seen).toMatchObject([{ type: "view_closed", is_cleared: true, view: { private_metadata: "kept" } }]);
      await expect(slack.as("U0ADA").close()).rejects.toThrow("ada has no modal open.");
    }));
});

test("a button in a modal pushes another view, up to three, and its trigger is good for one", () =>
  withBolt(
    (app) => {
      const view = plainModal("x", { blocks: [buttons("More")] }) as never;
      app.command("/ask", async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view });
      });
      app.action("press:More", async ({ ack, client, body }) => {
        await ack();
        const { trigger_id } = body as BlockAction;
        for (const _ of [1, 2]) await client.views.push({ trigger_id, view }).catch(() => {});
      });
    },
    async (slack, seen) => {
      const ada = slack.as("U0ADA");
      const more = async (calls: number) => {
        await ada.click({ view: slack.modalFor("U0ADA")?.id ?? "" }, "More");
        await slack.untilCalls("views.push", calls);
        return slack
          .callsOf("views.push")
          .map(({ response }) => response?.error ?? "ok")
          .slice(-2);
      };
      await ada.command(sales, "/ask x");
      const { id } = await slack.until(() => slack.modalFor("U0ADA"));
      expect(await more(2)).toEqual(["ok", "exchanged_trigger_id"]);
      expect(seen[1]).toMatchObject({ type: "block_actions", container: { type: "view", view_id: id }, view: { id } });
      expect(seen[1]).not.toHaveProperty("response_url");
      expect(await more(4)).toEqual(["ok", "exchanged_trigger_id"]);
      expect(await more(6)).toEqual(["push_limit_reached", "exchanged_trigger_id"]);
      expect(slack.modalsFor("U0ADA")).toHaveLength(3);
      // What is below the top cannot be clicked.
      await expect(ada.click({ view: id }, "More")).rejects.toThrow("ada has no view");
    },
  ));

test("a message shortcut carries the message, also where the bot is not", () =>
  withBolt(
    (app) =>
      app.shortcut({ callback_id: "explain", type: "message_action" }, async ({ ack, respond }) => {
        await ack();
        await respond({ text: "Explained", response_type: "ephemeral" });
      }),
    async (slack, seen) => {
      const { message } = await slack.as("U0KARI").say({ channel: "C0RANDOM" }, "What is a lead?");
      await slack.as("U0ADA").messageShortcut("explain", message);
      expect(seen[0]).toMatchObject({
        type: "message_action",
        callback_id: "explain",
        message_ts: message.ts,
        message: { user: "U0KARI", text: "What is a lead?" },
        channel: { id: "C0RANDOM", name: "random" },
      });
      await slack.until(() => last(slack, "U0ADA", "C0RANDOM").text === "Explained");
      expect(last(slack, "U0KARI", "C0RANDOM").ts).toBe(message.ts);
      await expect(slack.as("U0ADA").shortcut("explain")).rejects.toThrow("no global shortcut explain");
    },
  ));

test("a Home is published when somebody opens it, one for each", () =>
  withBolt(
    (app) => {
      app.action(/^press:/u, ({ ack }) => ack());
      app.event("app_home_opened", async ({ event, client }) => {
        if (event.tab !== "home" || event.view) return;
        const view = { type: "home", blocks: [buttons(`Hello ${event.user}`)] };
        await client.views.publish({ user_id: event.user, view: view as never });
      });
    },
    async (slack, seen) => {
      await slack.as("U0ADA").openApp("home");
      const home = await slack.until(() => slack.homeFor("U0ADA"));
      expect(seen[0]).toMatchObject({ event: { type: "app_home_opened", tab: "home", channel: "D0ADA" } });
      await slack.as("U0ADA").openApp("home");
      expect(seen[1]).toMatchObject({ event: { view: { id: home.id } } });
      await slack.as("U0ADA").click({ view: home.id }, "Hello U0ADA");
      expect(seen[2]).toMatchObject({ container: { type: "view", view_id: home.id }, view: { type: "home" } });
      expect(slack.homeFor("U0KARI")).toBeNull();
    },
  ));
