import { connect, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { SettableClock } from '#libs/kernel';
import { readMessage } from '#libs/mail-format';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { IntakeSpool } from './intake-spool.js';
import { IntakeWorker } from './intake-worker.js';
import { ReadingTooCostly, type MailReader } from '../reading/mail-reader.js';
import { MailRegistrar, type MailRegistration, type ReceivedMail } from './registrar.js';
import type { AsideEntry } from './side-list.js';
import { Refusals } from './refused-mails.js';
import { LARGEST_MAIL, SmtpIntake, type SmtpIntakeParts } from './smtp-intake.js';
import { migrateMailIntake } from './tables.js';
import { smtpTalk } from '../../../tests/support/smtp-talk.js';
import { until } from '../../../tests/support/until.js';

const office = { addresses: ['prasa@urzad.example', 'rzecznik@urzad.example'] } as const;
const clock = new SettableClock('2026-03-02T08:15:00Z');

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
  await migrateMailIntake(pool);
  await migrateMailIntake(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let spool: IntakeSpool;
let smtp: SmtpIntake;
let port: number;
let codes: number[];
let refusals: Refusals;
beforeEach(async () => {
  await pool.query('TRUNCATE mail.intake, mail.refused');
  refusals = new Refusals(pool);
  spool = new IntakeSpool(pool);
  codes = [];
  await listen();
});
async function listen(parts: Partial<SmtpIntakeParts> = {}): Promise<void> {
  smtp = new SmtpIntake({
    spool,
    clock,
    office,
    relays: [],
    log: () => undefined,
    count: (code) => codes.push(code),
    tooLarge: (domain, size) => void refusals.note(domain, size, clock.nowIso()),
    arrived: () => undefined,
    ...parts,
  });
  port = await smtp.listen(0, '127.0.0.1');
}
afterEach(() => smtp.close());

const send = (
  raw: string | Buffer,
  { from = 'jan@gazeta.example', to = ['prasa@urzad.example'] }: { from?: string; to?: string[] } = {},
) => createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({ envelope: { from, to }, raw });
const rows = async () =>
  (
    await pool.query<{
      id: string;
      envelope_from: string;
      envelope_to: string[];
      raw: Buffer;
      received_at: Date;
      attempts: number;
      last_error: string | null;
    }>('SELECT * FROM mail.intake ORDER BY received_at')
  ).rows;
const question = (n = 1) =>
  `From: Jan <jan@gazeta.example>\r\nTo: prasa@urzad.example\r\nSubject: Pytanie ${n}\r\nMessage-ID: <${n}@gazeta.example>\r\n\r\nTreść\r\n`;

const talk = (lines: readonly (string | Buffer)[]) => smtpTalk(port, lines);

describe('mail by SMTP', () => {
  it('is in the database, byte by byte, when its sender hears 250', async () => {
    const { response } = await send(question());
    expect(response).toMatch(/^250 /);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row?.raw.toString()).toBe(question());
    expect(row).toMatchObject({
      envelope_from: 'jan@gazeta.example',
      envelope_to: ['prasa@urzad.example'],
      received_at: new Date('2026-03-02T08:15:00Z'),
    });
    expect(response).toContain(row?.id);
    expect(codes).toEqual([250]);
  });

  it('takes NUL bytes, 8 bits and lines that begin with dots', async () => {
    const raw = Buffer.concat([Buffer.from('Subject: x\r\n\r\n.\r\n..a\r\n'), Buffer.from([0, 0xb1, 0xff, 13, 10])]);
    await send(raw);
    expect((await rows())[0]?.raw).toEqual(raw);
  });

  it.each(['prasa+pilne@urzad.example', 'RZECZNIK@URZAD.EXAMPLE'])('is taken for %s', async (to) => {
    await send(question(), { to: [to] });
    expect(await rows()).toHaveLength(1);
  });

  it.each(['sekretariat@urzad.example', 'prasa@elsewhere.example', 'prasa+x@elsewhere.example'])(
    'is refused for %s with 550',
    async (to) => {
      await expect(send(question(), { to: [to] })).rejects.toMatchObject({ responseCode: 550 });
      expect(await rows()).toEqual([]);
      expect(codes).toContain(550);
    },
  );

  it('is taken for us where others are named beside us', async () => {
    const { rejected } = await send(question(), { to: ['prasa@urzad.example', 'x@elsewhere.example'] });
    expect(rejected).toEqual(['x@elsewhere.example']);
    expect((await rows())[0]?.envelope_to).toEqual(['prasa@urzad.example']);
  });

  it('that is announced as too large is refused with 552, and counted', async () => {
    const heard = await talk(['EHLO x', `MAIL FROM:<jan@gazeta.example> SIZE=${40 * 1024 * 1024}`, 'QUIT']);
    expect(heard).toMatch(new RegExp(`SIZE ${LARGEST_MAIL}`));
    expect(heard).toMatch(/^552 /m);
    expect(codes).toEqual([552]);
    const [noted] = await until(
      () => refusals.list(9),
      (all) => all.length > 0,
    );
    expect(noted).toEqual({
      senderDomain: 'gazeta.example',
      times: 1,
      size: 40 * 1024 * 1024,
      at: '2026-03-02T08:15:00.000Z',
    });
  });

  it('that is refused again on one day is noted with it, the largest and the last', async () => {
    for (const size of [30, 50, 40]) await refusals.note('gazeta.example', size * 1024 * 1024, clock.nowIso());
    await refusals.note('', 26 * 1024 * 1024, '2026-03-02T09:00:00.000Z');
    expect(await refusals.list(9)).toEqual([
      expect.objectContaining({ senderDomain: '', times: 1 }),
      expect.objectContaining({ senderDomain: 'gazeta.example', times: 3, size: 50 * 1024 * 1024 }),
    ]);
    await refusals.forget(['gazeta.example']);
    expect(await refusals.list(9)).toHaveLength(1);
    await refusals.note('x.example', 1, '2026-06-15T09:00:00.000Z');
    expect(await refusals.list(9)).toEqual([expect.objectContaining({ senderDomain: 'x.example' })]);
  });

  it('that is announced as too large by somebody who has not said hello is noted for nothing', async () => {
    await talk([
      `MAIL FROM:<jan@gazeta.example> SIZE=${40 * 1024 * 1024}`,
      'EHLO x',
      'MAIL FROM:<jan@gazeta.example>',
      'QUIT',
    ]);
    expect(await refusals.list(9)).toEqual([]);
  });

  it('that lies about its size is refused with 552 after it, and counted', async () => {
    const line = Buffer.from(`${'x'.repeat(998)}\r\n`);
    const body = Buffer.concat([
      Buffer.from('Subject: x\r\n\r\n'),
      ...Array.from({ length: 40_000 }, () => line),
      Buffer.from('.\r\n'),
    ]);
    const heard = await talk([
      'EHLO x',
      'MAIL FROM:<jan@gazeta.example> SIZE=1000',
      'RCPT TO:<prasa@urzad.example>',
      'DATA',
      body,
      'QUIT',
    ]);
    expect(heard).toMatch(/^552 /m);
    expect(await rows()).toEqual([]);
    expect(codes).toEqual([552]);
    const [noted] = await until(
      () => refusals.list(9),
      (all) => all.length > 0,
    );
    expect(noted).toMatchObject({ senderDomain: 'gazeta.example', times: 1 });
    expect(noted!.size).toBeGreaterThan(LARGEST_MAIL);
  });

  it('has at most 100 recipients a time, then 452', async () => {
    const recipients = Array.from({ length: 101 }, (_, n) => `RCPT TO:<prasa+${n}@urzad.example>`);
    const heard = await talk(['EHLO x', 'MAIL FROM:<jan@gazeta.example>', ...recipients, 'QUIT']);
    expect(heard.match(/^452 /gm)).toHaveLength(1);
  });

  it('cut off before its end is not taken', async () => {
    await talk(['EHLO x', 'MAIL FROM:<jan@gazeta.example>', 'RCPT TO:<prasa@urzad.example>', 'DATA']);
    await send(question(2));
    expect(await rows()).toHaveLength(1);
  });

  it('is asked to come again while it cannot be kept', async () => {
    await pool.query('ALTER TABLE mail.intake RENAME TO gone');
    try {
      await expect(send(question())).rejects.toMatchObject({ responseCode: 451 });
    } finally {
      await pool.query('ALTER TABLE mail.gone RENAME TO intake');
    }
    expect(codes).toEqual([451]);
  });

  it('from many senders at once shares few transactions, and each hears of its own', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => send(question(n))));
    const subjects = (await rows()).map(({ raw }) => /Subject: (.*)\r/.exec(raw.toString())?.[1]);
    expect(new Set(subjects).size).toBe(60);
  });
});

