import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { FileStore } from '#libs/attachments';
import { caseIdOfMail, type CaseAdmission, type RegisterMail } from '#libs/cases';
import type { Office } from '#libs/configuration';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { newId, OfficeError, ownData, ruleBroken } from '#libs/kernel';
import { readMessage, type ReadOptions } from '#libs/mail-format';
import type { MailReader } from '#libs/mail-intake';
import { asideStream } from '../domain/aside.js';
import { asideEvents, type RecordedAsideEvent } from '../domain/events.js';
import { UnfinishedPlacings } from '../policies/unfinished-placings.js';
import { AsideMails } from '../queries/aside-mails.js';
import { MailPlacing } from './mail-placing.js';
import { PlaceMail, PlaceMailHandler } from './place-mail.js';
import { SetMailAside, SetMailAsideHandler, type MailForTheSideList } from './set-mail-aside.js';

const mailId = '7d0a6f7e-0000-4000-8000-000000000001';
const raw = Buffer.from('From: jan@gazeta.example\r\nSubject: Poza biurem\r\n\r\nWracam w maju.');
const mail: MailForTheSideList = {
  mailId,
  kind: 'automatic',
  sign: 'automatic-subject',
  from: 'jan@gazeta.example',
  subject: 'Poza biurem',
  receivedAt: '2026-03-02T08:00:00.000Z',
  throughGateway: true,
  raw,
};

let folder: string;
let office: MemoryJournal;
let files: FileStore;
let registered: RegisterMail[];
/** What the case says to the mail. */
let answer: () => { kind: string };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  office = await memoryJournal({ mail: asideEvents });
  files = new FileStore(folder, office.keyRing);
  registered = [];
  answer = () => ({ kind: 'joined' });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const context = () => ({ commandId: newId(), actor: 'anna', client: 'test' });
const setAside = (part: Partial<MailForTheSideList> = {}) =>
  new SetMailAsideHandler(office.journal, files).execute(new SetMailAside({ ...mail, ...part }, context()));
const mailbox = { addresses: ['prasa@urzad.example'], authservId: 'mx.urzad.example' } as unknown as Office;
const placing = () => {
  const commands = {
    execute: (command: RegisterMail) => {
      registered.push(command);
      return Promise.resolve().then(() => answer());
    },
  } as unknown as CommandBus;
  const reader = { read: async (bytes: Buffer, options: ReadOptions) => readMessage(bytes, options) };
  const mails = new AsideMails(office.journal, files, reader as unknown as MailReader, mailbox);
  return new MailPlacing(commands, office.journal, mails);
};
const place = (caseId?: string, id = mailId) => {
  const admission = { admit: () => Promise.resolve() } as unknown as CaseAdmission;
  return new PlaceMailHandler(office.journal, admission, placing()).execute(new PlaceMail(id, caseId, context()));
};
const eventsOf = async () => (await office.journal.read(asideStream(mailId))) as readonly RecordedAsideEvent[];
const typesOf = async () => (await eventsOf()).map(({ type }) => type);

