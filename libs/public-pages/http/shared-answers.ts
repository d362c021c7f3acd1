import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Language } from '#libs/kernel';

/** What everybody gets who asks the same in one language. */
export interface SharedAnswer {
  readonly headers: OutgoingHttpHeaders;
  readonly etag: string;
  readonly body: Buffer;
}

/** Far less than proxies keep it for: a rush asks for one page many times a second. */
const KEPT_MILLISECONDS = 1_000;
const MOST_KEPT = 100;
const LARGEST = 256 * 1024;

/** Answers that are the same for everybody, kept for a moment: a rush of readers costs one page a second, and no question to the database. */
export class SharedAnswers {
  private readonly kept = new Map<string, { readonly answer: SharedAnswer; readonly until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Undefined where it has to be made. @param url as it was asked for, with its query */
  of(url: string, language: Language): SharedAnswer | undefined {
    const known = this.kept.get(keyOf(url, language));
    return known && known.until > this.now() ? known.answer : undefined;
  }

  keep(url: string, language: Language, answer: SharedAnswer): void {
    if (answer.body.length > LARGEST) return;
    const key = keyOf(url, language);
    this.kept.delete(key);
    // The oldest goes: anybody may ask for any query.
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, { answer, until: this.now() + KEPT_MILLISECONDS });
  }
}

/** Whoever has it already gets no body (RFC 9110 §13.1.2). */
export function sendShared(
  { headers, etag, body }: SharedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const keyOf = (url: string, language: Language): string => `${language} ${url}`;
