import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { newId } from '#libs/kernel';
import { ownMessageId } from '#libs/mail-format';
import type { Smtp } from '#libs/settings';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { mailEvents, mailStream, type MailKind } from '../domain/events.js';
import { mailDecider, type MailToRecord } from '../domain/mail.js';
import { DeliveryClaims } from './delivery-claims.js';
import { DeliveryWorker } from './delivery-worker.js';
import { MailSenders } from './mail-senders.js';
import type { Accepted, MailToDeliver, MailTransport } from './mail-transport.js';
import { Outbox } from './outbox.js';
import { SmtpTransport } from './smtp-transport.js';
import { until } from '../../../tests/support/until.js';
import { migrateMailOutgoing } from './tables.js';

const office = { addresses: ['prasa@urzad.example'], name: 'Biuro Prasowe' } as const;

interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A mail server that takes, refuses or drops what it is told to. */
class Sink {
  readonly taken: Taken[] = [];
  atData: 'take' | number | 'drop' = 'take';
  atRecipient: number | undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: (_address, _session, answer) => answer(this.atRecipient ? refusal(this.atRecipient) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.atData === 'drop') return void this.server.connections.forEach((connection) => connection.close());
        if (this.atData !== 'take') return answer(refusal(this.atData));
        const { mailFrom, rcptTo } = session.envelope;
        this.taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        answer(null, 'OK: queued as 123');
      });
    },
  });

  async start(): Promise<Smtp> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    return { host: '127.0.0.1', port, security: 'whenOffered', user: null };
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const refusal = (responseCode: number): Error => Object.assign(new Error('refused by the test'), { responseCode });

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await migrateMailOutgoing(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const senders = new MailSenders();
let inMemory: MemoryJournal;
let sink: Sink;
let server: Smtp;
let queue: string[];
const workers: DeliveryWorker[] = [];
beforeEach(async () => {
  inMemory = await memoryJournal({ mail: mailEvents });
  sink = new Sink();
  server = await sink.start();
  queue = [];
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await sink.stop();
});

async function record(mailId = newId(), kind: MailKind = 'reply', part: Partial<MailToRecord> = {}): Promise<string> {
  const mail: MailToRecord = {
    mailId,
    personId: 'contact-1',
    kind,
    about: { kind: 'case', id: 'case-1' },
    caseId: 'case-1',
    to: ['jan@gazeta.example'],
    cc: ['redakcja@gazeta.example'],
    bcc: [],
    subject: 'Re: Zażółć [#2026/000123-k7f3q2xd]',
    text: 'Dzień dobry,\nodpowiadamy.',
    html: null,
    wholeHtml: null,
    footer: null,
    messageId: ownMessageId(mailId, office),
    inReplyTo: '<a@gazeta.example>',
    references: ['<a@gazeta.example>'],
    attachments: [{ attachmentId: 'att-1', name: 'umowa.pdf', mediaType: 'application/pdf', size: 4, sha256: 'x' }],
    ...part,
  };
  await inMemory.journal.execute({
    stream: mailStream(mailId),
    decider: mailDecider,
    command: { kind: 'record', mail },
    context: { commandId: newId(), actor: 'system', client: 'test' },
  });
  queue.push(mailId);
  return mailId;
}

function startWorker(
  transport: MailTransport = new SmtpTransport(server),
  journal = inMemory.journal,
  claims = new DeliveryClaims(pool),
): DeliveryWorker {
  const worker = new DeliveryWorker({
    journal,
    clock: inMemory.clock,
    claims,
    transport,
    senders,
    office,
    due: async (_now, limit, except) => queue.filter((id) => !except.includes(id)).slice(0, limit),
    isErased: (personId) => inMemory.keyRing.isFenced(personId),
    readAttachment: async () => Buffer.from('%PDF'),
    readFile: async () => Buffer.from('<p>html</p>'),
    mayPass: (error) => error instanceof Error && error.message === 'away',
    describe: () => 'described',
    log: () => undefined,
    count: () => undefined,
    pollMilliseconds: 20,
  });
  workers.push(worker);
  worker.start();
  return worker;
}

const typesOf = async (mailId: string) => (await inMemory.journal.read(mailStream(mailId))).map(({ type }) => type);
const lastOf = async (mailId: string) => (await inMemory.journal.read(mailStream(mailId))).at(-1);
const happened =
  (mailId: string, type: string, times = 1) =>
  async () =>
    (await typesOf(mailId)).filter((one) => one === type).length === times;

describe('a recorded mail', () => {
  it('goes out threaded, in UTF-8, with its attachment, and is sent once though the queue lags', async () => {
    const mailId = await record();
    startWorker();
    startWorker();
    await until(happened(mailId, 'MailSent'));
    expect((await lastOf(mailId))?.data).toMatchObject({
      acceptedBy: 'smtp',
      sentAt: inMemory.clock.nowIso(),
      response: expect.stringContaining('queued as 123'),
    });
    const marker = await record();
    await until(happened(marker, 'MailSent'));
    expect(sink.taken).toHaveLength(2);
    const [{ from, to, raw }] = sink.taken as [Taken];
    expect({ from, to }).toEqual({
      from: 'prasa@urzad.example',
      to: ['jan@gazeta.example', 'redakcja@gazeta.example'],
    });
    const mail = await simpleParser(raw);
    expect(mail).toMatchObject({
      messageId: `<rzecznik.${mailId}@urzad.example>`,
      inReplyTo: '<a@gazeta.example>',
      subject: 'Re: Zażółć [#2026/000123-k7f3q2xd]',
    });
    expect(mail.attachments[0]).toMatchObject({ filename: 'umowa.pdf', contentType: 'application/pdf' });
    expect(mail.from?.text).toContain('Biuro Prasowe');
  });

  it.each<[MailKind, string, string | undefined]>([
    ['receipt', '', 'auto-replied'],
    ['assignment', 'prasa@urzad.example', 'auto-generated'],
    ['forward', 'prasa@urzad.example', undefined],
  ])('of the kind %s comes from <%s> and is %s', async (kind, envelopeFrom, autoSubmitted) => {
    const mailId = await record(newId(), kind);
    startWorker();
    await until(happened(mailId, 'MailSent'));
    expect(sink.taken[0]?.from).toBe(envelopeFrom);
    expect((await simpleParser(sink.taken[0]!.raw)).headers.get('auto-submitted')).toBe(autoSubmitted);
  });

  it('refused for now is tried again after a minute, with the same Message-ID', async () => {
    sink.atData = 451;
    const mailId = await record();
    startWorker();
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect((await lastOf(mailId))?.data).toMatchObject({
      attempt: 1,
      nextAttemptAt: '2026-03-02T08:01:00.000Z',
      reason: expect.stringContaining('451'),
    });
    sink.atData = 'take';
    inMemory.clock.set('2026-03-02T08:01:00Z');
    await until(happened(mailId, 'MailSent'));
    expect((await simpleParser(sink.taken[0]!.raw)).messageId).toBe(ownMessageId(mailId, office));
  });

  it('refused for good is given up at once, and sent when somebody wants it tried again', async () => {
    sink.atRecipient = 550;
    const mailId = await record();
    startWorker();
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect((await lastOf(mailId))?.data).toMatchObject({
      attempt: 1,
      nextAttemptAt: null,
      reason: expect.stringContaining('550'),
    });
    sink.atRecipient = undefined;
    await inMemory.journal.execute({
      stream: mailStream(mailId),
      decider: mailDecider,
      command: { kind: 'retry' },
      context: { commandId: newId(), actor: 'anna', client: 'test' },
    });
    await until(happened(mailId, 'MailSent'));
  });

  it('whose connection drops is tried again', async () => {
    sink.atData = 'drop';
    const mailId = await record();
    startWorker();
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect((await lastOf(mailId))?.data).toMatchObject({ nextAttemptAt: '2026-03-02T08:01:00.000Z' });
  });

  it('for which there is no server is tried at growing distances, and given up after two days', async () => {
    await sink.stop();
    const mailId = await record();
    startWorker();
    let attempts = 0;
    for (let next: string | null = ''; next !== null;) {
      attempts++;
      await until(happened(mailId, 'MailDeliveryFailed', attempts));
      next = ((await lastOf(mailId))!.data as { nextAttemptAt: string | null }).nextAttemptAt;
      if (next) inMemory.clock.set(next);
    }
    expect(attempts).toBe(12);
    expect(inMemory.clock.nowIso() > '2026-03-04T00:00:00.000Z').toBe(true);
    sink = new Sink();
    await sink.start();
  });

  it('that was taken before a crash goes out again, with the same Message-ID', async () => {
    const mailId = await record();
    let away = true;
    const journal = Object.create(inMemory.journal) as typeof inMemory.journal;
    journal.execute = (request) => (away ? Promise.reject(new Error('away')) : inMemory.journal.execute(request));
    const dying = startWorker(new SmtpTransport(server), journal);
    await until(() => sink.taken.length === 1);
    await dying.stop();
    away = false;
    startWorker();
    await until(happened(mailId, 'MailSent'));
    const ids = await Promise.all(sink.taken.map(async ({ raw }) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual([ownMessageId(mailId, office), ownMessageId(mailId, office)]);
    expect(sink.taken[0]?.raw.equals(sink.taken[1]!.raw)).toBe(true);
  });

  it('that was taken while the database was away is written down when it is back, and not sent again', async () => {
    const mailId = await record();
    let away = 5;
    const journal = Object.create(inMemory.journal) as typeof inMemory.journal;
    journal.execute = (request) => (away-- > 0 ? Promise.reject(new Error('away')) : inMemory.journal.execute(request));
    startWorker(new SmtpTransport(server), journal);
    await until(happened(mailId, 'MailSent'));
    expect(sink.taken).toHaveLength(1);
  });

  it('that the worker claimed without hearing so, since the connection broke, is claimed anew', async () => {
    const mailId = await record();
    const claims = new DeliveryClaims(pool);
    const { take } = claims;
    claims.take = async (mailIds, worker) => {
      await take.call(claims, mailIds, worker);
      claims.take = take;
      throw new Error('the connection broke');
    };
    startWorker(new SmtpTransport(server), inMemory.journal, claims);
    await until(() => claims.take === take);
    // Time passes: nobody renews what nobody knows of.
    await pool.query(`UPDATE mail.deliveries SET claimed_until = now() + interval '6 seconds' WHERE mail_id = $1`, [
      mailId,
    ]);
    await until(happened(mailId, 'MailSent'));
  });

  it('held by a dead process is taken over', async () => {
    const mailId = await record();
    await new DeliveryClaims(pool).take([mailId], newId());
    startWorker();
    await pool.query(`UPDATE mail.deliveries SET claimed_until = now() - interval '1 second' WHERE mail_id = $1`, [
      mailId,
    ]);
    await until(happened(mailId, 'MailSent'));
  });

  it('to a person who was erased is given up', async () => {
    const mailId = await record();
    await inMemory.keyRing.erase('contact-1', { commandId: newId(), actor: 'anna', client: 'test' });
    startWorker();
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect((await lastOf(mailId))?.data).toMatchObject({ reason: null, nextAttemptAt: null });
    expect(sink.taken).toEqual([]);
  });
});

describe('the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'outbox-')), 'outbox');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('gets one file a mail, named by time and id, and the same one when it is sent again', async () => {
    const mailId = await record();
    startWorker(new Outbox(folder));
    await until(happened(mailId, 'MailSent'));
    expect((await lastOf(mailId))?.data).toMatchObject({ acceptedBy: 'outbox' });
    const name = `20260302T080000Z-${mailId}.eml`;
    expect(await readdir(folder)).toEqual([name]);
    const raw = await readFile(join(folder, name));
    expect((await simpleParser(raw)).messageId).toBe(ownMessageId(mailId, office));
    await new Outbox(folder).deliver({
      mailId,
      recordedAt: '2026-03-02T08:00:00.000Z',
      envelopeFrom: '',
      sender: undefined,
      recipients: ['a@b'],
      raw,
    });
    expect(await readdir(folder)).toEqual([name]);
  });

  it('loses what a dead process was in the middle of writing, when the next one starts', async () => {
    const outbox = new Outbox(folder);
    await outbox.sweep();
    await outbox.deliver({
      mailId: 'a',
      recordedAt: '2026-03-02T08:00:00.000Z',
      envelopeFrom: '',
      sender: undefined,
      recipients: ['a@b'],
      raw: Buffer.from('x'),
    });
    await writeFile(join(folder, `.b.${newId()}.part`), 'pół listu');
    await outbox.sweep();
    expect(await readdir(folder)).toEqual(['20260302T080000Z-a.eml']);
  });

  it('loses the mails of a person who was erased, and no others', async () => {
    const outbox = new Outbox(folder);
    await outbox.recall(['a']);
    for (const mailId of ['a', 'b'])
      await outbox.deliver({
        mailId,
        recordedAt: '2026-03-02T08:00:00.000Z',
        envelopeFrom: '',
        sender: undefined,
        recipients: ['a@b'],
        raw: Buffer.from('x'),
      });
    // What a process that was killed left half written.
    await writeFile(join(folder, `.a.${newId()}.part`), 'x');
    await outbox.recall(['a']);
    expect(await readdir(folder)).toEqual(['20260302T080000Z-b.eml']);
  });

  it('keeps nothing of a person who is erased while their mail is being written', async () => {
    class Erasing extends Outbox {
      override async deliver(mail: MailToDeliver): Promise<Accepted> {
        await inMemory.keyRing.erase('contact-1', { commandId: newId(), actor: 'anna', client: 'test' });
        // The policy that empties the outbox comes too early for this one.
        await this.recall([mail.mailId]);
        return super.deliver(mail);
      }
    }
    const mailId = await record();
    startWorker(new Erasing(folder));
    await until(happened(mailId, 'MailSent'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('loses what a killed process had written of a person who was erased since', async () => {
    const mailId = await record();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `20260302T080000Z-${mailId}.eml`), 'x');
    await inMemory.keyRing.erase('contact-1', { commandId: newId(), actor: 'anna', client: 'test' });
    startWorker(new Outbox(folder));
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot be written is tried again', async () => {
    const mailId = await record();
    startWorker(new Outbox('/dev/null/outbox'));
    await until(happened(mailId, 'MailDeliveryFailed'));
    expect((await lastOf(mailId))?.data).toMatchObject({
      reason: 'outbox: ENOTDIR',
      nextAttemptAt: '2026-03-02T08:01:00.000Z',
    });
  });
});
