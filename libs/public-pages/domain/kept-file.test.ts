import { describe, expect, it } from '@jest/globals';
import { keptIdOf, readKept, writtenKept } from './kept-file.js';

const NOW = Temporal.Instant.from('2026-03-02T08:00:00Z');
const file = { name: 'IMG_1.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('zdjęcie') };
const kept = {
  id: keptIdOf('token', file),
  name: file.name,
  mediaType: file.mediaType,
  size: 8,
  at: '2026-03-01T09:00:00Z',
};

describe('a file that waits for its form', () => {
  it('is named by the form as it was, for a day', () => {
    expect(readKept(writtenKept(kept), NOW)).toEqual(kept);
    expect(readKept(writtenKept({ ...kept, at: '2026-03-01T08:00:00Z' }), NOW)).toBeUndefined();
  });

  it('is one where it is sent twice by one form, and another by another form', () => {
    expect(keptIdOf('token', file)).toBe(kept.id);
    expect(keptIdOf('another', file)).not.toBe(kept.id);
    expect(keptIdOf('token', { ...file, name: 'IMG_2.jpg' })).not.toBe(kept.id);
  });

  it.each([
    '',
    '{}',
    '[]',
    '["x","a","b",1,"2026-03-02T08:00:00Z"]',
    `["${kept.id}","a","b",-1,"2026-03-02T08:00:00Z"]`,
  ])('is none where the form says %s', (text) => expect(readKept(text, NOW)).toBeUndefined());
});
