import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { startStandIn } from "../../../src/standin/start.ts";
import type { StandIn, StandInOptions } from "../../../src/standin/types.ts";

/** A Slack in which the app is installed, with what its manifest says and no more; `clock` is Slack's. */
export function startSlack({ clock }: Pick<StandInOptions, "clock"> = {}): Promise<StandIn> {
  const manifest = parse(readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8"));
  return startStandIn({ manifest, ...(clock && { clock }) });
}
