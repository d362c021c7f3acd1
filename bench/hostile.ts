/**
 * Twenty people at work while hostile mails and requests come in: the longest freeze of the office's event loop, a page's p95 beside what it is at
 * rest, and whether every mail is registered or listed at the end. The office is a process of its own, as it is started for people.
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from '../tests/support/office-process.js';
import { hostileMails, type HostileMail } from './support/hostile-mails.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const PEOPLE = 20;
const CASES = 200;
const THINKING_MILLISECONDS = 500;
const PATIENCE_MILLISECONDS = 300_000;
const TARGETS = { freezeMilliseconds: 250, slowdown: 2 };

/** @param parameters for how many seconds people work at rest, and at least under attack */
export default async function hostile([seconds = '20']: readonly string[] = []): Promise<void> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  const { url, smtpPort } = office;
  const attackers: Socket[] = [];
  try {
    const cookie = await signIn(url);
    const caseIds = await registerCases(url, cookie);
    const rest = await whilePeopleWork(url, cookie, caseIds, () => pause(Number(seconds) * 1_000));
    const mails = hostileMails();
    const attacked = await whilePeopleWork(url, cookie, caseIds, async () => {
      attackers.push(...hold(smtpPort));
      const requests = new AbortController();
      const requesting = sendRequests(url, requests.signal);
      await Promise.all([sendMails(smtpPort, mails), pause(Number(seconds) * 1_000)]);
      const missing = await missingAfterAll(url, cookie, mails);
      requests.abort();
      await requesting;
      tell(
        `of ${mails.length} hostile mails neither registered nor listed`,
        String(missing.length),
        missing.length === 0,
        '0',
      );
      for (const subject of missing) console.log(`  ${subject}`);
    });
    const freeze = attacked.freezeMilliseconds;
    tell(
      'longest freeze of the event loop',
      `${freeze.toFixed(0)} ms`,
      freeze < TARGETS.freezeMilliseconds,
      `under ${TARGETS.freezeMilliseconds} ms`,
    );
    console.log(`  at rest it was ${rest.freezeMilliseconds.toFixed(0)} ms`);
    const most = rest.p95 * TARGETS.slowdown;
    tell(
      `a page of one of ${PEOPLE} people, p95`,
      `${attacked.p95.toFixed(0)} ms`,
      attacked.p95 <= most,
      `${most.toFixed(0)} ms, twice what it is at rest`,
    );
    console.log(`  ${rest.pages} pages at rest, ${attacked.pages} under attack, ${attacked.failed} of them failed`);
  } finally {
    for (const socket of attackers) socket.destroy();
    await office.stop();
    removeDataDirectories();
  }
}

const tell = (what: string, result: string, met: boolean, target: string) =>
  console.log(`${what}: ${result}   target ${target}: ${met ? 'met' : 'MISSED'}`);

async function signIn(url: string): Promise<string> {
  const response = await post(`${url}/api/session`, ADMINISTRATOR);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`the administrator could not sign in: ${response.status}`);
  return cookie;
}

const post = (to: string, body: unknown, cookie?: string) =>
  fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function registerCases(url: string, cookie: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < CASES; n += 1) {
    const body = {
      channel: 'phone',
      subject: `Pytanie ${n}`,
      text: 'Kiedy remont?',
      contact: { name: `Dziennikarz ${n % 50}` },
    };
    const response = await post(`${url}/api/cases`, body, cookie);
    ids.push(((await response.json()) as { id: string }).id);
  }
  return ids;
}

interface Day {
  readonly pages: number;
  readonly failed: number;
  readonly p95: number;
  readonly freezeMilliseconds: number;
}

