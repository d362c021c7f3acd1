import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#libs/kernel';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { Credentials } from './credentials.js';
import { Invitations } from './invitations.js';
import { Sessions } from './sessions.js';
import { hashAddress } from './tokens.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { IDENTITY_SCHEMA } from './tables.js';

const PLACE = { address: '203.0.113.9', userAgent: 'Firefox' };
const START = '2026-03-02T07:00:00Z';
let server: TestDatabase;
let database: Database;
const clock = new SettableClock(START);
const after = (duration: { hours?: number; minutes?: number }) => clock.set(Temporal.Instant.from(START).add(duration));

beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await Promise.all([1, 2, 3].map(() => migrate(database.pool, 'identity', IDENTITY_SCHEMA)));
});
beforeEach(() => clock.set(START));
afterAll(async () => {
  await database.close();
  await server.drop();
});

const rows = async (query: string) => (await database.pool.query<Record<string, unknown>>(query)).rows;

describe('sessions', () => {
  const sessions = () => new Sessions(database, clock);

  it('are found by their token, and the table does not hold it', async () => {
    const token = await sessions().start('anna', PLACE);
    expect(await sessions().find(token)).toMatchObject({ employeeId: 'anna', writtenPosition: null });
    expect(JSON.stringify(await rows('SELECT * FROM identity.sessions'))).not.toContain(token);
    expect(await sessions().find(token.slice(1))).toBeUndefined();
    expect(await sessions().find('x'.repeat(43))).toBeUndefined();
    expect(await sessions().find(undefined)).toBeUndefined();
  });

  it('end after eight idle hours, and twelve hours after the sign-in however busy', async () => {
    const idle = await sessions().start('anna', PLACE);
    const busy = await sessions().start('anna', PLACE);
    after({ hours: 7 });
    expect(await sessions().find(busy)).toBeDefined();
    after({ hours: 8 });
    expect(await sessions().find(idle)).toBeUndefined();
    after({ hours: 11, minutes: 59 });
    expect(await sessions().find(busy)).toBeDefined();
    after({ hours: 12 });
    expect(await sessions().find(busy)).toBeUndefined();
  });

  it('of somebody are listed while they are open, the one seen last first', async () => {
    const first = await sessions().start('olga', PLACE);
    after({ hours: 1 });
    await sessions().start('olga', { ...PLACE, address: '203.0.113.10' });
    after({ hours: 2 });
    await sessions().find(first);
    const shown = async () => (await sessions().openOf('olga')).map(({ address, lastSeenAt }) => [address, lastSeenAt]);
    expect(await shown()).toEqual([
      ['203.0.113.9', '2026-03-02T09:00:00Z'],
      ['203.0.113.10', '2026-03-02T08:00:00Z'],
    ]);
    after({ hours: 9 });
    expect(await shown()).toEqual([['203.0.113.9', '2026-03-02T09:00:00Z']]);
  });

  it('keep the latest position that they wrote', async () => {
    const token = await sessions().start('anna', PLACE, '0005');
    const { id } = (await sessions().find(token))!;
    await Promise.all(['0007', '0009', '0008'].map((position) => sessions().noteWritten(id, position)));
    expect((await sessions().find(token))?.writtenPosition).toBe('0009');
  });

  it('of one account end together', async () => {
    const tokens = await Promise.all(['jan', 'jan', 'ewa'].map((employee) => sessions().start(employee, PLACE)));
    await sessions().endAllOf('jan');
    const found = await Promise.all(tokens.map((token) => sessions().find(token)));
    expect(found.map((session) => session?.employeeId)).toEqual([undefined, undefined, 'ewa']);
  });

  it('are cleared away when they have ended', async () => {
    await sessions().start('adam', PLACE);
    after({ hours: 9 });
    await sessions().forgetEnded();
    expect(await rows(`SELECT 1 FROM identity.sessions WHERE employee_id = 'adam'`)).toEqual([]);
  });
});

describe('attempts to sign in', () => {
  const attempts = () => new SignInAttempts(database, clock);
  const tries = async (count: number, email: string, address: string) => {
    const waits: number[] = [];
    for (let i = 0; i < count; i++) waits.push((await attempts().count(email, address)).waitSeconds);
    return waits;
  };

  it('are turned away from the sixth on an account, until the window closes', async () => {
    expect(await tries(6, 'anna@urzad.example', '203.0.113.1')).toEqual([0, 0, 0, 0, 0, 900]);
    expect(await tries(1, 'anna@urzad.example', '203.0.113.2')).toEqual([0]);
    expect(await tries(1, 'ewa@urzad.example', '203.0.113.1')).toEqual([0]);
    after({ minutes: 15 });
    expect(await tries(1, 'anna@urzad.example', '203.0.113.1')).toEqual([0]);
  });

  it('by strangers from many addresses are turned away, and the owner is not, where they have signed in before', async () => {
    const email = 'piotr@urzad.example';
    await attempts().forgive(email, '192.0.2.1');
    after({ hours: 24 * 20 });
    await attempts().forgetOld();
    for (let stranger = 0; stranger < 10; stranger++) await tries(5, email, `198.51.100.${100 + stranger}`);
    expect(await tries(1, email, '198.51.100.200')).toEqual([900]);
    expect(await tries(1, email, '192.0.2.1')).toEqual([0]);
    await attempts().forgive(email);
    expect(await tries(1, email, '198.51.100.100')).toEqual([0]);
    after({ hours: 24 * 31 });
    await attempts().forgetOld();
    expect(await rows(`SELECT 1 FROM identity.sign_in_attempts WHERE thing = 'familiar' AND attempts = 0`)).toEqual([]);
  });

  it('are turned away from the fifty-first at an address, whichever account they name', async () => {
    const waits = await Promise.all(
      Array.from({ length: 52 }, (_, index) => attempts().count(`a${index}@urzad.example`, '198.51.100.7')),
    );
    expect(waits.filter(({ waitSeconds }) => waitSeconds > 0)).toHaveLength(2);
  });

  it('are forgiven once the password was right', async () => {
    await tries(5, 'jan@urzad.example', '203.0.113.9');
    await attempts().forgive('jan@urzad.example');
    expect(await tries(1, 'jan@urzad.example', '203.0.113.9')).toEqual([0]);
  });

  it('leave no address of a person in clear', async () => {
    await tries(1, 'tajny@urzad.example', '203.0.113.9');
    expect(JSON.stringify(await rows('SELECT * FROM identity.sign_in_attempts'))).not.toContain('tajny');
  });
});

