import type { Request, Response } from 'express';
import type { OpenSession } from '../secrets/sessions.js';

export const SESSION_COOKIE = 'session';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the access guard; absent at public endpoints. */
    openSession?: OpenSession;
  }
}

/** The token that the browser sent; undefined where there is none. */
export function tokenOf(request: Request): string | undefined {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [name, value] = part.split('=', 2);
    if (name?.trim() === SESSION_COOKIE) return value?.trim();
  }
  return undefined;
}

/** Out of reach of scripts, never sent from other sites; it ends with the browser, and before that where the office says. */
const attributes = (https: boolean) => ({ httpOnly: true, sameSite: 'strict', secure: https, path: '/' }) as const;

export const setSessionCookie = (response: Response, token: string, https: boolean): void =>
  void response.cookie(SESSION_COOKIE, token, attributes(https));

export const clearSessionCookie = (response: Response, https: boolean): void =>
  void response.clearCookie(SESSION_COOKIE, attributes(https));
