import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import proxyaddr from 'proxy-addr';
import { LANGUAGES, type Language } from '#libs/kernel';
import type { NavigationEntry, PublicModule, PublicPage, PublicTables } from '../domain/public-module.js';
import type { SentForm } from '../domain/form.js';
import type {
  Answer,
  Cache,
  ContentAnswer,
  OfficeOnSite,
  PageAnswer,
  StreamedContent,
  Visit,
} from '../domain/visit.js';
import type { PublicStore } from '../tables/public-store.js';
import { contentSecurityPolicy, layout } from './layout.js';
import { SharedAnswers, sendShared } from './shared-answers.js';
import { busyPage, failedPage, notFoundPage, refusedPage } from './plain-pages.js';
import { receiveForm, RefusedForm } from './received-form.js';

export interface SiteOptions {
  readonly modules: readonly PublicModule[];
  readonly store: PublicStore;
  readonly tables: PublicTables;
  /** Without a trailing slash. */
  readonly siteUrl: string;
  /** Addresses and networks (CIDR) whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[];
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
}

/** Pages and forms that the site has by itself or that modules bring, each with what answers it. */
export interface Route {
  readonly path: string;
  readonly get?: (visit: Visit, request: IncomingMessage) => Promise<Answer | undefined> | Answer | undefined;
  readonly post?: (visit: Visit, request: IncomingMessage) => Promise<Answer | undefined>;
}

const NOTHING_SENT: SentForm = { values: {}, files: [] };
const SHARED_SECONDS = 60;
const CACHE_CONTROL: Readonly<Record<Cache, string>> = {
  shared: `public, max-age=${SHARED_SECONDS}`,
  own: 'private, max-age=0',
};
/** How long what the head of the pages names is taken for what there is. */
const NAVIGATION_MILLISECONDS = 5_000;

/** All of the public site as one listener: finds the page, puts the layout around it, sets the headers. */
export class SiteServer {
  private readonly routes: readonly (Route & { readonly segments: readonly string[] })[];
  private readonly trusts: (address: string, hop: number) => boolean;
  private readonly navigation: readonly NavigationEntry[];
  private readonly shared = new SharedAnswers();
  private shown: { readonly entries: readonly NavigationEntry[]; readonly until: number } | undefined;

  constructor(
    private readonly options: SiteOptions,
    routes: readonly Route[],
  ) {
    const pages = options.modules.flatMap(({ pages = [] }) => pages).map((page) => this.routeOf(page));
    this.routes = [...routes, ...pages]
      .map((route) => ({ ...route, segments: segmentsOf(route.path) }))
      .toSorted((a, b) => parametersIn(a.segments) - parametersIn(b.segments));
    this.trusts = proxyaddr.compile([...options.trustedProxies]);
    this.navigation = options.modules.flatMap(({ navigation = [] }) => navigation);
  }

  private routeOf({ path, answer, act, reads }: PublicPage): Route {
    const { tables } = this.options;
    const post = async (visit: Visit, request: IncomingMessage): Promise<Answer | undefined> => {
      if (!reads) return act!(visit, tables, NOTHING_SENT);
      try {
        return await act!(visit, tables, await receiveForm(request, await reads(tables)));
      } catch (error) {
        if (error instanceof RefusedForm) return refusedPage(error.status, error.says)(visit);
        throw error;
      }
    };
    return { path, get: (visit) => answer(visit, tables), ...(act && { post }) };
  }

  readonly listener: RequestListener = (request, response) => {
    void this.handle(request, response).catch((error: unknown) => {
      this.options.log({ message: 'a page could not be answered', reason: nameOf(error) });
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end();
    });
  };

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = isRead(request)
      ? this.shared.of(request.url ?? '/', preferred(request.headers['accept-language']))
      : undefined;
    if (known) return sendShared(known, request, response);
    const url = URL.parse(request.url ?? '/', 'http://site');
    if (!url) return void response.writeHead(400).end();
    let visit: Visit | undefined;
    try {
      visit = this.visitOf(request, url, await this.options.store.ofOffice());
      const answer = (await this.answer(request, visit)) ?? notFoundPage(visit);
      await this.send(answer, visit, request, response);
    } catch (error) {
      this.options.log({ message: 'a page failed', path: routeName(url.pathname), reason: nameOf(error) });
      if (!visit) return sendBusy(response);
      await this.send(isAway(error) ? busyPage(visit) : failedPage(visit), visit, request, response);
    }
  }

  private async answer(request: IncomingMessage, visit: Visit): Promise<Answer | undefined> {
    const found = this.find(visit.path);
    if (!found) return undefined;
    const { route, params } = found;
    const at = { ...visit, params };
    if (isRead(request)) return route.get?.(at, request);
    if (request.method === 'POST') return route.post?.(at, request);
    return undefined;
  }

  private find(path: string): { readonly route: Route; readonly params: Record<string, string> } | undefined {
    const asked = segmentsOf(path);
    for (const route of this.routes) {
      const params = matched(route.segments, asked);
      if (params) return { route, params };
    }
    return undefined;
  }

