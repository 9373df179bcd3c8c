import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of a WebSocket, as much of RFC 6455 as a bot's socket needs: short unfragmented frames, ping, close. */
export interface Connection {
  send(text: string): void;
  /** Hangs up without a word. */
  drop(): void;
}

const opcodes = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** Accepts an upgrade; `onText` gets each message, `onClose` is told once. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  onText: (text: string) => void,
  onClose: () => void,
): Connection {
  const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash("sha1").update(key).digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let pending = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = takeFrame(pending); frame; frame = takeFrame(pending)) {
      pending = pending.subarray(frame.size);
      if (frame.opcode === opcodes.text) onText(frame.payload.toString());
      if (frame.opcode === opcodes.ping) socket.write(frameOf(opcodes.pong, frame.payload));
      if (frame.opcode === opcodes.close) socket.end(frameOf(opcodes.close, frame.payload));
    }
  });
  socket.on("close", onClose);
  socket.on("error", () => {});
  return { send: (text) => void socket.write(frameOf(opcodes.text, Buffer.from(text))), drop: () => socket.destroy() };
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const length = payload.length;
  const head =
    length < 126 ? Buffer.from([0x80 | opcode, length]) : Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff]);
  return Buffer.concat([head, payload]);
}

/** The first frame of what came in, unmasked; null when it is not whole yet. */
function takeFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (data.length < 2) return null;
  const short = data.readUInt8(1) & 0x7f;
  const start = short === 126 ? 8 : 6;
  if (data.length < start) return null;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  if (data.length < start + length) return null;
  const mask = data.subarray(start - 4, start);
  const payload = Buffer.from(data.subarray(start, start + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { opcode: data.readUInt8(0) & 0x0f, payload, size: start + length };
}
