/**
 * Twenty people at work while hostile mails and requests come in: the longest freeze of the office's event loop, a page's p95 beside what it is at
 * rest, and whether every mail is registered or listed at the end. Office and attackers are processes of their own.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
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
  let attackers: ChildProcess | undefined;
  try {
    const cookie = await signIn(url);
    const caseIds = await registerCases(url, cookie);
    const rest = await whilePeopleWork(url, cookie, caseIds, () => pause(Number(seconds) * 1_000));
    const mails = hostileMails();
    const attacked = await whilePeopleWork(url, cookie, caseIds, async () => {
      attackers = fork('bench/support/attack.mjs', [url, String(smtpPort)]);
      await Promise.all([allTaken(attackers), pause(Number(seconds) * 1_000)]);
      const missing = await missingAfterAll(url, cookie, mails);
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
    attackers?.kill();
    await office.stop();
    removeDataDirectories();
  }
}

/** Waits until every mail was taken. */
async function allTaken(attackers: ChildProcess): Promise<void> {
  const ended = once(attackers, 'exit').then(() => {
    throw new Error('the attackers ended');
  });
  ended.catch(() => undefined);
  await Promise.race([once(attackers, 'message'), ended]);
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