describe('mails outside of cases', () => {
  it('are kept with their raw message, once', async () => {
    const { events } = await setAside();
    await setAside();
    expect(await typesOf()).toEqual(['MailSetAside']);
    const { rawHash, personId, size } = events[0]!.data as { rawHash: string; personId: string; size: number };
    expect(await files.get(rawHash, ownData(personId))).toEqual(raw);
    expect({ personId, size }).toEqual({ personId: mailId, size: raw.length });
  });

  it('go with their writer where the writer is known', async () => {
    await setAside({ contactId: 'contact-1' });
    await office.keyRing.erase('contact-1', context());
    const [event] = await office.journal.read(asideStream(mailId));
    expect(event?.data).toMatchObject({ from: null, subject: null, kind: 'automatic' });
    await expect(place()).rejects.toMatchObject({ code: 'file-erased' });
    expect(await typesOf()).toEqual(['MailSetAside', 'MailPlaced', 'MailPlacingFailed']);
  });

  it('become cases as a person’s mail, as and when they came, by whoever said so', async () => {
    await setAside();
    expect(await place()).toMatchObject({ caseId: caseIdOfMail(mailId), revision: 1 });
    expect(registered).toHaveLength(1);
    expect(registered[0]!.mail).toMatchObject({ intakeId: mailId, receivedAt: mail.receivedAt, raw });
    expect(registered[0]!.mail.message).toMatchObject({
      text: 'Wracam w maju.',
      verdict: { kind: 'ordinary', mayBeAnsweredAutomatically: false },
    });
    expect(registered[0]!.placed).toMatchObject({ context: { actor: 'anna', client: 'test' } });
  });

  it.each([
    ['pass', true],
    ['unknown', false],
  ])('are found to be authenticated (%s) where they came through the gateway: %s', async (found, throughGateway) => {
    const says = Buffer.from('Authentication-Results: mx.urzad.example; dmarc=pass header.from=gazeta.example\r\n');
    await setAside({ raw: Buffer.concat([says, raw]), throughGateway });
    await place();
    expect(registered[0]!.mail.message.authentication).toBe(found);
  });

  it('stay what they are where they are attached', async () => {
    await setAside();
    await place('case-1');
    expect(registered[0]!.placed?.caseId).toBe('case-1');
    expect(registered[0]!.mail.message.verdict.kind).toBe('automatic');
  });

  it('become cases also where nothing of them could be read', async () => {
    await setAside({ kind: 'unreadable', sign: 'unreadable', subject: null, raw: Buffer.from([0, 255, 1, 2]) });
    await place();
    const { message } = registered[0]!.mail;
    expect(message.from).toEqual({ address: 'jan@gazeta.example' });
    expect(message.text).toContain('nie dało się odczytać');
  });

  it('wait again where the case refused them', async () => {
    await setAside();
    answer = () => {
      throw ruleBroken('case-closed');
    };
    await expect(place('case-1')).rejects.toMatchObject({ code: 'case-closed' });
    expect(await typesOf()).toEqual(['MailSetAside', 'MailPlaced', 'MailPlacingFailed']);
    answer = () => ({ kind: 'joined' });
    await place('case-2');
    expect((await typesOf()).at(-1)).toBe('MailPlaced');
  });

  it('that came twice become one case', async () => {
    await setAside();
    answer = () => ({ kind: 'duplicate' });
    await expect(place()).rejects.toMatchObject({ code: 'mail-registered-before' });
    expect((await typesOf()).at(-1)).toBe('MailPlacingFailed');
  });

  it('are placed by one of two who do it at once', async () => {
    await setAside();
    const both = await Promise.allSettled([place('case-1'), place('case-2')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'mail-already-placed' },
    });
    expect(registered).toHaveLength(1);
  });

  it('are placed by a worker where a crash cut it off', async () => {
    await setAside();
    answer = () => {
      throw new OfficeError('not-yet', 'store-unavailable');
    };
    await expect(place('case-1')).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await typesOf()).toEqual(['MailSetAside', 'MailPlaced']);
    const placed = (await eventsOf()).at(-1)!;
    const policy = new UnfinishedPlacings(placing());
    await expect(policy.on.handle(placed)).rejects.toMatchObject({ code: 'store-unavailable' });
    answer = () => ({ kind: 'joined' });
    await policy.on.handle(placed);
    expect(registered.at(-1)!.placed).toMatchObject({ caseId: 'case-1', context: { actor: 'anna' } });
    answer = () => {
      throw ruleBroken('case-closed');
    };
    await policy.on.handle(placed);
    expect((await typesOf()).at(-1)).toBe('MailPlacingFailed');
  });

  it('that nobody knows are not found', async () => {
    await expect(place()).rejects.toMatchObject({ code: 'mail-not-found' });
  });
});
