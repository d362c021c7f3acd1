import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler, Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { nonceOf } from './security.js';

/** A name that holds a hash of the content: it never changes. */
const HASHED = /[-.][A-Za-z0-9]{8,}\.\w+(\.br|\.gz)?$/;
/** Stands in the page where the answer's nonce belongs. */
const NONCE_IN_PAGE = '%CSP_NONCE%';
const PAGE_FILE = '/index.html';
const NOT_THE_CONSOLE = /^\/(api|health|metrics)(\/|$)/;

/** The built console: its files, compressed as the build left them, and its page for every other address that a person opens. */
export function consoleFiles(folder: string): RequestHandler {
  if (!existsSync(join(folder, 'index.html'))) return (_request, _response, next) => next();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const serveFile = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    },
  });

  return (request, response, next) => {
    const { method, path } = request;
    if ((method !== 'GET' && method !== 'HEAD') || NOT_THE_CONSOLE.test(path)) return next();
    if (path === PAGE_FILE) return sendPage(page, response);
    serveFile(request, response, (failure?: unknown) => {
      if (failure !== undefined) return next(failure);
      // Of a compressed file that is gone, as after a build under a running office.
      response.removeHeader('Content-Encoding');
      response.removeHeader('Content-Type');
      if (extname(path) !== '' && !request.accepts('html')) return next();
      return sendPage(page, response);
    });
  };
}

/** Never cached: it carries the answer's nonce and names the newest files. */
function sendPage(page: string, response: Response): void {
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.replaceAll(NONCE_IN_PAGE, nonceOf(response)));
}
