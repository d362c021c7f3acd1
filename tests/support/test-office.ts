import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delayLists } from './database.js';
import { ADMINISTRATOR, databaseOfOffice } from './founded-office.js';
import { buildServer, foundOffice, startOfficeProcess } from './office-process.js';
import { PATIENCE_MILLISECONDS, until } from './until.js';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer has none; a text where it is no JSON. */
  readonly body: Body;
}

/** Somebody's browser: keeps the session's cookie. */
export class Client {
  cookie: string | undefined;

  constructor(
    readonly url: string,
    /** How long an answer may take; as long as it likes where left out. */
    private readonly patienceMilliseconds?: number,
  ) {}

  get = <Body = never>(path: string, headers: Record<string, string> = {}) =>
    this.call<Body>('GET', path, undefined, headers);
  post = <Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call<Body>('POST', path, body, headers);
  patch = <Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call<Body>('PATCH', path, body, headers);
  put = <Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call<Body>('PUT', path, body, headers);
  delete = <Body = never>(path: string, headers: Record<string, string> = {}) =>
    this.call<Body>('DELETE', path, undefined, headers);

  /**
   * A `FormData` goes as a form, anything else as JSON. Whoever is told that the lists are not so far yet asks again, as people do: on a busy
   * machine they may be further behind than an answer waits for, and nothing was done.
   */
  async call<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const ask = () => this.attempt<Body>(method, path, body, headers);
    if (this.patienceMilliseconds !== undefined) return ask();
    return until(ask, (answer) => !isNotYet(answer));
  }

  /** Asks once. */
  async attempt<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      signal: this.patienceMilliseconds === undefined ? null : AbortSignal.timeout(this.patienceMilliseconds),
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.split(';')[0]!;
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const content: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: content as Body };
  }
}

const isNotYet = ({ status, body }: Answer<unknown>): boolean =>
  status === 503 && ['not-yet', 'erasure-waits'].includes((body as { code?: string } | undefined)?.code ?? '');

export interface TestOffice {
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  /** What it printed and logged. */
  readonly log: readonly string[];
  /** A browser that nobody has signed in with. */
  anonymous(): Client;
  /** Somebody signed in; the first administrator where left out. */
  client(email?: string, password?: string): Promise<Client>;
  stop(): Promise<void>;
}

export { ADMINISTRATOR };

interface TestOfficeOptions {
  readonly env?: Record<string, string>;
  /** From the sources, in the test's own process: slower, for tests that reach into it. */
  readonly inThisProcess?: boolean;
}

/** The whole office as it is built, in a process, on a database and in a data folder of its own. */
export async function startTestOffice({
  env = {},
  inThisProcess = false,
}: TestOfficeOptions = {}): Promise<TestOffice> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rzecznik-test-'));
  const given = { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password, ...env };
  const database =
    env.DATABASE_URL === undefined ? await databaseOfOffice(dataDirectory, given, foundOffice) : undefined;
  const clear = async () => {
    await database?.drop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  const environment = {
    DATABASE_URL: database?.url ?? '',
    DATA_DIR: dataDirectory,
    PORT: '0',
    SMTP_INTAKE_PORT: '0',
    PUBLIC_SITE: 'off',
    ...given,
  };
  const start = inThisProcess ? startHere : startOfficeProcess;
  const office = await start({ dataDirectory, environment }).catch(async (error: unknown) => {
    await clear();
    throw error;
  });
  const url = `http://127.0.0.1:${new URL(office.url).port}`;
  if (environment.DATABASE_URL !== '') await delayLists(environment.DATABASE_URL);
  return {
    url,
    databaseUrl: environment.DATABASE_URL,
    dataDirectory,
    log: office.lines,
    anonymous: () => new Client(url),
    async client(email = ADMINISTRATOR.email, password = ADMINISTRATOR.password) {
      const client = new Client(url);
      const { status } = await client.post('/api/session', { email, password });
      if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
      return client;
    },
    async stop() {
      await office.stop();
      await clear();
    },
  };
}

async function startHere({ environment }: { environment: Record<string, string> }) {
  // Mails are read by what was built.
  buildServer();
  // Loaded only where it is wanted: it takes seconds.
  const { startOffice } = await import('../../apps/office/office.js');
  const { OfficeLogger } = await import('#libs/platform');
  const lines: string[] = [];
  const office = await startOffice({
    environment,
    logger: new OfficeLogger((line) => lines.push(line)),
    print: (line) => lines.push(line),
    onStopRequest: () => undefined,
    onDatabaseLost: () => undefined,
    onOtherOffice: () => undefined,
    // On a busy machine modules need longer than a program waits for them: whatever is left behind would fail the next file's tests.
    closingMilliseconds: PATIENCE_MILLISECONDS,
  });
  const url = lines.find((line) => line.startsWith('ready: '))!.slice('ready: '.length);
  return { url, lines, stop: () => office.stop() };
}
