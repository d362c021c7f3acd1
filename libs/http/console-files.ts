import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { nonceOf } from './security.js';

interface ServedFile {
  readonly path: string;
  readonly type: string;
  readonly tag: string;
  /** Compressed beside it by the build. */
  readonly encodings: readonly { readonly encoding: 'br' | 'gzip'; readonly path: string }[];
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
    if (file) return sendFile(file, request, response, next);
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
      .filter(({ path: compressed }) => existsSync(compressed));
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const address = `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`;
    files.set(address, { path, type, tag, encodings, immutable: HASHED.test(entry.name) });
  }
  return files;
}

async function sendFile(file: ServedFile, request: Request, response: Response, next: NextFunction): Promise<void> {
  const compressed = file.encodings.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  let opened: FileHandle;
  try {
    opened = await open(compressed?.path ?? file.path);
  } catch (error) {
    // A console that was built anew under a running office: its old files are gone, like those that never were.
    return isMissing(error) ? next() : next(error);
  }
  const content = opened.createReadStream();
  try {
    const { size } = await opened.stat();
    response.set({
      'Content-Type': file.type,
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Length': String(size),
      ETag: file.tag,
      Vary: 'Accept-Encoding',
    });
    if (compressed) response.set('Content-Encoding', compressed.encoding);
    if (request.fresh || request.method === 'HEAD') {
      content.destroy();
      if (request.fresh) {
        response.removeHeader('Content-Length');
        response.status(304);
      }
      response.end();
    } else if (response.destroyed || response.closed) {
      // Whoever asked has left already, and a pipe to nobody would leave the file open: Node ends a process that forgets one.
      content.destroy();
    } else pipeline(content, response, () => undefined);
  } catch (error) {
    content.destroy();
    throw error;
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Never cached: it carries the answer's nonce and names the newest files. */
function sendPage(page: string, response: Response): void {
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.replaceAll(NONCE_IN_PAGE, nonceOf(response)));
}
