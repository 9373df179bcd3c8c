import { type Finding, fail, ok } from "./finding.ts";

/** The oldest Node.js that the bot runs on, as in package.json. */
const oldest = [20, 19] as const;

/** Whether the bot runs on this version of Node.js ("20.19.0"). */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (isNewEnough) return ok("Node.js", version);
  return fail("Node.js", `${version} is too old`, `Install Node.js ${oldest.join(".")} or newer.`);
}
