import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type Json } from '#libs/kernel';
import { CorruptSealedValue } from './errors.js';
import { openFileBytes, sealFileBytes } from './files.js';
import { fieldContext, openValue, sealValue, type FieldBinding } from './sealing.js';

const key = randomBytes(32);
const binding: FieldBinding = { eventId: 'e-1', stream: 'case-1', type: 'NoteAdded', field: '/text' };
const text = () => fc.string({ unit: 'grapheme' });
const anyBinding = fc.record({ eventId: text(), stream: text(), type: text(), field: text() });
const anyJson = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('a sealed value', () => {
  it('opens to what was sealed, whatever JSON it is', () => {
    fc.assert(
      fc.property(anyJson, anyBinding, (value, anywhere) => {
        const sealed = sealValue(key, 'anna', 1, anywhere, value);
        expect(canonicalJson(openValue(key, sealed, anywhere))).toBe(canonicalJson(value));
      }),
    );
  });

  it('survives being stored as JSON and shows nothing of the value', () => {
    const sealed = sealValue(key, 'anna', 1, binding, 'Zażółć gęślą jaźń 👩🏽‍🚀');
    expect(openValue(key, JSON.parse(JSON.stringify(sealed)), binding)).toBe('Zażółć gęślą jaźń 👩🏽‍🚀');
    expect(JSON.stringify(sealed)).not.toContain('jaźń');
  });

  it('is another one each time', () => {
    expect(sealValue(key, 'anna', 1, binding, 'x')).not.toEqual(sealValue(key, 'anna', 1, binding, 'x'));
  });

  it.each<[string, Partial<FieldBinding>]>([
    ['event', { eventId: 'e-2' }],
    ['stream', { stream: 'case-2' }],
    ['type', { type: 'ReplyRecorded' }],
    ['field', { field: '/reason' }],
  ])('does not open in another %s', (_what, moved) => {
    const sealed = sealValue(key, 'anna', 1, binding, 'x');
    expect(() => openValue(key, sealed, { ...binding, ...moved })).toThrow(CorruptSealedValue);
  });

  it('does not open as another key’s, another version’s, under another key, or with any bit changed', () => {
    const sealed = sealValue(key, 'anna', 1, binding, 'x');
    const flipped = Buffer.from(sealed.c, 'base64');
    flipped[0]! ^= 1;
    for (const forged of [
      { ...sealed, s: 'jan' },
      { ...sealed, k: 2 },
      { ...sealed, c: flipped.toString('base64') },
      { ...sealed, c: sealed.c.slice(0, 8) },
      { ...sealed, n: '' },
      { ...sealed, n: randomBytes(12).toString('base64') },
    ]) {
      expect(() => openValue(key, forged, binding)).toThrow(CorruptSealedValue);
    }
    expect(() => openValue(randomBytes(32), sealed, binding)).toThrow(CorruptSealedValue);
  });

  it('is bound by canonical JSON', () => {
    fc.assert(
      fc.property(anyBinding, text(), fc.nat(), (anywhere, keyId, version) => {
        const { eventId: event, ...rest } = anywhere;
        expect(fieldContext(anywhere, keyId, version)).toBe(canonicalJson({ ...rest, event, key: keyId, version }));
      }),
    );
  });
});

describe('a sealed file', () => {
  const sealed = (plain: Buffer) => sealFileBytes(key, 'anna', 1, 'f-1', plain);

  it('opens to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const plain = Buffer.from(bytes);
        expect((await openFileBytes(key, 'anna', 1, 'f-1', await sealed(plain))).equals(plain)).toBe(true);
      }),
    );
  });

  it('opens to the same bytes where it is large', async () => {
    const plain = randomBytes(3_000_000);
    expect((await openFileBytes(key, 'anna', 1, 'f-1', await sealed(plain))).equals(plain)).toBe(true);
  });

  it('does not open as another file, under another key, or changed', async () => {
    const report = await sealed(Buffer.from('report'));
    const changed = Buffer.from(report);
    changed[changed.length - 1]! ^= 1;
    await expect(openFileBytes(key, 'anna', 1, 'f-2', report)).rejects.toThrow(CorruptSealedValue);
    await expect(openFileBytes(key, 'jan', 1, 'f-1', report)).rejects.toThrow(CorruptSealedValue);
    await expect(openFileBytes(key, 'anna', 1, 'f-1', changed)).rejects.toThrow(CorruptSealedValue);
    await expect(openFileBytes(key, 'anna', 1, 'f-1', report.subarray(0, -1))).rejects.toThrow(CorruptSealedValue);
  });

  it('has a limit', async () => {
    await expect(sealed(Buffer.alloc(41 * 1024 * 1024))).rejects.toThrow('file-too-large');
  });
});
