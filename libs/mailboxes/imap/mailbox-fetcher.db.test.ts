import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MemoryEventStore } from '#libs/event-store';
import { newId, SystemClock } from '#libs/kernel';
import { IntakeSpool } from '#libs/mail-intake';
import { migrateKeys, openKeyRing, Secrets } from '#libs/personal-data';
import { freshDatabase } from '../../../tests/support/database.js';
import { MAIL_USER } from '../../../tests/support/imap-server.js';
import { ScriptedImap } from '../../../tests/support/scripted-imap.js';
import { until } from '../../../tests/support/until.js';
import { migrateMailIntake } from '../../mail-intake/intake/tables.js';
import type { Imap } from '../domain/events.js';
import { passwordName } from '../domain/password-name.js';
import type { CurrentMailbox } from '../queries/current-mailboxes.js';
import { reconcile } from '../queries/reconciliation.js';
import { MailboxProofs, type LetIn } from '../sign-in/mailbox-proofs.js';
import { MailboxBook } from '../tables/mailbox-book.js';
import { migrateMailboxes } from '../tables/tables.js';
import { cameBack, type Patience } from './connection.js';
import { MailboxFetcher } from './mailbox-fetcher.js';
import { MailboxWorker } from './mailbox-worker.js';

/** Looks often, and waits long for an answer: a machine that does much else is no hanging server. */
const PATIENCE: Patience = {
  connecting: 60_000,
  silence: 60_000,
  polling: 100,
  failed: [20],
  refused: [20],
  comingBack: 50,
};
const clock = new SystemClock();
const mailOffice = { addresses: ['prasa@urzad.example'] } as const;
const PASSWORD: LetIn = (work) => work({ pass: MAIL_USER.password });

/** An office, as far as it takes mail: what it took stands in its spool. */
interface Taking {
  readonly pool: pg.Pool;
  readonly spool: IntakeSpool;
  readonly book: MailboxBook;
}
const atTheEnd: (() => Promise<void>)[] = [];
async function newOffice(): Promise<Taking> {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  atTheEnd.push(async () => {
    await pool.end();
    await database.drop();
  });
  await migrateMailIntake(pool);
  await migrateMailboxes(pool);
  const spool = new IntakeSpool(pool);
  return { pool, spool, book: new MailboxBook(pool, spool) };
}

let office: Taking;
const running: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  office = await newOffice();
});
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});
afterAll(async () => {
  for (const end of atTheEnd) await end();
});

let count = 0;
/** A subject of its own, and the message that bears it. */
function letter(): { readonly subject: string; readonly raw: string } {
  const subject = `Pytanie ${(count += 1)}`;
  const raw = `Return-Path: <anna@gazeta.example>\r\nFrom: Anna <anna@gazeta.example>\r\nSubject: ${subject}\r\nMessage-ID: <m.${count}@gazeta.example>\r\n\r\nKiedy remont?\r\n`;
  return { subject, raw };
}

async function scripted(messages: readonly { readonly raw: string }[] = []) {
  const server = new ScriptedImap();
  server.messages = messages.map(({ raw }, index) => ({ uid: index + 1, raw }));
  running.push(server);
  return { server, port: await server.start() };
}

const imapOn = (port: number, more: Partial<Imap> = {}): Imap => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: MAIL_USER.user,
  folder: 'INBOX',
  since: '2020-01-01',
  afterwards: 'nothing',
  moveTo: null,
  throughGateway: false,
  ...more,
});
const MOVED: Partial<Imap> = { afterwards: 'move', moveTo: 'Archiwum' };

/** What an office has of a mailbox. */
function seenBy({ pool, book }: Taking, mailboxId: string, imap: Imap) {
  return {
    mailboxId,
    address: `${mailboxId}@urzad.example`,
    subjects: async () => {
      const { rows } = await pool.query<{ raw: Buffer }>(
        'SELECT raw FROM mail.intake WHERE envelope_to = ARRAY[$1] ORDER BY raw',
        [`${mailboxId}@urzad.example`],
      );
      return rows.map(({ raw }) => /^Subject: (.*)\r$/m.exec(String(raw))![1]!);
    },
    state: async () => (await book.states()).get(mailboxId),
    fault: async () => (await book.states()).get(mailboxId)?.fault,
    compared: () => reconcile({ mailboxId, imap, letIn: PASSWORD }, book, PATIENCE),
  };
}

