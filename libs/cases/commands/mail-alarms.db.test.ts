import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import type { Viewers } from '#libs/http';
import { inBuiltInWords, type Letters } from '#libs/letters';
import type { Visibility } from '#libs/manifest';
import type { MailDraft, RecordMail } from '#libs/mail-outgoing';
import type { OrganizationDirectory } from '#libs/organization';
import type { FilledLetter } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import type { CaseLetterFacts } from '../queries/letter-facts.js';
import type { CaseQueries } from '../queries/case-queries.js';
import type { CaseStreams } from '../queries/case-streams.js';
import { AlarmMails } from '../tables/alarm-mails.js';
import { migrateCases } from '../tables/migrations.js';
import { MailAlarmsHandler } from './mail-alarms.js';

const MORNING = '2026-03-11T07:00:00.000Z';
const LATER = '2026-03-13T07:00:00.000Z';

let database: TestDatabase;
let pool: pg.Pool;
let alarms: AlarmMails;
/** Every mail that was asked to be recorded, the same one each time that it was. */
let asked: MailDraft[];
let moreComes: boolean;
let notSeen: string[];
let dies: boolean;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await migrateCases(pool);
  alarms = new AlarmMails(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query('TRUNCATE cases.alarm_mails');
  [asked, moreComes, notSeen, dies] = [[], false, [], false];
});

const handler = () =>
  new MailAlarmsHandler(
    { execute: async ({ mail }: RecordMail) => void asked.push(mail) } as unknown as CommandBus,
    dies ? dyingBeforeDone(alarms) : alarms,
    { anythingDue: async () => moreComes } as unknown as CaseQueries,
    {
      at: async (caseId: string, [revision]: [number]) => new Map([[revision, warned(caseId)]]),
    } as unknown as CaseStreams,
    {
      case: async (id: string) => ({
        number: id,
        subject: `O ${id}`,
        subjectOf: `anna`,
        legalEnd: null,
        link: `/${id}`,
      }),
    } as unknown as CaseLetterFacts,
    {
      employee: async (id: string) => ({ id, name: id, email: `${id}@urzad.example`, active: id !== 'gone' }),
    } as unknown as OrganizationDirectory,
    { viewer: async (id: string) => ({ id }) } as unknown as Viewers,
    { sees: async (_: unknown, __: string, id: string) => !notSeen.includes(id) } as unknown as Visibility,
    { write: async (filled: FilledLetter) => inBuiltInWords(filled) } as unknown as Letters,
  );
const warned = (caseId: string) => ({
  type: 'DeadlineWarned',
  data: { caseId, rule: 'UDIP-13-1', dueAt: '2026-03-16T23:00:00.000Z', caseOfficerId: 'olga' },
  metadata: { occurredAt: MORNING },
});
const dyingBeforeDone = (whole: AlarmMails): AlarmMails =>
  Object.assign(Object.create(whole) as AlarmMails, { done: () => Promise.reject(new Error('killed')) });

const raise = (caseId: string, to = ['olga'], at = MORNING) =>
  alarms.put({ eventId: `${caseId} ${at}`, caseId, revision: 4, at }, to);
/** Nothing more came for so many seconds. */
const afterSeconds = (seconds: number) =>
  pool.query('UPDATE cases.alarm_mails SET noted_at = noted_at - make_interval(secs => $1)', [seconds]);
const mail = () => handler().execute();

describe('mails about clocks', () => {
  it('is one by its own letter, sealed with whoever wrote, where one came', async () => {
    await raise('a');
    await afterSeconds(3);
    await mail();
    expect(asked).toMatchObject([
      { kind: 'warning', about: { kind: 'case', id: 'a' }, caseId: 'a', personId: 'anna', to: ['olga@urzad.example'] },
    ]);
    expect(asked[0]!.text).toContain('O a');
    await mail();
    expect(asked).toHaveLength(1);
  });

  it('is one with each term and its link, and no words of anybody, where several came at one moment', async () => {
    await raise('a', ['olga', 'ewa']);
    await raise('a', ['olga', 'ewa']);
    await raise('b', ['olga']);
    await afterSeconds(3);
    await mail();
    const of = (name: string) => asked.filter(({ to }) => to.includes(`${name}@urzad.example`));
    expect(of('ewa')).toMatchObject([{ kind: 'warning', caseId: 'a' }]);
    expect(of('olga')).toMatchObject([
      { kind: 'digest', about: { kind: 'employee', id: 'olga' }, caseId: null, personId: 'olga' },
    ]);
    expect(of('olga')[0]!.text).toMatch(/\/a\n\n(.+\n){2}\/b/);
    expect(of('olga')[0]!.text).not.toContain('O a');
  });

  it('waits until all of the moment is there, and not for ever', async () => {
    await raise('a');
    await mail();
    await afterSeconds(3);
    moreComes = true;
    await mail();
    expect(asked).toEqual([]);
    await afterSeconds(60);
    await mail();
    expect(asked).toHaveLength(1);
  });

  it('is another one for another moment', async () => {
    await raise('a');
    await raise('a', ['olga'], LATER);
    await afterSeconds(3);
    await mail();
    await mail();
    expect(asked.map(({ kind }) => kind)).toEqual(['warning', 'warning']);
  });

  it('is the same one where the process died before it was said to be written, whatever came meanwhile', async () => {
    await raise('a');
    await raise('b');
    await afterSeconds(3);
    dies = true;
    await expect(mail()).rejects.toThrow('killed');
    dies = false;
    await raise('c');
    await mail();
    const [before, after] = asked;
    expect(after).toEqual(before);
    await afterSeconds(3);
    await mail();
    expect(asked).toHaveLength(3);
    expect(asked[2]).toMatchObject({ kind: 'warning', caseId: 'c' });
  });

  it('says nothing to who was deactivated, and nothing of what somebody does not see any more', async () => {
    await raise('a', ['gone', 'olga']);
    await raise('b', ['olga']);
    notSeen = ['a'];
    await afterSeconds(3);
    await mail();
    expect(asked).toMatchObject([{ kind: 'warning', caseId: 'b', to: ['olga@urzad.example'] }]);
    expect((await pool.query('SELECT * FROM cases.alarm_mails')).rows).toEqual([]);
  });
});
