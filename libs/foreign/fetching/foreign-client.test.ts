import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { OfficeError } from '#libs/kernel';
import { ForeignClient, type ForeignLimits } from './foreign-client.js';

const MOST = 1024 * 1024;
const wish = { accept: ['text/html'], most: MOST };
const limits: ForeignLimits = { seconds: 5, redirects: 3, atOnce: 4 };

const page = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
const to = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();
const bomb = gzipSync(Buffer.alloc(64 * MOST));

const answers: Record<string, RequestListener> = {
  '/page': (_request, response) => page(response, '<title>Most</title>', { etag: '"1"' }),
  '/known': ({ headers }, response) =>
    headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : page(response, 'new'),
  '/gzip': (_request, response) => page(response, gzipSync('packed'), { 'content-encoding': 'gzip' }),
  '/deflate': (_request, response) => page(response, deflateSync('packed'), { 'content-encoding': 'deflate' }),
  '/br': (_request, response) => page(response, brotliCompressSync('packed'), { 'content-encoding': 'br' }),
  '/moved': (_request, response) => to(response, '/page'),
  '/circle': (_request, response) => to(response, '/circle'),
  '/metadata': (_request, response) => to(response, 'http://169.254.169.254/latest/meta-data/'),
  '/mapped': (_request, response) => to(response, 'http://[::ffff:10.0.0.1]/'),
  '/file': (_request, response) => to(response, 'file:///etc/passwd'),
  '/named-inside': (_request, response) => to(response, `http://inside.example/`),
  '/missing': (_request, response) => response.writeHead(404).end(),
  '/pdf': (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/two-gigabytes': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(2 ** 31) }).flushHeaders(),
  '/endless': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const piece = Buffer.alloc(64 * 1024, 'x');
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
  '/bomb': (_request, response) => page(response, bomb, { 'content-encoding': 'gzip' }),
  '/layers': (_request, response) => page(response, bomb, { 'content-encoding': 'gzip, gzip' }),
  '/torn': (_request, response) => page(response, 'no gzip', { 'content-encoding': 'gzip' }),
  '/headers': (_request, response) => page(response, '', { 'x-long': 'x'.repeat(100_000) }),
  '/silent': () => undefined,
  '/drip': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drop = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drop));
  },
};

describe('the guarded client', () => {
  const server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  let base: string;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const lookup = (host: string) =>
    Promise.resolve([{ address: host === 'inside.example' ? '10.0.0.1' : '127.0.0.1', family: 4 }]);
  const client = (own: Partial<ForeignLimits> = {}) => new ForeignClient(true, { ...limits, ...own }, lookup);
  const bodyAt = async (path: string) => (await client().get(`${base}${path}`, wish))?.body.toString();
  const codeAt = (address: string, asked = client()) =>
    asked.get(address, wish).then(
      () => 'answered',
      (error: OfficeError) => error.code,
    );

  it('reads a page, and says where it stood in the end', async () => {
    expect(await client().get(`${base}/moved`, wish)).toMatchObject({
      url: `${base}/page`,
      mediaType: 'text/html',
      charset: 'utf-8',
      etag: '"1"',
    });
  });

  it.each(['/gzip', '/deflate', '/br'])('unpacks %s', async (path) => expect(await bodyAt(path)).toBe('packed'));

  it('answers null for what is known', async () => {
    const known = { etag: '"1"', lastModified: null };
    expect(await client().get(`${base}/known`, { ...wish, known })).toBeNull();
  });

  it.each([
    ['/circle', 'foreign-too-many-redirects'],
    ['/metadata', 'foreign-address-internal'],
    ['/mapped', 'foreign-address-internal'],
    ['/named-inside', 'foreign-address-internal'],
    ['/file', 'foreign-address-invalid'],
    ['/missing', 'foreign-answered'],
    ['/pdf', 'foreign-of-other-kind'],
    ['/two-gigabytes', 'foreign-too-large'],
    ['/endless', 'foreign-too-large'],
    ['/bomb', 'foreign-too-large'],
    ['/layers', 'foreign-unreadable'],
    ['/torn', 'foreign-unreadable'],
    ['/headers', 'foreign-unreadable'],
  ])('%s is refused: %s', async (path, code) => expect(await codeAt(`${base}${path}`)).toBe(code));

  it.each(['/silent', '/drip'])('waits for %s no longer than it may', async (path) =>
    expect(await codeAt(`${base}${path}`, client({ seconds: 0.2 }))).toBe('foreign-too-slow'),
  );

  it('waits for no name longer than it may', async () => {
    const never = new ForeignClient(false, { ...limits, seconds: 0.1 }, () => new Promise(() => undefined));
    expect(await codeAt('http://slow.example/', never)).toBe('foreign-too-slow');
  });

  it.each([
    '',
    'gazeta.example.pl',
    'ftp://gazeta.example.pl/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:word@gazeta.example.pl/',
    'http://gazeta.example.pl:25/',
    'http://',
  ])('%j is no address of a page', async (address) => expect(await codeAt(address)).toBe('foreign-address-invalid'));

  it.each([
    'http://localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://１２７.0.0.1/',
    'http://inside.example/',
  ])('%s leads inside', async (address) =>
    expect(await codeAt(address, new ForeignClient(false, limits, lookup))).toBe('foreign-address-internal'),
  );

  it('reaches no name of which one address is internal', async () => {
    const both = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await codeAt('http://both.example/', new ForeignClient(false, limits, both))).toBe(
      'foreign-address-internal',
    );
  });

  it('connects to the address that it judged, whatever the name means a moment later', async () => {
    const asked: string[] = [];
    const rebinding = (host: string) => {
      asked.push(host);
      return Promise.resolve([{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const answer = await new ForeignClient(true, limits, rebinding).get(
      base.replace('127.0.0.1', 'rebind.example') + '/page',
      wish,
    );
    expect(answer?.body.toString()).toBe('<title>Most</title>');
    expect(asked).toEqual(['rebind.example']);
  });

  it('says so where nobody answers', async () => {
    const nowhere = new ForeignClient(false, limits, () =>
      Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    );
    expect(await codeAt('http://nowhere.example/', nowhere)).toBe('foreign-unreachable');
  });

  it('fetches only so many at one time', async () => {
    const one = client({ atOnce: 1, seconds: 0.2 });
    const first = codeAt(`${base}/silent`, one);
    expect(await codeAt(`${base}/page`, one)).toBe('foreign-busy');
    expect(await first).toBe('foreign-too-slow');
    expect(await codeAt(`${base}/page`, one)).toBe('answered');
  });
});
