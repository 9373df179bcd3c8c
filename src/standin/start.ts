import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdmin } from "./admin.ts";
import { createFaults } from "./api/faults.ts";
import { serve } from "./api/serve.ts";
import type { Backstage } from "./backstage.ts";
import { realClock } from "./clock.ts";
import { createCourier } from "./delivery/courier.ts";
import { createEvents } from "./delivery/events.ts";
import { createSocketHub } from "./delivery/sockets.ts";
import { createJournal } from "./journal.ts";
import { appFromManifest } from "./manifest.ts";
import { personOf } from "./people/person.ts";
import type { StandIn, StandInOptions } from "./types.ts";
import { visibleTo } from "./world/messages.ts";
import { seed } from "./world/seed.ts";
import { stackOf } from "./world/views.ts";
import { createWorld } from "./world/world.ts";

/**
 * Starts a stand-in for Slack on 127.0.0.1: its Web API, Socket Mode and all the rest are as strict as Slack's, as far as
 * Slack tells. Rejects when the port is taken.
 */
export async function startStandIn({
  manifest,
  port: wanted = 0,
  clock = realClock,
}: StandInOptions): Promise<StandIn> {
  const journal = createJournal();
  const world = createWorld(appFromManifest(manifest), clock, journal.changed);
  seed(world);
  const hub = createSocketHub(world);
  const courier = createCourier(world, journal, hub);
  const events = createEvents(world, courier);
  const faults = createFaults();
  let port = wanted;
  const url = () => `http://127.0.0.1:${port}`;
  const back: Backstage = { world, journal, courier, events, hub, url };

  let server: Server | null = null;
  async function comeBack(): Promise<void> {
    if (server) return;
    const next = createServer((request, response) => {
      serve(back, faults, request, response).catch((error: unknown) => {
        // Not Slack's fault but ours: whoever called reads it.
        response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
      });
    });
    next.on("upgrade", hub.accept);
    await new Promise<void>((resolve, reject) => next.once("error", reject).listen(port, "127.0.0.1", resolve));
    server = next;
    port = (next.address() as AddressInfo).port;
  }
  async function goDown(): Promise<void> {
    const open = server;
    server = null;
    hub.sockets.drop();
    open?.closeAllConnections();
    await new Promise<void>((resolve) => (open ? open.close(() => resolve()) : resolve()));
  }
  await comeBack();

  return {
    get url() {
      return url();
    },
    get port() {
      return port;
    },
    get credentials() {
      const { appToken, signingSecret, installs } = world.app;
      return { apiUrl: `${url()}/api/`, botToken: installs[0]?.botToken ?? "", appToken, signingSecret };
    },
    get app() {
      return world.app;
    },
    get teams() {
      return [...world.teams.values()];
    },
    get users() {
      return [...world.users.values()];
    },
    get channels() {
      return [...world.channels.values()];
    },
    as: (user) => personOf(back, user),
    admin: createAdmin(back),
    faults,
    sockets: hub.sockets,
    deliverTo(address) {
      courier.url = address;
    },
    deliver: courier.once,
    async redeliver(reason = "http_timeout") {
      const last = journal.deliveries.findLast(({ kind }) => kind === "events_api");
      if (!last) throw new Error("No event was sent that could be sent again.");
      const num = journal.deliveries.filter(({ payload }) => payload === last.payload).length;
      return courier.once("events_api", last.payload, { num, reason });
    },
    messagesFor: (user, channel, thread) => visibleTo(world, user, channel, thread),
    modalsFor: (user) => stackOf(world, user),
    modalFor: (user) => stackOf(world, user).at(-1) ?? null,
    homeFor: (user) => world.homes.get(user) ?? null,
    calls: journal.calls,
    callsOf: (method) => journal.calls.filter((call) => call.method === method),
    deliveries: journal.deliveries,
    onChange: journal.onChange,
    until: journal.until,
    untilCalls: (method, count = 1) =>
      journal.until(() => {
        const calls = journal.calls.filter((call) => call.method === method && journal.settled.has(call));
        return calls.length >= count && calls;
      }),
    goDown,
    comeBack,
    async close() {
      journal.close();
      courier.stop();
      await goDown();
    },
  };
}
