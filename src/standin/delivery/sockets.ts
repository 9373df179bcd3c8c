import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { isJson, parsed } from "../json.ts";
import type { DeliveryKind, Json, Sockets } from "../types.ts";
import type { World } from "../world/world.ts";
import { envelope, goodbye, hello } from "./frames.ts";
import { accepted, missed, type Outcome, type Retry } from "./outcome.ts";

/** Slack's end of Socket Mode. */
export interface SocketHub {
  sockets: Sockets;
  /** A path to connect at, once. */
  ticket(): string;
  /** Takes a request to become a WebSocket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an envelope to one of the connections; resolves when it is acknowledged, or that connection is gone. */
  send(kind: DeliveryKind, payload: Json, retry: Retry | undefined): Promise<Outcome>;
}

/** https://docs.slack.dev/apis/events-api/using-socket-mode, "Using multiple connections"; slackapi/node-slack-sdk#1654 */
const mostConnections = 10;

/** How often a connection is pinged, in milliseconds: not documented, and well under the client's 30 s. */
const pingEvery = 10_000;

interface Connection {
  socket: WebSocket;
  /** It was asked to go: it gets nothing more. */
  leaving: boolean;
  /** It is there and does nothing. */
  frozen: boolean;
  acks: Map<string, (outcome: Outcome) => void>;
}

/** No connection yet. */
export function createSocketHub(world: World): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  let connections: Connection[] = [];
  let turn = 0;
  let total = 0;

  function welcome(socket: WebSocket): void {
    const full = connections.length >= mostConnections;
    if (full || !world.app.socketMode) {
      turnAway(socket, full ? "too_many_websockets" : "link_disabled");
      return;
    }
    const connection: Connection = { socket, leaving: false, frozen: false, acks: new Map() };
    connections.push(connection);
    total += 1;
    socket.on("message", (data) => take(connection, String(data)));
    socket.on("close", () => forget(connection));
    socket.on("error", () => {});
    socket.send(JSON.stringify(hello(world, connections.length)));
    void ping(connection, world);
    world.changed({ kind: "socket" });
  }

  function forget(connection: Connection): void {
    connections = connections.filter((each) => each !== connection);
    for (const settle of connection.acks.values()) settle(missed("connection_failed"));
    world.changed({ kind: "socket" });
  }

  return {
    sockets: {
      get open() {
        return connections.length;
      },
      get total() {
        return total;
      },
      disconnect(reason, which = "all") {
        if (reason === "link_disabled") world.app = { ...world.app, socketMode: false };
        const staying = connections.filter(({ leaving }) => !leaving);
        for (const connection of which === "one" ? staying.slice(0, 1) : staying) {
          // A warning comes ten seconds ahead: until then the connection is as good as ever.
          connection.leaving = reason !== "warning";
          connection.socket.send(JSON.stringify(goodbye(reason)));
        }
      },
      drop() {
        for (const { socket } of connections) socket.terminate();
      },
      freeze() {
        for (const connection of connections) {
          connection.frozen = true;
          connection.socket.pause();
        }
      },
    },
    ticket() {
      const path = `/link/?ticket=${randomUUID()}&app_id=${world.app.id}`;
      tickets.add(path);
      return path;
    },
    accept(request, socket, head) {
      if (!tickets.delete(request.url ?? "")) return void socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
      server.handleUpgrade(request, socket, head, welcome);
    },
    send(kind, payload, retry) {
      const able = connections.filter(({ leaving }) => !leaving);
      const connection = able[turn % Math.max(able.length, 1)];
      turn += 1;
      if (!connection) return Promise.resolve(missed("connection_failed"));
      const envelope_id = randomUUID();
      return new Promise((resolve) => {
        connection.acks.set(envelope_id, (outcome) => {
          connection.acks.delete(envelope_id);
          resolve(outcome);
        });
        if (!connection.frozen) connection.socket.send(JSON.stringify(envelope(envelope_id, kind, payload, retry)));
      });
    },
  };
}

function take({ acks }: Connection, text: string): void {
  const ack = parsed(text);
  if (!isJson(ack)) return;
  const payload = isJson(ack.payload) && Object.keys(ack.payload).length > 0 ? ack.payload : null;
  acks.get(String(ack.envelope_id))?.(accepted(null, payload));
}

function turnAway(socket: WebSocket, reason: string): void {
  socket.send(JSON.stringify(goodbye(reason)));
  socket.close();
}

async function ping(connection: Connection, { clock }: World): Promise<void> {
  const { socket } = connection;
  const gone = new AbortController();
  socket.once("close", () => gone.abort());
  for (;;) {
    await clock.wait(pingEvery, gone.signal);
    if (!connection.frozen) socket.ping();
  }
}
