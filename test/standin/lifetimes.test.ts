import { describe, expect, test } from "vitest";
import { manualClock } from "../../src/standin/clock.ts";
import type { StandIn } from "../../src/standin/types.ts";
import { clientOf, plainModal, refusal, startBolt, withSlack } from "./support.ts";

const sales = { channel: "C0SALES" };
const minutes = 60_000;

/** Asks with a command; gives what the payload lets the bot do. */
async function ask(slack: StandIn): Promise<{ url: string; trigger: string }> {
  const { deliveries } = await slack.as("U0ADA").command(sales, "/ask x");
  const { response_url, trigger_id } = deliveries[0]?.payload ?? {};
  return { url: String(response_url), trigger: String(trigger_id) };
}

async function respond(url: string, body: object): Promise<string> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return `${response.status} ${await response.text()}`;
}

const withClock = (run: (slack: StandIn, pass: (ms: number) => void) => Promise<void>) => {
  const clock = manualClock();
  return withSlack(
    async (slack, open) => {
      await open(startBolt(slack, (app) => app.command("/ask", ({ ack }) => ack())));
      await run(slack, clock.pass);
    },
    { clock },
  );
};

describe("a response_url", () => {
  test("is good five times", () =>
    withClock(async (slack) => {
      const { url } = await ask(slack);
      for (let count = 1; count <= 5; count += 1) expect(await respond(url, { text: `${count}` })).toBe("200 ok");
      expect(await respond(url, { text: "6" })).toBe('404 {"ok":false,"error":"used_url"}');
      expect(slack.messagesFor("U0ADA", "C0SALES").map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5"]);
      expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
    }));

  test("is good for thirty minutes", () =>
    withClock(async (slack, pass) => {
      const { url } = await ask(slack);
      pass(30 * minutes);
      expect(await respond(url, { text: "in time" })).toBe("200 ok");
      pass(1);
      expect(await respond(url, { text: "late" })).toBe('404 {"ok":false,"error":"expired_url"}');
      expect(await respond(`${url}x`, { text: "x" })).toContain("404");
    }));

  test("answers for all, in a thread, and refuses what cannot be shown", () =>
    withClock(async (slack) => {
      const { message } = await slack.as("U0KARI").say(sales, "Hello");
      const { url } = await ask(slack);
      await respond(url, { text: "All", response_type: "in_channel" });
      await respond(url, { text: "Thread", response_type: "in_channel", thread_ts: message.ts });
      // After a command there is nothing to replace.
      await respond(url, { text: "New", response_type: "in_channel", replace_original: true });
      expect(slack.messagesFor("U0KARI", "C0SALES").map(({ text }) => text)).toEqual(["Hello", "All", "New"]);
      expect(slack.messagesFor("U0KARI", "C0SALES", message.ts).map(({ text }) => text)).toEqual(["Hello", "Thread"]);
      expect(await respond(url, { text: "" })).toBe("400 no_text");
      await slack.admin.archive("C0SALES");
      expect(await respond(url, { text: "x" })).toBe("410 channel_is_archived");
      expect(slack.callsOf("response_url")).toHaveLength(5);
    }));

  test("can delete the message whose button was pressed", () =>
    withSlack(async (slack, open) => {
      await open(
        startBolt(slack, (app) => {
          app.action("bin", async ({ ack, respond: answer }) => {
            await ack();
            await answer({ delete_original: true });
          });
        }),
      );
      const elements = [{ type: "button", action_id: "bin", text: { type: "plain_text", text: "Delete" } }];
      await clientOf(slack).apiCall("chat.postMessage", {
        ...sales,
        text: "x",
        blocks: [{ type: "actions", elements }],
      });
      const [message] = slack.messagesFor("U0ADA", "C0SALES");
      await slack.as("U0ADA").click({ ...sales, ts: message?.ts ?? "" }, "Delete");
      await slack.until(() => slack.messagesFor("U0ADA", "C0SALES").length === 0);
    }));
});

describe("a trigger_id", () => {
  const open = (slack: StandIn, trigger_id: string) =>
    refusal(clientOf(slack).apiCall("views.open", { trigger_id, view: plainModal("x") }));

  test("is good for three seconds, once", () =>
    withClock(async (slack, pass) => {
      const { trigger } = await ask(slack);
      expect(trigger).toMatch(/^\d+\.\d+\.[0-9a-f]+$/u);
      pass(3000);
      expect(await open(slack, trigger)).toBeNull();
      expect(await open(slack, trigger)).toBe("exchanged_trigger_id");
      const { trigger: late } = await ask(slack);
      pass(3001);
      expect(await open(slack, late)).toBe("expired_trigger_id");
    }));

  test("of another team is none", () =>
    withClock(async (slack) => {
      slack.admin.addTeam({ id: "T0OTHER" });
      const { botToken } = slack.admin.install("T0OTHER");
      const { trigger } = await ask(slack);
      const call = clientOf(slack, botToken).apiCall("views.open", { trigger_id: trigger, view: plainModal("x") });
      expect(await refusal(call)).toBe("invalid_trigger_id");
    }));
});
