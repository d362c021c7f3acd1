import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inPieces, sha256InPieces } from './pieces.js';

const MEGABYTE = 1024 * 1024;

describe('large bytes', () => {
  it.each([0, 1, 256 * 1024, 256 * 1024 + 1, MEGABYTE])(
    '%i of them are handed over whole and in order',
    async (size) => {
      const bytes = Buffer.from(Array.from({ length: size }, (_, n) => n % 251));
      const pieces: Buffer[] = [];
      let places = 0;
      await inPieces(bytes, (piece, from) => {
        expect(from).toBe(places);
        places += piece.length;
        pieces.push(piece);
      });
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
      expect(await sha256InPieces(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );

  it('let the event loop go on in between', async () => {
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await inPieces(Buffer.alloc(4 * MEGABYTE), () => undefined);
    over = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
