import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#libs/kernel';
import { RIGHTS } from './rights.js';
import { officeRoutes } from './support/routes.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';

/** Every endpoint against every role, and against nobody. */
let office: TestOffice;
const clients = new Map<Role, Client>();
const PASSWORD = 'zielona łódź na wiśle';

beforeAll(async () => {
  office = await startTestOffice();
  const administrator = await office.client();
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  for (const role of ROLES) {
    const email = `${role}@urzad.example`;
    const employee = {
      name: `Rola ${role}`,
      email,
      roles: [role],
      unitId: units.body.items[0]!.id,
      password: PASSWORD,
    };
    expect((await administrator.post('/api/employees', employee)).status).toBe(201);
    clients.set(role, await office.client(email, PASSWORD));
  }
});
afterAll(() => office?.stop());

const REFUSALS = ['not-signed-in', 'role-not-allowed', 'endpoint-shut', 'no-such-endpoint'] as const;
type Verdict = 'allowed' | (typeof REFUSALS)[number];

/** Asks with nothing in it: whoever is let in is told that it makes no sense, or that there is no such thing. */
async function ask(route: string, client: Client): Promise<Verdict> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(new URL(path.replace(/\{\w+\}/g, 'nothing'), client.url), {
    method,
    headers: { ...(client.cookie !== undefined && { cookie: client.cookie }) },
  });
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  const code = isProblem ? ((await response.json()) as { code: string }).code : '';
  // A stream of events would never end by itself.
  if (!isProblem) await response.body?.cancel();
  return REFUSALS.find((refusal) => refusal === code) ?? 'allowed';
}

it('every route stands in the table of rights, and every line has its route', async () => {
  expect([...(await officeRoutes())].sort()).toEqual(Object.keys(RIGHTS).sort());
});

describe.each(Object.entries(RIGHTS))('%s', (route, right) => {
  it(right === 'anyone' ? 'is open to anyone' : 'needs a session', async () => {
    expect(await ask(route, office.anonymous())).toBe(right === 'anyone' ? 'allowed' : 'not-signed-in');
  });

  it(`is for ${right === 'anyone' ? 'anyone' : right.join(', ')}`, async () => {
    for (const role of ROLES) {
      // One of the routes signs out.
      const client =
        route === 'DELETE /api/session' ? await office.client(`${role}@urzad.example`, PASSWORD) : clients.get(role)!;
      const may = right === 'anyone' || right.includes(role);
      expect([role, await ask(route, client)]).toEqual([role, may ? 'allowed' : 'role-not-allowed']);
    }
  });
});

it('auditors change nothing but what is their own, and what they have seen', () => {
  const changes = Object.entries(RIGHTS).filter(
    ([route, right]) => !route.startsWith('GET ') && right.includes('auditor'),
  );
  expect(changes.map(([route]) => route).sort()).toEqual([
    // Files of what they see, made for them alone.
    'DELETE /api/exports/{id}',
    'DELETE /api/session',
    'DELETE /api/session/open',
    'DELETE /api/session/open/{id}',
    'POST /api/access-log/notice',
    'POST /api/exports',
    'POST /api/notifications/read',
    'POST /api/notifications/read/undo',
    'POST /api/notifications/unread',
    // Looks something up.
    'POST /api/refusals/lookup',
    // Has the office of then built, where nobody sees it but who asks.
    'POST /api/replays',
    'POST /api/session/password',
    // What they have looked at, and from which number on something is worth a look.
    'POST /api/worth-a-look/seen',
    // Says for 45 seconds that they have the page open.
    'PUT /api/cases/{id}/presence',
    'PUT /api/drafts/{id}/seen',
    'PUT /api/mail-wishes',
    'PUT /api/worth-a-look/rules/{rule}',
  ]);
});

/** Of whatever asks for the office as it was. */
const OF_THE_PAST = { address: '?replay=r1', header: '' } as const;

describe.each(Object.keys(OF_THE_PAST) as (keyof typeof OF_THE_PAST)[])('in a replay, named by the %s', (by) => {
  it('nothing is changed by anybody, and nothing is answered as it is today', async () => {
    const administrator = await office.client();
    for (const route of Object.keys(RIGHTS).filter((one) => one.includes(' /api/'))) {
      const [method = '', path = ''] = route.split(' ');
      const response = await fetch(new URL(path.replace(/\{\w+\}/g, 'nothing') + OF_THE_PAST[by], administrator.url), {
        method,
        headers: {
          ...(administrator.cookie !== undefined && { cookie: administrator.cookie }),
          ...(by === 'header' && { 'x-replay': 'r1' }),
        },
      });
      const { code } = (await response.json()) as { code: string };
      expect([route, response.status, code]).toEqual(
        method === 'GET' ? [route, 404, 'replay-not-found'] : [route, 403, 'replay-only-reads'],
      );
    }
    expect((await administrator.get('/api/session')).status).toBe(200);
  });
});
