import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { generateSealingKeys, NotSealedForUs, openSealed, sealingKeysOf, sealTo } from './sealing.js';

const keys = generateSealingKeys();
const words = Buffer.from('Zażółć gęślą jaźń');

describe('sealing to a public key', () => {
  it('opens under the private half, for the same context', () => {
    const sealed = sealTo(keys.publicKey, 'submission 1', words);
    expect(openSealed(keys, 'submission 1', sealed)).toEqual(words);
    expect(openSealed(sealingKeysOf(keys.privateKey), 'submission 1', sealed)).toEqual(words);
  });

  it('never comes out the same twice', () => {
    expect(sealTo(keys.publicKey, 'a', words)).not.toEqual(sealTo(keys.publicKey, 'a', words));
  });

  it.each([
    ['another context', () => openSealed(keys, 'b', sealTo(keys.publicKey, 'a', words))],
    ['another key', () => openSealed(generateSealingKeys(), 'a', sealTo(keys.publicKey, 'a', words))],
    ['what is too short', () => openSealed(keys, 'a', Buffer.from('RZP1'))],
    ['what was never sealed', () => openSealed(keys, 'a', randomBytes(200))],
    [
      'what was changed',
      () => {
        const sealed = sealTo(keys.publicKey, 'a', words);
        sealed[sealed.length - 20]! ^= 1;
        return openSealed(keys, 'a', sealed);
      },
    ],
  ])('refuses %s', (_, open) => expect(open).toThrow(NotSealedForUs));
});
