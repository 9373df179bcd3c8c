/** How long to wait after a 429 that does not say, in seconds. */
const unsaid = 5;

/**
 * `fetch` for Slack's addresses. No call takes longer than `patience` milliseconds where its caller does not say: at the
 * address that came with a click, nobody can. And a 429 always says in whole seconds how long to wait: Slack's client
 * gives up at once where that is missing, though the call is certain to have done nothing.
 */
export function slackFetch(patience: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(patience) });
    const { status, statusText, body } = response;
    if (status !== 429 || /^\d+$/u.test(response.headers.get("retry-after") ?? "")) return response;
    const headers = new Headers(response.headers);
    headers.set("retry-after", String(unsaid));
    return new Response(body, { status, statusText, headers });
  };
}
