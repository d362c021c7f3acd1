import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandContext, Journal, Reservations } from '#libs/journal';
import { memoryJournal } from '#libs/journal/testing';
import { newId, OfficeError } from '#libs/kernel';
import { fold } from '#libs/kernel';
import { employee } from '../domain/employee.js';
import { administrationEvents, employeeStream, organizationEvents, type EmployeeEvent } from '../domain/events.js';
import type { OrganizationDirectory } from '../queries/organization-directory.js';
import { Administrators } from './administrators.js';
import { AddEmployee, AddEmployeeHandler, ChangeEmployee, ChangeEmployeeHandler } from './employees.js';
import { Accounts } from './accounts.js';
import { onUnits } from './units.js';

class AccountsInMemory extends Accounts {
  readonly opened: string[] = [];
  readonly shutOnes: string[] = [];

  async requirePassword(password: string): Promise<void> {
    if (password.length < 12) throw new OfficeError('invalid', 'password-too-short');
  }

  async open(employeeId: string): Promise<void> {
    this.opened.push(employeeId);
  }

  async shut(employeeId: string): Promise<void> {
    this.shutOnes.push(employeeId);
  }
}

const as = (actor = 'chief', commandId = newId()): CommandContext => ({
  commandId,
  actor,
  role: 'administrator',
  client: 'test',
});
const anna = { name: 'Anna Nowak', email: 'Anna@Urzad.example', roles: ['officer'] as const, unitId: 'office' };

let journal: Journal;
let reservations: Reservations;
let accounts: AccountsInMemory;
let administrators: Administrators;
/** Who administers, by the list. */
let listed: { readonly id: string }[];

beforeEach(async () => {
  ({ journal, reservations } = await memoryJournal({
    organization: { ...organizationEvents, ...administrationEvents },
  }));
  accounts = new AccountsInMemory();
  listed = [];
  const directory = { employeesByRole: async () => listed } as unknown as OrganizationDirectory;
  administrators = new Administrators(journal, directory);
  await addUnit('office', 'Biuro', null);
});

const addUnit = (unitId: string, name: string, parentId: string | null) =>
  journal.execute(
    onUnits({ type: 'AddUnit', unitId, name, kind: 'office', parentId, headId: null, deputyId: null }, as()).request,
  );
const rename = (unitId: string, name: string, context = as(), seen?: number) =>
  journal.execute(onUnits({ type: 'ChangeUnit', unitId, changes: { name } }, context, seen).request);
const add = (employee: Partial<AddEmployee['employee']> = {}, context = as()) =>
  new AddEmployeeHandler(journal, reservations, accounts, administrators).execute(
    new AddEmployee({ ...anna, ...employee }, context),
  );
const change = (employeeId: string, changes: ChangeEmployee['changes'], context = as(), seen?: number) =>
  new ChangeEmployeeHandler(journal, reservations, accounts, administrators).execute(
    new ChangeEmployee(employeeId, changes, context, seen),
  );
const refused = (code: string) => expect.objectContaining({ code });

