import { describe, expect, it } from '@jest/globals';
import { notificationsOf, type Progress } from './notifications.js';

const progress = (streams: readonly string[]): Progress => ({
  by: 'process',
  live: ['case_list@1.0'],
  position: '00000000000000000007',
  streams,
  types: ['NoteAdded'],
});
const names = (count: number) => Array.from({ length: count }, (_, n) => `cases-ż-${String(n).padStart(36, '0')}`);

describe('notifications of a batch', () => {
  it('fit into what PostgreSQL takes, and name every stream', () => {
    const streams = names(900);
    const sent = notificationsOf(progress(streams));
    expect(sent.length).toBeGreaterThan(1);
    for (const payload of sent) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    const heard = sent.map((payload) => JSON.parse(payload) as Progress);
    expect(heard.flatMap((part) => part.streams)).toEqual(streams);
    expect(new Set(heard.map((part) => part.position)).size).toBe(1);
  });

  it('name no stream where there are too many', () => {
    const [only, ...more] = notificationsOf(progress(names(5_000)));
    expect(more).toEqual([]);
    expect(JSON.parse(only!)).toMatchObject({ streams: null, position: '00000000000000000007' });
  });

  it('are sent for a position alone, too', () => {
    expect(notificationsOf(progress([]))).toHaveLength(1);
  });
});
