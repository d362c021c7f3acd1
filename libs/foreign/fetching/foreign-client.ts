import { lookup as resolveByDns, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, type Gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { OfficeError, VERSION } from '#libs/kernel';
import type { ForeignAnswer } from '../domain/foreign-answer.js';
import { isLoopback, isPublicAddress } from '../domain/public-address.js';

export interface ForeignWish {
  /** Media types that are of use; a server that names another one is refused. */
  readonly accept: readonly string[];
  /** Bytes, as they come and after decompression. */
  readonly most: number;
  /** Only so many bytes from the beginning are asked for; a server may send all of it all the same. */
  readonly first?: number;
  /** The beginning of what a refusal says comes with it, as `ForeignRefusal`. */
  readonly explained?: boolean;
  /** What an earlier answer bore: the same once more is answered with null. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null };
}

export interface ForeignLimits {
  /** Of the whole: names, redirects and all bytes. */
  readonly seconds: number;
  readonly redirects: number;
  /** How many are fetched at one time. */
  readonly atOnce: number;
}

const LIMITS: ForeignLimits = { seconds: 15, redirects: 5, atOnce: 8 };

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;
const byDns: Resolve = (host) => promisify(resolveByDns)(host, { all: true });

/** How much of a refusal is read. */
const REFUSAL_BYTES = 8 * 1024;

/** The cause of `foreign-answered` where somebody asked for it. */
export class ForeignRefusal extends Error {
  constructor(
    readonly status: number,
    /** The beginning of what was answered: a stranger's words. */
    readonly said: string,
  ) {
    super(`answered ${status}`);
  }
}

/**
 * The one way to addresses that somebody outside of the office has named. Only the public Internet is reached: a name
 * is resolved once, each of its addresses is judged, and the connection goes to these and no other (a name that means
 * another machine a moment later gains nothing); redirects are judged likewise.
 */
export class ForeignClient {
  private running = 0;

  constructor(
    /** Addresses of this machine are allowed: for tests. */
    private readonly loopback: boolean,
    private readonly limits: ForeignLimits = LIMITS,
    private readonly resolve: Resolve = byDns,
  ) {}

  /**
   * What stands at an address; null where it is what is known already (`known`).
   * @throws OfficeError foreign-address-invalid, foreign-address-internal, foreign-unreachable, foreign-too-slow, foreign-too-large,
   *   foreign-too-many-redirects, foreign-answered, foreign-of-other-kind, foreign-unreadable, foreign-busy
   */
  async get(address: string, wish: ForeignWish): Promise<ForeignAnswer | null> {
    if (this.running >= this.limits.atOnce) throw new OfficeError('throttled', 'foreign-busy');
    this.running += 1;
    const patience = AbortSignal.timeout(this.limits.seconds * 1000);
    try {
      return await this.follow(foreignUrl(address), wish, patience);
    } catch (error) {
      throw error instanceof OfficeError ? error : this.failure(error, patience);
    } finally {
      this.running -= 1;
    }
  }

  private async follow(first: URL, wish: ForeignWish, patience: AbortSignal): Promise<ForeignAnswer | null> {
    let url = first;
    for (let hops = 0; hops <= this.limits.redirects; hops += 1) {
      const response = await this.ask(url, wish, patience);
      const next = redirectOf(response, url);
      if (!next) return await answerOf(response, url, wish, patience);
      response.destroy();
      url = next;
    }
    throw refused('foreign-too-many-redirects', { most: this.limits.redirects });
  }

  private async ask(url: URL, { accept, known, first }: ForeignWish, patience: AbortSignal): Promise<IncomingMessage> {
    const addresses = await this.judged(url.hostname, patience);
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    request(url, {
      agent: false,
      lookup: pinned(addresses),
      signal: patience,
      headers: {
        accept: [...accept, '*/*;q=0.1'].join(', '),
        // A part of what is packed cannot be unpacked.
        'accept-encoding': first === undefined ? 'gzip, deflate, br' : 'identity',
        ...(first !== undefined && { range: `bytes=0-${first - 1}` }),
        'user-agent': `Rzecznik/${VERSION}`,
        ...(known?.etag && { 'if-none-match': known.etag }),
        ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
    return promise;
  }

  /** The addresses behind a host, all of which may be reached. */
  private async judged(host: string, patience: AbortSignal): Promise<readonly LookupAddress[]> {
    const bare = host.replace(/^\[|\]$/g, '');
    const family = isIP(bare);
    const addresses = family ? [{ address: bare, family }] : await Promise.race([this.resolve(bare), endOf(patience)]);
    const reachable = ({ address }: LookupAddress) =>
      isPublicAddress(address) || (this.loopback && isLoopback(address));
    if (addresses.length === 0) throw refused('foreign-unreachable');
    if (!addresses.every(reachable)) throw refused('foreign-address-internal');
    return addresses;
  }

  private failure(cause: unknown, patience: AbortSignal): OfficeError {
    if (patience.aborted) return refused('foreign-too-slow', { seconds: this.limits.seconds }, cause);
    const unreadable = ((cause as NodeJS.ErrnoException).code ?? '').match(/^(Z_|ERR__|ERR_BROTLI|HPE_)/);
    return refused(unreadable ? 'foreign-unreadable' : 'foreign-unreachable', {}, cause);
  }
}

/** An address as somebody pasted it. @throws OfficeError foreign-address-invalid */
export function foreignUrl(address: string): URL {
  const url = URL.parse(address.trim());
  const fits = url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (!fits || !isPortOfPages(url.port)) throw new OfficeError('invalid', 'foreign-address-invalid');
  return url;
}

/** No mail server or other old service is spoken to by way of a page's address. */
const isPortOfPages = (port: string) => ['', '80', '443'].includes(port) || Number(port) >= 1024;

const refused = (code: string, parameters: Record<string, unknown> = {}, cause?: unknown) =>
  new OfficeError('rule', code, parameters, { cause });

/** A name means these addresses, whatever it is asked for later. */
const pinned =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, [...addresses]);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };

function endOf(patience: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    patience.addEventListener('abort', () => reject(patience.reason as Error), { once: true });
  });
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null;
  return foreignUrl(URL.parse(location, from)?.href ?? '');
}

