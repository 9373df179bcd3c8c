import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { subscribe } from "../../src/daily/subscribe.ts";
import { createLog } from "../../src/log.ts";
import { startStandIn } from "../../src/standin/start.ts";
import type { Clock, StandIn } from "../../src/standin/types.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/types.ts";
import { type Dice, diceOf } from "../bench/dice.ts";
import { type ContentFolder, makeContentFolder } from "../support/contentFolder.ts";
import { dayLength, firstMorning } from "./day.ts";

export interface DrillOptions {
  /** How often the bot is to be killed. */
  kills: number;
  /** How many channels want a post each day. */
  channels: number;
  /** Whether the bot may read the channels' history. */
  history: boolean;
  /** Whether the bot writes only what it has posted, which is what the drill is to find out. */
  unsafe: boolean;
  seed: number;
  /** Told at the end of each day. */
  onDay?: (day: number, kills: number) => void;
}

/** What a drill works with. */
export interface Scene {
  options: DrillOptions;
  dice: Dice;
  slack: StandIn;
  folder: ContentFolder;
  channels: readonly string[];
  /** By how much the drill's clock is ahead of the real one, in milliseconds. */
  ahead: number;
  kills: number;
  /** How many posts Slack stored too late for the bot to know, by channel and date. */
  late: Map<string, number>;
}

/** A Slack with channels that all want a term of the day at nine, and a glossary and a store for the bot. */
export async function prepare(options: DrillOptions): Promise<Scene> {
  const scene = {
    options,
    dice: diceOf(options.seed),
    kills: 0,
    late: new Map<string, number>(),
    ahead: firstMorning - Date.now(),
  };
  const clock: Clock = {
    now: () => Date.now() + scene.ahead,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  const slack = await startStandIn({ manifest: parse(await readFile("manifest.yml", "utf8")), clock });
  const { scopes, installs } = slack.app;
  if (!options.history) slack.admin.changeApp({ scopes: scopes.filter((scope) => !scope.endsWith("s:history")) });
  const channels = Array.from({ length: options.channels }, (_, at) => `C0DRILL${at}`);
  for (const id of channels) slack.admin.addChannel({ id, members: ["U0ADA", installs[0]?.botUser ?? ""] });
  const folder = makeContentFolder(
    Object.fromEntries(["churn", "demo", "lead", "pitch", "quota"].map((word) => [word, `What ${word} is.`])),
  );
  const plan = {
    at: "09:00",
    zone: "UTC",
    days: [1, 2, 3, 4, 5, 6, 7],
    locale: "en",
    keyword: null,
    holidays: null,
  } as const;
  await withStore(folder, async ({ daily }) => {
    for (const [seed, channel] of channels.entries()) {
      const by = { user: "U0ADA", seed, before: null };
      await daily.save(subscribe({ team: "T0ACME", channel }, plan, by, firstMorning - dayLength / 2));
    }
  });
  return Object.assign(scene, { slack, folder, channels });
}

/** The channels of which the bot has not written what became of a date. */
export function openOn({ folder, channels }: Scene, date: string): Promise<Set<string>> {
  const under = new Set(["sending", "waiting"]);
  return withStore(folder, async ({ daily }) => {
    const open = new Set<string>();
    for (const channel of channels) {
      const [row] = await daily.latest({ team: "T0ACME", channel }, 1);
      if (row?.date !== date || under.has(row.state)) open.add(channel);
    }
    return open;
  });
}

/** Opens the store while no bot has it. */
export async function withStore<T>({ databaseUrl }: ContentFolder, work: (store: Store) => Promise<T>): Promise<T> {
  const log = createLog({ level: "error", secrets: [], out: process.stderr });
  const store = await openStore({ url: databaseUrl, log });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