interface Reading {
  readonly imap?: Partial<Imap>;
  readonly patience?: Partial<Patience>;
  readonly by?: Taking;
  readonly mailboxId?: string;
}
function read(port: number, { imap: more, patience, by = office, mailboxId = newId() }: Reading = {}) {
  const imap = imapOn(port, more);
  const seen = seenBy(by, mailboxId, imap);
  const { address } = seen;
  const fetcher = new MailboxFetcher({
    mailboxId,
    address,
    imap,
    holder: newId(),
    letIn: PASSWORD,
    book: by.book,
    spool: by.spool,
    clock,
    office: mailOffice,
    patience: { ...PATIENCE, ...patience },
    describe: String,
    log: () => undefined,
  });
  running.push(fetcher);
  fetcher.start();
  return { fetcher, ...seen };
}
type Read = Pick<ReturnType<typeof read>, 'subjects' | 'fault'>;
const has = (box: Read, ...letters: readonly { readonly subject: string }[]) =>
  until(box.subjects, (all) => letters.every(({ subject }) => all.includes(subject)));
const saysFault = (box: Read, code: string | null) => until(box.fault, (fault) => fault === code);
const bodyOf = (command: string, uid: number) =>
  /^UID FETCH [\d,:]+ .*BODY/i.test(command) && command.split(' ')[2]!.split(',').includes(String(uid));
const isMove = (command: string) => /^UID MOVE/i.test(command);
const isLogin = (command: string) => /^(LOGIN|AUTHENTICATE)/i.test(command);

