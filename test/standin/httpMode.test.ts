import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { manualClock } from "../../src/standin/clock.ts";
import { signatureOf } from "../../src/standin/delivery/signature.ts";
import type { StandIn } from "../../src/standin/types.ts";
import { startBolt, withSlack } from "./support.ts";

const sales = { channel: "C0SALES" };

interface Arrival {
  headers: IncomingMessage["headers"];
  body: string;
}

/** A server in the bot's place that answers as it is told, and what came in there. */
async function listen(slack: StandIn, reply: (response: ServerResponse, count: number) => void) {
  const arrivals: Arrival[] = [];
  let arrived = () => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    arrivals.push({ headers: request.headers, body });
    arrived();
    reply(response, arrivals.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return {
    arrivals,
    first,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe("HTTP mode", () => {
  test("Bolt believes the signature, and everything comes to one address", () =>
    withSlack(async (slack, open) => {
      const heard: string[] = [];
      const routes: Parameters<typeof startBolt>[1] = (app) => {
        app.command("/ask", ({ ack }) => ack("Told"));
        app.event("app_mention", async ({ event }) => void heard.push(event.text));
        app.shortcut("ask", ({ ack }) => ack());
      };
      await open(startBolt(slack, routes, "http"));
      const ada = slack.as("U0ADA");
      expect(await ada.command(sales, "/ask x")).toMatchObject({ acknowledged: true, deliveries: [{ status: 200 }] });
      expect(slack.messagesFor("U0ADA", "C0SALES").at(-1)?.text).toBe("Told");
      expect(await ada.say(sales, "@guide x")).toMatchObject({ acknowledged: true });
      expect(heard).toEqual(["<@U0BOT> x"]);
      expect(await ada.shortcut("ask")).toMatchObject({ acknowledged: true });
    }));

  test("events are JSON, commands a form, interactions a form with JSON in it; all signed", () =>
    withSlack(async (slack, open) => {
      const { arrivals } = await open(listen(slack, (response) => void response.end()));
      const ada = slack.as("U0ADA");
      await ada.say(sales, "@guide x");
      await ada.command(sales, "/ask x");
      await ada.shortcut("ask");
      const [event, command, interaction] = arrivals;
      expect(JSON.parse(event?.body ?? "")).toMatchObject({ type: "event_callback", event: { type: "app_mention" } });
      expect(new URLSearchParams(command?.body).get("command")).toBe("/ask");
      expect(JSON.parse(new URLSearchParams(interaction?.body).get("payload") ?? "")).toMatchObject({
        type: "shortcut",
      });
      expect(arrivals.map(({ headers }) => headers["content-type"])).toEqual([
        "application/json",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
      ]);
      for (const { headers, body } of arrivals) {
        const seconds = Number(headers["x-slack-request-timestamp"]);
        expect(headers).toMatchObject(signatureOf(body, slack.credentials.signingSecret, seconds));
      }
    }));

  test("an event that fails comes again at once, after a minute and after five; then no more", () => {
    const clock = manualClock();
    return withSlack(
      async (slack, open) => {
        const { arrivals } = await open(listen(slack, (response) => void response.writeHead(500).end()));
        const { deliveries } = await slack.as("U0ADA").say(sales, "@guide x");
        await clock.untilWaiting(60_000);
        expect(arrivals).toHaveLength(2);
        clock.pass(60_000);
        await clock.untilWaiting(300_000);
        clock.pass(300_000);
        await slack.until(() => deliveries[0]?.attempts === 4 && arrivals.length === 4);
        const told = arrivals.map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]]);
        expect(told).toEqual([
          [undefined, undefined],
          ["1", "http_error"],
          ["2", "http_error"],
          ["3", "http_error"],
        ]);
        expect(new Set(arrivals.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
      },
      { clock },
    );
  });

  test("a bot that does not want an event again says so", () =>
    withSlack(async (slack, open) => {
      const refuse = (response: ServerResponse) => void response.writeHead(500, { "x-slack-no-retry": "1" }).end();
      const { arrivals } = await open(listen(slack, refuse));
      const { deliveries } = await slack.as("U0ADA").say(sales, "@guide x");
      expect(deliveries).toMatchObject([{ acknowledged: false, status: 500, attempts: 1 }]);
      expect(arrivals).toHaveLength(1);
    }));

  test("an event can be made to come again", () =>
    withSlack(async (slack, open) => {
      const { arrivals } = await open(listen(slack, (response) => void response.end()));
      await slack.as("U0ADA").say(sales, "@guide x");
      await slack.redeliver();
      await slack.redeliver("http_error");
      expect(arrivals.slice(1).map(({ headers }) => headers["x-slack-retry-num"])).toEqual(["1", "2"]);
      expect(new Set(arrivals.map(({ body }) => body)).size).toBe(1);
    }));

  test("a command has three seconds, and comes once", () => {
    const clock = manualClock();
    return withSlack(
      async (slack, open) => {
        const { arrivals, first } = await open(
          listen(slack, (response, count) => void (count > 1 && response.writeHead(404).end())),
        );
        const asked = slack.as("U0ADA").command(sales, "/ask x");
        await first;
        clock.pass(2999);
        clock.pass(1);
        expect(await asked).toMatchObject({
          acknowledged: false,
          notice: '/ask failed with the error "operation_timeout"',
          deliveries: [{ failure: "http_timeout", attempts: 1 }],
        });
        const again = await slack.as("U0ADA").command(sales, "/ask x");
        expect(again).toMatchObject({
          notice: '/ask failed with the error "dispatch_failed"',
          deliveries: [{ status: 404 }],
        });
        expect(arrivals).toHaveLength(2);
      },
      { clock },
    );
  });

  test("plain text is an answer too", () =>
    withSlack(async (slack, open) => {
      await open(listen(slack, (response) => void response.end("Told")));
      await slack.as("U0ADA").command(sales, "/ask x");
      expect(slack.messagesFor("U0ADA", "C0SALES").at(-1)).toMatchObject({ text: "Told", ephemeralFor: "U0ADA" });
    }));
});
