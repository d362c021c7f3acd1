import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { Decide, DecideHandler } from '#libs/journal';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { fold, ROLES } from '#libs/kernel';
import {
  AddEmployee,
  AddEmployeeHandler,
  administrationEvents,
  Administrators,
  ChangeEmployee,
  ChangeEmployeeHandler,
  employeeDecider,
  employeeStream,
  organizationEvents,
  type EmployeeEvent,
  type OrganizationDirectory,
} from '#libs/organization';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { accountStream, identityEvents } from '../domain/events.js';
import type { OfficePasswordRules } from './office-password-rules.js';
import { Credentials } from '../secrets/credentials.js';
import { Invitations } from '../secrets/invitations.js';
import { Sessions } from '../secrets/sessions.js';
import { SignInAttempts } from '../secrets/sign-in-attempts.js';
import { IDENTITY_SCHEMA } from '../secrets/tables.js';
import { FIRST_ADMINISTRATOR, FirstAdministrator } from './first-administrator.js';
import { EmployeeAccounts, Passwords } from './set-password.js';

let server: TestDatabase;
let database: Database;
let memory: MemoryJournal;
let credentials: Credentials;
let sessions: Sessions;
let first: FirstAdministrator;
let commands: { execute(command: unknown): Promise<unknown> };

beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await migrate(database.pool, 'identity', IDENTITY_SCHEMA);
  memory = await memoryJournal({
    organization: { ...organizationEvents, ...administrationEvents },
    identity: identityEvents,
  });
  const { journal, reservations, clock } = memory;
  credentials = new Credentials(database, clock);
  sessions = new Sessions(database, clock);
  const passwords = new Passwords(journal, credentials, sessions, new Invitations(database, clock));
  const accounts = new EmployeeAccounts(passwords, {} as OfficePasswordRules);
  const deciding = new DecideHandler(journal);
  const listed = [{ id: FIRST_ADMINISTRATOR }, { id: 'ola' }];
  const directory = { employeesByRole: async () => listed } as unknown as OrganizationDirectory;
  const administrators = new Administrators(journal, directory);
  const adding = new AddEmployeeHandler(journal, reservations, accounts, administrators);
  const changing = new ChangeEmployeeHandler(journal, reservations, accounts, administrators);
  commands = {
    execute: async (command) => {
      if (command instanceof Decide) return deciding.execute(command);
      if (command instanceof AddEmployee) return adding.execute(command);
      if (command instanceof ChangeEmployee) return changing.execute(command);
      throw new Error('no such command');
    },
  };
  first = new FirstAdministrator(journal, commands as CommandBus, passwords, new SignInAttempts(database, clock));
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const administrator = async () =>
  fold(employeeDecider, (await memory.journal.read(employeeStream(FIRST_ADMINISTRATOR))) as readonly EmployeeEvent[]);

describe('the first administrator', () => {
  it('cannot be reset before there is one', () =>
    expect(first.reset()).rejects.toMatchObject({ code: 'no-administrator' }));

  it('is made once, with every role and a generated password, however many processes start at once', async () => {
    const given = await Promise.all([1, 2, 3].map(() => first.ensure({ email: 'Admin@LocalHost' })));
    const printed = given.filter((one) => one !== undefined);
    expect(printed).toEqual([
      { email: 'admin@localhost', password: expect.stringMatching(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/) },
    ]);
    expect(await administrator()).toMatchObject({ email: 'admin@localhost', roles: ROLES, active: true });
    expect(await credentials.verify(FIRST_ADMINISTRATOR, printed[0]!.password)).toBe('right');
    expect(await first.ensure({ email: 'admin@localhost' })).toBeUndefined();
  });

  it('gets a new password from the command line: recorded, every session ended, role and account given back', async () => {
    const token = await sessions.start(FIRST_ADMINISTRATOR, { address: '127.0.0.1', userAgent: 'test' });
    const by = { commandId: 'c1', actor: 'somebody', client: 'test' };
    await commands.execute(new ChangeEmployee(FIRST_ADMINISTRATOR, { active: false, roles: ['officer'] }, by));
    const { email, password } = await first.reset();
    expect(email).toBe('admin@localhost');
    expect(await credentials.verify(FIRST_ADMINISTRATOR, password)).toBe('right');
    expect(await sessions.find(token)).toBeUndefined();
    expect(await administrator()).toMatchObject({ roles: ['administrator', 'officer'], active: true });
    const events = await memory.journal.read(accountStream(FIRST_ADMINISTRATOR));
    expect(events.map(({ data }) => (data as { means: string }).means)).toEqual(['first-start', 'command-line']);
  });
});