describe('a server that misbehaves', () => {
  it('numbers its messages anew: known ones are told by their content, and no old move hits another message', async () => {
    const [first, second, third] = [letter(), letter(), letter()];
    const { server, port } = await scripted([first, second]);
    // The move is refused: it stays to be done.
    server.misbehave = (command) => (isMove(command) ? 'cut' : undefined);
    const box = read(port, { imap: MOVED });
    await has(box, first, second);
    await until(() => server.commands.some(isMove));
    const before = server.commands.length;
    server.uidValidity = 2;
    server.messages = [third, second, first].map(({ raw }, index) => ({ uid: index + 1, raw }));
    server.misbehave = () => undefined;
    server.cut();
    await has(box, third);
    await until(() => server.messages.length === 0);
    expect((await box.subjects()).sort()).toEqual([first, second, third].map(({ subject }) => subject).sort());
    expect(server.commands.slice(before).filter(isMove).join()).toMatch(/^UID MOVE 1,2,3 /);
    await until(box.state, (state) => state?.taken === 3);
  });

  it('refuses a message, breaks off at another, says that one has 2 GB and sends one that has: the others are taken, these are listed', async () => {
    const [refused, deadly, huge, lying, good, last] = [letter(), letter(), letter(), letter(), letter(), letter()];
    const { server, port } = await scripted();
    server.messages = [refused, deadly, huge, lying, good, last].map(({ raw, subject }, index) => ({
      uid: index + 1,
      raw,
      ...(subject === huge.subject && { size: 2 * 1024 ** 3 }),
    }));
    server.misbehave = (command) => {
      if (bodyOf(command, 2)) return 'cut';
      if (bodyOf(command, 4)) return `* 4 FETCH (UID 4 BODY[]<0> {${2 * 1024 ** 3}}\r\nFrom: `;
      return bodyOf(command, 1) ? 'TAG BAD no such thing\r\n' : undefined;
    };
    const box = read(port);
    await has(box, good, last);
    const { missing } = await until(
      box.compared,
      (all) => all.missing.length === 4 && all.missing.every(({ reason }) => reason !== 'waiting'),
    );
    expect(missing.map(({ uid, reason, fault }) => [uid, reason, fault])).toEqual([
      [4, 'failed', 'mailbox-nonsense'],
      [3, 'too-large', 'mailbox-message-too-large'],
      [2, 'failed', 'mailbox-connection-lost'],
      [1, 'failed', 'mailbox-request-refused'],
    ]);
    server.misbehave = () => undefined;
    await office.book.want(box.mailboxId, '1', [1, 2, 4]);
    await has(box, refused, deadly, lying);
    expect((await box.subjects()).sort()).toEqual(
      [refused, deadly, lying, good, last].map(({ subject }) => subject).sort(),
    );
  });

  it.each([
    ['when it is connected to', (server: ScriptedImap) => (server.greeting = '')],
    ['when somebody signs in', (server: ScriptedImap) => (server.misbehave = (c) => (isLogin(c) ? 'hang' : undefined))],
  ])(
    'hangs %s: the state says so, whoever stops waits for nothing, and it is well again once it answers',
    async (_, hangs) => {
      const one = letter();
      const { server, port } = await scripted([one]);
      const { greeting } = server;
      hangs(server);
      const patient = read(port);
      await until(() => server.connections > 0);
      await patient.fetcher.stop();
      const box = read(port, { patience: { connecting: 500, silence: 500 } });
      await saysFault(box, 'mailbox-timed-out');
      await box.fetcher.stop();
      Object.assign(server, { greeting, misbehave: () => undefined });
      const again = read(port, { mailboxId: box.mailboxId });
      await has(again, one);
      await saysFault(again, null);
    },
  );

  it('falls silent in the middle of a message: the others are taken, and this one is listed', async () => {
    const [silent, good] = [letter(), letter()];
    const { server, port } = await scripted([silent, good]);
    server.misbehave = (command) =>
      bodyOf(command, 1) ? '* 1 FETCH (UID 1 BODY[]<0> {100}\r\nReturn-Path: <anna@gazeta' : undefined;
    const box = read(port, { patience: { silence: 1_000 } });
    await has(box, good);
    const { missing } = await until(box.compared, (all) => all.missing[0]?.reason === 'failed');
    expect(missing).toMatchObject([{ uid: 1, fault: 'mailbox-timed-out' }]);
    expect(await box.subjects()).toEqual([good.subject]);
  });

  it('lies about numbers: nothing is taken under another’s, and what got a number from before is listed and taken when wanted', async () => {
    const [first, second, late] = [letter(), letter(), letter()];
    const { server, port } = await scripted();
    server.messages = [first, second].map(({ raw }, index) => ({ uid: index + 10, raw }));
    server.misbehave = (command) => {
      if (/^UID SEARCH/i.test(command)) return '* SEARCH 10 11 11 12 0 -3 99999999999\r\nTAG OK done\r\n';
      // Whoever asks for 10 gets 13 as well.
      return /^UID FETCH 10,.*SIZE/i.test(command)
        ? `* 1 FETCH (UID 13 RFC822.SIZE 10)\r\n* 1 FETCH (UID 10 RFC822.SIZE 10)\r\n* 2 FETCH (UID 11 RFC822.SIZE 1)\r\nTAG OK done\r\n`
        : undefined;
    };
    const box = read(port);
    await has(box, first, second);
    server.misbehave = () => undefined;
    server.messages.unshift({ uid: 3, raw: late.raw });
    const { missing } = await until(box.compared, (all) => all.missing.length > 0);
    expect(missing).toMatchObject([{ uid: 3, reason: 'waiting' }]);
    await office.book.want(box.mailboxId, '1', [3]);
    await has(box, late);
    expect(await box.subjects()).toHaveLength(3);
  });

  it('has 200,000 messages: a few at a time are asked for and wait here, another mailbox is read meanwhile, and it goes on where it was', async () => {
    const [many, one] = [letter(), letter()];
    const { server, port } = await scripted();
    server.messages = Array.from({ length: 200_000 }, (_, n) => ({
      uid: n + 1,
      raw: many.raw.replace('Message-ID: <', `Message-ID: <${n}.`),
    }));
    const { port: otherPort } = await scripted([one]);
    let opened = 0;
    server.misbehave = (command) => (/^EXAMINE/i.test(command) && (opened += 1) === 1 ? 'cut' : undefined);
    const big = read(port);
    await saysFault(big, 'mailbox-connection-lost');
    // Nobody registers what waits: no more is fetched.
    const waiting = async () => (await office.spool.backlog()).waiting;
    await until(waiting, (mails) => mails > 2_000);
    const other = read(otherPort);
    await until(async () => {
      await office.pool.query('DELETE FROM mail.intake WHERE envelope_to = ARRAY[$1]', [big.address]);
      return (await other.subjects()).includes(one.subject);
    });
    await until(waiting, (mails) => mails > 2_000);
    expect(await waiting()).toBeLessThanOrEqual(2_600);
    await big.fetcher.stop();
    // Well as soon as it works, however much is left to do.
    expect(await big.fault()).toBeNull();
    const taken = (await big.state())!.taken;
    expect(taken).toBeLessThan(20_000);
    const asked = server.commands.filter((command) => /^UID FETCH/i.test(command));
    expect(Math.max(...asked.map((command) => command.split(' ')[2]!.split(',').length))).toBeLessThanOrEqual(500);
    await office.pool.query('DELETE FROM mail.intake WHERE envelope_to = ARRAY[$1]', [big.address]);
    const again = read(port, { mailboxId: big.mailboxId });
    await until(again.state, (state) => state!.taken > taken);
    expect(server.commands.findLast((command) => /^UID SEARCH/i.test(command))).toContain(`UID ${taken + 1}:*`);
    await again.fetcher.stop();
    await office.pool.query('DELETE FROM mail.intake');
  });

  it('loses the connection between a move and its answer: taken once, and nothing is left to be moved', async () => {
    const one = letter();
    const { server, port } = await scripted([one]);
    server.misbehave = (command) => {
      if (!isMove(command) || server.commands.filter(isMove).length > 1) return undefined;
      server.messages = [];
      return 'cut';
    };
    const box = read(port, { imap: MOVED });
    await until(() => server.commands.filter(isMove).length === 2);
    await saysFault(box, null);
    expect(await box.subjects()).toEqual([one.subject]);
    expect(await office.book.unmoved(box.mailboxId, '1')).toEqual([]);
  });

  it('has its folder renamed while it is read: the state says so, and what came meanwhile is taken once it is back', async () => {
    const [first, second] = [letter(), letter()];
    const { server, port } = await scripted([first]);
    const box = read(port);
    await has(box, first);
    // Whoever has the folder open goes on in it, as with dovecot.
    server.folder = 'Prasa 2025';
    await saysFault(box, 'mailbox-folder-unknown');
    server.messages = [...server.messages, { uid: 2, raw: second.raw }];
    server.folder = 'INBOX';
    await has(box, second);
    await saysFault(box, null);
    expect(await box.subjects()).toEqual([first.subject, second.subject]);
  });

  it('never lets a test mail come back', async () => {
    const { server, port } = await scripted([letter()]);
    server.misbehave = (command) => (/^UID SEARCH/i.test(command) ? '* SEARCH\r\nTAG OK done\r\n' : undefined);
    const back = () => cameBack(imapOn(port), PASSWORD, '<proba@urzad.example>', PATIENCE);
    expect(await back()).toBe('mailbox-never-came-back');
    server.misbehave = () => undefined;
    expect(await back()).toBeNull();
  });
});

