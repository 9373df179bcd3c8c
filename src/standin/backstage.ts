import type { Courier } from "./delivery/courier.ts";
import type { Events } from "./delivery/events.ts";
import type { SocketHub } from "./delivery/sockets.ts";
import type { Journal } from "./journal.ts";
import type { World } from "./world/world.ts";

/** Everything behind the scene, for whoever acts in it. */
export interface Backstage {
  world: World;
  journal: Journal;
  courier: Courier;
  events: Events;
  hub: SocketHub;
  /** `http://127.0.0.1:PORT` */
  url(): string;
}
