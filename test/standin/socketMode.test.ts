import { SocketModeReceiver } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { manualClock } from "../../src/standin/clock.ts";
import type { Json, StandIn } from "../../src/standin/types.ts";
import { clientOf, refusal, silent, startBolt, withSlack } from "./support.ts";

const sales = { channel: "C0SALES" };

/** A real Socket Mode client; what it gets is noted, and acknowledged with who it is. */
function connect(slack: StandIn, name: string, got: string[] = []) {
  const { apiUrl, appToken } = slack.credentials;
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: silent };
  const { client } = new SocketModeReceiver({
    appToken,
    logger: silent,
    clientPingTimeout: 300,
    installerOptions: { clientOptions },
  });
  client.on("slack_event", async ({ ack, body }: { ack: (response?: Json) => Promise<void>; body: Json }) => {
    got.push(`${name} ${body.text ?? ""}`);
    await ack({ text: name });
  });
  return client.start().then(() => ({ client, close: () => client.disconnect() }));
}

/** A bare WebSocket at the address that `apps.connections.open` gives, and the frames it got. */
async function dial(slack: StandIn) {
  const { url = "" } = await clientOf(slack, slack.credentials.appToken).apps.connections.open({});
  const socket = new WebSocket(url);
  const frames: Json[] = [];
  const waiting: (() => void)[] = [];
  socket.on("message", (data) => {
    frames.push(JSON.parse(String(data)));
    for (const look of waiting) look();
  });
  const frame = (type: string) =>
    new Promise<Json>((resolve) => {
      const look = () => {
        const found = frames.find((each) => each.type === type);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
    });
  return { url, socket, frames, frame, close: async () => socket.close() };
}

describe("Socket Mode", () => {
  test("greets, sends an envelope, and takes the answer with its acknowledgement", () =>
    withSlack(async (slack, open) => {
      const { url, socket, frame } = await open(dial(slack));
      expect(await frame("hello")).toMatchObject({ num_connections: 1, connection_info: { app_id: "A0STANDIN" } });
      const asked = slack.as("U0ADA").command(sales, "/ask lead magnet");
      const envelope = await frame("slash_commands");
      expect(envelope).toMatchObject({
        accepts_response_payload: true,
        payload: { command: "/ask", text: "lead magnet" },
      });
      socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: { text: "Told" } }));
      expect(await asked).toMatchObject({
        acknowledged: true,
        deliveries: [{ response: { text: "Told" }, status: null }],
      });
      // An address is good for one connection.
      const second = new WebSocket(url);
      await expect(new Promise((_, reject) => second.once("error", reject))).rejects.toThrow("401");
    }));

  test("sends each envelope to one connection, in turn", () =>
    withSlack(async (slack, open) => {
      const got: string[] = [];
      for (const name of ["a", "b", "c"]) await open(connect(slack, name, got));
      expect(slack.sockets).toMatchObject({ open: 3, total: 3 });
      for (const text of ["1", "2", "3", "4"]) await slack.as("U0ADA").command(sales, `/ask ${text}`);
      expect(got).toEqual(["a 1", "b 2", "c 3", "a 4"]);
    }));

  test("takes ten connections, and turns the next one away", () =>
    withSlack(async (slack, open) => {
      for (let count = 0; count < 10; count += 1) await (await open(dial(slack))).frame("hello");
      const eleventh = await open(dial(slack));
      expect(await eleventh.frame("disconnect")).toMatchObject({ reason: "too_many_websockets" });
      expect(slack.sockets.open).toBe(10);
    }));

  test("a refresh loses nothing: what comes up goes to another connection, and the client comes back", () =>
    withSlack(async (slack, open) => {
      const got: string[] = [];
      await open(connect(slack, "a", got));
      await open(connect(slack, "b", got));
      slack.sockets.disconnect("refresh_requested", "one");
      await slack.as("U0ADA").command(sales, "/ask 1");
      await slack.as("U0ADA").command(sales, "/ask 2");
      expect(got).toEqual(["b 1", "b 2"]);
      await slack.until(() => slack.sockets.open === 2 && slack.sockets.total === 3);
    }));

  test("a connection that hangs up loses what is unanswered; an event is sent again", () =>
    withSlack(async (slack, open) => {
      const first = await open(dial(slack));
      await first.frame("hello");
      const said = slack.as("U0ADA").say(sales, "@guide lead magnet");
      await first.frame("events_api");
      slack.sockets.drop();
      const { deliveries } = await said;
      expect(deliveries).toMatchObject([{ acknowledged: false, failure: "connection_failed" }]);
    }));

  test("a frozen connection answers no ping, and swallows what it is sent", () => {
    const clock = manualClock();
    return withSlack(
      async (slack, open) => {
        const { client } = await open(connect(slack, "a"));
        slack.sockets.freeze();
        const asked = slack.as("U0ADA").command(sales, "/ask x");
        await clock.untilWaiting(3000);
        clock.pass(3000);
        expect((await asked).notice).toBe('/ask failed with the error "operation_timeout"');
        // The client notices by itself, by its pings.
        await new Promise((resolve) => client.once("close", resolve).once("reconnecting", resolve));
        slack.sockets.drop();
      },
      { clock },
    );
  });

  test("with no connection a command fails at once, and an event waits", () => {
    const clock = manualClock();
    return withSlack(
      async (slack, open) => {
        const ada = slack.as("U0ADA");
        expect((await ada.command(sales, "/ask x")).notice).toBe('/ask failed with the error "dispatch_failed"');
        const { deliveries } = await ada.say(sales, "@guide x");
        expect(deliveries).toMatchObject([{ acknowledged: false }]);
        await clock.untilWaiting(60_000);
        const { frame, socket } = await open(dial(slack));
        await frame("hello");
        clock.pass(60_000);
        const envelope = await frame("events_api");
        expect(envelope).toMatchObject({ retry_attempt: 2, retry_reason: "connection_failed" });
        socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: {} }));
        await slack.until(() => deliveries[0]?.acknowledged);
      },
      { clock },
    );
  });

  test("switched off, it lets nobody in", () =>
    withSlack(async (slack, open) => {
      const first = await open(dial(slack));
      await first.frame("hello");
      slack.sockets.disconnect("link_disabled");
      expect(await first.frame("disconnect")).toMatchObject({ reason: "link_disabled" });
      const next = await open(dial(slack));
      expect(await next.frame("disconnect")).toMatchObject({ reason: "link_disabled" });
      expect(slack.sockets.total).toBe(1);
    }));

  test("Slack can be down at the start, and come back where it was", () =>
    withSlack(async (slack, open) => {
      const { url } = slack;
      await slack.goDown();
      expect(await refusal(clientOf(slack).auth.test())).toContain("fetch failed");
      await slack.comeBack();
      expect(slack.url).toBe(url);
      await open(startBolt(slack, (app) => app.command("/ask", ({ ack }) => ack("Told"))));
      expect((await slack.as("U0ADA").command(sales, "/ask x")).acknowledged).toBe(true);
    }));
});
