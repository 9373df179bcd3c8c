import { expect, it } from "vitest";
import { goodbyeIn } from "../../src/slack/goodbye.ts";

it.each([
  ['{"type":"disconnect","reason":"refresh_requested","debug_info":{}}', "refresh_requested"],
  ['{"reason":"link_disabled","type":"disconnect"}', expect.stringContaining("Socket Mode is switched off")],
  ['{"type":"disconnect","reason":"too_many_websockets"}', expect.stringContaining("ten sockets")],
  ['{"type":"disconnect","reason":7}', null],
  ['{"type":"hello"}', null],
  [`{"type":"disconnect","reason":"${"x".repeat(500)}"}`, null],
  ["null", null],
  ["{", null],
  ["", null],
  [new ArrayBuffer(2), null],
])("%j says %j", (frame, reason) => {
  expect(goodbyeIn(frame)).toEqual(reason);
});
