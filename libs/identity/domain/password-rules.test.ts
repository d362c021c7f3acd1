import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import { checkPassword } from './password-rules.js';

const holder = { name: 'Anna Nowak-Lis', email: 'anna.nowak@urzad.example' };

const ruled = { shortest: 0, forbidden: [] as string[] };

const refusalOf = (password: string, rules = ruled): string | undefined => {
  try {
    checkPassword(password, holder, rules);
    return undefined;
  } catch (error) {
    return (error as OfficeError).code;
  }
};

describe('a password', () => {
  it.each([
    ['krotkie', 'password-too-short'],
    ['12345678901', 'password-too-short'],
    ['ź'.repeat(129), 'password-too-long'],
    ['aaaaaaaaaaaaaaaa', 'password-too-common'],
    ['abcabcabcabcabc', 'password-too-common'],
    ['Haslo-Haslo-123', 'password-too-common'],
    ['PASSWORD-1234', 'password-too-common'],
    ['anna.nowak@urzad.example', 'password-names-its-owner'],
    ['Anna.Nowak12', 'password-names-its-owner'],
    ['nowak-lis-2026', 'password-names-its-owner'],
  ])('%s is refused: %s', (password, code) => expect(refusalOf(password)).toBe(code));

  it.each(['poprawny koń bateria', 'zielona-łódź-na-wiśle', 'Kx7!pQz2#mLw', 'nowak chodzi co rano nad rzekę'])(
    '%s is taken',
    (password) => expect(refusalOf(password)).toBeUndefined(),
  );

  it('is refused by what the office adds, which never takes anything away', () => {
    const rules = { shortest: 16, forbidden: ['Katowice', '-'] };
    expect(refusalOf('Kx7!pQz2#mLwR', rules)).toBe('password-too-short');
    expect(refusalOf('katowice-KATOWICE-1', rules)).toBe('password-forbidden');
    expect(refusalOf('pociąg z Katowic do Gdyni', rules)).toBeUndefined();
    expect(refusalOf('krotkie', { shortest: 1, forbidden: [] })).toBe('password-too-short');
  });
});
