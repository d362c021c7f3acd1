import type { CommandBus } from '@nestjs/cqrs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { SettableClock } from '#libs/kernel';
import type { ReceiptLimits } from '#libs/mail-outgoing';
import type { Office } from '#libs/configuration';
import type { CurrentEmployees } from '#libs/organization';
import { caseEvents } from '../domain/events.js';
import type { CaseKind } from '../domain/kinds.js';
import type { KindsOfOffice } from '../queries/office-kinds.js';
import { CaseNumbers } from '../queries/number-schemes.js';
import { RegisterCase, RegisterCaseHandler } from './register-case.js';
import { caseKinds } from '../kinds/index.js';

const CODES = caseKinds.map(({ code }) => code);

const BEFORE_MIDNIGHT = '2026-12-31T22:59:30.000Z';
const AFTER_MIDNIGHT = '2026-12-31T23:00:30.000Z';
const contacts = {
  execute: () => Promise.resolve({ contactId: 'anna', newsroomId: null, name: 'Anna', email: null }),
} as unknown as CommandBus;

let office: MemoryJournal;
beforeEach(async () => {
  office = await memoryJournal({ cases: caseEvents }, { clock: new SettableClock(BEFORE_MIDNIGHT) });
});

const register = (commandId: string, kind?: CaseKind) =>
  new RegisterCaseHandler(
    contacts,
    office.journal,
    office.registers,
    new CaseNumbers(office.journal),
    office.clock,
    { requireInUse: async () => {} } as unknown as KindsOfOffice,
    { allow: async () => false } as unknown as ReceiptLimits,
    { byAddress: async () => undefined } as unknown as CurrentEmployees,
    office.reservations,
    { addresses: ['prasa@urzad.example'] } as unknown as Office,
  ).execute(
    new RegisterCase(
      { ...(kind && { kind }), channel: 'phone', subject: 'Mosty', text: 'Kiedy remont?', contact: { name: 'Anna' } },
      { commandId, actor: 'ola', client: 'test' },
    ),
  );

describe('the number of a case', () => {
  it('is of the year in Warsaw', async () => {
    expect((await register('1')).number).toBe('2026/000001');
    office.clock.set(AFTER_MIDNIGHT);
    expect((await register('2')).number).toBe('2027/000001');
  });

  it('stands in the register of its kind, and is no other kind’s', async () => {
    expect((await register('1', 'petition')).number).toBe('PE/2026/000001');
    expect((await register('2')).number).toBe('2026/000001');
    expect((await register('3', 'petition')).number).toBe('PE/2026/000002');
    const numbers = await Promise.all(CODES.map((kind) => register(`of-${kind}`, kind)));
    expect(new Set(numbers.map(({ number }) => number.split('2026')[0])).size).toBe(CODES.length);
  });

  it('stays the same when the command is repeated over New Year', async () => {
    const first = await register('1');
    office.clock.set(AFTER_MIDNIGHT);
    expect((await register('1')).number).toBe(first.number);
  });
});