describe('adding an employee', () => {
  it('records them once, however often the command comes', async () => {
    const context = as();
    const first = await add({}, context);
    expect(await add({}, context)).toEqual(first);
    const events = await journal.read(employeeStream(first.id));
    expect(events).toHaveLength(1);
    expect(events[0]!.data).toMatchObject({ employeeId: first.id, name: 'Anna Nowak', email: 'anna@urzad.example' });
    expect(accounts.opened).toEqual([]);
  });

  it('opens an account where a password is given, and adds nobody where it is too weak', async () => {
    await expect(add({ password: 'krótkie' })).rejects.toEqual(refused('password-too-short'));
    const { id } = await add({ password: 'wystarczająco długie' });
    expect(accounts.opened).toEqual([id]);
  });

  it('refuses an address that somebody has, in whichever spelling', async () => {
    await add();
    await expect(add({ email: ' ANNA@urzad.EXAMPLE' })).rejects.toEqual(refused('email-taken'));
  });

  it('refuses a unit that is not there', () =>
    expect(add({ unitId: 'nowhere' })).rejects.toEqual(refused('employee-unit-unknown')));

  it('of two at once with one address lets one win', async () => {
    const results = await Promise.allSettled([add(), add()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('changing an employee', () => {
  it('gives the old address free with the new one, and keeps it where the change is refused', async () => {
    const { id } = await add();
    await change(id, { email: 'nowak@urzad.example' });
    const other = await add();
    await expect(change(other.id, { email: 'trzeci@urzad.example', active: false }, as(other.id))).rejects.toEqual(
      refused('own-account-deactivated'),
    );
    await change(id, { email: 'trzeci@urzad.example' });
    await expect(change(other.id, { email: 'trzeci@urzad.example' })).rejects.toEqual(refused('email-taken'));
  });

  it('tells who changed the employee since the user looked', async () => {
    const { id, revision } = await add();
    await change(id, { name: 'Anna Lis' }, as('jan'));
    await expect(change(id, { name: 'Anna Sowa' }, as(), revision)).rejects.toMatchObject({
      kind: 'changed',
      parameters: { by: 'jan', what: 'EmployeeChanged' },
    });
  });

  it('does not know whom nobody added', () =>
    expect(change('nobody', {})).rejects.toEqual(refused('employee-unknown')));
});

describe('who administers the office', () => {
  const administrates = async (id: string) => {
    const found = fold(employee, (await journal.read(employeeStream(id))) as readonly EmployeeEvent[]);
    return found?.active === true && found.roles.includes('administrator');
  };
  const addAdministrator = async (email: string) => {
    const added = await add({ email, roles: ['administrator'] });
    listed.push(added);
    return added;
  };

  it.each<[string, ChangeEmployee['changes']]>([
    ['take the role from each other', { roles: ['officer'] }],
    ['switch each other off', { active: false }],
  ])('is somebody, though two %s at once', async (_what, changes) => {
    const [anna, jan] = [await addAdministrator('anna@urzad.example'), await addAdministrator('jan@urzad.example')];
    const both = await Promise.allSettled([change(jan.id, changes, as(anna.id)), change(anna.id, changes, as(jan.id))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last-administrator' } });
    expect([await administrates(anna.id), await administrates(jan.id)].sort()).toEqual([false, true]);
  });

  it('stays named where the change is refused, and can go once somebody else came', async () => {
    const anna = await addAdministrator('anna@urzad.example');
    const jan = await addAdministrator('jan@urzad.example');
    await change(anna.id, { name: 'Anna Lis' }, as(jan.id));
    await expect(change(anna.id, { roles: ['officer'] }, as(jan.id), anna.revision)).rejects.toMatchObject({
      kind: 'changed',
    });
    await change(jan.id, { active: false }, as(anna.id));
    await expect(change(anna.id, { roles: ['officer'] })).rejects.toEqual(refused('last-administrator'));
    await change(jan.id, { active: true });
    await change(anna.id, { roles: ['officer'] });
    expect([await administrates(anna.id), await administrates(jan.id)]).toEqual([false, true]);
  });
});

describe('changing a unit', () => {
  it('minds changes of this unit only', async () => {
    const { revision } = await addUnit('roads', 'Drogi', 'office');
    await rename('office', 'Biuro prasowe', as('jan'));
    await rename('roads', 'Drogi i mosty', as('jan'), revision);
    await expect(rename('roads', 'Drogi', as(), revision)).rejects.toMatchObject({
      kind: 'changed',
      parameters: { by: 'jan' },
    });
  });

  it('of two at once that saw the same lets one win', async () => {
    const both = ['Drogi', 'Mosty'].map((name) => rename('office', name, as(name), 0));
    const [won, lost] = (await Promise.allSettled(both)).sort((a, b) => a.status.localeCompare(b.status));
    expect(won).toMatchObject({ status: 'fulfilled', value: { revision: 1 } });
    expect(lost).toMatchObject({ status: 'rejected', reason: { kind: 'changed' } });
  });

  it('answers the same to the same command, whatever came after it', async () => {
    const context = as();
    const { revision, position } = await rename('office', 'Drogi', context, 0);
    await rename('office', 'Mosty');
    expect(await rename('office', 'Drogi', context, 0)).toMatchObject({ revision, position });
  });
});
