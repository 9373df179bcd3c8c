import { SocketModeReceiver } from "@slack/bolt";
import { socketOptions } from "./clients.ts";
import type { Intake, IntakeOptions } from "./intake.ts";

/** We call Slack and hold a socket open. Bolt's own way to make the receiver would not let its client options through. */
export function socketIntake({ appToken, slackApiUrl, logger }: IntakeOptions & { appToken: string }): Intake {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: socketOptions({ slackApiUrl, logger }) },
  });
  return {
    receiver,
    listen: async () => null,
    connect: async () => void (await receiver.start()),
    async close(settle) {
      // A command that came over the socket is answered over the socket: what is going on gets a moment before it closes.
      await settle(2000);
      await receiver.stop();
      return settle(8000);
    },
  };
}
