import { Agent, request } from "node:http";
import { signatureOf } from "../../src/standin/delivery/signature.ts";

/** What to send: these questions in turn, so many at a time, for a while or once each. */
export interface Job {
  port: number;
  questions: string[];
  /** Who asks, in turn. */
  users: string[];
  atOnce: number;
  /** Null: every question once. */
  seconds: number | null;
  /** An answer with one of these in it is an error. */
  refusals: string[];
}

export interface Report {
  /** Milliseconds, of every request that was answered well. */
  times: number[];
  seconds: number;
  /** One of each kind. */
  errors: string[];
}

process.on("message", (job: Job | "footprint") => {
  if (job !== "footprint") void perform(job).then((report) => process.send?.(report));
});
process.channel?.ref();
process.stdout.write('{"msg":"ready"}\n');

async function perform({ port, questions, users, atOnce, seconds, refusals }: Job): Promise<Report> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  // Signed beforehand, so that the time goes to the bot and not to us.
  const requests = questions.map((question, at) => signed(question, users[at % users.length] ?? "U1"));
  const times: number[] = [];
  const errors = new Set<string>();
  const began = performance.now();
  const until = seconds === null ? Number.POSITIVE_INFINITY : began + seconds * 1000;
  let next = 0;

  const keepAsking = async () => {
    while (performance.now() < until && (seconds !== null || next < requests.length)) {
      const message = requests[next++ % requests.length];
      if (message === undefined) return;
      const sent = performance.now();
      const error = await send(port, agent, message, refusals).catch((reason: Error) => reason.message);
      if (error === null) times.push(performance.now() - sent);
      else errors.add(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepAsking));
  agent.destroy();
  return { times, seconds: (performance.now() - began) / 1000, errors: [...errors] };
}

interface Signed {
  body: string;
  headers: Record<string, string | number>;
}

function signed(question: string, user: string): Signed {
  const body = new URLSearchParams({ ...command, text: question, user_id: user }).toString();
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    ...signatureOf(body, process.env.SLACK_SIGNING_SECRET ?? "", Math.floor(Date.now() / 1000)),
  };
  return { body, headers };
}

/** A slash command, with the fields Slack documents. */
const command = {
  token: "unused",
  team_id: "T0ACME",
  team_domain: "acme",
  channel_id: "C0SALES",
  channel_name: "sales",
  user_name: "ada",
  command: "/salesterm",
  api_app_id: "A0STANDIN",
  is_enterprise_install: "false",
  response_url: "https://hooks.slack.com/commands/unused",
  trigger_id: "1.2.3",
};

/** What is wrong with the answer; null when nothing is. */
function send(port: number, agent: Agent, { body, headers }: Signed, refusals: string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path: "/slack/events", method: "POST", agent, headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => {
          const refusal = refusals.find((one) => text.includes(one));
          resolve(response.statusCode === 200 ? (refusal ?? null) : `status ${response.statusCode}`);
        });
        response.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
