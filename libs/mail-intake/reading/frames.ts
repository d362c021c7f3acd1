import type { Readable, Writable } from 'node:stream';
import { deserialize, serialize } from 'node:v8';

/** What office and reading process tell each other: something structured, and bytes that nothing copies into it. */
export interface Frame<Head> {
  readonly head: Head;
  readonly body: Buffer<ArrayBuffer>;
}

const LENGTHS = 8;

/** Lengths of head and body (4 bytes each, big-endian), the head as V8 serialises it, the body. */
export function sendFrame(to: Writable, head: unknown, body: readonly Uint8Array[] = []): void {
  const encoded = serialize(head);
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32BE(encoded.length);
  lengths.writeUInt32BE(
    body.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  to.write(lengths);
  to.write(encoded);
  for (const bytes of body) to.write(bytes);
}

/** Calls `take` for each frame; ends with the stream. */
export async function receiveFrames<Head>(from: Readable, take: (frame: Frame<Head>) => void): Promise<void> {
  let [lengths, head, body] = [place(LENGTHS), place(0), place(0)];
  for await (const chunk of from as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (;;) {
      const knew = lengths.missing === 0;
      rest = fill(lengths, rest);
      if (lengths.missing > 0) break;
      if (!knew) [head, body] = [place(lengths.bytes.readUInt32BE()), place(lengths.bytes.readUInt32BE(4))];
      rest = fill(body, fill(head, rest));
      if (head.missing + body.missing > 0) break;
      take({ head: deserialize(head.bytes) as Head, body: body.bytes });
      lengths = place(LENGTHS);
    }
  }
}

interface Place {
  readonly bytes: Buffer<ArrayBuffer>;
  missing: number;
}

/** Memory of its own, so that it can be handed on to a thread. */
const place = (length: number): Place => ({ bytes: Buffer.allocUnsafeSlow(length), missing: length });

/** Answers what is left of the chunk. */
function fill(place: Place, chunk: Buffer): Buffer {
  const taken = chunk.copy(place.bytes, place.bytes.length - place.missing);
  place.missing -= taken;
  return chunk.subarray(taken);
}