  private visitOf(request: IncomingMessage, url: URL, office: OfficeOnSite): Visit {
    const chosen = LANGUAGES.find((language) => language === url.searchParams.get('lang'));
    const language = chosen ?? preferred(request.headers['accept-language']);
    return {
      path: url.pathname,
      params: {},
      query: url.searchParams,
      language,
      client: proxyaddr(request, this.trusts) ?? '',
      now: Temporal.Instant.fromEpochMilliseconds(Date.now() + office.clockOffsetMilliseconds),
      office,
      siteUrl: this.options.siteUrl,
      href: (path) => (chosen ? `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}` : path),
      say: (words) => words[language],
    };
  }

  private async send(answer: Answer, visit: Visit, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const secret = answer.kind !== 'page' || answer.secret === true || visit.path.startsWith('/sprawa');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(visit.office));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', secret ? 'no-referrer' : 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self)');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (this.options.siteUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (answer.kind === 'redirect')
      return void response.writeHead(303, { Location: visit.href(answer.to), 'Cache-Control': 'no-store' }).end();
    if (answer.kind === 'page') this.sendPage(answer, visit, await this.entries(), request, response);
    else this.sendContent(answer, request, response);
  }

  /** What cannot be asked for is left out: a page must not fail by its head. */
  private async entries(): Promise<readonly NavigationEntry[]> {
    if (this.shown && this.shown.until > Date.now()) return this.shown.entries;
    const { tables } = this.options;
    const shows = await Promise.all(
      this.navigation.map((entry) => entry.shows?.(tables).catch(() => false) ?? Promise.resolve(true)),
    );
    const entries = this.navigation.filter((_, index) => shows[index]);
    this.shown = { entries, until: Date.now() + NAVIGATION_MILLISECONDS };
    return entries;
  }

  private sendPage(
    page: PageAnswer,
    visit: Visit,
    navigation: readonly NavigationEntry[],
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (!page.indexed) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Content-Language', visit.language);
    const body = Buffer.from(layout(page, visit, navigation));
    this.sendBody(body, 'text/html; charset=utf-8', page.status ?? 200, page.cache, request, response);
  }

  private sendContent(answer: ContentAnswer, request: IncomingMessage, response: ServerResponse): void {
    if (answer.download !== undefined)
      response.setHeader(
        'Content-Disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(answer.download).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`,
      );
    const { content, mediaType, cache } = answer;
    if (typeof content === 'string' || Buffer.isBuffer(content))
      this.sendBody(Buffer.from(content), mediaType, 200, cache, request, response);
    else sendStream(content, mediaType, request, response);
  }

  private sendBody(
    body: Buffer,
    mediaType: string,
    status: number,
    cache: Cache | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    response.setHeader('Content-Type', mediaType);
    if (cache === 'shared' && status === 200) {
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
      const own = { 'Cache-Control': CACHE_CONTROL.shared, ETag: etag };
      const answer = { headers: { ...response.getHeaders(), ...own }, etag, body };
      if (isRead(request)) this.shared.keep(request.url ?? '/', preferred(request.headers['accept-language']), answer);
      return sendShared(answer, request, response);
    }
    response.setHeader('Cache-Control', cache ? CACHE_CONTROL[cache] : 'no-store');
    response.writeHead(status, { 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** What breaks off in the middle ends the connection: nobody takes a part of it for the whole. */
function sendStream(
  content: StreamedContent,
  mediaType: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' });
  if (request.method !== 'HEAD') return void pipeline(content, response).catch(() => response.destroy());
  content.destroy();
  response.end();
}

/** The office has not said yet what it is called: the only page without it. */
function sendBusy(response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '5',
    'Cache-Control': 'no-store',
  });
  response.end('Strona zaraz będzie dostępna. / This page will be there in a moment.\n');
}

/** RFC 9110 §12.5.4, as far as two languages need it; Polish where neither is named. */
export function preferred(header: string | undefined): Language {
  const weighed = (header ?? '').split(',').map((entry, place) => {
    const [range = '', ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    return { language: LANGUAGES.find((one) => one === range.split('-')[0]), quality, place };
  });
  const known = weighed.filter(({ language, quality }) => language !== undefined && quality > 0);
  return known.toSorted((a, b) => b.quality - a.quality || a.place - b.place)[0]?.language ?? LANGUAGES[0];
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';
const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);
const parametersIn = (segments: readonly string[]): number => segments.filter((one) => one.startsWith(':')).length;

function matched(segments: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = asked[index]!;
    if (segment.startsWith(':')) {
      if (given === '') return undefined;
      try {
        params[segment.slice(1)] = decodeURIComponent(given);
      } catch {
        return undefined;
      }
    } else if (segment !== given) return undefined;
  }
  return params;
}

/** Secrets stay out of the log. */
const routeName = (path: string): string => `/${path.split('/')[1] ?? ''}`;
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown';

/** PostgreSQL cannot be reached, or is too busy: the same request will do later. */
const isAway = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(ECONN|57P|53|08)/.test(String((error as { code?: unknown }).code ?? '')) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message));
