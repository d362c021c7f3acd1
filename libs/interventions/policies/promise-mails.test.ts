import { expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { Absences } from '#libs/absences';
import type { CaseAdmission } from '#libs/cases';
import type { Office } from '#libs/configuration';
import type { FilledLetter } from '#libs/kernel';
import type { Letters } from '#libs/letters';
import type { RecordMail } from '#libs/mail-outgoing';
import type { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { BrokenPromiseMails } from './promise-mails.js';

const EMAILS: Readonly<Record<string, string>> = { ola: 'ola@u.example', ewa: 'ewa@u.example', away: 'away@u.example' };

/** To whom it writes of a promise that was broken. @param unit mail address of the unit that has the case */
async function writtenTo(told: readonly string[], unit: string | null): Promise<readonly string[]> {
  const written: string[] = [];
  const people = (ids: readonly string[]) => ids.map((id) => ({ id, email: EMAILS[id] ?? '' }));
  const policy = new BrokenPromiseMails(
    { execute: async ({ mail }: RecordMail) => void written.push(...mail.to) } as unknown as CommandBus,
    { standing: async () => ({ number: '1', unitId: 'roads' }) } as unknown as CaseAdmission,
    {
      active: async (ids: readonly string[]) => people(ids),
      employeesByRole: async () => [{ id: 'boss', email: 'boss@u.example' }],
    } as unknown as OrganizationDirectory,
    { tree: async () => new Map([['roads', { name: 'Drogi', email: unit }]]) } as unknown as CurrentUnits,
    { deputyOf: async (id: string) => (id === 'away' ? 'ewa' : null) } as unknown as Absences,
    { write: async (letter: FilledLetter) => ({ subject: 'S', text: 'T', letter }) } as unknown as Letters,
    { link: (path: string) => path } as unknown as Office,
  );
  const data = { caseId: 'c', contactId: null, promise: '2026-03-01', told: [...told] };
  const metadata = { schema: 1, actor: 'clock', commandId: 'x', occurredAt: '2026-03-02T00:00:00.000Z' };
  const event = {
    type: 'InterventionPromiseBroken',
    id: 'e',
    stream: 'case-c',
    revision: 1,
    position: '1',
    data,
    metadata,
  };
  await policy.on.handle(event as unknown as Parameters<typeof policy.on.handle>[0]);
  return written.toSorted();
}

it.each<[string, readonly string[], string | null, readonly string[]]>([
  ['whoever has it and the head', ['ola', 'ewa'], null, ['ewa@u.example', 'ola@u.example']],
  ['who stands in for one of them', ['away'], null, ['away@u.example', 'ewa@u.example']],
  ['the unit itself, where it takes mail', ['ola'], 'drogi@u.example', ['drogi@u.example', 'ola@u.example']],
  ['the coordinators where there is none of these', [], null, ['boss@u.example']],
  ['the unit alone where nobody has it', [], 'drogi@u.example', ['drogi@u.example']],
])('of a broken promise hears by mail %s', async (_, told, unit, expected) =>
  expect(await writtenTo(told, unit)).toEqual(expected),
);
