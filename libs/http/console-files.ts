import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { nonceOf } from './security.js';

interface ServedFile {
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly tag: string;
  /** Compressed beside it by the build: encoding to path and size. */
  readonly encodings: readonly { readonly encoding: 'br' | 'gzip'; readonly path: string; readonly size: number }[];
  /** The name holds a hash of the content: it never changes. */
  readonly immutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const HASHED = /[-.][A-Za-z0-9]{8,}\.\w+$/;
const COMPRESSED = { br: '.br', gzip: '.gz' } as const;
/** Stands in the page where the answer's nonce belongs. */
const NONCE_IN_PAGE = '%CSP_NONCE%';
const NOT_THE_CONSOLE = /^\/(api|health|metrics)(\/|$)/;

/**
 * The built console: its files, compressed as the build left them, and its page for every other address that a person opens.
 * The list of files is read once: nothing outside of it can be asked for.
 */
export function consoleFiles(folder: string): RequestHandler {
  if (!existsSync(join(folder, 'index.html'))) return (_request, _response, next) => next();
  const files = listFiles(folder);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');

  return (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || NOT_THE_CONSOLE.test(request.path)) return next();
    const file = files.get(request.path);
    if (file) return sendFile(file, request, response);
    if (extname(request.path) !== '' && !request.accepts('html')) return next();
    return sendPage(page, response);
  };
}

function listFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined || entry.name === 'index.html') continue;
    const { size, mtimeMs } = statSync(path);
    const encodings = (['br', 'gzip'] as const)
      .map((encoding) => ({ encoding, path: path + COMPRESSED[encoding] }))
      .filter(({ path: compressed }) => existsSync(compressed))
      .map((compressed) => ({ ...compressed, size: statSync(compressed.path).size }));
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const address = `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`;
    files.set(address, { path, type, size, tag, encodings, immutable: HASHED.test(entry.name) });
  }
  return files;
}

function sendFile(file: ServedFile, request: Request, response: Response): void {
  const compressed = file.encodings.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  response.set({
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Length': String(compressed?.size ?? file.size),
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  });
  if (compressed) response.set('Content-Encoding', compressed.encoding);
  if (request.fresh) {
    response.removeHeader('Content-Length');
    response.status(304).end();
  } else if (request.method === 'HEAD') response.end();
  else
    createReadStream(compressed?.path ?? file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Never cached: it carries the answer's nonce and names the newest files. */
function sendPage(page: string, response: Response): void {
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.replaceAll(NONCE_IN_PAGE, nonceOf(response)));
}
