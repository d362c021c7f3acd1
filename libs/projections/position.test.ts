import { describe, expect, it } from '@jest/globals';
import { densityOf, eventsBetween, shareOf } from './position.js';

const counted = (position: number) => String(position).padStart(20, '0');
/** As EventStoreDB has them: two numbers of bytes. */
const inBytes = (position: number) => `${counted(position)}/${counted(position)}`;

describe('positions', () => {
  it('that count events tell a lag exactly', () => {
    expect(eventsBetween(counted(3), counted(10), 0)).toBe(7);
    expect(eventsBetween('', counted(10), 0)).toBe(10);
    expect(eventsBetween(counted(10), counted(10), 0)).toBe(0);
  });

  it('that count bytes tell an estimate, and never none before the end', () => {
    const density = densityOf(1_000, inBytes(700_000));
    expect(eventsBetween(inBytes(700_000), inBytes(770_000), density)).toBe(100);
    expect(eventsBetween(inBytes(700_000), inBytes(700_001), density)).toBe(1);
    expect(eventsBetween(inBytes(700_000), inBytes(770_000), densityOf(0, ''))).toBe(1);
  });

  it('of another store stand at the start', () => {
    expect(shareOf(`!${counted(5)}`, counted(10))).toBe(0);
    expect(eventsBetween(`!${counted(5)}`, counted(10), 0)).toBe(10);
  });

  it('tell how much of the way is done', () => {
    expect(shareOf('', counted(10))).toBe(0);
    expect(shareOf(counted(5), counted(10))).toBe(0.5);
    expect(shareOf(inBytes(5), inBytes(10))).toBe(0.5);
    expect(shareOf('', '')).toBe(1);
  });
});
