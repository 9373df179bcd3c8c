import { afterEach, describe, expect, it } from "vitest";
import { createInFlight } from "../../src/slack/inFlight.ts";
import { promised } from "../support/promised.ts";
import { dial, type HttpOffice, onTheWire, openHttpOffice } from "../support/slack/httpOffice.ts";

const request = onTheWire(new URLSearchParams({ command: "/words", text: "lead", team_id: "T0ACME" }).toString());

let office: HttpOffice;
afterEach(() => office.close());

describe("a connection", () => {
  it("is kept after a request that is refused, for longer than a proxy keeps it", async () => {
    office = await openHttpOffice((app) => app.command("/words", ({ ack }) => ack("served")));
    const { socket, until } = dial(office.port);
    socket.write("POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 5\r\n\r\nhello");
    const refused = await until("\r\n\r\n");
    expect(refused).toMatch(/^HTTP\/1.1 401 /u);
    expect(refused).toMatch(/^keep-alive: timeout=75\r$/imu);
    socket.write(request.head + request.text);
    expect(await until("served")).toContain("served");
    socket.destroy();
  });

  it("is one of 600 at most", async () => {
    office = await openHttpOffice((app) => app.command("/words", ({ ack }) => ack("served")));
    const lines = Array.from({ length: 600 }, () => dial(office.port));
    // Whoever gets a reply has come in; those before have too.
    const last = lines.at(-1);
    last?.socket.write(request.head + request.text);
    expect(await last?.until("served")).toContain("served");
    expect(await dial(office.port).closed()).toBe("");
    expect(office.log).toContainEqual(
      expect.objectContaining({ level: "warn", msg: expect.stringMatching(/600 connections/u) }),
    );
    for (const { socket } of lines) socket.destroy();
  });
});

describe("a request that was on its way when closing began", () => {
  /** Half a request has come when closing begins, and the rest right after; the listener ends while it is waited for again. */
  async function closeMeanwhile(ends: boolean) {
    const inFlight = createInFlight(1);
    const gate = promised();
    office = await openHttpOffice((app) => {
      app.use(async ({ next }) => {
        await inFlight.run(async () => {
          await next();
        });
      });
      app.command("/words", async ({ ack }) => {
        await gate.promise;
        await ack("served");
      });
    });
    const { socket, closed } = dial(office.port);
    socket.write(request.head);
    socket.write(request.text.slice(0, 5));
    // Whoever comes later has been taken when this one gets a reply.
    await fetch(`http://127.0.0.1:${office.port}`);
    let waits = 0;
    const closing = office.intake.close((patience) => {
      waits += 1;
      if (waits > 1 && ends) gate.keep();
      return waits > 1 && !ends ? Promise.resolve(false) : inFlight.settle(patience);
    });
    socket.write(request.text.slice(5));
    const whole = await closing;
    const got = await closed();
    gate.keep();
    return { whole, got };
  }

  it("is answered, though it takes a moment", async () => {
    const { whole, got } = await closeMeanwhile(true);
    expect(got).toMatch(/^HTTP\/1.1 200 .*served/su);
    expect(whole).toBe(true);
  });

  it("is told to be cut off when it takes too long", async () => {
    expect(await closeMeanwhile(false)).toEqual({ whole: false, got: "" });
  });
});