async function answerOf(
  response: IncomingMessage,
  url: URL,
  { accept, most, known, first, explained }: ForeignWish,
  patience: AbortSignal,
): Promise<ForeignAnswer | null> {
  const { statusCode: status = 0, headers } = response;
  try {
    if (status === 304 && known) return null;
    if (status !== 200 && !(status === 206 && first !== undefined)) {
      const cause = explained ? new ForeignRefusal(status, await beginningOf(response)) : undefined;
      throw refused('foreign-answered', { status }, cause);
    }
    const [mediaType = '', ...parameters] = (headers['content-type'] ?? '')
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    if (mediaType !== '' && !accept.includes(mediaType)) throw refused('foreign-of-other-kind', { mediaType });
    const charset = parameters.map((one) => /^charset="?([^"]+)"?$/.exec(one)?.[1]).find((one) => one !== undefined);
    const body = await bodyOf(response, most, patience);
    return {
      url: url.href,
      mediaType,
      charset: charset ?? null,
      body,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
    };
  } finally {
    response.destroy();
  }
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size >= REFUSAL_BYTES) break;
  }
  return Buffer.concat(pieces).toString('utf8', 0, REFUSAL_BYTES);
}

/** Stops at the byte that is one too many, before and after decompression. */
async function bodyOf(response: IncomingMessage, most: number, patience: AbortSignal): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const pieces: Buffer[] = [];
  const decompression = decompressionOf(response.headers['content-encoding']);
  const kept = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of atMost(most)(source)) pieces.push(piece);
  };
  if (decompression) await pipeline(response, atMost(most), decompression, kept, { signal: patience });
  else await pipeline(response, kept, { signal: patience });
  return Buffer.concat(pieces);
}

const atMost = (most: number) =>
  async function* (source: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const piece of source) {
      size += piece.length;
      if (size > most) throw tooLarge(most);
      yield piece;
    }
  };

const tooLarge = (most: number) => refused('foreign-too-large', { megabytes: Math.floor(most / 1024 / 1024) });

/** One encoding at most: who packs a page in layers means no good. */
function decompressionOf(encoding = 'identity'): Gunzip | ReturnType<typeof createBrotliDecompress> | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw refused('foreign-unreadable');
  }
}
