import { describe, expect, it } from "vitest";
import { messagesIn, newestFor, withPatch } from "../../src/preview/page/facts.ts";
import { createSent } from "../../src/preview/server/streams.ts";
import type { Facts, ShownMessage } from "../../src/preview/wire.ts";

const message = (ts: string, fields: Partial<ShownMessage> = {}): ShownMessage => ({
  ts,
  team: "T0ACME",
  channel: "C0SALES",
  user: "U0ADA",
  botId: null,
  text: "Hello",
  blocks: [],
  threadTs: null,
  ephemeralFor: null,
  subtype: null,
  edited: null,
  reactions: [],
  replyCount: 0,
  latestReply: null,
  clientMsgId: null,
  markdown: {},
  ...fields,
});

function factsWith(messages: ShownMessage[], traffic = 0): Facts {
  return {
    workspace: { name: "Acme", bot: { user: "U0BOT", name: "salesterm" }, commands: [], shortcuts: [], homeTab: false },
    people: [],
    channels: [],
    home: null,
    modals: [],
    problems: [],
    examples: [],
    ahead: 0,
    traffic,
    messages: Object.fromEntries(messages.map((one) => [`${one.channel} ${one.ts}`, one])),
  };
}

describe("what a page is told", () => {
  it("is everything at first, then what changed, and nothing when nothing did", () => {
    const sent = createSent();
    const first = message("1.0");
    expect(sent.patchTo(factsWith([first]))?.pieces).toHaveProperty("workspace");
    expect(sent.patchTo(factsWith([first]))).toBeNull();
    const second = message("2.0");
    expect(sent.patchTo(factsWith([first, second]))).toEqual({ pieces: {}, messages: { "C0SALES 2.0": second } });
    expect(sent.patchTo(factsWith([second], 1))).toEqual({ pieces: { traffic: 1 }, messages: { "C0SALES 1.0": null } });
  });

  it("adds up to the same as is told whole", () => {
    const sent = createSent();
    const [first, second, edited] = [message("1.0"), message("2.0"), message("1.0", { text: "Hi" })];
    const steps = [
      factsWith([first]),
      factsWith([first, second], 3),
      factsWith([edited, second], 3),
      factsWith([second]),
    ];
    let known: Partial<Facts> = {};
    for (const facts of steps) {
      const patch = sent.patchTo(facts);
      if (patch) known = withPatch(known, patch);
      expect(known).toEqual(facts);
    }
  });
});

describe("what a page makes of it", () => {
  const root = message("2.0", { replyCount: 1 });
  const reply = message("3.0", { threadTs: "2.0", user: "U0BOT" });
  const facts = factsWith([reply, root, message("1.0", { user: "U0KARI" }), message("4.0", { channel: "C0OTHER" })]);

  it("a channel without its threads, and a thread with what it hangs on", () => {
    expect(messagesIn(facts, "C0SALES").map(({ ts }) => ts)).toEqual(["1.0", "2.0"]);
    expect(messagesIn(facts, "C0SALES", "2.0").map(({ ts }) => ts)).toEqual(["2.0", "3.0"]);
  });

  it("new is what others wrote", () => {
    expect(newestFor(facts, "C0SALES", "U0ADA")).toBe(1);
    expect(newestFor(facts, "C0SALES", "U0KARI")).toBe(2);
  });
});
