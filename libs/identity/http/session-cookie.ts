import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Configuration } from '#libs/configuration';
import type { OpenSession } from '../secrets/sessions.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the access guard; absent at public endpoints. */
    openSession?: OpenSession;
  }
}

/**
 * The cookie that carries the session's token: out of reach of scripts, never sent from other sites; it ends with the browser, and before
 * that where the office says. Under https its name has the prefix `__Host-`, so that no other host of the domain can set it (RFC 6265bis §4.1.3.2).
 */
@Injectable()
export class SessionCookie {
  private readonly https: boolean;
  private readonly name: string;

  constructor(configuration: Configuration) {
    this.https = configuration.publicUrl?.startsWith('https:') ?? false;
    this.name = this.https ? '__Host-session' : 'session';
  }

  /** The token that the browser sent; undefined where there is none. */
  tokenOf(request: Request): string | undefined {
    for (const part of (request.get('cookie') ?? '').split(';')) {
      const [name, value] = part.split('=', 2);
      if (name?.trim() === this.name) return value?.trim();
    }
    return undefined;
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, this.attributes());
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'strict', secure: this.https, path: '/' } as const;
  }
}
