import type { ModuleRef } from '@nestjs/core';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { Absences } from '#libs/absences';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { memoryJournal } from '#libs/journal/testing';
import type { Office } from '#libs/configuration';
import { Letters } from '#libs/letters';
import { Manifests, Visibility } from '#libs/manifest';
import type { RecordMail } from '#libs/mail-outgoing';
import type { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import type { ReadTables } from '#libs/projections';
import { noCase, withClocks } from '../domain/decide.js';
import { caseEvents, caseStream, type CaseEvent } from '../domain/events.js';
import { casesManifest } from '../manifest.js';
import { CaseLetterFacts } from '../queries/letter-facts.js';
import { PageAddress } from '../queries/page-address.js';
import type { CaseQueries } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import type { SubjectTokens } from '../subject-tokens.js';
import type { AlarmMails } from '../tables/alarm-mails.js';
import { about, registered } from '../testing/index.js';
import { LettersPolicy } from './letters.js';

const given = (employeeId: string, unitId: string, previousEmployeeId: string | null = null): CaseEvent => ({
  type: 'CaseAssigned',
  data: { ...about, employeeId, previousEmployeeId, unitId, priority: 'high', note: null, dueAt: null },
});
const context = { commandId: 'c', actor: 'boss', client: 'test' };

let journal: Journal;
let policy: LettersPolicy;
let written: string[];
let deputyOfRita: string | null;
beforeEach(async () => {
  ({ journal } = await memoryJournal({ cases: caseEvents }));
  written = [];
  deputyOfRita = null;
  const execute = jest.fn(async ({ mail }: RecordMail) => void written.push(...mail.to));
  const employee = async (id: string) => ({ id, name: id, email: `${id}@urzad.example`, active: true });
  const viewer = async (id: string): Promise<Viewer> => {
    const unitId = ['rita', 'robert'].includes(id) ? 'roads' : 'health';
    return { id, roles: ['officer'], unitId, reach: { units: [unitId], unclaimed: false } };
  };
  const manifests = new Manifests([casesManifest]);
  const office: Office = {
    name: 'Biuro',
    addresses: ['prasa@urzad.example'],
    formerDomains: [],
    workingHours: [],
    sendsMail: true,
    authservId: undefined,
    link: (path: string) => path,
  };
  const streams = new CaseStreams(journal);
  const visibility = new Visibility(manifests, {} as ReadTables, journal);
  policy = new LettersPolicy(
    { execute } as unknown as CommandBus,
    {} as CaseQueries,
    streams,
    { employee } as unknown as OrganizationDirectory,
    {} as SubjectTokens,
    office,
    { viewer, standsInFor: async () => [] },
    visibility,
    {} as CurrentUnits,
    new Letters(journal, manifests, {} as ModuleRef),
    new CaseLetterFacts(streams, {} as CaseQueries, visibility, office),
    {} as AlarmMails,
    { deputyOf: async (id: string) => (id === 'rita' ? deputyOfRita : null) } as unknown as Absences,
    journal,
    new PageAddress(manifests, {} as ModuleRef),
  );
});

/** What the policy writes because of the first assignment, when all of this has happened. */
async function writtenAfter(...events: CaseEvent[]): Promise<readonly string[]> {
  await journal.append(caseStream('i1'), 'no-stream', withClocks(noCase, [...registered, ...events]), context);
  const history = await journal.read(caseStream('i1'));
  const assignment = history.find(({ type }) => type === 'CaseAssigned')!;
  await policy.on.handle(assignment);
  return written;
}

describe('the letter to whoever was given a case', () => {
  it('is written', async () => expect(await writtenAfter(given('rita', 'roads'))).toEqual(['rita@urzad.example']));

  it('goes to whoever stands in as well', async () => {
    deputyOfRita = 'robert';
    expect(await writtenAfter(given('rita', 'roads'))).toEqual(['rita@urzad.example', 'robert@urzad.example']);
  });

  it('says nothing of a case that another unit has by the time it would be written', async () =>
    expect(await writtenAfter(given('rita', 'roads'), given('hela', 'health', 'rita'))).toEqual([]));

  it('says nothing of a case for which they lack the clearance', async () => {
    const data = { ...about, sensitivity: 'confidential' } as const;
    expect(await writtenAfter(given('rita', 'roads'), { type: 'SensitivitySet', data })).toEqual([]);
  });
});
