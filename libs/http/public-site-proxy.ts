import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Language } from '#libs/kernel';
import { languageOf } from './language.js';

/** Where the public site's process listens; undefined while it does not. */
export class PublicSiteAddress {
  private address: { readonly host: string; readonly port: number } | undefined;

  get current() {
    return this.address;
  }

  set(address: PublicSiteAddress['current']): void {
    this.address = address;
  }
}

/** Those of the connection, not of what is sent over it (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const PATIENCE_MILLISECONDS = 310_000;

/**
 * Hands the public site's addresses on to its process, bodies streamed both ways. Cookies of the console stay here. While that process is away, a page
 * says so.
 */
export function publicSiteProxy(address: PublicSiteAddress, paths: readonly string[]): RequestHandler {
  const agent = new Agent({ keepAlive: true, maxSockets: 200, maxFreeSockets: 32 });
  const isPublic = (path: string) => paths.some((own) => path === own || path.startsWith(`${own}/`));
  return (request: Request, response: Response, next: NextFunction) => {
    if (!isPublic(request.path)) return next();
    const target = address.current;
    if (!target) return sendAway(request, response);
    const { cookie: _cookie, ...headers } = withoutHops(request.headers);
    const forwarded = [request.get('x-forwarded-for'), request.socket.remoteAddress].filter(Boolean).join(', ');
    const passed = ask({
      ...target,
      agent,
      method: request.method,
      path: request.originalUrl,
      headers: { ...headers, 'x-forwarded-for': forwarded, 'x-forwarded-proto': request.protocol },
      timeout: PATIENCE_MILLISECONDS,
    });
    passed
      .on('response', (answer) => passOn(answer, response))
      .on('timeout', () => passed.destroy(new Error('timeout')))
      .on('error', () => (response.headersSent ? response.destroy() : sendAway(request, response)));
    response.on('close', () => response.writableFinished || passed.destroy());
    request.pipe(passed);
  };
}

function passOn(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
  answer.on('error', () => response.destroy()).pipe(response);
}

const withoutHops = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));

const AWAY: Readonly<Record<Language, readonly [title: string, text: string]>> = {
  pl: ['Strona zaraz wróci', 'Nic, co Państwo już wysłali, nie zginęło. Proszę spróbować za chwilę.'],
  en: ['This page will be back in a moment', 'Nothing that you sent before was lost. Please try again in a moment.'],
};

function sendAway(request: Request, response: Response): void {
  request.resume();
  const asked = request.query['lang'];
  const language = asked === 'pl' || asked === 'en' ? asked : languageOf(request);
  const [title, text] = AWAY[language];
  response
    .status(503)
    .set({ 'Retry-After': '5', 'Cache-Control': 'no-store', 'Content-Security-Policy': `default-src 'none'` })
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`,
    );
}
