import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ADMINISTRATOR, startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

let office: TestOffice;
let database: pg.Client;
let administrator: Client;

beforeAll(async () => {
  office = await startTestOffice({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();
});
beforeEach(async () => {
  await database.query('TRUNCATE identity.sign_in_attempts');
  administrator = await office.client();
});
afterAll(async () => {
  await database?.end();
  await office?.stop();
});

interface Problem {
  code: string;
  errors?: { field: string; code: string }[];
}

/** No read model moves on meanwhile. */
async function withListsHeldStill(act: () => Promise<void>): Promise<void> {
  const holding = new pg.Client({ connectionString: office.databaseUrl });
  await holding.connect();
  try {
    await holding.query('BEGIN');
    await holding.query('SELECT FROM projections.checkpoints FOR UPDATE');
    await act();
  } finally {
    await holding.end();
  }
}

let people = 0;
/** An employee of their own for a test. */
async function newEmployee(roles: string[], password?: string, unitId?: string) {
  const email = `osoba${++people}@urzad.example`;
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  const answer = await administrator.post<{ id: string; revision: number }>('/api/employees', {
    name: `Osoba ${people}`,
    email,
    roles,
    unitId: unitId ?? units.body.items[0]!.id,
    password,
  });
  expect(answer.status).toBe(201);
  return { email, ...answer.body };
}

const eventTypes = async (stream: string) =>
  (
    await database.query<{ type: string }>('SELECT type FROM es.events WHERE stream LIKE $1 ORDER BY position', [
      stream,
    ])
  ).rows.map(({ type }) => type);

describe('signing in', () => {
  it('answers with the employee and a cookie out of reach of scripts and other sites', async () => {
    const client = office.anonymous();
    const answer = await client.post<{ employee: object }>('/api/session', ADMINISTRATOR);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      employee: {
        id: expect.any(String),
        name: 'Administrator',
        roles: expect.arrayContaining(['administrator', 'analyst']),
      },
      rights: expect.arrayContaining(['readCases', 'assignCases', 'manageStaff', 'auditEmployees']),
      standsInFor: [],
      now: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      // This office has no mail server, and its administrator can do something about it.
      mailNotSent: true,
      mailOff: false,
      largestMail: 25 * 1024 * 1024,
    });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const { employee } = answer.body;
    expect((await client.get('/api/session')).body).toMatchObject({ employee });
  });

  it('knows who was added a moment ago, however far behind the lists are', async () => {
    const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
    const newcomer = { email: 'nowa@urzad.example', password: 'most nad Wisłą 1911' };
    const details = { name: 'Nowa', roles: ['officer'], unitId: units.body.items[0]!.id };
    const client = office.anonymous();
    await withListsHeldStill(async () => {
      expect((await administrator.post('/api/employees', { ...newcomer, ...details })).status).toBe(201);
      expect((await client.post('/api/session', newcomer)).status).toBe(200);
      // The guard lets them in; what they wrote is not in the lists yet.
      expect(await client.attempt('GET', '/api/session')).toMatchObject({ status: 503, body: { code: 'not-yet' } });
    });
    await until(async () => (await client.get('/api/session')).status === 200);
  });

  it('takes the address in any spelling', async () => {
    const { status } = await office.anonymous().post('/api/session', { ...ADMINISTRATOR, email: ' ADMIN@LocalHost ' });
    expect(status).toBe(200);
  });

  it('says the same of a wrong password, an unknown account and one without a password', async () => {
    const { email } = await newEmployee(['officer']);
    const attempts = [
      { ...ADMINISTRATOR, password: 'nie to hasło' },
      { email: 'nikt@urzad.example', password: 'nie to hasło' },
      { email, password: 'nie to hasło' },
    ];
    for (const attempt of attempts) {
      const answer = await office.anonymous().post<Problem>('/api/session', attempt);
      expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('gives a new session each time and ends the one that the browser had', async () => {
    const client = await office.client();
    const before = client.cookie!;
    await client.post('/api/session', ADMINISTRATOR);
    expect(client.cookie).not.toBe(before);
    const old = office.anonymous();
    old.cookie = before;
    expect((await old.get('/api/session')).status).toBe(401);
  });

  it('never takes a session from the caller', async () => {
    const client = office.anonymous();
    client.cookie = `session=${'A'.repeat(43)}`;
    await client.post('/api/session', ADMINISTRATOR);
    expect(client.cookie).not.toBe(`session=${'A'.repeat(43)}`);
  });

  it('names each missing field', async () => {
    const answer = await office.anonymous().post<Problem>('/api/session', {});
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ field }) => field)).toEqual(['email', 'password']);
  });

  it('is recorded, as is failing to, with nothing personal in clear', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    await office.anonymous().post('/api/session', { email, password: 'czerwona łódź' });
    const client = await office.client(email, 'zielona łódź na wiśle');
    await client.delete('/api/session');
    expect(await eventTypes(`sign-ins-${id}-%`)).toEqual(['SignInFailed', 'SignedIn', 'SignedOut']);
    const { rows } = await database.query<{ data: string }>(`SELECT data FROM es.events WHERE stream LIKE $1`, [
      `sign-ins-${id}-%`,
    ]);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });
});