describe('a password', () => {
  it('is shown to no server but its own while both change, and another one is asked for in words once it is refused', async () => {
    const [first, second, third] = [letter(), letter(), letter()];
    const { port: oldPort } = await scripted([first]);
    const { server, port } = await scripted([second]);
    await migrateKeys(office.pool);
    const source = { masterKey: randomBytes(32), keyFile: '' };
    const ring = await openKeyRing(office.pool, new MemoryEventStore(clock), clock, source);
    const secrets = new Secrets(office.pool, ring);
    const id = newId();
    const mailboxOn = (imapPort: number, revision: number): CurrentMailbox => ({
      id,
      revision,
      address: `${id}@urzad.example`,
      imap: imapOn(imapPort),
      unitId: null,
      language: null,
      smtp: null,
      senderName: null,
      oauth: null,
    });
    let mailbox = mailboxOn(oldPort, 1);
    const worker = new MailboxWorker({
      current: { all: async () => new Map([[id, mailbox]]) },
      secrets,
      proofs: new MailboxProofs(secrets, undefined as never),
      book: office.book,
      spool: office.spool,
      clock,
      office: mailOffice,
      describe: String,
      log: () => undefined,
      patience: PATIENCE,
    });
    running.push(worker);
    const box = seenBy(office, id, imapOn(port));
    await secrets.set(passwordName(id), 'stare', mailbox.imap!);
    worker.start();
    await has(box, first);
    // The event of the change is there, its password is not yet.
    mailbox = mailboxOn(port, 2);
    await saysFault(box, 'mailbox-password-missing');
    expect(server.commands.filter(isLogin)).toEqual([]);
    await secrets.set(passwordName(id), 'nowe', mailbox.imap!);
    await has(box, second);
    expect(server.commands.join('\n')).not.toContain('stare');
    // Somebody changes it on the server, while the office reads.
    server.misbehave = (command) =>
      isLogin(command) && !command.includes('najnowsze') ? 'TAG NO [AUTHENTICATIONFAILED] wrong\r\n' : undefined;
    server.cut();
    await saysFault(box, 'mailbox-wrong-password');
    server.messages = [...server.messages, { uid: 2, raw: third.raw }];
    await secrets.set(passwordName(id), 'najnowsze', mailbox.imap!);
    await has(box, third);
    await saysFault(box, null);
    expect(await box.subjects()).toHaveLength(3);
  });
});

