import { expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { Office } from '#libs/configuration';
import type { Journal } from '#libs/journal';
import type { Letters } from '#libs/letters';
import type { RecordMail } from '#libs/mail-outgoing';
import type { Followers } from '../commands/followers.js';
import type { KnownReport } from '../public/near-reports.js';
import type { KnownReportsTable } from '../publishing/known-reports.js';
import type { SameReports } from '../queries/same-reports.js';
import { FollowerMails } from './follower-mails.js';

type Handled = Parameters<FollowerMails['on']['handle']>[0];

const its = { caseId: 'c', contactId: null };
const metadata = { schema: 1, actor: 'ola', commandId: 'x', occurredAt: '2026-03-02T00:00:00.000Z' };
const event = (type: string, data: object): Handled =>
  ({ type, id: 'e', stream: 'case-c', revision: 1, position: '1', data, metadata }) as unknown as Handled;

const FOLLOWED = event('InterventionFollowed', { ...its, followerId: 'f', email: 'f@x.example', language: 'pl' });
const step = (text: string, isPublic = true) =>
  event('InterventionStepTaken', {
    ...{ ...its, stepId: 's', step: 'inspected', text },
    ...{ public: isPublic, promisedFor: null, promise: null },
  });
const WITHDRAWN = event('InterventionStepWithdrawn', { ...its, stepId: 's', state: 'accepted', promise: null });

/** What it does on an event. @param known whether strangers know the report */
async function done(on: Handled, before: readonly Handled[], known = true) {
  const mails: { readonly to: readonly string[]; readonly text: string }[] = [];
  const forgotten: string[] = [];
  const report = { ref: 'r', category: 'Drogi', area: null, road: null, kilometre: null } as unknown as KnownReport;
  const policy = new FollowerMails(
    { execute: async ({ mail: { to, text } }: RecordMail) => void mails.push({ to, text }) } as unknown as CommandBus,
    { read: async () => before } as unknown as Journal,
    { of: async () => (known ? report : undefined) } as unknown as KnownReportsTable,
    {
      endOf: () => '/koniec',
      pageOf: () => '/strona',
      forgetCase: async (caseId: string) => void forgotten.push(caseId),
    } as unknown as Followers,
    { write: async (letter: unknown) => ({ subject: 'S', text: JSON.stringify(letter) }) } as unknown as Letters,
    { name: 'Biuro' } as Office,
    { followersOf: async () => [] } as unknown as SameReports,
  );
  await policy.on.handle(on);
  return { mails, forgotten };
}

it('whoever follows a report hears of a step that its sender sees, and none of its words', async () => {
  const taken = step('Pani Olu, jedziemy.');
  const { mails } = await done(taken, [FOLLOWED, taken]);
  expect(mails.map(({ to }) => to)).toEqual([['f@x.example']]);
  expect(mails[0]!.text).toContain('sprawdzone na miejscu');
  expect(mails[0]!.text).not.toContain('Olu');
});

it.each<[string, Handled, readonly Handled[], boolean]>([
  ['that is for staff alone', step('T', false), [], true],
  ['that was withdrawn as a mistake', step('T'), [WITHDRAWN], true],
  ['of a report that is kept in confidence meanwhile, or gone', step('T'), [], false],
])('nothing is told of a step %s', async (_, taken, after, known) =>
  expect((await done(taken, [FOLLOWED, taken, ...after], known)).mails).toEqual([]),
);

it('of a case that is disposed of nobody follows anything any more', async () =>
  expect(await done(event('CaseDisposed', its), [FOLLOWED])).toEqual({ mails: [], forgotten: ['c'] }));

it('is called for that', () => {
  const { on } = new (FollowerMails as new () => FollowerMails)();
  expect(on.events.map(({ type }) => type).toSorted()).toEqual(['CaseDisposed', 'InterventionStepTaken']);
});
