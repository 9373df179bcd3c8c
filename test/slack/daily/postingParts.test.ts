import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/daily/types.ts";
import { createLog } from "../../../src/log.ts";
import { findPost } from "../../../src/slack/daily/history.ts";
import { createLedger } from "../../../src/slack/daily/ledger.ts";
import { inOrder, type PaceOptions, type Sign } from "../../../src/slack/daily/pace.ts";
import { signOf, verdictOf } from "../../../src/slack/daily/verdict.ts";
import { StoreUnavailable } from "../../../src/store/errors.ts";

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });
const failed = (cause: Error) => new WebAPIRequestError(new TypeError("fetch failed", { cause }));
const broken = (code: string, syscall?: string) => failed(Object.assign(new Error(code), { code, syscall }));

const verdicts: [string, unknown, object][] = [
  ["429", new WebAPIRateLimitedError(7), { kind: "later", seconds: 7, limited: true }],
  ["no connection", broken("ECONNREFUSED"), { kind: "later", reason: "ECONNREFUSED", limited: false }],
  ["no such host", broken("ENOTFOUND"), { kind: "later", limited: false }],
  ["no way to the host", broken("EHOSTUNREACH", "connect"), { kind: "later", reason: "EHOSTUNREACH" }],
  [
    "no way to any of its addresses",
    failed(Object.assign(new AggregateError([]), { code: "ENETUNREACH" })),
    { kind: "later", reason: "ENETUNREACH" },
  ],
  ["a way that was lost while reading", broken("EHOSTUNREACH", "read"), { kind: "unknown" }],
  ["a way that was lost while writing", broken("ENETUNREACH", "write"), { kind: "unknown" }],
  ["a connection that broke", broken("ECONNRESET"), { kind: "unknown" }],
  ["a connection that was closed", broken("UND_ERR_SOCKET"), { kind: "unknown" }],
  [
    "a time-out",
    new WebAPIRequestError(new DOMException("The operation timed out", "TimeoutError")),
    { kind: "unknown" },
  ],
  ["500", new WebAPIHTTPError(500, "", {}), { kind: "unknown" }],
  ["404", new WebAPIHTTPError(404, "", {}), { kind: "unknown" }],
  ["whatever else", "a string", { kind: "unknown", reason: "a string" }],
  ["fatal_error", refused("fatal_error"), { kind: "unknown" }],
  ["internal_error", refused("internal_error"), { kind: "unknown" }],
  ["ratelimited", refused("ratelimited"), { kind: "later", limited: true }],
  ["is_archived", refused("is_archived"), { kind: "refused", pause: "archived" }],
  ["a restriction", refused("restricted_action_read_only_channel"), { kind: "refused", pause: "restricted" }],
  ["account_inactive", refused("account_inactive"), { kind: "refused", pause: "token" }],
  ["missing_scope", refused("missing_scope"), { kind: "refused", pause: "scope" }],
  ["what is new to us", refused("moon_is_full"), { kind: "refused", reason: "moon_is_full", pause: null }],
];

describe("what is known of a post whose call failed", () => {
  it.each(verdicts)("after %s", (_, error, verdict) => {
    expect(verdictOf(error)).toMatchObject(verdict);
  });

  it("tells whether Slack is to be left in peace, or asked whether it is there", () => {
    expect(signOf(verdictOf(new WebAPIRateLimitedError(7)))).toEqual({ limited: 7 });
    expect(signOf(verdictOf(broken("ECONNRESET")))).toBe("lost");
    expect(signOf(verdictOf(refused("is_archived")))).toBe("well");
  });
});

/** Work done in a time of its own. */
function pace(changes: Partial<PaceOptions> = {}): PaceOptions & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    sideBySide: 2,
    perSecond: 1e6,
    wait: async (ms) => void waits.push(ms),
    stopped: () => false,
    answers: async () => true,
    ...changes,
  };
}

/** So many pieces of work that end so, and in which order they began. */
function workOf(signs: readonly Sign[]): { work: (() => Promise<Sign>)[]; begun: number[] } {
  const begun: number[] = [];
  const work = signs.map((sign, at) => async () => {
    begun.push(at);
    return sign;
  });
  return { work, begun };
}

