import type { Call, Fault } from "../../src/standin/types.ts";
import { startLife } from "./life.ts";
import { drawHistoryFault, drawPostFault, drillTimes, faultAround, isTooLate, type Plan } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** No process of a drill takes longer, in milliseconds; where one does, the bot hangs. */
const longestLife = 60_000;

/** One life of the bot: until it is killed by plan, or has nothing left to do. */
export async function live(scene: Scene, date: string, open: Set<string>, plan: Plan | null): Promise<void> {
  const { slack, folder, options } = scene;
  const { credentials } = slack;
  const ends = new Set(["sent", "skipped", "failed", "ambiguous"]);
  let isOver = false;
  const end = (isKill: boolean) => {
    if (isOver) return;
    isOver = true;
    if (isKill) scene.kills += 1;
    life.kill();
  };
  const life = startLife(
    {
      SLACK_BOT_TOKEN: credentials.botToken,
      SLACK_SIGNING_SECRET: credentials.signingSecret,
      SLACK_API_URL: credentials.apiUrl,
      PORT: "0",
      CONTENT_DIR: folder.path,
      DATABASE_URL: folder.databaseUrl,
      DRILL_AHEAD: String(scene.ahead),
      DRILL_TIMES: JSON.stringify(drillTimes),
      ...(options.unsafe && { DRILL_UNSAFE: "post-then-write" }),
    },
    (line) => {
      if (line.date === date && ends.has(String(line.outcome))) open.delete(String(line.channel));
      if (open.size === 0) end(false);
    },
  );
  const timer = plan && "after" in plan ? setTimeout(() => end(true), plan.after) : undefined;
  let isStuck = false;
  const tooLong = setTimeout(() => {
    isStuck = true;
    end(false);
  }, longestLife);
  const stopListening = trouble(scene, date, plan && "method" in plan ? plan : null, () => end(true));
  await life.ended.finally(() => {
    clearTimeout(timer);
    clearTimeout(tooLong);
    stopListening();
    slack.faults.clear();
  });
  if (isStuck) throw new Error(`The bot does not get done on ${date}: left are ${[...open].join(", ")}`);
}

/** Makes Slack's calls go wrong, and kills the bot around the one that is planned; gives what ends the listening. */
function trouble(
  { slack, dice, late }: Scene,
  date: string,
  plan: Extract<Plan, { method: string }> | null,
  kill: () => void,
): () => void {
  let left = plan?.count ?? 0;
  let fatal: Call | null = null;
  const faultOf = (call: Call, usual: Fault | null): Fault | null => {
    if (plan?.method !== call.method || --left !== 0) return usual;
    if (plan.where === "answered" || plan.where === "settled") {
      fatal = call;
      return null;
    }
    // What is stored first has to be stored before the bot is gone: the fault is carried out right behind this.
    setImmediate(kill);
    return faultAround(plan.where, dice);
  };
  slack.faults.each("chat.postMessage", (call) => {
    const fault = faultOf(call, drawPostFault(dice));
    const post = `${call.args.channel} ${date}`;
    if (isTooLate(fault)) late.set(post, (late.get(post) ?? 0) + 1);
    return fault;
  });
  slack.faults.each("conversations.history", (call) => faultOf(call, drawHistoryFault(dice)));
  return slack.onChange(({ kind }) => {
    if (kind !== "call" || fatal?.response == null) return;
    fatal = null;
    if (plan?.where === "answered") kill();
    else setTimeout(kill, dice.below(20));
  });
}
