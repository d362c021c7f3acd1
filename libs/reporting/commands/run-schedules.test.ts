import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreAttachment } from '#libs/attachments';
import type { ExportOrderRow, ExportOrders } from '#libs/exports';
import { Decide } from '#libs/journal';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, fold, type Role } from '#libs/kernel';
import { RecordMail, type MailDraft } from '#libs/mail-outgoing';
import { scheduleDecider, type ScheduleText } from '../domain/schedule.js';
import { scheduleEvents, scheduleStream, type RecordedScheduleEvent } from '../domain/schedule-events.js';
import { questionEvents } from '../domain/events.js';
import { RunSchedules } from './run-schedules.js';
import { decideSchedule } from './schedules.js';

const ID = 's';
const TEXT: ScheduleText = {
  ...{ name: 'Dla zarządu', of: 'report', report: 'board', unitId: null, employeeId: null, questionId: null },
  ...{ parameters: [], format: 'pdf', language: 'pl', every: 'day', day: 1, time: '08:00' },
  ...{ recipientIds: ['anna', 'jan', 'gone'], folder: 'Zarząd' },
};

let memory: MemoryJournal;
let folder: string;
/** What several processes share: files, mails, who works here with what rights. */
let orders: Map<string, Partial<ExportOrderRow> & { readonly filter: object }>;
let mails: MailDraft[];
let roles: Map<string, readonly Role[]>;
let now: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-reports-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  now = '2026-03-02T06:00:00.000Z';
  memory = await memoryJournal({ reporting: { ...scheduleEvents, ...questionEvents } });
  orders = new Map();
  mails = [];
  roles = new Map([
    ['anna', ['coordinator']],
    ['jan', ['officer']],
  ]);
  await save(TEXT);
});

const execute = (command: unknown): Promise<unknown> => {
  if (command instanceof Decide) return memory.journal.execute(command.request as never);
  if (command instanceof RecordMail) {
    if (!mails.some(({ mailId }) => mailId === command.mail.mailId)) mails.push(command.mail);
    return Promise.resolve();
  }
  const { attachmentId, file } = command as StoreAttachment;
  return Promise.resolve({
    ...{ attachmentId, name: file.name, mediaType: file.mediaType, size: file.bytes.length, sha256: 'ab' },
  });
};
const save = (text: ScheduleText) =>
  execute(decideSchedule(ID, { kind: 'save', scheduleId: ID, by: 'anna', text, now }, commandOf('clock', 'saved')));
const events = async () => (await memory.journal.read(scheduleStream(ID))) as readonly RecordedScheduleEvent[];
const types = async () => (await events()).map(({ type }) => type).slice(1);

/** One of them: its own read model, which may lag, and its own worker's name. */
function process(): RunSchedules {
  const shared = {
    find: (id: string) => Promise.resolve(orders.get(id)),
    add: ({ id, ...wish }: { id: string; filter: object }) => {
      if (!orders.has(id)) orders.set(id, { ...wish, id, state: 'waiting', isCut: false });
      return Promise.resolve(true);
    },
    file: (order: ExportOrderRow) => Promise.resolve(order.state === 'ready' ? Buffer.from('%PDF') : undefined),
    remove: (id: string) => Promise.resolve(void orders.delete(id)),
  } as unknown as ExportOrders;
  const schedules = {
    due: () => Promise.resolve([ID]),
    openRuns: async () =>
      Object.keys(fold(scheduleDecider, await events())?.open ?? {}).map((id) => ({ id, scheduleId: ID })),
  };
  return new RunSchedules(
    schedules as never,
    shared,
    {} as never,
    memory.journal,
    { execute } as never,
    { nowIso: () => now } as never,
    {
      viewer: (id: string) =>
        Promise.resolve(roles.has(id) ? { id, roles: roles.get(id)!, standsInFor: [] } : undefined),
    } as never,
    {
      employee: (id: string) => Promise.resolve({ id, active: roles.has(id), email: `${id}@urzad.example` }),
    } as never,
    { write: () => Promise.resolve({ subject: 'Dla zarządu (2026-03-01)', text: 'W załączeniu' }) } as never,
    { link: (path: string) => path } as never,
    { largestMail: 1_000, reportsDirectory: folder } as never,
  );
}
const all = async (...work: readonly RunSchedules[]) => void (await Promise.all(work.map((one) => one.round())));
const makeFiles = () =>
  orders.forEach((order, id) =>
    orders.set(id, { ...order, state: 'ready', name: 'sprawozdanie.pdf', size: 4, sha256: 'ab' }),
  );

