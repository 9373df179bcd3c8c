import type { PlainTextElement, PlainTextOption } from "@slack/types";
import { option } from "../actions.ts";
import { cutAtGrapheme } from "../cut.ts";
import { limits, shares } from "../limits.ts";
import { plainText } from "../parts.ts";
import { zoneText } from "./words.ts";

/** Options under a label, as selects take them. */
interface OptionGroup {
  label: PlainTextElement;
  options: PlainTextOption[];
}

/** Every zone there is to choose, by region; the likely ones before all others, whatever names they go by. */
export function zoneGroups(likely: readonly string[], label: string): OptionGroup[] {
  const first = [...new Set([...likely, "UTC"])];
  const regions = new Map<string, PlainTextOption[]>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    if (first.includes(zone)) continue;
    const region = zone.split("/")[0] ?? zone;
    regions.set(region, [...(regions.get(region) ?? []), ...option(zoneText(zone), zone)]);
  }
  const likelyOnes = first.flatMap((zone) => option(zoneText(zone), zone));
  return [
    { label: plainText(label), options: likelyOnes },
    ...[...regions].flatMap(([region, zones]) => groups(zones, region)),
  ];
}

/** Countries to choose from, by their names; in front, the choice of none, which has no other way back to it. */
export function countryGroups(countries: readonly { code: string; name: string }[], none: string): OptionGroup[] {
  const named = countries.flatMap(({ code, name }) => option(name, code));
  return [{ label: plainText("–"), options: option(none, noCountry) }, ...groups(named, null)];
}

/** The value of the choice of no country. */
export const noCountry = "none";

/** Options in groups of as many as Slack takes: one goes by its name, several by what each begins and ends with. */
function groups(options: readonly PlainTextOption[], name: string | null): OptionGroup[] {
  if (name !== null && options.length <= limits.options) return [{ label: plainText(name), options: [...options] }];
  const count = Math.ceil(options.length / limits.options);
  return Array.from({ length: count }, (_, at) => {
    const part = options.slice(at * limits.options, (at + 1) * limits.options);
    const ends = [part.at(0), part.at(-1)].map((one) => cutAtGrapheme(one?.text.text ?? "", shares.groupEnd));
    return { label: plainText(ends.join(" – ")), options: part };
  });
}

/** The option of this value among groups; undefined when it is not offered. */
export function optionIn(all: readonly OptionGroup[], value: string): PlainTextOption | undefined {
  return all.flatMap(({ options }) => options).find((one) => one.value === value);
}
