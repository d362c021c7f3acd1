/**
 * Mail from SMTP to the inbox: mails registered a second, durable, and the time from 250 OK to visible at 20 mails a second. A whole
 * office on a server of its own with fsync on, in one process with the senders.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { OfficeLogger } from '#libs/platform';
import { startOffice } from '../apps/office/office.js';
import { median } from './support/measure.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const SENDERS = 300;
const AT_ONCE = 2_000;
const STEADY_RATE = 20;
const STEADY_SECONDS = 20;
const TARGETS = { mailsPerSecond: 150, p95Milliseconds: 300 };

const TEXT = `Dzień dobry,

przygotowuję materiał o remoncie drogi wojewódzkiej i proszę o odpowiedź na pytania: kiedy zakończą się roboty,
ile kosztują, i kto za nie odpowiada? Będę wdzięczny za odpowiedź do czwartku.

Z wyrazami szacunku
`;

export default async function intake(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-bench-'));
  const port = await freePort();
  const complaints: string[] = [];
  const printed: string[] = [];
  const office = await startOffice({
    environment: {
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      SMTP_INTAKE_PORT: String(port),
      ADMIN_EMAIL: ADMINISTRATOR.email,
      ADMIN_PASSWORD: ADMINISTRATOR.password,
    },
    logger: new OfficeLogger((line) => complaints.push(line)),
    print: (line) => printed.push(line),
    onStopRequest: () => undefined,
    onDatabaseLost: () => undefined,
    signal: new AbortController().signal,
  });
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 16,
    maxMessages: Infinity,
  });
  const send = (run: string, n: number) =>
    transport.sendMail({
      envelope: { from: sender(n), to: ['prasa@localhost'] },
      raw: `From: Dziennikarz ${n % SENDERS} <${sender(n)}>\r\nTo: prasa@localhost\r\nSubject: ${run} ${n}\r\nMessage-ID: <${run}-${n}@bench.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`,
    });
  try {
    const inbox = await Inbox.open(/http:\/\/\S+/.exec(printed[0] ?? '')![0]);
    await registerMany(inbox, send, 'Rozgrzewka', 200);
    const rate = await registerMany(inbox, send, 'Naraz', AT_ONCE);
    tell(
      `${AT_ONCE} mails at once, to the read model`,
      `${rate.toFixed(0)}/s`,
      rate >= TARGETS.mailsPerSecond,
      `${TARGETS.mailsPerSecond}/s`,
    );
    const waits = await steadily(inbox, send);
    const p95 = [...waits].sort((a, b) => a - b)[Math.floor(waits.length * 0.95)]!;
    const line = `${STEADY_RATE} mails a second, from 250 OK to visible: median ${median(waits).toFixed(0)} ms, p95`;
    tell(line, `${p95.toFixed(0)} ms`, p95 < TARGETS.p95Milliseconds, `under ${TARGETS.p95Milliseconds} ms`);
  } finally {
    transport.close();
    await office.stop();
    await rm(folder, { recursive: true, force: true });
    for (const line of complaints.slice(-3)) console.log(line.trim());
  }
}

const sender = (n: number) => `dziennikarz${n % SENDERS}@redakcja${n % 30}.example`;
const tell = (what: string, result: string, met: boolean, target: string) =>
  console.log(`${what}: ${result}   target ${target}: ${met ? 'met' : 'MISSED'}`);

/** The inbox as a browser asks for it. */
class Inbox {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async open(url: string): Promise<Inbox> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMINISTRATOR),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error(`the administrator could not sign in: ${response.status}`);
    return new Inbox(url, cookie);
  }

  async newest(): Promise<readonly { readonly subject: string }[]> {
    const response = await fetch(`${this.url}/api/inquiries?sort=-number&limit=50`, {
      headers: { cookie: this.cookie },
    });
    return ((await response.json()) as { items: { subject: string }[] }).items;
  }

  async count(): Promise<number> {
    const response = await fetch(`${this.url}/api/inquiries/counts`, { headers: { cookie: this.cookie } });
    return ((await response.json()) as { all: number }).all;
  }
}

/** From the first connection to the last case in the inbox. */
async function registerMany(
  inbox: Inbox,
  send: (run: string, n: number) => Promise<unknown>,
  run: string,
  mails: number,
): Promise<number> {
  const before = await inbox.count();
  const start = performance.now();
  await Promise.all(Array.from({ length: mails }, (_, n) => send(run, n)));
  while ((await inbox.count()) < before + mails) await pause(100);
  return (mails * 1_000) / (performance.now() - start);
}

async function steadily(inbox: Inbox, send: (run: string, n: number) => Promise<unknown>): Promise<readonly number[]> {
  const accepted = new Map<string, number>();
  const waits: number[] = [];
  const sending: Promise<void>[] = [];
  const total = STEADY_RATE * STEADY_SECONDS;
  const start = performance.now();
  while (waits.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * STEADY_RATE));
    while (sending.length < due) {
      const n = sending.length;
      sending.push(send('Stale', n).then(() => void accepted.set(`Stale ${n}`, performance.now())));
    }
    for (const { subject } of await inbox.newest()) {
      const at = accepted.get(subject);
      if (at === undefined) continue;
      waits.push(performance.now() - at);
      accepted.delete(subject);
    }
    await pause(5);
  }
  await Promise.all(sending);
  return waits;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
