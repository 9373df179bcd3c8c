import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** So many ports are tried, one after the other. */
const most = 50;

/** Listens on 127.0.0.1, on this port or the next one that is free; 0 takes any. Gives the port. Rejects when none is free. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      server.listen(tried, "127.0.0.1");
      await once(server, "listening");
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || tried >= Math.min(port + most, 65_535)) throw error;
    }
  }
}
