import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { loadConfiguration } from '#libs/configuration';
import { SessionCookie } from './session-cookie.js';

const cookieOf = (publicUrl: string) => new SessionCookie(loadConfiguration({ PUBLIC_URL: publicUrl }));
const browser = (cookie: string) =>
  ({ get: (name: string) => (name === 'cookie' ? cookie : undefined) }) as unknown as Request;

/** Name and attributes that were set. */
function setBy(cookie: SessionCookie) {
  let set: unknown[] = [];
  cookie.set({ cookie: (...given: unknown[]) => (set = given) } as unknown as Response, 'token');
  return set;
}

describe('the cookie of a session', () => {
  it('is bound to this one host under https', () => {
    const cookie = cookieOf('https://rzecznik.urzad.pl');
    expect(setBy(cookie)).toEqual([
      '__Host-session',
      'token',
      { httpOnly: true, sameSite: 'strict', secure: true, path: '/' },
    ]);
    expect(cookie.tokenOf(browser('a=1; __Host-session=token'))).toBe('token');
  });

  it('that another host of the domain may have set is not taken under https', () =>
    expect(cookieOf('https://rzecznik.urzad.pl').tokenOf(browser('session=stolen'))).toBeUndefined());

  it('has no prefix where there is no https: browsers would refuse it', () => {
    const cookie = cookieOf('http://rzecznik.urzad.pl');
    expect(setBy(cookie)[0]).toBe('session');
    expect(cookie.tokenOf(browser('session=token'))).toBe('token');
  });
});
