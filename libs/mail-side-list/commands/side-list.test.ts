import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore } from '#libs/attachments';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { newId, ownData } from '#libs/kernel';
import { IntakeSpool } from '#libs/mail-intake';
import { asideStream } from '../domain/aside.js';
import { asideEvents } from '../domain/events.js';
import { ResubmitMail, ResubmitMailHandler } from './resubmit-mail.js';
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
  raw,
};

let folder: string;
let office: MemoryJournal;
let files: FileStore;
let spooled: Parameters<IntakeSpool['put']>[0][];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  office = await memoryJournal({ mail: asideEvents });
  files = new FileStore(folder, office.keyRing);
  spooled = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const context = () => ({ commandId: newId(), actor: 'anna', client: 'test' });
const setAside = (part: Partial<MailForTheSideList> = {}) =>
  new SetMailAsideHandler(office.journal, files).execute(new SetMailAside({ ...mail, ...part }, context()));
const resubmit = () => {
  const spool = Object.assign(Object.create(IntakeSpool.prototype) as IntakeSpool, {
    put: async (one: Parameters<IntakeSpool['put']>[0]) => void spooled.push(one),
  });
  return new ResubmitMailHandler(office.journal, files, spool).execute(new ResubmitMail(mailId, context()));
};
const typesOf = async () => (await office.journal.read(asideStream(mailId))).map(({ type }) => type);

describe('the side list', () => {
  it('keeps a mail with its raw message, once', async () => {
    const { events } = await setAside();
    await setAside();
    expect(await typesOf()).toEqual(['MailSetAside']);
    const { rawHash, personId, size } = events[0]!.data as { rawHash: string; personId: string; size: number };
    expect(await files.get(rawHash, ownData(personId))).toEqual(raw);
    expect({ personId, size }).toEqual({ personId: mailId, size: raw.length });
  });

  it('seals a mail under its writer where the writer is known', async () => {
    await setAside({ contactId: 'contact-1' });
    await office.keyRing.erase('contact-1', context());
    const [event] = await office.journal.read(asideStream(mailId));
    expect(event?.data).toMatchObject({ from: null, subject: null, kind: 'automatic' });
    await expect(resubmit()).rejects.toMatchObject({ code: 'file-erased' });
  });

  it('gives a mail back to intake, as it came and when it came, and as a person’s', async () => {
    await setAside();
    await resubmit();
    await resubmit();
    expect(spooled).toEqual([
      { id: mailId, receivedAt: mail.receivedAt, envelopeFrom: '', envelopeTo: [], raw, asOrdinary: true },
    ]);
    expect(await typesOf()).toEqual(['MailSetAside', 'MailResubmitted']);
  });

  it('knows no other mails', async () => {
    await expect(resubmit()).rejects.toMatchObject({ code: 'mail-not-found' });
  });
});