describe("many posts", () => {
  it("begin in their order, so many a second", async () => {
    const { work, begun } = workOf(Array.from({ length: 20 }, () => "well"));
    const options = pace({ perSecond: 10 });
    expect(await inOrder(work, options)).toBe(true);
    expect(begun).toEqual(begun.toSorted((a, b) => a - b));
    expect(begun).toHaveLength(20);
    // The first begins at once; no time passes here, so each of the others has to wait a tenth of a second longer.
    expect(Math.max(...options.waits)).toBeGreaterThan(1900);
    expect(options.waits.length).toBeGreaterThanOrEqual(19);
  });

  it("go on when one is limited, and rest when one after the other is", async () => {
    const few = workOf([{ limited: 9 }, "well", { limited: 9 }, "well", "well"]);
    const calm = pace();
    await inOrder(few.work, calm);
    expect(Math.max(0, ...calm.waits)).toBeLessThan(1000);
    // Which of the two side by side ends first is left to the clock: all but the last are limited, so that some wait.
    const many = workOf([{ limited: 9 }, { limited: 9 }, { limited: 9 }, { limited: 9 }, "well"]);
    const limited = pace();
    await inOrder(many.work, limited);
    expect(many.begun).toEqual([0, 1, 2, 3, 4]);
    expect(Math.max(...limited.waits)).toBeGreaterThan(8000);
  });

  it("stay undone while Slack does not answer, and go on when it does", async () => {
    const away = workOf(["well", "lost", "well", "well", "well"]);
    expect(await inOrder(away.work, pace({ sideBySide: 1, answers: async () => false }))).toBe(false);
    expect(away.begun).toEqual([0, 1]);
    const there = workOf(["well", "lost", "well"]);
    expect(await inOrder(there.work, pace({ sideBySide: 1 }))).toBe(true);
    expect(there.begun).toEqual([0, 1, 2]);
    expect(await inOrder(workOf(["lost"]).work, pace({ answers: async () => false }))).toBe(false);
  });

  it("begin no more once the bot stops, or one of them fails for all", async () => {
    const stopped = workOf(["well", "well", "well"]);
    await inOrder(stopped.work, pace({ sideBySide: 1, stopped: () => stopped.begun.length === 1 }));
    expect(stopped.begun).toEqual([0]);
    const failing = workOf(["well", "well"]);
    const work = [() => Promise.reject(new Error("disk")), ...failing.work];
    await expect(inOrder(work, pace({ sideBySide: 1 }))).rejects.toThrow("disk");
    expect(failing.begun).toEqual([]);
  });
});

describe("what could not be written", () => {
  it("is tried once at a time, and written as soon as it can be", async () => {
    const written: string[] = [];
    let tries = 0;
    let isAway = true;
    const settle = async ({ key }: Row) => {
      tries += 1;
      // A store that is back later than the test has time for.
      if (isAway && tries < 50) throw new StoreUnavailable("The disk is full");
      return written.push(key) > 0;
    };
    const ledger = createLedger({ settle }, createLog({ level: "silent", secrets: [], out: { write: () => {} } }));
    const rows = ["one", "two"].map((key) => ({ key }) as Row);
    for (const row of rows) await ledger.settle(row, { state: "sent", ts: "1.2" });
    await ledger.writeLeft();
    expect(tries).toBe(4);
    isAway = false;
    await ledger.writeLeft();
    expect(written).toEqual(["one", "two"]);
    expect(rows.map(ledger.knows)).toEqual([false, false]);
  });
});

type Page = { messages: object[]; next?: string };

/** A channel's history, page by page. */
function historyOf(...pages: Page[]) {
  const asked: Record<string, unknown>[] = [];
  const history = async (args: Record<string, unknown>) => {
    const page = pages[asked.push(args) - 1] ?? pages[0];
    return { ok: true, messages: page?.messages, response_metadata: { next_cursor: page?.next ?? "" } };
  };
  return { asked, client: { conversations: { history } } as unknown as Parameters<typeof findPost>[0] };
}

describe("a look into a channel's history", () => {
  const row = { channel: "C1", key: "ours", claimedAt: Date.parse("2026-06-01T08:00:00Z") };
  const message = (ts: string, key: string, bot = "B1", type = "term_of_the_day") => ({
    ts,
    bot_id: bot,
    metadata: { event_type: type, event_payload: { key } },
  });

  it("finds the message of the bot's own that carries the key, on a later page as well", async () => {
    const { client, asked } = historyOf(
      { messages: [{ ts: "9" }, message("8", "another")], next: "on" },
      { messages: [message("7", "ours")] },
    );
    expect(await findPost(client, row, "B1")).toEqual({ kind: "there", ts: "7" });
    expect(asked).toMatchObject([{ include_all_metadata: true, oldest: "1780207200.000000" }, { cursor: "on" }]);
  });

  it.each([
    ["another bot's", message("7", "ours", "B2")],
    ["a message of another kind", message("7", "ours", "B1", "poll")],
    ["one with no metadata", { ts: "7", bot_id: "B1" }],
  ])("does not take %s for it", async (_, other) => {
    expect(await findPost(historyOf({ messages: [other] }).client, row, "B1")).toEqual({ kind: "absent" });
  });

  it("does not say that there is none before it has seen all, or knows who the bot is", async () => {
    const endless = historyOf({ messages: [], next: "on" });
    expect((await findPost(endless.client, row, "B1")).kind).toBe("silent");
    expect(endless.asked.length).toBeLessThan(20);
    expect((await findPost(historyOf({ messages: [] }).client, row, null)).kind).toBe("silent");
  });
});
