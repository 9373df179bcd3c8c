import type { Backstage } from "../backstage.ts";
import type { Act, Delivery, Json, User } from "../types.ts";
import { installIn, type World } from "../world/world.ts";

/** Somebody in front of Slack, and all that is behind it. */
export interface Scene {
  back: Backstage;
  user: User;
}

/** Something that is being done: ended by what came of it. */
export function begin(): (sent: readonly (Delivery | null)[], notice?: string | null) => Act {
  const began = performance.now();
  return (sent, notice = null) => {
    const deliveries = sent.filter((delivery) => delivery !== null);
    const acknowledged = deliveries.length > 0 && deliveries.every((delivery) => delivery.acknowledged);
    return { acknowledged, deliveries, ms: performance.now() - began, notice };
  };
}

/** Slack's own words to a person are not documented, and these are not Slack's. */
const words = {
  notInteractive: "This app does not take clicks: interactivity is off in its manifest.",
  late: "The app did not answer in time.",
  broken: "The app could not be reached, or answered with an error.",
};

/** Sends an interaction, unless the app takes none; gives the delivery, and what Slack tells the person if it failed. */
export async function interact(
  { back, user }: Scene,
  payload: Json,
): Promise<{ delivery: Delivery | null; notice: string | null }> {
  const { world, courier } = back;
  if (!world.app.interactive || !installIn(world, user.team)) return { delivery: null, notice: words.notInteractive };
  const delivery = await courier.once("interactive", payload);
  return { delivery, notice: delivery.acknowledged ? null : failureOf(delivery) };
}

function failureOf({ failure }: Delivery): string {
  return failure === "http_timeout" ? words.late : words.broken;
}

/** What every interaction says of who did it, and where: https://docs.slack.dev/reference/interaction-payloads */
export function whoAndWhere({ back, user }: Scene): Json {
  const { world } = back;
  return {
    token: "not-used-any-more",
    api_app_id: world.app.id,
    team: { id: user.team, domain: world.teams.get(user.team)?.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
  };
}

/** The channel as interactions and commands name it: private ones are not told by name. */
export function channelNamed(world: World, id: string): { id: string; name: string } {
  const channel = world.channels.get(id);
  const name = { public: channel?.name ?? "", private: "privategroup", im: "directmessage" }[channel?.kind ?? "public"];
  return { id, name };
}