/** People who read the inbox and a case in turns, until what happens meanwhile is over. */
async function whilePeopleWork(
  url: string,
  cookie: string,
  caseIds: readonly string[],
  meanwhile: () => Promise<void>,
): Promise<Day> {
  const over = new AbortController();
  const times: number[] = [];
  let failed = 0;
  let freezeMilliseconds = 0;
  await freezeSince(url);
  const person = async (n: number) => {
    await pause((n * THINKING_MILLISECONDS) / PEOPLE);
    for (let turn = n; !over.signal.aborted; turn += 1) {
      const page = turn % 2 ? '/api/cases?limit=50' : `/api/cases/${caseIds[turn % caseIds.length]}`;
      const start = performance.now();
      const answered = await fetch(url + page, { headers: { cookie } }).then(
        async (response) => (await response.arrayBuffer(), response.ok),
        () => false,
      );
      if (!answered) failed += 1;
      times.push(performance.now() - start);
      await pause(THINKING_MILLISECONDS);
    }
  };
  const watching = async () => {
    while (!over.signal.aborted) {
      await pause(1_000);
      freezeMilliseconds = Math.max(freezeMilliseconds, await freezeSince(url));
    }
  };
  const working = Promise.all([watching(), ...Array.from({ length: PEOPLE }, (_, n) => person(n))]);
  await meanwhile();
  over.abort();
  await working;
  const sorted = times.sort((a, b) => a - b);
  return { pages: sorted.length, failed, p95: sorted[Math.floor(sorted.length * 0.95)]!, freezeMilliseconds };
}

/** The longest that the office's event loop was held since it was asked last, as its own metrics have it. */
async function freezeSince(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
  return Number(/^nodejs_eventloop_lag_max_seconds\S* (\S+)$/m.exec(metrics)?.[1]) * 1_000;
}

/** 200 connections that say nothing, and seven in the middle of a mail of 24 MB, from two addresses. */
function hold(port: number): readonly Socket[] {
  const dial = (localAddress: string) =>
    connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
  const idle = Array.from({ length: 200 }, () => dial('127.0.0.8'));
  const halfSent = Array.from({ length: 7 }, () => {
    const socket = dial('127.0.0.7');
    const lines = ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<prasa@localhost>', 'DATA'];
    socket.on('data', () => {
      const line = lines.shift();
      if (line !== undefined) socket.write(`${line}\r\n`);
      else if (socket.bytesWritten < 1_000) socket.write(`Subject: x\r\n\r\n${'x\r\n'.repeat(8 * 1024 * 1024)}`);
    });
    return socket;
  });
  return [...idle, ...halfSent];
}

/** Each until it is taken, as mail servers do. */
async function sendMails(port: number, mails: readonly HostileMail[]): Promise<void> {
  await Promise.all(
    mails.map(async ({ raw }, n) => {
      const from = `napastnik${n}@wrogi.example`;
      for (let taken = false; !taken;) {
        const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, localAddress: '127.0.0.9' });
        taken = await transport.sendMail({ envelope: { from, to: ['prasa@localhost'] }, raw }).then(
          () => true,
          () => false,
        );
        if (!taken) await pause(1_000);
      }
    }),
  );
}

/** What strangers can ask, one after the other, until it is over. */
async function sendRequests(url: string, over: AbortSignal): Promise<void> {
  const fields = JSON.stringify(Object.fromEntries(Array.from({ length: 190_000 }, (_, n) => [`f${n}`, 1])));
  const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const addresses = JSON.stringify({ email: 'a'.repeat(1_000_000), password: 'x' });
  // What is too long is refused before it was sent, and its connection ends.
  const ask = (asking: Promise<Response>) => asking.then((response) => response.arrayBuffer()).catch(() => undefined);
  while (!over.aborted) {
    for (const body of [fields, nested, addresses]) await ask(post(`${url}/api/session`, body));
    for (const path of ['/api/cases?cursor=%00', `/api/cases?q=${'%25'.repeat(3_000)}`]) await ask(fetch(url + path));
    await pause(100);
  }
}

/** The subjects of those that are neither cases nor in the side list, once none is left or patience is. */
async function missingAfterAll(url: string, cookie: string, mails: readonly HostileMail[]): Promise<readonly string[]> {
  const subjectsOf = async (path: string): Promise<readonly (string | null)[]> => {
    const response = await fetch(url + path, { headers: { cookie, connection: 'close' } });
    return (
      ((await response.json()) as { items?: { subject: string | null }[] }).items?.map(({ subject }) => subject) ?? []
    );
  };
  for (const start = performance.now(); ; await pause(500)) {
    const found = new Set([
      ...(await subjectsOf('/api/cases?q=Wrogi&limit=200')),
      ...(await subjectsOf('/api/mail/side-list?limit=200')),
    ]);
    const missing = mails.map(({ subject }) => subject).filter((subject) => !found.has(subject));
    if (missing.length === 0 || performance.now() - start > PATIENCE_MILLISECONDS) return missing;
  }
}
