// A guest's screen made up on the spot: just enough WebSocket and RFB 3.8 for noVNC to show a picture.
import { createHash } from 'node:crypto';

const WIDTH = 720;
const HEIGHT = 400;

export function screen(request, socket) {
  const key = createHash('sha1').update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  const protocol = request.headers['sec-websocket-protocol'] ? `Sec-WebSocket-Protocol: ${request.headers['sec-websocket-protocol'].split(',')[0]}\r\n` : '';
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${protocol}Sec-WebSocket-Accept: ${key}\r\n\r\n`);
  const guest = conversation(bytes => socket.write(frame(bytes)));
  guest.next();
  let rest = Buffer.alloc(0);
  let inbox = Buffer.alloc(0);
  let wanted = 12;
  socket.on('error', () => socket.destroy());
  socket.on('data', chunk => {
    rest = Buffer.concat([rest, chunk]);
    for (let parsed; (parsed = unframe(rest));) {
      rest = parsed.rest;
      if (parsed.opcode === 8) return socket.end();
      inbox = Buffer.concat([inbox, parsed.payload]);
    }
    while (inbox.length >= wanted) {
      const piece = inbox.subarray(0, wanted);
      inbox = inbox.subarray(wanted);
      wanted = guest.next(piece).value;
    }
  });
  send(socket, 'RFB 003.008\n');
}

const send = (socket, text) => socket.write(frame(Buffer.from(text)));

/** Yields how many bytes it wants next. */
function* conversation(write) {
  yield 12;
  yield (write(Buffer.from([1, 1])), 1);
  yield (write(Buffer.from([0, 0, 0, 0])), 1);
  const name = Buffer.from('dev guest');
  const init = Buffer.alloc(24);
  init.writeUInt16BE(WIDTH, 0);
  init.writeUInt16BE(HEIGHT, 2);
  init.set([32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0], 4);
  init.writeUInt32BE(name.length, 20);
  write(Buffer.concat([init, name]));
  let painted = false;
  for (;;) {
    const [type] = yield 1;
    if (type === 0) yield 19;
    else if (type === 2) yield ((yield 3).readUInt16BE(1) * 4);
    else if (type === 3) { yield 9; if (!painted) { painted = true; write(picture()); } }
    else if (type === 4) yield 7;
    else if (type === 5) yield 5;
    else if (type === 6) yield (yield 7).readUInt32BE(3);
    else return;
  }
}

/** A console in the evening: dark, with lines of text-like blocks. */
function picture() {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 0, WIDTH >> 8, WIDTH & 255, HEIGHT >> 8, HEIGHT & 255, 0, 0, 0, 0]);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const line = Math.floor(y / 16);
      const column = Math.floor(x / 8);
      const word = line < 20 && column < 20 + (line * 37) % 50 && (column * 7 + line * 3) % 9 > 1;
      const ink = word && y % 16 > 3 && y % 16 < 13 && x % 8 < 6 && (x * 5 + y * 3 + column) % 4 > 0;
      pixels.writeUInt32LE(ink ? (line % 5 === 0 ? 0x59c36a : 0xc8ccd0) : 0x10141a, (y * WIDTH + x) * 4);
    }
  }
  return Buffer.concat([head, pixels]);
}

function frame(payload) {
  const head = payload.length < 126 ? Buffer.from([130, payload.length]) : payload.length < 65536 ? Buffer.from([130, 126, payload.length >> 8, payload.length & 255]) : Buffer.alloc(10);
  if (head.length === 10) { head.set([130, 127]); head.writeBigUInt64BE(BigInt(payload.length), 2); }
  return Buffer.concat([head, payload]);
}

function unframe(buffer) {
  if (buffer.length < 2) return null;
  let length = buffer[1] & 127;
  let at = 2;
  if (length === 126) { if (buffer.length < 4) return null; length = buffer.readUInt16BE(2); at = 4; }
  if (buffer.length < at + 4 + length) return null;
  const mask = buffer.subarray(at, at + 4);
  const payload = Buffer.from(buffer.subarray(at + 4, at + 4 + length)).map((byte, i) => byte ^ mask[i % 4]);
  return { opcode: buffer[0] & 15, payload, rest: buffer.subarray(at + 4 + length) };
}