describe('two offices that read one mailbox', () => {
  const MESSAGES = 120;

  /** A mailbox into which messages come a few at a time, and two offices that look into it as often as they can. */
  async function both(imap: Partial<Imap>) {
    const { server, port } = await scripted();
    const patience = { polling: 20 };
    const offices = [office, await newOffice()];
    const boxes = offices.map((by) => read(port, { imap, patience, by }));
    // What was there before an office began, and is gone, is not its to miss.
    for (const { state } of boxes) await until(state, (one) => Boolean(one?.fetchedAt));
    const letters = Array.from({ length: MESSAGES }, letter);
    for (let n = 0; n < MESSAGES; n += 6) {
      const some = letters.slice(n, n + 6).map(({ raw }, index) => ({ uid: n + index + 1, raw }));
      server.messages = [...server.messages, ...some];
      // One of them looked at all of these.
      await until(() => server.commands.some((command) => command.includes(`UID ${n + 7}:*`)));
    }
    return { server, boxes, letters };
  }

  it.each([
    ['leave it as it is', {}],
    ['mark what they took as read', { afterwards: 'markRead' }],
  ] as const)('and %s: each takes each message, and none twice', async (_, imap) => {
    const { boxes, letters } = await both(imap);
    for (const box of boxes) {
      await has(box, ...letters);
      expect(await box.subjects()).toHaveLength(MESSAGES);
      await saysFault(box, null);
    }
  });

  it('and move what they took: each message is taken by one at least, by none twice, and whoever came too late says so', async () => {
    const { server, boxes, letters } = await both(MOVED);
    await until(() => server.messages.length === 0);
    // What one had in hand when the other moved it may still be written down.
    const taken = await Promise.all(
      boxes.map(async ({ subjects, compared }) => {
        const both = async () => ({ mine: await subjects(), gone: (await compared()).gone.count });
        return (await until(both, ({ mine, gone }) => mine.length + gone === MESSAGES)).mine;
      }),
    );
    for (const subjects of taken) expect(new Set(subjects).size).toBe(subjects.length);
    expect(new Set(taken.flat())).toEqual(new Set(letters.map(({ subject }) => subject)));
    for (const box of boxes) await saysFault(box, null);
  });

  it('say of messages that were gone before they were read how many, not of old ones that were put there, nor of their own', async () => {
    const [mine, theirs, failed, old] = [letter(), letter(), letter(), letter()];
    const { server, port } = await scripted([mine]);
    const box = read(port, { imap: MOVED });
    await has(box, mine);
    await until(() => server.messages.length === 0);
    // One was moved before it was seen, one while it could not be read; one is from before the mailbox's first day.
    server.misbehave = (command) =>
      bodyOf(command, 3)
        ? 'TAG NO not now\r\n'
        : /^UID SEARCH .*SINCE/i.test(command)
          ? '* SEARCH 3\r\nTAG OK done\r\n'
          : undefined;
    server.messages = [theirs, failed, old].map(({ raw }, index) => ({ uid: index + 2, raw })).slice(1);
    await until(box.state, (state) => state?.failed === 1);
    await until(box.compared, ({ gone }) => gone.count === 1);
    server.messages = server.messages.slice(1);
    server.misbehave = (command) => (/SINCE/i.test(command) ? '* SEARCH\r\nTAG OK done\r\n' : undefined);
    await office.book.want(box.mailboxId, '1', [3]);
    const { gone, missing } = await until(box.compared, (all) => all.gone.count === 2);
    expect(Date.parse(gone.latest!)).toBeGreaterThan(0);
    expect(missing).toMatchObject([{ uid: 4 }]);
    expect(await box.subjects()).toEqual([mine.subject]);
  });
});
