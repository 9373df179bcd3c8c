import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { examine } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import { scrubber } from "../log.ts";
import { wrap } from "../terminal/blocks.ts";
import { type Style, styleOf } from "../terminal/style.ts";
import type { Terminal } from "./cli.ts";

/** `doctor`: what a person needs to know when the bot is dead; 1 if something fails. Runs with wrong settings too. */
export async function doctor(args: string[], { env, stdout }: Pick<Terminal, "env" | "stdout">): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const manifest = await readFile(fileURLToPath(new URL("../../manifest.yml", import.meta.url)), "utf8").catch(
    () => "",
  );
  const findings = await examine({ env, nodeVersion: process.versions.node, manifest, now: Date.now() });
  const text = values.json ? JSON.stringify(findings) : findingLines(findings, styleOf(stdout, env)).join("\n");
  stdout.write(`${scrubber(secretsIn(env))(text)}\n`);
  return findings.some(({ status }) => status === "fail") ? 1 : 0;
}

/** The findings as a person likes to read them: a table, and what to do under each line that asks for it. */
function findingLines(findings: readonly Finding[], style: Style): string[] {
  const { colors } = style;
  const paint = { ok: colors.green, warn: colors.yellow, fail: colors.red };
  const lines = findings.flatMap(({ check, status, found, details, advice }) => [
    ...wrap(found, style, `${paint[status](status.padEnd(4))}  ${colors.bold(check.padEnd(9))}  `, margin),
    ...details.flatMap((detail) => wrap(colors.dim(detail), style, margin)),
    ...(advice === null ? [] : wrap(advice, style, `${margin}→ `, `${margin}  `)),
  ]);
  const count = (wanted: Finding["status"]) => findings.filter(({ status }) => status === wanted).length;
  const [failed, warned] = [count("fail"), count("warn")];
  const sum = [failed > 0 ? `${failed} failed` : "", warned > 0 ? `${warned} to look at` : ""].filter(Boolean);
  return [...lines, "", sum.join(", ") || "All is well"];
}

const margin = " ".repeat(17);

/** Whatever stands where a secret belongs, right or wrong; a word or two of letters is none, and would blot out others. */
function secretsIn(env: Terminal["env"]): string[] {
  const values = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"].map((name) => env[name]?.trim() ?? "");
  return values.filter((value) => value.length >= 8);
}