describe('passwords', () => {
  const credentials = () => new Credentials(database, clock);

  it('are verified against their hash', async () => {
    await credentials().set('anna', 'zielona łódź na wiśle');
    expect(await credentials().verify('anna', 'zielona łódź na wiśle')).toBe('right');
    expect(await credentials().verify('anna', 'zielona łódź na odrze')).toBe('wrong');
    expect(await credentials().verify('nobody', 'zielona łódź na wiśle')).toBe('none');
  });

  it('are remembered as far back as the office asks', async () => {
    for (const one of ['pierwsze hasło', 'drugie hasło', 'trzecie hasło']) await credentials().set('ula', one);
    const isOneOfLast = (count: number, one: string) => credentials().isOneOfLast(count, 'ula', one);
    expect(await isOneOfLast(0, 'trzecie hasło')).toBe(false);
    expect(await isOneOfLast(1, 'trzecie hasło')).toBe(true);
    expect(await isOneOfLast(1, 'drugie hasło')).toBe(false);
    expect(await isOneOfLast(3, 'pierwsze hasło')).toBe(true);
    expect(await isOneOfLast(2, 'pierwsze hasło')).toBe(false);
  });

  it('are set first once only', async () => {
    const set = await Promise.all(['pierwsze hasło', 'drugie hasło'].map((one) => credentials().setFirst('ewa', one)));
    expect(set.filter(Boolean)).toHaveLength(1);
  });
});

describe('invitations', () => {
  const invitations = () => new Invitations(database, clock);
  const week = '2026-03-09T07:00:00.000Z';

  it('give the same token until it was sent, and none after', async () => {
    const token = await invitations().prepare('i1', {
      employeeId: 'anna',
      email: 'anna@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    });
    expect(
      await invitations().prepare('i1', {
        employeeId: 'anna',
        email: 'anna@urzad.example',
        validUntil: week,
        purpose: 'invitation',
      }),
    ).toBe(token);
    await invitations().noteSent('i1');
    expect(
      await invitations().prepare('i1', {
        employeeId: 'anna',
        email: 'anna@urzad.example',
        validUntil: week,
        purpose: 'invitation',
      }),
    ).toBeUndefined();
    expect(JSON.stringify(await rows(`SELECT * FROM identity.invitations`))).not.toContain(token);
    expect(await invitations().find(token!)).toEqual({
      id: 'i1',
      employeeId: 'anna',
      addressHash: hashAddress('anna@urzad.example'),
      purpose: 'invitation',
    });
  });

  it('are used once, and end with their time', async () => {
    const token = (await invitations().prepare('i2', {
      employeeId: 'jan',
      email: 'jan@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    }))!;
    expect(await Promise.all([1, 2].map(() => invitations().use('i2')))).toContain(false);
    expect(await invitations().find(token)).toBeUndefined();
    const late = (await invitations().prepare('i3', {
      employeeId: 'ewa',
      email: 'ewa@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    }))!;
    after({ hours: 7 * 24 });
    expect(await invitations().find(late)).toBeUndefined();
  });

  it('are replaced by the next one', async () => {
    const first = (await invitations().prepare('i4', {
      employeeId: 'adam',
      email: 'adam@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    }))!;
    const second = (await invitations().prepare('i5', {
      employeeId: 'adam',
      email: 'adam@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    }))!;
    expect(await invitations().find(first)).toBeUndefined();
    expect(await invitations().find(second)).toMatchObject({ id: 'i5' });
  });

  it('end with a new password or a deactivation, used or not', async () => {
    const token = (await invitations().prepare('i6', {
      employeeId: 'olga',
      email: 'olga@urzad.example',
      validUntil: week,
      purpose: 'invitation',
    }))!;
    expect(await invitations().hasOpen('olga')).toBe(true);
    await invitations().endAllOf('olga');
    expect(await invitations().find(token)).toBeUndefined();
    expect(await invitations().hasOpen('olga')).toBe(false);
  });
});
