import { describe, expect, it } from '@jest/globals';
import { NotSealedForUs } from './sealing.js';
import { identityOf, isTrackingSecret, newTrackingSecret, openOfPage, sealToPage, trackingPageOf } from './tracking.js';

describe('a tracking page', () => {
  it('is found by a hash, and opened by the secret alone', () => {
    const secret = newTrackingSecret();
    const { hash, publicKey } = trackingPageOf(secret);
    const sealed = sealToPage({ hash, publicKey }, 'page', Buffer.from('odpowiedź'));
    expect(openOfPage(secret, 'page', sealed).toString()).toBe('odpowiedź');
    expect(() => openOfPage(newTrackingSecret(), 'page', sealed)).toThrow(NotSealedForUs);
    expect(() => openOfPage(secret, 'file 1', sealed)).toThrow(NotSealedForUs);
  });

  it('has a secret of 256 bits, and takes nothing else for one', () => {
    expect(isTrackingSecret(newTrackingSecret())).toBe(true);
    for (const text of ['', 'a', `${newTrackingSecret()}a`, "'; DROP TABLE--"])
      expect(isTrackingSecret(text)).toBe(false);
  });
});

describe('what a form that was sent is called', () => {
  const token = newTrackingSecret();

  it('is the same for the same form, however often it is sent', () => {
    expect(identityOf(token, ['a', Buffer.from('b')])).toEqual(identityOf(token, ['a', Buffer.from('b')]));
    expect(isTrackingSecret(identityOf(token, ['a']).secret)).toBe(true);
  });

  it('is another for other words, for another form, and for words cut elsewhere', () => {
    const ids = [
      identityOf(token, ['ab', 'c']),
      identityOf(token, ['a', 'bc']),
      identityOf(newTrackingSecret(), ['ab', 'c']),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
    expect(new Set(ids.map(({ secret }) => secret)).size).toBe(3);
  });
});
