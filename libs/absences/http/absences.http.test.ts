import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { officeDay } from '#libs/kernel';
import { sentMails } from '../../../tests/support/outbox.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

/**
 * Ewa heads the roads and is away; Adam of the health department stands in. Kora coordinates and is away, too, and Piotr of the press office stands in
 * for her.
 */
interface Written {
  readonly id: string;
  readonly code?: string;
  readonly deputyAway?: readonly { from: string; to: string }[];
}
interface CaseView {
  readonly byOwnRight: boolean;
  readonly standsInFor: readonly { id: string; expected: boolean }[];
  readonly allowed: readonly string[];
}
interface Acts {
  readonly items: readonly {
    readonly type: string;
    readonly actor?: { readonly id: string; readonly actingFor?: string; readonly actingForName?: string };
    readonly actingFor?: string | null;
    readonly actingForName?: string | null;
  }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
/** A Monday on which the office has just begun to work. */
const START = '2026-03-02T06:35:00.000Z';
const today = officeDay(START);
const inDays = (days: number): string => today.add({ days }).toString();

let office: TestOffice;
let administrator: Client;
const clients = new Map<string, Client>();
const people = new Map<string, string>();
const units = new Map<string, string>();
const as = (name: string): Client => clients.get(name)!;
const idOf = (name: string): string => people.get(name)!;

async function employee(name: string, unit: string, ...roles: string[]): Promise<void> {
  const email = `${name}@urzad.example`;
  const given = { name: `Osoba ${name}`, email, roles, unitId: units.get(unit), password: PASSWORD };
  people.set(name, (await administrator.post<Written>('/api/employees', given)).body.id);
  clients.set(name, await office.client(email, PASSWORD));
}

const plan = (by: string, employeeName: string, deputy: string, changes: object = {}) =>
  as(by).post<Written>('/api/absences', {
    employeeId: idOf(employeeName),
    from: inDays(0),
    to: inDays(5),
    deputyId: idOf(deputy),
    scope: 'all',
    ...changes,
  });
const shown = async (by: string, query = '') =>
  (await as(by).get<{ items: { id: string; employee: { id: string }; mayChange: boolean }[] }>(`/api/absences${query}`))
    .body.items;
const note = (by: string, caseId: string, actingFor?: string) =>
  as(by).post<Written>(`/api/cases/${caseId}/notes`, { text: 'Sprawdzone.', ...(actingFor && { actingFor }) });

async function register(): Promise<string> {
  const { body } = await administrator.post<Written>('/api/cases', {
    channel: 'phone',
    subject: 'Remont mostu',
    text: 'Kiedy koniec?',
    contact: { name: 'Jan Nowak', email: 'jan@gazeta.example' },
  });
  return body.id;
}
const assign = (id: string, name: string) =>
  administrator.post(`/api/cases/${id}/assignments`, { employeeId: idOf(name), priority: 'high' });

beforeAll(async () => {
  office = await startTestOffice({ env: { CLOCK: START } });
  administrator = await office.client();
  clients.set('administrator', administrator);
  const root = await administrator.get<{ items: { id: string }[] }>('/api/units');
  units.set('press', root.body.items[0]!.id);
  for (const name of ['roads', 'health']) {
    const unit = { name, kind: 'department', parentId: units.get('press') };
    units.set(name, (await administrator.post<Written>('/api/units', unit)).body.id);
  }
  await employee('ewa', 'roads', 'officer');
  await employee('olek', 'roads', 'officer');
  await employee('adam', 'health', 'officer');
  await employee('kora', 'press', 'coordinator');
  await employee('piotr', 'press', 'officer');
  await administrator.patch(`/api/units/${units.get('roads')}`, { headId: idOf('ewa') });
});
afterAll(() => office?.stop());

describe('who plans an absence', () => {
  it.each([
    ['olek', 'olek', 201],
    ['ewa', 'olek', 201],
    ['administrator', 'olek', 201],
    ['adam', 'olek', 403],
    ['kora', 'olek', 403],
    ['olek', 'ewa', 403],
  ])('%s that of %s: %i', async (by, whose, status) => {
    const answer = await plan(by, whose, 'piotr', { from: inDays(30), to: inDays(31) });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('absence-of-another');
    else expect((await as(by).delete(`/api/absences/${answer.body.id}`)).status).toBe(200);
  });

  it('and who sees it: whom it concerns, the unit, coordinators and administrators', async () => {
    const { id } = (await plan('olek', 'olek', 'piotr', { from: inDays(30), to: inDays(31) })).body;
    const seen = async (by: string) => (await shown(by)).find((one) => one.id === id);
    expect(await seen('adam')).toBeUndefined();
    for (const by of ['olek', 'ewa', 'administrator']) expect(await seen(by)).toMatchObject({ mayChange: true });
    for (const by of ['piotr', 'kora']) expect(await seen(by)).toMatchObject({ mayChange: false });
    expect((await as('kora').delete<Written>(`/api/absences/${id}`)).body.code).toBe('absence-of-another');
  });
});

describe('bad input', () => {
  it.each<[string, number, object]>([
    ['absence-in-past', 409, { from: inDays(-3), to: inDays(-1) }],
    ['absence-ends-before-it-begins', 400, { from: inDays(3), to: inDays(2) }],
    ['absence-overlaps', 409, { from: inDays(31), to: inDays(33) }],
    ['invalid-input', 400, { scope: 'everything' }],
    ['invalid-input', 400, { from: '2026-02-30' }],
    ['employee-unknown', 404, { deputyId: 'nobody' }],
  ])('is refused: %s (%i)', async (code, status, changes) => {
    const { body, ...answer } = await plan('olek', 'olek', 'piotr', changes);
    expect([answer.status, body.code]).toEqual([status, code]);
  });

  it('deputies in a circle are refused, and a deputy who is away on some of the days is told of', async () => {
    const days = { from: inDays(40), to: inDays(45) };
    expect((await plan('ewa', 'ewa', 'adam', days)).status).toBe(201);
    expect((await plan('adam', 'adam', 'ewa', days)).body.code).toBe('deputies-in-a-circle');
    const piotr = await plan('piotr', 'piotr', 'ewa', { from: inDays(45), to: inDays(50) });
    expect([piotr.status, piotr.body.deputyAway]).toEqual([
      201,
      [{ ...days, standsIn: { id: idOf('adam'), name: 'Osoba adam' } }],
    ]);
    const changed = await as('ewa').patch<Written>(`/api/absences/${piotr.body.id}`, { to: inDays(46) });
    expect(changed.body.code).toBe('absence-of-another');
  });

  it('of somebody deactivated', async () => {
    await employee('gone', 'health', 'officer');
    await administrator.patch(`/api/employees/${idOf('gone')}`, { active: false });
    expect((await plan('administrator', 'gone', 'adam')).body.code).toBe('absence-of-deactivated');
    expect((await plan('olek', 'olek', 'gone')).body.code).toBe('deputy-deactivated');
  });
});

describe('whoever stands in', () => {
  let caseId: string;
  let absenceId: string;
  beforeAll(async () => {
    caseId = await register();
    await assign(caseId, 'ewa');
  });

  it('sees and does nothing for anybody before the absence', async () => {
    expect((await as('adam').get(`/api/cases/${caseId}`)).status).toBe(404);
    expect(await note('adam', caseId, idOf('ewa'))).toMatchObject({ status: 403, body: { code: 'not-deputy' } });
  });

  it('sees what the absent one has, and hears what they hear, as long as they are away', async () => {
    const planned = await plan('ewa', 'ewa', 'adam');
    expect(planned.status).toBe(201);
    absenceId = planned.body.id;
    const theCase = await as('adam').get<CaseView>(`/api/cases/${caseId}`);
    expect(theCase.status).toBe(200);
    expect(theCase.body).toMatchObject({ byOwnRight: false, standsInFor: [{ id: idOf('ewa'), expected: true }] });
    expect(theCase.body.allowed).toContain('answer');
    await until(
      async () => (await as('adam').get<{ items: { id: string }[] }>('/api/cases?view=mine')).body.items,
      (mine) => mine.length === 1 && mine[0]!.id === caseId,
    );
    const bell = async () =>
      (await as('adam').get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications')).body.items;
    const told = await until(bell, (items) => items.some(({ about }) => about.id === caseId));
    expect(told.filter(({ about }) => about.id === caseId).map(({ kind }) => kind)).toEqual(['assigned']);
    const away = await as('piotr').get<{ items: object[] }>('/api/absences/away');
    expect(away.body.items).toContainEqual(
      expect.objectContaining({
        employeeId: idOf('ewa'),
        to: inDays(5),
        deputy: { id: idOf('adam'), name: 'Osoba adam' },
      }),
    );
  });

  it('acts in the name of the absent one, and event, history and audit say so', async () => {
    expect((await note('adam', caseId)).status).toBe(201);
    const history = await as('adam').get<Acts>(`/api/cases/${caseId}/history`);
    expect(history.body.items.find(({ type }) => type === 'NoteAdded')).toMatchObject({
      actor: { id: idOf('adam'), actingFor: idOf('ewa'), actingForName: 'Osoba ewa' },
    });
    const audit = await as('adam').get<Acts>(`/api/employees/${idOf('adam')}/audit`);
    expect(audit.body.items.find(({ type }) => type === 'NoteAdded')).toMatchObject({
      actingFor: idOf('ewa'),
      actingForName: 'Osoba ewa',
    });
  });

  it('does the tasks of the absent one', async () => {
    const set = (name: string) =>
      administrator.post<Written>(`/api/cases/${caseId}/tasks`, {
        text: 'Zadzwonić do zarządu dróg',
        day: inDays(0),
        assigneeId: idOf(name),
      });
    await employee('hania', 'health', 'officer');
    expect((await set('hania')).body.code).toBe('task-for-somebody-else');
    const { status, body } = await set('ewa');
    expect(status).toBe(201);
    const mine = async (by: string) =>
      (await as(by).get<{ items: { id: string }[] }>('/api/tasks?view=mine')).body.items.map(({ id }) => id);
    for (const by of ['adam', 'ewa'])
      expect(
        await until(
          () => mine(by),
          (ids) => ids.length > 0,
        ),
      ).toEqual([body.id]);
    expect(await mine('hania')).toEqual([]);
    expect((await as('hania').post<Written>(`/api/tasks/${body.id}/completion`)).body.code).toBe('task-not-found');
    expect((await as('adam').post(`/api/tasks/${body.id}/completion`)).status).toBe(201);
    await until(
      () => mine('ewa'),
      (ids) => ids.length === 0,
    );
    const put = await as('adam').patch<Written>(`/api/tasks/${body.id}`, { day: inDays(2) });
    expect([put.status, put.body.code]).toEqual([409, 'task-done']);
    expect((await as('adam').post(`/api/tasks/${body.id}/reopening`)).status).toBe(201);
    expect(await mine('adam')).toEqual([body.id]);
  });

  it('hears in the morning by mail what waits for them and the absent one: once, and only where they wish so', async () => {
    const wish = (by: string, mornings: unknown) => as(by).put<{ mornings: boolean }>('/api/mail-wishes', { mornings });
    expect((await wish('adam', 'tak')).status).toBe(400);
    // For Piotr nothing waits, and Ewa is away.
    for (const by of ['piotr', 'ewa', 'adam']) expect((await wish(by, true)).body.mornings).toBe(true);
    const database = new pg.Client({ connectionString: office.databaseUrl });
    await database.connect();
    try {
      await until(async () => {
        const { rows } = await database.query(
          'SELECT 1 FROM mention_mails.wishes WHERE mornings AND last_morning IS DISTINCT FROM $1',
          [today.toString()],
        );
        return rows.length === 0;
      });
    } finally {
      await database.end();
    }
    const { number } = (await as('adam').get<{ number: string }>(`/api/cases/${caseId}`)).body;
    const mornings = async () =>
      (await sentMails(office.dataDirectory)).filter(({ subject }) => subject === 'Co dziś czeka (2 marca 2026)');
    const [mail, ...others] = await until(mornings, (mails) => mails.length > 0);
    expect(others).toEqual([]);
    expect(JSON.stringify(mail!.to)).toContain('adam@');
    expect(mail!.text).toContain('Sprawy, które prowadzisz: 1');
    expect(mail!.text).toContain('Twoje zadania: 1');
    expect(mail!.text).toContain(number);
    expect(mail!.text).toContain('/account?morningMails=off');
    // No word of what anybody wrote.
    for (const words of ['Remont', 'Zadzwonić']) expect(mail!.text).not.toContain(words);
    expect((await wish('adam', false)).body.mornings).toBe(false);
  });

  it('gives on what stands in a unit that the absent one heads, and nothing elsewhere', async () => {
    const inUnit = await register();
    await administrator.post(`/api/cases/${inUnit}/assignments`, { unitId: units.get('roads'), priority: 'high' });
    const to = (name: string) =>
      as('adam').post<Written>(`/api/cases/${inUnit}/assignments`, { employeeId: idOf(name), priority: 'high' });
    expect((await to('piotr')).status).toBe(409);
    expect((await to('olek')).status).toBe(201);
  });

  it('is refused in the name of somebody else', async () => {
    expect((await note('adam', caseId, idOf('kora'))).body.code).toBe('not-deputy');
    expect((await note('piotr', caseId, idOf('ewa'))).body.code).toBe('not-deputy');
  });

  it('chooses in whose name, where both ways are possible', async () => {
    expect((await plan('kora', 'kora', 'piotr')).status).toBe(201);
    const body = { employeeId: idOf('olek'), priority: 'high' };
    const own = await as('piotr').post<Written>(`/api/cases/${caseId}/assignments`, body);
    expect(own.body.code).toBe('may-assign-only-oneself');
    const acting = await as('piotr').post(`/api/cases/${caseId}/assignments`, { ...body, actingFor: idOf('kora') });
    expect(acting.status).toBe(201);
    expect((await note('piotr', caseId)).status).toBe(201);
    const { items } = (await as('piotr').get<Acts>(`/api/cases/${caseId}/history`)).body;
    const acts = items.filter(({ actor }) => actor?.id === idOf('piotr'));
    expect(acts.map(({ type, actor }) => [type, actor?.actingFor])).toEqual([
      ['CaseAssigned', idOf('kora')],
      ['NoteAdded', undefined],
    ]);
  });

  it('has no right any more once the absent one is back', async () => {
    expect((await as('ewa').delete(`/api/absences/${absenceId}`)).status).toBe(200);
    await assign(caseId, 'ewa');
    expect((await as('adam').get(`/api/cases/${caseId}`)).status).toBe(404);
    expect((await note('adam', caseId, idOf('ewa'))).body.code).toBe('not-deputy');
  });
});

describe('whoever is named in a note, or watches a case', () => {
  let caseId: string;
  const kinds = async (by: string) => {
    const { items } = (
      await as(by).get<{ items: { kind: string; count: number; about: { id: string } }[] }>('/api/notifications')
    ).body;
    return items.filter(({ about }) => about.id === caseId).map(({ kind, count }) => `${kind} ${count}`);
  };
  beforeAll(async () => {
    caseId = await register();
    await assign(caseId, 'ewa');
  });

  it('is told once of a mention, and the writer hears who does not see the case', async () => {
    const text = 'Proszę @Osoba piotr i jeszcze raz @Osoba piotr, a także @Osoba hania.';
    const mentionIds = ['piotr', 'hania', 'olek', 'piotr', 'ewa'].map(idOf);
    const { status, body } = await as('ewa').post<{ untold: object[] }>(`/api/cases/${caseId}/notes`, {
      text: `${text} To ja, @Osoba ewa.`,
      mentionIds,
    });
    expect([status, body.untold]).toEqual([201, [{ id: idOf('hania'), name: 'Osoba hania' }]]);
    expect(
      await until(
        () => kinds('piotr'),
        (told) => told.length > 0,
      ),
    ).toEqual(['mentioned 1']);
    // Neither whoever does not stand in the text, nor whoever wrote it.
    for (const by of ['olek', 'hania', 'ewa']) expect((await kinds(by)).join()).not.toContain('mentioned');
    const unknown = await as('ewa').post<Written>(`/api/cases/${caseId}/notes`, { text, mentionIds: ['nobody'] });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'employee-unknown']);
  });

  it('is written to where they wish so, without a word of the note', async () => {
    const wishes = async (by: string) => (await as(by).get('/api/mail-wishes')).body;
    // What else he wished before stays as it is.
    expect(await wishes('piotr')).toEqual({ mentions: false, mornings: true });
    const wish = (by: string, mentions: unknown) => as(by).put('/api/mail-wishes', { mentions });
    expect((await wish('piotr', 'tak')).status).toBe(400);
    expect(await wish('piotr', true)).toMatchObject({ status: 200, body: { mentions: true } });
    expect(await wishes('piotr')).toEqual({ mentions: true, mornings: true });
    const mention = (secret: string, ...names: string[]) =>
      as('ewa').post<Written>(`/api/cases/${caseId}/notes`, {
        text: `${names.map((name) => `@Osoba ${name}`).join(' ')} ${secret}`,
        mentionIds: names.map(idOf),
      });
    const mailsTo = async (name: string) =>
      (await sentMails(office.dataDirectory)).filter(
        ({ to, subject }) => JSON.stringify(to ?? '').includes(`${name}@`) && /Ktoś Cię wymienia/.test(subject ?? ''),
      );
    const { number } = (await as('ewa').get<{ number: string }>(`/api/cases/${caseId}`)).body;
    // Olek sees the case, and did not ask for mail.
    expect((await mention('tajemnica notatki', 'olek', 'piotr')).status).toBe(201);
    const [mail] = await until(
      () => mailsTo('piotr'),
      (mails) => mails.length > 0,
    );
    expect(mail!.subject).toBe(`[${number}] Ktoś Cię wymienia`);
    expect(mail!.text).toContain(`Osoba ewa wymienia Cię`);
    expect(mail!.text).toContain(`/cases/${caseId}`);
    expect(mail!.text).not.toContain('tajemnica');
    expect(await mailsTo('olek')).toEqual([]);
  });

  it('hears of what happens in a case that they watch, but not of what they do themselves', async () => {
    const watch = (by: string) => as(by).put(`/api/cases/${caseId}/watching`);
    expect((await watch('hania')).status).toBe(404);
    for (const by of ['piotr', 'olek']) expect((await watch(by)).status).toBe(200);
    const { body } = await until(
      () => as('piotr').get<{ items: { id: string }[]; watching: boolean }>(`/api/cases/${caseId}/watchers`),
      ({ body: { items } }) => items.length === 2,
    );
    expect(body.watching).toBe(true);
    expect(body.items.map(({ id }) => id).sort()).toEqual([idOf('piotr'), idOf('olek')].sort());
    const watched = await as('piotr').get<{ items: { id: string }[] }>('/api/cases?watched=true');
    expect(watched.body.items.map(({ id }) => id)).toEqual([caseId]);
    const close = { outcome: 'withdrawn', note: 'Wycofano.' };
    expect((await as('piotr').post(`/api/cases/${caseId}/closing`, close)).status).toBe(201);
    expect(
      await until(
        () => kinds('olek'),
        // Until the case is closed for the bell as well, it holds who was mentioned in it.
        (told) => told.includes('watchedStatus 1'),
      ),
    ).toEqual(['watchedStatus 1']);
    expect((await kinds('piotr')).join()).not.toContain('watched');
    expect((await as('olek').delete(`/api/cases/${caseId}/watching`)).status).toBe(200);
    expect(
      await until(
        () => kinds('olek'),
        (told) => told.length === 0,
      ),
    ).toEqual([]);
  });

  it('is shown to others who have the case open, as one who writes where they do', async () => {
    const look = (by: string, writing: boolean) =>
      as(by).put<{ items: object[] }>(`/api/cases/${caseId}/presence`, { writing });
    expect((await look('hania', false)).status).toBe(404);
    expect((await look('piotr', true)).status).toBe(200);
    const { body } = await look('olek', false);
    expect(body.items).toEqual([{ id: idOf('piotr'), name: 'Osoba piotr', writing: true }]);
    expect((await look('piotr', false)).body.items).toEqual([{ id: idOf('olek'), name: 'Osoba olek', writing: false }]);
  });
});