describe('one client', () => {
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  const BUSY = '127.0.0.2';

  /** A connection from an address of its own, and the replies that it hears, one by one. */
  function dial(localAddress = BUSY) {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    sockets.push(socket);
    socket.on('error', () => undefined);
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    const reply = async (): Promise<number> => {
      for (;;) {
        const [match] = /(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(heard) ?? [];
        if (match !== undefined) {
          heard = heard.slice(heard.indexOf(match) + match.length);
          return Number(/^(\d{3}) /m.exec(match)?.[1]);
        }
        if (socket.destroyed) return 0;
        await Promise.race([once(socket, 'data'), once(socket, 'close')]);
      }
    };
    const say = (line: string): Promise<number> => {
      socket.write(`${line}\r\n`);
      return reply();
    };
    return { socket, reply, say };
  }
  /** In the middle of a mail. */
  async function halfSent(bytes: number, localAddress = BUSY) {
    const { socket, reply, say } = dial(localAddress);
    await reply();
    for (const line of ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<prasa@urzad.example>', 'DATA']) await say(line);
    socket.write(`Subject: x\r\n\r\n${'x'.repeat(76)}\r\n`.padEnd(bytes, 'y'.repeat(76) + '\r\n'));
    const end = () => say('\r\n.');
    return { end, reply };
  }
  const others = () => expect(send(question())).resolves.toMatchObject({ response: expect.stringMatching(/^250 /) });

  it('with 200 idle connections keeps nobody else out: those over 100 hear 421', async () => {
    const greetings = await Promise.all(Array.from({ length: 200 }, () => dial().reply()));
    expect(greetings.filter((code) => code === 220)).toHaveLength(100);
    expect(greetings.filter((code) => code === 421)).toHaveLength(100);
    await others();
  });

  it('is served again once its connections have closed', async () => {
    await Promise.all(Array.from({ length: 100 }, () => dial().reply()));
    await Promise.all(sockets.map((socket) => (socket.destroy(), once(socket, 'close'))));
    await until(async () => ((await dial().reply()) === 220 ? true : undefined));
  });

  it('with seven half-sent mails of 24 MB holds no more than 75 MB: the others are refused with 452 and taken later', async () => {
    const mails = await Promise.all(Array.from({ length: 7 }, () => halfSent(24 * 1024 * 1024)));
    await others();
    const codes = await Promise.all(mails.map(({ end }) => end()));
    expect(codes.filter((code) => code === 250).length).toBeLessThanOrEqual(3);
    expect(codes.filter((code) => code === 250 || code === 452)).toHaveLength(7);
    expect(await (await halfSent(24 * 1024 * 1024)).end()).toBe(250);
  });

  it('that sends for too long is asked to come again, and holds nothing meanwhile', async () => {
    await smtp.close();
    await listen({ limits: { dataMilliseconds: 50, bytes: 2_000 } });
    const slow = await halfSent(1_500);
    expect(await until(async () => ((await (await halfSent(1_500)).end()) === 250 ? true : undefined))).toBe(true);
    expect(await slow.end()).toBe(451);
  });

  it('whose session lasts too long hears 421, and its connection ends', async () => {
    await smtp.close();
    await listen({ limits: { sessionMilliseconds: 300 } });
    const { reply, socket } = dial();
    expect([await reply(), await reply()]).toEqual([220, 421]);
    if (!socket.destroyed) await once(socket, 'close');
  });

  it('that relays everybody’s mail has what all have together', async () => {
    await smtp.close();
    await listen({
      relays: ['127.0.0.3', '127.0.1.0/24'],
      limits: { connections: 1, bytes: 10, sessionMilliseconds: 1 },
    });
    for (const address of ['127.0.0.3', '127.0.1.7'])
      expect(
        await Promise.all([halfSent(1_000, address), halfSent(1_000, address)].map(async (mail) => (await mail).end())),
      ).toEqual([250, 250]);
  });
});

describe('the spool', () => {
  it('keeps a good mail that shares a batch with a bad one', async () => {
    const mail = (id: string) => ({
      id,
      receivedAt: clock.nowIso(),
      envelopeFrom: 'a\u0000b',
      envelopeTo: [],
      throughGateway: true,
      raw: [Buffer.from('x')],
    });
    const good = crypto.randomUUID();
    const results = await Promise.allSettled([
      spool.put(mail(crypto.randomUUID())),
      spool.put(mail('no uuid')),
      spool.put(mail(good)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await rows()).map(({ id }) => id)).toContain(good);
  });
});

describe('a large mail in the spool', () => {
  const large = (id: string) => ({
    id,
    receivedAt: '2026-11-28T07:08:09.012Z',
    envelopeFrom: 'ż\u0000b@gazeta.example',
    envelopeTo: ['prasa@urzad.example', 'rzecznik@urzad.example'],
    throughGateway: true,
    raw: Array.from({ length: 5 }, (_, n) => Buffer.alloc(200_000, `${n}\u0000ż`)),
  });

  it('stands there as it came, and once', async () => {
    const mails = [large(randomUUID()), { ...large(randomUUID()), envelopeTo: [] }];
    await Promise.all(mails.map((mail) => spool.put(mail)));
    await spool.put(mails[0]!);
    for (const { id, raw, envelopeTo } of mails) {
      const [row] = await rows().then((all) => all.filter((each) => each.id === id));
      expect(row).toMatchObject({
        received_at: new Date('2026-11-28T07:08:09.012Z'),
        envelope_from: 'żb@gazeta.example',
        envelope_to: envelopeTo,
        size: 1_000_000,
      });
      expect((await spool.rawOf(id))?.equals(Buffer.concat(raw))).toBe(true);
    }
    expect(await spool.rawOf(randomUUID())).toBeUndefined();
  });

  it('that the database refuses is told to its sender, and the next one is kept', async () => {
    const good = large(randomUUID());
    const results = await Promise.allSettled([spool.put(large('no uuid')), spool.put(good)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await rows()).map(({ id }) => id)).toEqual([good.id]);
  });
});

class TestRegistrar extends MailRegistrar {
  readonly registered: string[] = [];
  answer: (mail: ReceivedMail) => Promise<MailRegistration['kind']> = async () => 'registered';

  override async register(mail: ReceivedMail): Promise<MailRegistration> {
    const kind = await this.answer(mail);
    this.registered.push(mail.message.subject ?? '');
    return { kind };
  }

  override async writerOf(): Promise<undefined> {}
}

describe('the spool, when somebody is erased', () => {
  it('forgets mails that they wrote, and none that only name them', async () => {
    const now = new Date().toISOString();
    const put = (from: string, envelopeFrom: string, text: string) =>
      spool.put({
        id: randomUUID(),
        receivedAt: now,
        envelopeFrom,
        envelopeTo: ['prasa@urzad.example'],
        throughGateway: true,
        raw: [Buffer.from(`From: ${from}\r\nSubject: x\r\n\r\n${text}`)],
      });
    await put('Anna <Anna@Gazeta.example>', 'lista@serwer.example', 'a');
    await put('nieczytelne', 'anna@gazeta.example', 'b');
    await put('Jan <jan@gazeta.example>', 'jan@gazeta.example', 'Piszę o anna@gazeta.example');
    const writerOf = async (raw: Buffer, envelopeFrom: string) => {
      const reading = readMessage(raw, { office, envelopeFrom });
      return reading.outcome === 'unreadable' ? undefined : reading.message.from?.address;
    };
    expect(await spool.forgetFrom([], writerOf)).toBe(0);
    expect(await spool.forgetFrom(['anna@gazeta.example'], writerOf)).toBe(2);
    expect((await rows()).map(({ envelope_from }) => envelope_from)).toEqual(['jan@gazeta.example']);
  });
});

describe('the intake worker', () => {
  let registrar: TestRegistrar;
  let aside: AsideEntry[];
  let outcomes: string[];
  let read: MailReader['read'];
  const workers: IntakeWorker[] = [];
  beforeEach(() => {
    registrar = new TestRegistrar();
    aside = [];
    outcomes = [];
    read = async (raw, options) => readMessage(raw, options);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  function startWorker(from = spool): IntakeWorker {
    const worker = new IntakeWorker({
      spool: from,
      registrar,
      reader: { read: (raw, options) => read(raw, options) },
      office,
      sideList: { keep: async (entry) => void aside.push(entry) },
      count: (outcome) => outcomes.push(outcome),
      mayPass: (error) => error instanceof Error && error.message === 'away',
      describe: (error) => (error instanceof Error ? error.message : 'unknown'),
      log: () => undefined,
      pollMilliseconds: 20,
    });
    workers.push(worker);
    worker.start();
    return worker;
  }
  const empty = async () => (await rows()).length === 0;
  /** Waiting times pass at once. */
  const hurry = () => pool.query('UPDATE mail.intake SET next_attempt_at = now()');

  it('keeps a mail that costs too much to read after three attempts, with what its head says, and registers the others', async () => {
    let attempts = 0;
    read = async (raw, options) => {
      if (!raw.includes('Pytanie 1')) return readMessage(raw, options);
      attempts++;
      throw new ReadingTooCostly('too much time');
    };
    for (const n of [1, 2]) await send(question(n));
    startWorker();
    await until(async () => {
      await hurry();
      return empty();
    });
    expect(attempts).toBe(3);
    expect(registrar.registered).toEqual(['Pytanie 2']);
    expect(aside).toMatchObject([
      { kind: 'unreadable', sign: 'too-costly', from: 'jan@gazeta.example', message: { subject: 'Pytanie 1' } },
    ]);
  });

  it('registers small mails while large ones, one at a time, are being read', async () => {
    const large = (n: number) => question(n).padEnd(300_000, 'x');
    const wait = Promise.withResolvers<void>();
    let reading = 0;
    read = async (raw, options) => {
      if (raw.length < 300_000) return readMessage(raw, options);
      reading += 1;
      await wait.promise;
      return readMessage(raw, options);
    };
    startWorker();
    for (let n = 1; n <= 20; n += 1) await send(large(n));
    for (const n of [21, 22]) await send(question(n));
    await until(() => registrar.registered.length === 2);
    expect(registrar.registered.sort()).toEqual(['Pytanie 21', 'Pytanie 22']);
    expect(reading).toBe(1);
    wait.resolve();
    await until(empty);
    expect(registrar.registered).toHaveLength(22);
  });

  describe('believes what its gateway says of a sender', () => {
    const SAYS = 'Authentication-Results: mx.urzad.example; dmarc=pass header.from=gazeta.example\r\n';
    /** Small mails and large ones go into the spool in different ways. */
    const handOver = async (localAddress: string) => {
      for (const [n, more] of ['', 'x'.repeat(300_000)].entries())
        await createTransport({ host: '127.0.0.1', port, ignoreTLS: true, localAddress }).sendMail({
          envelope: { from: 'jan@gazeta.example', to: ['prasa@urzad.example'] },
          raw: `${SAYS}${question(n)}${more}`,
        });
    };
    let found: string[];
    beforeEach(() => {
      const gateway = { ...office, authservId: 'mx.urzad.example' };
      read = async (raw, options) => readMessage(raw, { ...options, office: gateway });
      found = [];
      registrar.answer = async ({ message }) => {
        found.push(message.authentication);
        return message.authentication === 'pass' ? 'registered' : 'set-aside';
      };
    });

    it('of mail that a relay hands over, where relays are named, and of no other', async () => {
      await smtp.close();
      await listen({ relays: ['127.0.0.3'] });
      await handOver('127.0.0.3');
      startWorker();
      await until(empty);
      expect(found).toEqual(['pass', 'pass']);
      await handOver('127.0.0.4');
      await until(async () => found.length === 4 && (await empty()));
      expect(found.slice(2)).toEqual(['unknown', 'unknown']);
      expect(aside.map(({ throughGateway }) => throughGateway)).toEqual([false, false]);
    });

    it('of all mail, where no relay is named', async () => {
      await handOver('127.0.0.4');
      startWorker();
      await until(empty);
      expect(found).toEqual(['pass', 'pass']);
    });
  });

  it('registers what is in the spool, and takes it out', async () => {
    for (const n of [1, 2, 3]) await send(question(n));
    startWorker();
    await until(empty);
    expect(registrar.registered.sort()).toEqual(['Pytanie 1', 'Pytanie 2', 'Pytanie 3']);
    expect(outcomes).toEqual(['registered', 'registered', 'registered']);
  });

  it('shares the work with others: each mail is registered once', async () => {
    startWorker();
    startWorker();
    await Promise.all(Array.from({ length: 40 }, (_, n) => send(question(n))));
    await until(empty);
    expect(registrar.registered).toHaveLength(40);
    expect(new Set(registrar.registered).size).toBe(40);
  });

  it('tries again what failed, and counts it', async () => {
    let failures = 2;
    registrar.answer = async () => {
      if (failures-- > 0) throw new Error('broken');
      return 'registered';
    };
    await send(question());
    startWorker();
    await until(async () => (await rows())[0]?.attempts === 1);
    expect((await rows())[0]?.last_error).toBe('broken');
    await hurry();
    await until(async () => (await rows())[0]?.attempts === 2);
    await hurry();
    await until(empty);
    expect(registrar.registered).toEqual(['Pytanie 1']);
  });

  it('sets aside what fails again and again, with all that is known of it', async () => {
    registrar.answer = async () => {
      throw new Error('broken');
    };
    await send(question());
    startWorker();
    await until(async () => {
      await hurry();
      return empty();
    });
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatchObject({ kind: 'failed', sign: 'broken', message: { subject: 'Pytanie 1' } });
    expect(aside[0]?.raw.toString()).toBe(question());
  });

  it('never sets aside what fails for no fault of its own', async () => {
    let away = true;
    registrar.answer = async () => {
      if (away) throw new Error('away');
      return 'registered';
    };
    await send(question());
    startWorker();
    for (let round = 0; round < 10; round++) {
      await until(async () => (await rows())[0]?.last_error === 'away');
      await pool.query('UPDATE mail.intake SET next_attempt_at = now(), last_error = NULL');
    }
    expect((await rows())[0]?.attempts).toBe(0);
    away = false;
    await hurry();
    await until(empty);
    expect(aside).toEqual([]);
  });

  it('sets aside machines’ mail and what nobody can read', async () => {
    registrar.answer = async ({ message }) => (message.verdict.kind === 'ordinary' ? 'registered' : 'set-aside');
    await send('From: jan@gazeta.example\r\nSubject: Poza biurem: x\r\nAuto-Submitted: auto-replied\r\n\r\nx');
    await send(Buffer.from([0xff, 0xfe, 0, 1, 2, 3]));
    startWorker();
    await until(empty);
    expect(aside.map(({ kind, sign }) => [kind, sign]).sort()).toEqual([
      ['automatic', 'auto-submitted'],
      ['unreadable', 'unreadable'],
    ]);
  });

  it('knows the null sender', async () => {
    registrar.answer = async ({ message }) => (message.verdict.sign === 'null-sender' ? 'set-aside' : 'registered');
    await send(question(), { from: '' });
    startWorker();
    await until(empty);
    expect(aside).toHaveLength(1);
  });

  it('takes over what a dead worker held', async () => {
    await send(question());
    await spool.claim(crypto.randomUUID(), 10, 'small');
    const worker = startWorker();
    worker.kick('large', 'small');
    await pool.query(`UPDATE mail.intake SET claimed_until = now() - interval '1 second'`);
    await until(empty);
    expect(registrar.registered).toEqual(['Pytanie 1']);
  });

  it('takes anew what it claimed without hearing so, since the connection broke', async () => {
    await send(question());
    const { claim } = IntakeSpool.prototype;
    const deaf = Object.assign(Object.create(spool) as IntakeSpool, {
      claim: async (...asked: Parameters<typeof claim>) => {
        const claimed = await claim.call(spool, ...asked);
        if (claimed.length === 0) return claimed;
        delete (deaf as Partial<IntakeSpool>).claim;
        throw new Error('the connection broke');
      },
    });
    startWorker(deaf);
    await until(empty);
    expect(registrar.registered).toEqual(['Pytanie 1']);
  });

  it('takes at once what anybody held, where no other process can be alive', async () => {
    await send(question());
    await spool.claim(crypto.randomUUID(), 10, 'small');
    await spool.voidClaims();
    expect(await spool.claim(crypto.randomUUID(), 10, 'small')).toHaveLength(1);
  });

  it('gives back what it did not begin, and ends what it did', async () => {
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    registrar.answer = async () => {
      begun.resolve();
      await go.promise;
      return 'registered';
    };
    for (let n = 0; n < 20; n++) await send(question(n));
    const worker = startWorker();
    await begun.promise;
    const stopped = worker.stop();
    go.resolve();
    await stopped;
    const left = await pool.query('SELECT claimed_by FROM mail.intake');
    expect(left.rowCount).toBe(20 - registrar.registered.length);
    expect(left.rows.every(({ claimed_by }: { claimed_by: string | null }) => claimed_by === null)).toBe(true);
  });
});
