import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password-hash.js';

describe('the password hash', () => {
  it('is a PHC string with the costs that OWASP names, salted anew each time', async () => {
    const [one, two] = await Promise.all([hashPassword('zielona łódź'), hashPassword('zielona łódź')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('knows its password, in whichever Unicode form it was typed, and no other', async () => {
    const hash = await hashPassword('zielona łódź');
    expect(await verifyPassword('zielona łódź'.normalize('NFD'), hash)).toBe(true);
    expect(await verifyPassword('zielona lodz', hash)).toBe(false);
  });

  it('answers no where there is no hash, or none that it understands', async () => {
    expect(await verifyPassword('zielona łódź', undefined)).toBe(false);
    expect(await verifyPassword('zielona łódź', '$2b$10$somethingelse')).toBe(false);
  });

  it('works through many at once, and refuses past a bounded queue', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 110 }, () => verifyPassword('x', undefined)));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toContain('sign-in-busy');
  });
});
