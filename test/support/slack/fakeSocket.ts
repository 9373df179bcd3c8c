import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { acceptWebSocket, type Connection } from "./webSocket.ts";

/** Slack's end of Socket Mode. */
export interface FakeSocket {
  /** Waits until the bot holds a connection; `count` for the so-manieth one in all. */
  connected(count?: number): Promise<void>;
  /** Sends an envelope and waits for its acknowledgement; gives the payload that came with it. */
  send(type: "events_api" | "slash_commands", payload: object): Promise<Record<string, unknown>>;
  /** Asks the bot to connect anew, as Slack does every few hours. */
  refresh(): void;
  /** Hangs up. */
  drop(): void;
}

/** Serves WebSockets on an HTTP server. */
export function serveSocket(server: Server): FakeSocket {
  const acks = new Map<string, (payload: Record<string, unknown>) => void>();
  const waiting: { count: number; resolve: () => void }[] = [];
  let connections = 0;
  let current: Connection | null = null;

  server.on("upgrade", (request, socket) => {
    const connection = acceptWebSocket(
      request,
      socket,
      (text) => {
        const { envelope_id, payload } = JSON.parse(text);
        acks.get(envelope_id)?.(payload);
      },
      () => {
        if (current === connection) current = null;
      },
    );
    current = connection;
    connections += 1;
    connection.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    for (const waiter of waiting) if (connections >= waiter.count) waiter.resolve();
  });

  return {
    connected: (count = 1) =>
      connections >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    send(type, payload) {
      const envelope_id = randomUUID();
      const acknowledged = new Promise<Record<string, unknown>>((resolve) => acks.set(envelope_id, resolve));
      const accepts_response_payload = type === "slash_commands";
      current?.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload }));
      return acknowledged;
    },
    refresh: () => current?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" })),
    drop: () => current?.drop(),
  };
}
