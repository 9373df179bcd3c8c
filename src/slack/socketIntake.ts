import type { Intake } from "./intake.ts";
import { keepTrying } from "./keepTrying.ts";
import { type SocketLinkOptions, socketLink } from "./socketLink.ts";

/**
 * We call Slack and hold sockets open: two, since Slack renews each of them every few hours, and a command that comes
 * while there is none is lost. What comes up goes to one of them.
 * https://docs.slack.dev/apis/events-api/using-socket-mode, "Using multiple connections"
 */
export function socketIntake(options: SocketLinkOptions): Intake {
  const { log, wait } = options;
  let isRefused = false;
  const onRefused = (error: unknown) => {
    // What is refused to one is refused to the other.
    if (isRefused) return;
    isRefused = true;
    options.onRefused(error);
  };
  const first = socketLink({ ...options, onRefused });
  const second = socketLink({ ...options, onRefused });
  const both = [first, second];
  const closeAll = () => Promise.all(both.map((link) => link.close()));

  async function connect(): Promise<void> {
    await first.open();
    // With one of them the bot is there.
    keepTrying(second.open, { log, wait }).catch(onRefused);
  }

  return {
    receiver: {
      init(app) {
        for (const { receiver } of both) receiver.init(app);
      },
      start: connect,
      stop: closeAll,
    },
    listen: async () => null,
    connect,
    async close(settle) {
      for (const link of both) link.retire();
      // A command that came over a socket is answered over the socket: what is going on gets a moment before it closes.
      await settle(2000);
      await closeAll();
      return settle(8000);
    },
  };
}
