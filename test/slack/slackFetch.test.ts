import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { slackFetch } from "../../src/slack/slackFetch.ts";

async function withServer(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

it.each([
  ["30", "30"],
  ["0", "0"],
  ["-1", "5"],
  ["1.5", "5"],
  ["Wed, 21 Oct 2026 07:28:00 GMT", "5"],
  ["", "5"],
])("takes a 429 that says %j for one that says %s", (said, taken) =>
  withServer(
    (_, response) => response.writeHead(429, { "retry-after": said, "x-other": "kept" }).end("limited"),
    async (url) => {
      const response = await slackFetch(10_000)(url);
      expect(response.status).toBe(429);
      expect(response.headers.get("retry-after")).toBe(taken);
      expect(response.headers.get("x-other")).toBe("kept");
      expect(await response.text()).toBe("limited");
    },
  ),
);

it("leaves every other answer as it is", () =>
  withServer(
    (_, response) => response.writeHead(503, { "retry-after": "soon" }).end(),
    async (url) => {
      const response = await slackFetch(10_000)(url, { method: "POST", body: "x" });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "soon"]);
    },
  ));

it("gives up what is never answered, after its own patience or when its caller says", () =>
  withServer(
    () => {},
    async (url) => {
      await expect(slackFetch(1)(url)).rejects.toThrow("timeout");
      const caller = new AbortController();
      const asked = slackFetch(1)(url, { signal: caller.signal });
      caller.abort(new Error("long enough"));
      await expect(asked).rejects.toThrow("long enough");
    },
  ));