describe('a scheduled report', () => {
  it('is made and sent once, whatever processes look at it in the same moment', async () => {
    const [one, other] = [process(), process()];
    await all(one, other);
    expect(orders.size).toBe(0);
    now = '2026-03-02T07:00:30.000Z';
    await all(one, other);
    await all(one, other);
    expect([...orders.values()]).toMatchObject([
      { employeeId: 'anna', of: 'report', filter: { name: 'board', from: '2026-03-01', to: '2026-03-01' } },
    ]);
    makeFiles();
    await all(one, other);
    await all(one, other);
    expect(mails.map(({ to }) => to)).toEqual([['anna@urzad.example'], ['jan@urzad.example']]);
    expect(mails[0]!.attachments).toMatchObject([{ name: 'sprawozdanie.pdf', mediaType: 'application/pdf' }]);
    const files = await readdir(join(folder, 'Zarząd'));
    expect(files).toEqual([expect.stringMatching(/-sprawozdanie\.pdf$/)]);
    expect((await readFile(join(folder, 'Zarząd', files[0]!))).toString()).toBe('%PDF');
    expect(await types()).toEqual(['ReportRunOrdered', 'ReportRunMade']);
    expect((await events()).at(-1)!.data).toMatchObject({ recipientIds: ['anna', 'jan'], skippedIds: ['gone'] });
  });

  it('is made anew where an erasure took its file before it went out', async () => {
    const one = process();
    now = '2026-03-02T07:00:30.000Z';
    await one.round();
    orders.forEach((order, id) => orders.set(id, { ...order, state: 'dropped' }));
    await one.round();
    await one.round();
    expect([...orders.values()]).toMatchObject([{ state: 'waiting' }]);
  });

  it('rests once whoever keeps it lost the right, and says so', async () => {
    const one = process();
    now = '2026-03-02T07:00:30.000Z';
    roles.set('anna', ['officer']);
    await one.round();
    expect(await types()).toEqual(['ReportRunOrdered', 'ReportScheduleStopped', 'ReportRunFailed']);
    expect((await events()).at(-2)!.data).toMatchObject({ reason: 'ownerLostRight' });
    now = '2026-03-03T07:00:30.000Z';
    await one.round();
    expect(await types()).toHaveLength(3);
    expect(mails).toEqual([]);
  });

  it('goes to nobody who may not have it, and tells what its file was too large for', async () => {
    const one = process();
    await execute(
      decideSchedule(
        ID,
        { kind: 'change', by: 'anna', any: false, now, text: { ...TEXT, report: 'employee', employeeId: 'jan' } },
        commandOf('clock', 'changed'),
      ),
    );
    now = '2026-03-02T07:00:30.000Z';
    await one.round();
    makeFiles();
    await one.round();
    expect(mails.map(({ to }) => to)).toEqual([['anna@urzad.example']]);
    now = '2026-03-03T07:00:30.000Z';
    await one.round();
    orders.forEach((order, id) => orders.set(id, { ...order, state: 'failed', why: 'document-failed' }));
    await one.round();
    expect((await events()).at(-1)).toMatchObject({ type: 'ReportRunFailed', data: { why: 'document-failed' } });
  });
});
