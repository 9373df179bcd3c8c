/** What Slack answered a call, or why nothing came back. */
export type Reply =
  | {
      /** Slack's code of what is wrong; null when nothing is. */
      error: string | null;
      body: Readonly<Record<string, unknown>>;
      /** What the token may do; null when Slack did not say. */
      scopes: string[] | null;
      /** How far this machine's clock is ahead of Slack's, in seconds; null when Slack did not say. */
      ahead: number | null;
    }
  | { unreachable: string };

/** Milliseconds after which a call is given up. */
export const patience = 10_000;

/** Calls a method of Slack's once, for what the clients of its own packages do not tell: the headers. Never rejects. */
export async function callSlack(
  method: string,
  { slackApiUrl, token, args = {} }: { slackApiUrl: string; token: string; args?: Record<string, string> },
): Promise<Reply> {
  const began = Date.now();
  try {
    const response = await fetch(new URL(method, slackApiUrl), {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const middle = (began + Date.now()) / 2;
    const said: unknown = await response.json().catch(() => null);
    const body = { ...(typeof said === "object" && said) } as Record<string, unknown>;
    return {
      error: body.ok === true ? null : codeIn(body.error, response.status),
      body,
      scopes:
        response.headers
          .get("x-oauth-scopes")
          ?.split(",")
          .map((scope) => scope.trim()) ?? null,
      ahead: aheadOf(response.headers.get("date"), middle),
    };
  } catch (error) {
    return { unreachable: nameOf(error) };
  }
}

function codeIn(error: unknown, status: number): string {
  return typeof error === "string" && /^[a-z_]{1,60}$/u.test(error) ? error : `HTTP status ${status}`;
}

/** The header tells whole seconds, cut off: half a second later is the best guess. */
function aheadOf(date: string | null, now: number): number | null {
  const theirs = Date.parse(date ?? "");
  return Number.isNaN(theirs) ? null : (now - theirs - 500) / 1000;
}

/** The code of a network's error, never its message: that may hold the address, and an address may hold a password. */
export function nameOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException;
    if (typeof code === "string") return code;
    if (at.name === "TimeoutError" || at.name === "AbortError") return `no answer within ${patience / 1000} seconds`;
  }
  return "unknown reason";
}
