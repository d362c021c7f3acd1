/**
 * Mail from SMTP to the inbox: mails registered a second, durable, beside bare SMTP with one INSERT, and the time from 250 OK to visible at
 * 20 mails a second. The office is a process of its own, as it is started for people, with fsync on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { startEmbeddedPostgres } from '#libs/postgres';
import {
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
} from '../tests/support/office-process.js';
import { median } from './support/measure.js';
import { processorSeconds } from './support/processor.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const SENDERS = 300;
const CONNECTIONS = 16;
const WARM_UP = 300;
const STEADY_RATE = 20;
const TARGETS = { mailsPerSecond: 150, p95Milliseconds: 300 };

const TEXT = `Dzień dobry,

przygotowuję materiał o remoncie drogi wojewódzkiej i proszę o odpowiedź na pytania: kiedy zakończą się roboty,
ile kosztują, i kto za nie odpowiada? Będę wdzięczny za odpowiedź do czwartku.

Z wyrazami szacunku
`;

/** @param parameters how many mails at once, and for how many seconds steadily */
export default async function intake([mails = '2000', seconds = '20']: readonly string[] = []): Promise<void> {
  await measureFloor(Number(mails));
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  const senders = new Senders(office.smtpPort);
  try {
    const inbox = await Inbox.open(office.url);
    await registerMany(inbox, senders, 'Rozgrzewka', WARM_UP);
    const before = processorSeconds(office.process.pid!);
    const rate = await registerMany(inbox, senders, 'Naraz', Number(mails));
    const cost = (processorSeconds(office.process.pid!) - before) / Number(mails);
    console.log(`processor time of office and database: ${(cost * 1_000).toFixed(1)} ms a mail`);
    const target = TARGETS.mailsPerSecond;
    tell(`${mails} mails at once, to the read model`, `${rate.toFixed(0)}/s`, rate >= target, `${target}/s`);
    await measureWaits(inbox, senders, Number(seconds));
  } finally {
    senders.close();
    await office.stop();
    removeDataDirectories();
  }
}

/** What SMTP, parsing and one durable INSERT a mail can do here, in the same run. */
async function measureFloor(mails: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const program = `const { importSource } = await import('./scripts/import-source.mjs');
    await importSource(new URL('bench/support/bare-intake.ts', 'file://' + process.cwd() + '/'));`;
  const command = [process.execPath, '--input-type=module', '-e', program];
  const bare = startProcess(command, { BARE_URL: postgres.superuserUrl });
  try {
    const senders = new Senders(Number((await lineOf(bare, /^port (\d+)$/))[1]));
    await senders.sendMany('Rozgrzewka', WARM_UP);
    const start = performance.now();
    await senders.sendMany('Naraz', mails);
    console.log(`${mails} mails at once, bare SMTP and INSERT: ${perSecond(mails, start).toFixed(0)}/s`);
    senders.close();
  } finally {
    bare.process.kill('SIGKILL');
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const perSecond = (count: number, start: number) => (count * 1_000) / (performance.now() - start);
const tell = (what: string, result: string, met: boolean, target: string) =>
  console.log(`${what}: ${result}   target ${target}: ${met ? 'met' : 'MISSED'}`);

/** Journalists who write over a few connections. */
class Senders {
  private readonly transport;

  constructor(port: number) {
    this.transport = createTransport({
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: Infinity,
    });
  }

  async send(run: string, n: number): Promise<void> {
    const address = `dziennikarz${n % SENDERS}@redakcja${n % 30}.example`;
    await this.transport.sendMail({
      envelope: { from: address, to: ['prasa@localhost'] },
      raw: `From: Dziennikarz ${n % SENDERS} <${address}>\r\nTo: prasa@localhost\r\nSubject: ${run} ${n}\r\nMessage-ID: <${run}-${n}@bench.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`,
    });
  }

  async sendMany(run: string, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, n) => this.send(run, n)));
  }

  close(): void {
    this.transport.close();
  }
}

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

  async newest(): Promise<readonly { readonly subject: string; readonly number: string }[]> {
    const response = await fetch(`${this.url}/api/cases?sort=-number&limit=50`, {
      headers: { cookie: this.cookie },
    });
    return ((await response.json()) as { items: { subject: string; number: string }[] }).items;
  }

  /** Of the cases so far: the last number that was given out. */
  async count(): Promise<number> {
    return Number((await this.newest())[0]?.number.split('/')[1] ?? 0);
  }
}

/** From the first connection to the last case in the inbox. */
async function registerMany(inbox: Inbox, senders: Senders, run: string, mails: number): Promise<number> {
  const before = await inbox.count();
  const start = performance.now();
  await senders.sendMany(run, mails);
  while ((await inbox.count()) < before + mails) await pause(50);
  return perSecond(mails, start);
}

async function measureWaits(inbox: Inbox, senders: Senders, seconds: number): Promise<void> {
  const accepted = new Map<string, number>();
  const waits: number[] = [];
  const sending: Promise<void>[] = [];
  const total = STEADY_RATE * seconds;
  const start = performance.now();
  while (waits.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * STEADY_RATE));
    while (sending.length < due) {
      const n = sending.length;
      sending.push(senders.send('Stale', n).then(() => void accepted.set(`Stale ${n}`, performance.now())));
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
  if (waits.length === 0) return;
  const p95 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)]!;
  const line = `${STEADY_RATE} mails a second, from 250 OK to visible: median ${median(waits).toFixed(0)} ms, p95`;
  const target = TARGETS.p95Milliseconds;
  tell(line, `${p95.toFixed(0)} ms`, p95 < target, `under ${target} ms`);
}