describe('throttling', () => {
  it('turns the sixth attempt on an account away, even with the right password, and says for how long', async () => {
    const { email, id } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    for (let i = 0; i < 5; i++) {
      expect((await office.anonymous().post('/api/session', { email, password: 'źle' })).status).toBe(401);
    }
    const answer = await office.anonymous().post<Problem>('/api/session', { email, password: 'zielona łódź na wiśle' });
    expect(answer).toMatchObject({ status: 429, body: { code: 'sign-in-throttled' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    await office.anonymous().post('/api/session', { email, password: 'źle' });
    expect((await eventTypes(`sign-ins-${id}-%`)).length).toBe(6);
    await office.client();
  });

  it('lets the owner in from elsewhere while a stranger guesses', async () => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const from = (address: string, password: string) =>
      office.anonymous().post('/api/session', { email, password }, { 'x-forwarded-for': address });
    for (let i = 0; i < 5; i++) await from('198.51.100.1', 'źle');
    expect((await from('198.51.100.1', 'zielona łódź na wiśle')).status).toBe(429);
    expect((await from('198.51.100.2', 'zielona łódź na wiśle')).status).toBe(200);
  });

  it('never counts who signs in: the sixtieth colleague behind one address gets in', async () => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const signIn = () =>
      office
        .anonymous()
        .post('/api/session', { email, password: 'zielona łódź na wiśle' }, { 'x-forwarded-for': '203.0.113.60' });
    for (let i = 0; i < 60; i++) expect((await signIn()).status).toBe(200);
  });

  it('turns an unknown account away just so', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      statuses.push(
        (await office.anonymous().post('/api/session', { email: 'nikt@urzad.example', password: 'x' })).status,
      );
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('turns everybody away at an address from which too many failed, and nobody elsewhere', async () => {
    const from = (address: string, body: object = ADMINISTRATOR) =>
      office.anonymous().post('/api/session', body, { 'x-forwarded-for': address });
    await database.query(
      `INSERT INTO identity.sign_in_attempts (thing, key, attempts, opened_at) VALUES ('address', '203.0.113.9', 49, now())`,
    );
    expect((await from('203.0.113.9', { email: 'nikt@urzad.example', password: 'x' })).status).toBe(401);
    expect((await from('203.0.113.9')).status).toBe(429);
    expect((await from('203.0.113.10')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is needed', async () => {
    const answer = await office.anonymous().get<Problem>('/api/session');
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('stands in the events that come of it by an id that gets nobody in, with what they came by', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    await client.delete('/api/session', { 'X-Client': 'script/2.1' });
    const { rows } = await database.query<{ metadata: string }>(
      'SELECT metadata FROM es.events WHERE stream LIKE $1 ORDER BY position',
      [`sign-ins-${id}-%`],
    );
    const [signedIn, signedOut] = rows.map(({ metadata }) => JSON.parse(metadata) as Record<string, string>);
    expect(signedIn).toMatchObject({ actor: id, client: 'api', session: expect.any(String) });
    expect(signedOut).toMatchObject({ actor: id, client: 'script/2.1', role: 'officer', session: signedIn!.session });
    const intruder = office.anonymous();
    intruder.cookie = client.cookie?.replace(/=.*/, `=${signedIn!.session}`) ?? `session=${signedIn!.session}`;
    expect((await intruder.get('/api/session')).status).toBe(401);
  });

  it('ends with signing out', async () => {
    const client = await office.client();
    const old = office.anonymous();
    old.cookie = client.cookie;
    expect((await client.delete('/api/session')).status).toBe(204);
    expect(client.cookie).toBeUndefined();
    expect((await old.get('/api/session')).status).toBe(401);
  });

  it.each([
    ['idle for eight hours', 'last_seen_at'],
    ['twelve hours old', 'signed_in_at'],
  ])('ends when it is %s', async (_, column) => {
    const client = await office.client();
    await database.query(`UPDATE identity.sessions SET ${column} = ${column} - interval '12 hours 1 minute'`);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('ends with the deactivation of its employee, and does not come back with them', async () => {
    const { email, id } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    await administrator.patch(`/api/employees/${id}`, { active: false });
    expect((await client.get('/api/session')).status).toBe(401);
    expect((await office.anonymous().post('/api/session', { email, password: 'zielona łódź na wiśle' })).status).toBe(
      401,
    );
    await administrator.patch(`/api/employees/${id}`, { active: true });
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('says what its employee may do now', async () => {
    const { email, id } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    const rights = async () => (await client.get<{ rights: string[] }>('/api/session')).body.rights;
    expect(await rights()).toEqual(expect.arrayContaining(['readCases', 'answerCases']));
    expect(await rights()).not.toContain('assignCases');
    await administrator.patch(`/api/employees/${id}`, { roles: ['analyst'] });
    await administrator.get('/api/employees');
    expect(await rights()).toEqual(['askQuestions']);
  });

  it('has the roles that its employee holds now', async () => {
    const { email, id } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    expect((await client.post('/api/units', {})).status).toBe(403);
    await administrator.patch(`/api/employees/${id}`, { roles: ['administrator'] });
    expect((await client.post('/api/units', {})).status).toBe(400);
  });

  it('is judged by the events while every list stands still', async () => {
    const { email, id } = await newEmployee(['coordinator'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    const changes = await fetch(`${office.url}/api/changes`, { headers: { cookie: client.cookie! } });
    await withListsHeldStill(async () => {
      await administrator.patch(`/api/employees/${id}`, { roles: ['officer'] });
      expect((await client.get('/api/cases/workload')).status).toBe(403);
      await administrator.patch(`/api/employees/${id}`, { active: false });
      expect((await client.get('/api/session')).status).toBe(401);
      // The stream of changes ends with the session.
      for await (const _ of changes.body!) continue;
    });
  });

  it('ends the stream of changes when somebody signs out', async () => {
    const client = await office.client();
    const changes = await fetch(`${office.url}/api/changes`, { headers: { cookie: client.cookie! } });
    await client.delete('/api/session');
    for await (const _ of changes.body!) continue;
  });
});

describe('a password', () => {
  it('is changed with the current one, and every other session ends', async () => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const one = await office.client(email, 'zielona łódź na wiśle');
    const other = await office.client(email, 'zielona łódź na wiśle');
    const before = one.cookie;
    const passwords = { currentPassword: 'zielona łódź na wiśle', newPassword: 'czerwona łódź na odrze' };
    expect((await one.post('/api/session/password', passwords)).status).toBe(204);
    expect(one.cookie).not.toBe(before);
    expect((await one.get('/api/session')).status).toBe(200);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await office.anonymous().post('/api/session', { email, password: passwords.currentPassword })).status).toBe(
      401,
    );
    await office.client(email, passwords.newPassword);
  });

  it.each([
    ['nie to hasło', 'czerwona łódź na odrze', 'currentPassword', 'current-password-wrong'],
    ['zielona łódź na wiśle', 'krótkie', 'newPassword', 'password-too-short'],
    ['zielona łódź na wiśle', 'password1234', 'newPassword', 'password-too-common'],
    ['zielona łódź na wiśle', 'zielona łódź na wiśle', 'newPassword', 'password-unchanged'],
  ])('is not changed from "%s" to "%s"', async (currentPassword, newPassword, field, code) => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const client = await office.client(email, 'zielona łódź na wiśle');
    const answer = await client.post<Problem>('/api/session/password', { currentPassword, newPassword });
    expect(answer).toMatchObject({ status: 400, body: { code, errors: [{ field, code }] } });
    expect((await client.get('/api/session')).status).toBe(200);
  });
});

/** The token of the newest invitation, or link to a new password, that reached the employee. */
const tokenFor = async (employeeId: string): Promise<string> => {
  const { readdir, readFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const folder = join(office.dataDirectory, 'outbox');
  let token: string | undefined;
  await until(async () => {
    const { rows } = await database.query<{ id: string }>(
      'SELECT id FROM identity.invitations WHERE employee_id = $1',
      [employeeId],
    );
    for (const file of (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))) {
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('=\r\n', '');
      if (rows.some(({ id }) => text.includes(id))) token = /\/invitations\/([\w-]{43})/.exec(text)?.[1];
    }
    return token !== undefined;
  });
  return token!;
};

describe('an invitation', () => {
  it('opens after its unit was renamed and moved: a unit is never gone', async () => {
    const unit = await administrator.post<{ id: string }>('/api/units', { name: 'Referat dawny', kind: 'desk' });
    const { id, email } = await newEmployee(['officer'], undefined, unit.body.id);
    const token = await tokenFor(id);
    const { body: units } = await administrator.get<{ items: { id: string }[] }>('/api/units');
    const parentId = units.items.find(({ id: other }) => other !== unit.body.id)!.id;
    expect((await administrator.patch(`/api/units/${unit.body.id}`, { name: 'Referat nowy', parentId })).status).toBe(
      200,
    );
    expect((await administrator.delete(`/api/units/${unit.body.id}`)).status).toBe(405);
    const accepted = await office
      .anonymous()
      .post(`/api/invitations/${token}/acceptance`, { password: 'zielona łódź na wiśle' });
    expect(accepted.status).toBe(204);
    await office.client(email, 'zielona łódź na wiśle');
  });

  it('reaches a new employee by mail, greets them, and lets them choose a password, once', async () => {
    const { id, email } = await newEmployee(['officer']);
    const token = await tokenFor(id);
    const client = office.anonymous();
    expect((await client.get(`/api/invitations/${token}`)).body).toEqual({
      name: expect.stringContaining('Osoba'),
      email,
    });
    expect(await client.post(`/api/invitations/${token}/acceptance`, { password: 'krótkie' })).toMatchObject({
      status: 400,
    });
    const accept = () => client.post(`/api/invitations/${token}/acceptance`, { password: 'zielona łódź na wiśle' });
    expect((await accept()).status).toBe(204);
    expect(await accept()).toMatchObject({ status: 404, body: { code: 'invitation-unknown' } });
    await office.client(email, 'zielona łódź na wiśle');
    expect(await eventTypes(`account-${id}`)).toEqual(['InvitationIssued', 'PasswordSet']);
  });

  it('is sent again by an administrator, and the earlier one ends', async () => {
    const { id } = await newEmployee(['officer']);
    const first = await tokenFor(id);
    expect((await administrator.post(`/api/employees/${id}/invitation`)).status).toBe(204);
    expect((await office.anonymous().get(`/api/invitations/${first}`)).status).toBe(404);
  });

  it('ends when the address is corrected, and goes to the right one', async () => {
    const { id } = await newEmployee(['officer']);
    const mistyped = await tokenFor(id);
    await administrator.patch(`/api/employees/${id}`, { email: `poprawna-${id}@urzad.example` });
    const accept = (token: string) =>
      office.anonymous().post(`/api/invitations/${token}/acceptance`, { password: 'zielona łódź na wiśle' });
    expect((await office.anonymous().get(`/api/invitations/${mistyped}`)).status).toBe(404);
    expect(await accept(mistyped)).toMatchObject({ status: 404, body: { code: 'invitation-unknown' } });
    await until(async () => {
      const { rows } = await database.query<{ n: number }>(
        'SELECT count(*)::integer AS n FROM identity.invitations WHERE employee_id = $1 AND unsent_token IS NULL',
        [id],
      );
      return rows[0]!.n === 1 && (await tokenFor(id)) !== mistyped;
    });
    expect((await accept(await tokenFor(id))).status).toBe(204);
  });

  it('ends with the deactivation of the invited, and with a new password', async () => {
    const { id } = await newEmployee(['officer']);
    const token = await tokenFor(id);
    await administrator.patch(`/api/employees/${id}`, { active: false });
    await administrator.patch(`/api/employees/${id}`, { active: true });
    expect((await office.anonymous().get(`/api/invitations/${token}`)).status).toBe(404);

    const { id: other, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    expect((await administrator.post(`/api/employees/${other}/invitation`)).status).toBe(204);
    const reset = await tokenFor(other);
    const owner = await office.client(email, 'zielona łódź na wiśle');
    const change = { currentPassword: 'zielona łódź na wiśle', newPassword: 'niebieska łódź na Odrze' };
    expect((await owner.post('/api/session/password', change)).status).toBe(204);
    expect((await office.anonymous().get(`/api/invitations/${reset}`)).status).toBe(404);
  });

  it('stands in the list of those who have no password yet, open or lapsed, with what became of its mail', async () => {
    const { id } = await newEmployee(['officer']);
    await tokenFor(id);
    const shown = async () =>
      (await administrator.get<{ items: { employeeId: string }[] }>('/api/invitations')).body.items.find(
        ({ employeeId }) => employeeId === id,
      );
    await until(async () => (await shown()) !== undefined && JSON.stringify(await shown()).includes('outbox'));
    expect(await shown()).toMatchObject({
      state: 'open',
      mail: 'outbox',
      validUntil: expect.any(String),
      failure: null,
    });
    await database.query(
      'UPDATE identity.invitations SET valid_until = now() - make_interval(mins => 1) WHERE employee_id = $1',
      [id],
    );
    expect(await shown()).toMatchObject({ state: 'lapsed' });
    await administrator.post(`/api/employees/${id}/invitation`);
    const accepted = await office
      .anonymous()
      .post(`/api/invitations/${await tokenFor(id)}/acceptance`, { password: 'zielona łódź na wiśle' });
    expect(accepted.status).toBe(204);
    expect(await shown()).toBeUndefined();
  });

  it('does not exist under a made-up token', async () => {
    expect((await office.anonymous().get(`/api/invitations/${'x'.repeat(43)}`)).status).toBe(404);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string, address = '203.0.113.77') =>
    office.anonymous().post('/api/session/forgotten-password', { email }, { 'x-forwarded-for': address });

  it('is set anew by a link that goes to the address of the account', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const elsewhere = await office.client(email, 'zielona łódź na wiśle');
    expect((await ask(` ${email.toUpperCase()} `)).status).toBe(202);
    const token = await tokenFor(id);
    // Whoever asked may have been a stranger: until a new one is set, the old one holds.
    await office.client(email, 'zielona łódź na wiśle');
    const set = (password: string) => office.anonymous().post(`/api/invitations/${token}/acceptance`, { password });
    expect((await set('krótkie')).status).toBe(400);
    expect((await set('niebieska łódź na Odrze')).status).toBe(204);
    expect((await set('czerwona łódź na Warcie')).status).toBe(404);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    await office.client(email, 'niebieska łódź na Odrze');
    expect(await eventTypes(`account-${id}`)).toEqual(['PasswordSet', 'PasswordResetRequested', 'PasswordSet']);
  });

  it('lets in at once whoever was turned away for guessing their own', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    for (let i = 0; i < 6; i++) await office.anonymous().post('/api/session', { email, password: 'źle' });
    await ask(email);
    const token = await tokenFor(id);
    await office.anonymous().post(`/api/invitations/${token}/acceptance`, { password: 'niebieska łódź na Odrze' });
    await office.client(email, 'niebieska łódź na Odrze');
  });

  it('lapses after an hour', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    await ask(email);
    const token = await tokenFor(id);
    const minutes = await database.query<{ minutes: number }>(
      'SELECT round(extract(epoch FROM valid_until - issued_at) / 60)::integer AS minutes FROM identity.invitations WHERE employee_id = $1',
      [id],
    );
    expect(minutes.rows).toEqual([{ minutes: 60 }]);
    await database.query(
      'UPDATE identity.invitations SET valid_until = now() - make_interval(mins => 1) WHERE employee_id = $1',
      [id],
    );
    expect((await office.anonymous().get(`/api/invitations/${token}`)).status).toBe(404);
  });

  it('invites anew whoever has none yet', async () => {
    const { id, email } = await newEmployee(['officer']);
    const first = await tokenFor(id);
    await ask(email);
    expect((await office.anonymous().get(`/api/invitations/${first}`)).status).toBe(404);
    expect(await eventTypes(`account-${id}`)).toEqual(['InvitationIssued', 'InvitationIssued']);
  });

  it('answers the same, and sends nothing, for an unknown address and a deactivated account', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    await administrator.patch(`/api/employees/${id}`, { active: false });
    const answers = [await ask(email), await ask('nikt@urzad.example')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, undefined],
      [202, undefined],
    ]);
    expect(await eventTypes(`account-${id}`)).toEqual(['PasswordSet']);
  });

  it('sends an account three links in a quarter of an hour, and says nothing of it', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    for (let i = 0; i < 5; i++) expect((await ask(email, `203.0.113.${i}`)).status).toBe(202);
    expect((await eventTypes(`account-${id}`)).filter((type) => type === 'PasswordResetRequested')).toHaveLength(3);
  });

  it('turns away an address that asks for ever more accounts', async () => {
    await database.query(
      `INSERT INTO identity.sign_in_attempts (thing, key, attempts, opened_at) VALUES ('resetsAsked', '203.0.113.99', 20, now())`,
    );
    expect(await ask('ktos@urzad.example', '203.0.113.99')).toMatchObject({
      status: 429,
      body: { code: 'sign-in-throttled' },
    });
  });
});

describe("sessions of one's own", () => {
  interface Open {
    items: { id: string; current: boolean; address: string; userAgent: string }[];
  }
  const open = async (client: Client) => (await client.get<Open>('/api/session/open')).body.items;

  it('are listed with where they were signed in from, and signed out one by one', async () => {
    const { id, email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const here = await office.client(email, 'zielona łódź na wiśle');
    const there = await office.client(email, 'zielona łódź na wiśle');
    const listed = await open(here);
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual(expect.objectContaining({ current: true, address: '127.0.0.1' }));
    const other = listed.find(({ current }) => !current)!;
    expect((await here.delete(`/api/session/open/${other.id}`)).status).toBe(204);
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
    expect(await here.delete(`/api/session/open/${other.id}`)).toMatchObject({
      status: 404,
      body: { code: 'session-unknown' },
    });
    expect(await eventTypes(`sign-ins-${id}-%`)).toEqual(['SignedIn', 'SignedIn', 'SessionEnded']);
  });

  it('end all but this one', async () => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const here = await office.client(email, 'zielona łódź na wiśle');
    for (let i = 0; i < 3; i++) await office.client(email, 'zielona łódź na wiśle');
    expect((await here.delete('/api/session/open')).status).toBe(204);
    expect(await open(here)).toEqual([expect.objectContaining({ current: true })]);
  });

  it("are nobody else's to end", async () => {
    const { email } = await newEmployee(['officer'], 'zielona łódź na wiśle');
    const victim = await office.client(email, 'zielona łódź na wiśle');
    const [session] = await open(victim);
    expect((await administrator.delete(`/api/session/open/${session!.id}`)).status).toBe(404);
    expect((await victim.get('/api/session')).status).toBe(200);
  });
});

describe('a foreign origin', () => {
  it('is refused for changing calls', async () => {
    const foreign = { origin: 'https://evil.example' };
    expect(await administrator.post('/api/units', { name: 'X', kind: 'desk' }, foreign)).toMatchObject({
      status: 403,
      body: { code: 'foreign-origin' },
    });
    expect(await office.anonymous().post('/api/session', ADMINISTRATOR, foreign)).toMatchObject({ status: 403 });
    expect((await administrator.post('/api/units', { name: 'Y', kind: 'desk' }, { origin: office.url })).status).toBe(
      201,
    );
  });
});
