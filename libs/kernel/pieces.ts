import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A fraction of a millisecond of copying, hashing or encrypting. */
const PIECE_BYTES = 256 * 1024;

/** Hands bytes over piece by piece, and lets the event loop go on in between: 25 MB in one go hold everybody up. */
export async function inPieces(bytes: Buffer, take: (piece: Buffer, from: number) => void): Promise<void> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    if (from > 0) await nextTurn();
    take(bytes.subarray(from, from + PIECE_BYTES), from);
  }
}

/** SHA-256 in hexadecimal, piece by piece. */
export async function sha256InPieces(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  await inPieces(bytes, (piece) => hash.update(piece));
  return hash.digest('hex');
}
