import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

let office: TestOffice;
let administrator: Client;
let rootId: string;

beforeAll(async () => {
  office = await startTestOffice();
  administrator = await office.client();
  rootId = (await administrator.get<Page<Unit>>('/api/units')).body.items[0]!.id;
});
afterAll(() => office?.stop());

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface Unit {
  id: string;
  name: string;
  kind: string;
  parentId: string | null;
  revision: number;
}
interface Employee {
  id: string;
  name: string;
  email?: string;
  roles: string[];
  unitId: string;
  active: boolean;
  revision: number;
}
interface Standing {
  openCases?: number;
  hangs: { kind: string; count: number; items: { kind: string; id: string; name: string | null }[] }[];
}
interface Written {
  id: string;
  revision: number;
}
interface Problem {
  code: string;
  parameters?: Record<string, unknown>;
  errors?: { field: string; code: string }[];
}

const PASSWORD = 'zielona łódź na wiśle';
const newUnit = async (name: string, parentId = rootId) =>
  (await administrator.post<Written>('/api/units', { name, kind: 'department', parentId })).body;
const newEmployee = async (
  name: string,
  roles: string[],
  email = `${name.toLowerCase().replace(/\W+/g, '.')}@urzad.example`,
) => {
  const { body } = await administrator.post<Written>('/api/employees', {
    name,
    email,
    roles,
    unitId: rootId,
    password: PASSWORD,
  });
  return { ...body, email };
};

describe('units', () => {
  it('begin with the press office', async () => {
    const { body } = await administrator.get<Page<Unit>>('/api/units');
    expect(body.items).toContainEqual({
      id: rootId,
      name: 'Biuro prasowe',
      kind: 'pressOffice',
      parentId: null,
      headId: null,
      deputyId: null,
      email: null,
      closed: false,
      revision: 0,
    });
  });

  it('are added under another, and seen by the next read', async () => {
    const answer = await administrator.post<Written>('/api/units', {
      name: ' Drogi ',
      kind: 'subordinate',
      parentId: rootId,
    });
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String), revision: expect.any(Number) } });
    const { body } = await administrator.get<Page<Unit>>('/api/units');
    expect(body.items).toContainEqual({
      ...answer.body,
      name: 'Drogi',
      kind: 'subordinate',
      parentId: rootId,
      headId: null,
      deputyId: null,
      email: null,
      closed: false,
    });
  });

  it('take mail at an address that is theirs alone', async () => {
    const [roads, rails] = [await newUnit('Roads by mail'), await newUnit('Rails by mail')];
    const set = (id: string, email: string | null) => administrator.patch<Problem>(`/api/units/${id}`, { email });
    expect((await set(roads.id, ' Drogi@Urzad.example ')).status).toBe(200);
    const { body } = await administrator.get<Page<Unit>>('/api/units?limit=200');
    expect(body.items.find(({ id }) => id === roads.id)).toMatchObject({ email: 'drogi@urzad.example' });
    expect(await set(rails.id, 'drogi@urzad.example')).toMatchObject({
      status: 409,
      body: { code: 'unit-address-taken' },
    });
    const { body: own } = await administrator.get<{ addresses: string[] }>('/api/office');
    expect((await set(rails.id, own.addresses[0]!)).body.code).toBe('unit-address-of-office');
    expect((await set(rails.id, 'drogi')).status).toBe(400);
    expect((await set(roads.id, null)).status).toBe(200);
    expect((await set(rails.id, 'drogi@urzad.example')).status).toBe(200);
  });

  it('never stand in a circle', async () => {
    const upper = await newUnit('Upper');
    const lower = await newUnit('Lower', upper.id);
    const answer = await administrator.patch<Problem>(`/api/units/${upper.id}`, { parentId: lower.id });
    expect(answer).toMatchObject({ status: 409, body: { code: 'unit-cycle' } });
  });

  it('tell who changed one since the user looked, and mind that one only', async () => {
    const one = await newUnit('Seen');
    const other = await newUnit('Other');
    await administrator.patch(`/api/units/${other.id}`, { name: 'Other 2' });
    const ifMatch = { 'if-match': `"${one.revision}"` };
    expect((await administrator.patch(`/api/units/${one.id}`, { name: 'Seen 2' }, ifMatch)).status).toBe(200);
    const answer = await administrator.patch<Problem>(`/api/units/${one.id}`, { name: 'Seen 3' }, ifMatch);
    expect(answer).toMatchObject({
      status: 412,
      body: { parameters: { by: expect.any(String), what: 'UnitChanged' } },
    });
  });

  it('are closed once nobody works there, after what hangs on them was told', async () => {
    const old = await newUnit('Wydział dawny');
    const { body: person } = await administrator.post<Written>('/api/employees', {
      name: 'Ostatni Mohikanin',
      email: 'ostatni@urzad.example',
      roles: ['officer'],
      unitId: old.id,
      password: PASSWORD,
    });
    const standing = async () => (await administrator.get<Standing>(`/api/units/${old.id}/standing`)).body;
    const close = () => administrator.post(`/api/units/${old.id}/closing`);
    expect(await standing()).toMatchObject({
      employees: 1,
      units: 0,
      openCases: 0,
      hangs: [{ kind: 'employees', count: 1, blocks: true, items: [{ kind: 'employee', id: person.id }] }],
    });
    expect(await close()).toMatchObject({
      status: 409,
      body: { code: 'unit-has-employees', parameters: { count: 1 } },
    });
    await administrator.patch(`/api/employees/${person.id}`, { unitId: rootId });
    const theCase = await administrator.post<Written>('/api/cases', {
      channel: 'phone',
      subject: 'Most',
      text: 'Kiedy?',
    });
    await administrator.post(`/api/cases/${theCase.body.id}/assignments`, { unitId: old.id, priority: 'normal' });
    const address = 'zamykana@urzad.example';
    await administrator.post('/api/mailboxes', { address, unitId: old.id });
    const signature = { text: 'Z poważaniem, {{employee.name}}' };
    expect((await administrator.put(`/api/office/letters/signature/pl?unit=${old.id}`, signature)).status).toBe(200);
    const { openCases, hangs } = await standing();
    expect(openCases).toBe(1);
    expect(hangs).toMatchObject([
      { kind: 'letters', count: 1, items: [{ kind: 'letter', id: 'signature', name: 'Podpis pod odpowiedzią' }] },
      { kind: 'openCases', count: 1, blocks: false, items: [{ kind: 'case', id: theCase.body.id }] },
      { kind: 'mailboxes', count: 1, items: [{ kind: 'mailbox', name: address }] },
    ]);
    expect((await close()).status).toBe(201);
    expect((await administrator.get<Page<Unit>>('/api/units?limit=200')).body.items).toContainEqual(
      expect.objectContaining({ id: old.id, closed: true }),
    );
    // What it had is still there, for whoever sees more.
    expect((await administrator.get(`/api/cases/${theCase.body.id}`)).status).toBe(200);

    const into = { name: 'Nowy', email: 'nowy.w.zamknietej@urzad.example', roles: ['officer'], unitId: old.id };
    expect(await administrator.post('/api/employees', into)).toMatchObject({
      status: 409,
      body: { code: 'unit-closed' },
    });
    const given = { unitId: old.id, priority: 'normal' };
    expect(await administrator.post(`/api/cases/${theCase.body.id}/assignments`, given)).toMatchObject({
      status: 409,
      body: { code: 'unit-closed' },
    });
    expect((await administrator.post(`/api/units/${old.id}/reopening`)).status).toBe(201);
    expect((await administrator.post('/api/employees', into)).status).toBe(201);
  });

  it('name each wrong field', async () => {
    const answer = await administrator.post<Problem>('/api/units', { name: '  ', kind: 'circle', colour: 'red' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ field }) => field).sort()).toEqual(['colour', 'kind', 'name']);
  });

  it('are paged', async () => {
    const all = (await administrator.get<Page<Unit>>('/api/units?limit=200')).body.items;
    const paged: Unit[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page<Unit> } = await administrator.get(
        `/api/units?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await administrator.get('/api/units?cursor=rubbish')).status).toBe(400);
    expect((await administrator.get('/api/units?limit=1000')).status).toBe(400);
  });
});

describe('employees', () => {
  it('are added, seen by the next read, and can sign in at once', async () => {
    const { id, email } = await newEmployee('Anna Nowak', ['officer', 'registrar']);
    const { body } = await administrator.get<Employee>(`/api/employees/${id}`);
    expect(body).toEqual({
      id,
      name: 'Anna Nowak',
      email,
      rights: expect.arrayContaining(['answerCases', 'registerCases']),
      roles: ['officer', 'registrar'],
      unitId: rootId,
      clearance: 'normal',
      active: true,
      revision: 0,
    });
    await office.client(email, PASSWORD);
  });

  it('are found by words of their names, and paged by cursors that name nobody', async () => {
    await newEmployee('Marzena Ćwiklińska', ['officer'], 'marzena@urzad.example');
    await newEmployee('Józef Ćwikliński', ['officer'], 'jozef@urzad.example');
    const names = async (query: string) =>
      (await administrator.get<Page<Employee>>(`/api/employees?${query}`)).body.items.map(({ name }) => name);
    expect(await names('q=cwiklinska marzena')).toEqual(['Marzena Ćwiklińska']);
    expect(await names(`q=${encodeURIComponent('Ćwiklińskim')}`)).toEqual(['Józef Ćwikliński', 'Marzena Ćwiklińska']);
    const { body } = await administrator.get<Page<Employee>>('/api/employees?q=cwikl&limit=1');
    expect(Buffer.from(body.nextCursor!, 'base64url').toString()).toBe(JSON.stringify([body.items[0]!.id]));
    expect(await names(`q=cwikl&cursor=${body.nextCursor}`)).toEqual(['Marzena Ćwiklińska']);
  });

  it('have addresses of their own', async () => {
    await newEmployee('Jan Lis', ['officer'], 'lis@urzad.example');
    const twin = { name: 'Inny Lis', email: 'LIS@urzad.example', roles: ['officer'], unitId: rootId };
    expect(await administrator.post('/api/employees', twin)).toMatchObject({
      status: 409,
      body: { code: 'email-taken' },
    });
  });

  it('show their addresses to administrators and coordinators only, and to themselves', async () => {
    const coordinator = await newEmployee('Kora Ordynator', ['coordinator']);
    const officer = await newEmployee('Ola Referent', ['officer']);
    const seenBy = async (email: string) =>
      (await (await office.client(email, PASSWORD)).get<Page<Employee>>('/api/employees?limit=200')).body.items;
    expect((await seenBy(coordinator.email)).every(({ email }) => email !== undefined)).toBe(true);
    const seen = await seenBy(officer.email);
    expect(seen.filter(({ email }) => email !== undefined).map(({ id }) => id)).toEqual([officer.id]);
    const client = await office.client(officer.email, PASSWORD);
    expect((await client.get<Page<Employee>>('/api/employees?q=kora.ordynator')).body.items).toEqual([]);
    expect((await client.get<Page<Employee>>('/api/employees?q=ordynator')).body.items).toHaveLength(1);
  });

  it('are found by name, role and state', async () => {
    const { id } = await newEmployee('Żaneta Ćwik', ['analyst']);
    await administrator.patch(`/api/employees/${id}`, { active: false });
    const found = async (query: string) =>
      (await administrator.get<Page<Employee>>(`/api/employees?${query}`)).body.items.map((employee) => employee.id);
    expect(await found('q=żaneta')).toEqual([id]);
    expect(await found('role=analyst&active=false')).toEqual([id]);
    expect(await found('q=żaneta&active=true')).toEqual([]);
  });

  it('are not shut out by themselves', async () => {
    const { body } = await administrator.get<{ employee: { id: string } }>('/api/session');
    const self = `/api/employees/${body.employee.id}`;
    expect(await administrator.patch(self, { active: false })).toMatchObject({
      status: 409,
      body: { code: 'own-account-deactivated' },
    });
    expect(await administrator.patch(self, { roles: ['officer'] })).toMatchObject({
      status: 409,
      body: { code: 'own-administration-lost' },
    });
  });

  it('name each wrong field', async () => {
    const answer = await administrator.post<Problem>('/api/employees', {
      name: 7,
      email: 'nobody',
      roles: ['king'],
      unitId: '',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ field }) => field).sort()).toEqual(['email', 'name', 'roles', 'unitId']);
    const weak = {
      name: 'Piotr Lew',
      email: 'lew@urzad.example',
      roles: ['officer'],
      unitId: rootId,
      password: 'piotr',
    };
    expect((await administrator.post<Problem>('/api/employees', weak)).body.errors).toMatchObject([
      { field: 'password' },
    ]);
  });
});

interface OfficeFunction {
  id: string;
  name: string;
  builtIn: boolean;
  holders: { id: string; name: string | null; active: boolean }[];
}

describe('functions', () => {
  const list = async () =>
    (await administrator.get<{ items: OfficeFunction[]; revision: number }>('/api/functions')).body;
  const change = (id: string, body: object) => administrator.patch<Problem>(`/api/functions/${id}`, body);

  it('are held by several people, one of whom may have left, with who said so when', async () => {
    const people = [await newEmployee('Fela Rzecznik', ['officer']), await newEmployee('Fred Rzecznik', ['officer'])];
    const holderIds = people.map(({ id }) => id);
    expect((await list()).items.slice(0, 3)).toMatchObject([
      { id: 'spokesperson', name: 'rzecznik prasowy', builtIn: true, holders: [] },
      { id: 'registry' },
      { id: 'legalCounsel' },
    ]);
    expect((await change('spokesperson', { holderIds })).status).toBe(200);
    await administrator.patch(`/api/employees/${holderIds[1]}`, { active: false });
    expect((await list()).items[0]!.holders).toEqual([
      { id: holderIds[0], name: 'Fela Rzecznik', active: true },
      { id: holderIds[1], name: 'Fred Rzecznik', active: false },
    ]);
    const { body } = await administrator.get<{ items: { actor: { name: string }; summary: string }[] }>(
      '/api/administration/history/function',
    );
    expect(body.items[0]).toMatchObject({
      actor: { name: expect.stringMatching(/./) },
      summary: 'Funkcja „rzecznik prasowy”: Fela Rzecznik, Fred Rzecznik',
    });
    // The same in the audit of whoever said it.
    const { body: session } = await administrator.get<{ employee: { id: string } }>('/api/session');
    const audit = `/api/employees/${session.employee.id}/audit?limit=200`;
    await until(async () => JSON.stringify((await administrator.get(audit)).body).includes(body.items[0]!.summary));
    // Whoever left is named in no other function, and may stay in this one.
    expect((await change('registry', { holderIds })).body.code).toBe('employee-deactivated');
    expect((await change('spokesperson', { holderIds: holderIds.toReversed() })).status).toBe(200);
  });

  it('of the office’s own are added, and removed once nobody holds them', async () => {
    const { id: holderId } = await newEmployee('Bip Redaktor', ['officer']);
    const { body } = await administrator.post<Written>('/api/functions', {
      name: ' redaktor BIP ',
      holderIds: [holderId],
    });
    expect((await list()).items).toContainEqual(
      expect.objectContaining({ id: body.id, name: 'redaktor BIP', builtIn: false }),
    );
    expect((await administrator.post<Problem>('/api/functions', { name: 'Redaktor bip' })).body.code).toBe(
      'function-name-taken',
    );
    expect((await administrator.delete<Problem>(`/api/functions/${body.id}`)).body.code).toBe('function-held');
    await change(body.id, { holderIds: [] });
    expect((await administrator.delete(`/api/functions/${body.id}`)).status).toBe(200);
    expect(await change(body.id, { holderIds: [] })).toMatchObject({
      status: 404,
      body: { code: 'function-unknown', detail: 'Nie ma takiej funkcji.' },
    });
    expect((await change('registry', { holderIds: ['nobody'] })).body.code).toBe('employee-unknown');
  });
});

describe('an employee who leaves', () => {
  it('is shown first with all that hangs on them', async () => {
    const [leaving, away] = [
      await newEmployee('Olga Odchodzi', ['coordinator']),
      await newEmployee('Wiktor Wyjeżdża', ['officer'], 'wiktor@urzad.example'),
    ];
    const unit = await newUnit('Opuszczana');
    const { id } = leaving;
    const today = Temporal.Now.plainDateISO('Europe/Warsaw').toString();
    const answers = await Promise.all([
      administrator.patch(`/api/units/${unit.id}`, { headId: id }),
      administrator.patch('/api/functions/legalCounsel', { holderIds: [id] }),
      administrator.post('/api/absences', { employeeId: away.id, from: today, to: today, deputyId: id, scope: 'all' }),
      administrator.put('/api/ladders', { ladders: [ladderOf({ signatory: 'employee', employeeId: id })] }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 200]);
    const theCase = await administrator.post<Written>('/api/cases', { channel: 'phone', subject: 'Most', text: '?' });
    await administrator.post(`/api/cases/${theCase.body.id}/assignments`, { employeeId: id, priority: 'normal' });
    const { body } = await administrator.get<Standing>(`/api/employees/${id}/standing`);
    const found = new Map(body.hangs.map(({ kind, count, items }) => [kind, [count, items[0]]]));
    expect(Object.fromEntries(found)).toMatchObject({
      headOf: [1, { kind: 'unit', id: unit.id, name: 'Opuszczana' }],
      functions: [1, { kind: 'function', id: 'legalCounsel', name: 'radca prawny' }],
      standsIn: [1, { kind: 'absence', name: expect.stringContaining('Wiktor Wyjeżdża, ') }],
      ladders: [1, { kind: 'ladders', name: 'Ścieżka' }],
      openCases: [1, { kind: 'case', id: theCase.body.id }],
    });
    expect((await administrator.get<Problem>('/api/employees/nobody/standing')).body.code).toBe('employee-unknown');
  });

  it('takes no function along that a ladder names', async () => {
    const { body } = await administrator.post<Written>('/api/functions', { name: 'dyrektor biura' });
    const level = { signatory: 'function', employeeId: null, functionId: body.id };
    await administrator.put('/api/ladders', { ladders: [ladderOf(level)] });
    expect(await administrator.delete<Problem>(`/api/functions/${body.id}`)).toMatchObject({
      status: 409,
      body: { code: 'function-in-use', parameters: { count: 1 } },
    });
    await administrator.put('/api/ladders', { ladders: [] });
    expect((await administrator.delete(`/api/functions/${body.id}`)).status).toBe(200);
  });
});
const ladderOf = (level: object) => ({
  ...{ id: 'l1', name: 'Ścieżka', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] },
  ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false, levels: [level] },
});

describe('files from a spreadsheet', () => {
  interface Reading {
    encoding: string;
    planned: { line: number; name: string; unitId?: string; parentId?: string | null; heads?: boolean }[];
    known: number[];
    faults: { line: number; code: string; message: string }[];
  }
  const fileOf = (content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.set('file', new Blob([content]), 'plik.csv');
    return form;
  };
  const units =
    'Komórka;Rodzaj;Podlega pod\nReferat Mostów;Referat;Wydział Mostów\nWydział Mostów;Wydział;Biuro prasowe\n';
  const people = (suffix: string) =>
    `Imię i nazwisko;E-mail;Role;Komórka;Kieruje\nMaria Most;maria.${suffix}@urzad.example;Pracownik biura prasowego;Wydział Mostów;tak\nJan Przęsło;jan.${suffix}@urzad.example;Kancelaria, Audytor;Wydział Mostów / Referat Mostów;\n`;
  const page = async (what: 'units' | 'employees') =>
    (await administrator.get<Page<Unit & Employee & { headId: string | null }>>(`/api/${what}?limit=200`)).body.items;

  it('are shown first, then taken in as a whole', async () => {
    const seen = await administrator.post<Reading>('/api/units/import/preview', fileOf(units));
    expect(seen).toMatchObject({ status: 200, body: { encoding: 'UTF-8', known: [], faults: [] } });
    expect(seen.body.planned.map(({ line }) => line)).toEqual([3, 2]);
    expect((await page('units')).some(({ name }) => name === 'Wydział Mostów')).toBe(false);
    expect(await administrator.post('/api/units/import', fileOf(units))).toMatchObject({
      status: 201,
      body: { added: 2 },
    });
    const entered = await page('units');
    const bridges = entered.find(({ name }) => name === 'Wydział Mostów')!;
    expect(bridges).toMatchObject({ kind: 'division', parentId: rootId });
    expect(entered.find(({ name }) => name === 'Referat Mostów')).toMatchObject({ kind: 'desk', parentId: bridges.id });

    const before = (await administrator.post<Reading>('/api/employees/import/preview', fileOf(people('a')))).body;
    expect(before.faults).toEqual([]);
    expect(before.planned).toMatchObject([
      { line: 2, name: 'Maria Most', unitId: bridges.id, heads: true },
      { line: 3, name: 'Jan Przęsło', heads: false },
    ]);
    const key = { 'idempotency-key': 'import-a' };
    for (let i = 0; i < 2; i++)
      expect(await administrator.post('/api/employees/import', fileOf(people('a')), key)).toMatchObject({
        status: 201,
        body: { added: 2 },
      });
    const maria = (await page('employees')).find(({ name }) => name === 'Maria Most')!;
    expect(maria).toMatchObject({ roles: ['officer'], unitId: bridges.id, active: true });
    expect((await page('units')).find(({ id }) => id === bridges.id)).toMatchObject({ headId: maria.id });
    // The same file again finds everybody there.
    expect(
      (await administrator.post<Reading>('/api/employees/import/preview', fileOf(people('a')))).body,
    ).toMatchObject({
      planned: [],
      known: [2, 3],
      faults: [],
    });
  });

  it('are understood as old spreadsheets write them', async () => {
    const bytes = Buffer.from('Unit,Kind\nWydzia3 Z,division\n', 'latin1');
    bytes[bytes.indexOf('3')] = 0xb3; // ł
    const { body } = await administrator.post<Reading>('/api/units/import/preview', fileOf(bytes));
    expect(body).toMatchObject({ encoding: 'Windows-1250', planned: [{ name: 'Wydział Z' }] });
  });

  it('with a fault enter nobody, and each line says what to do', async () => {
    const faulty = `${people('b')}Bez Adresu;nikt;Pracownik biura prasowego;Wydział Mostów;\nBez Roli;bez@urzad.example;szef;Nigdzie;\n`;
    const { body } = await administrator.post<Reading>('/api/employees/import/preview', fileOf(faulty), {
      'accept-language': 'pl',
    });
    expect(body.faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'row-has-head'],
      [4, 'row-email-invalid'],
      [5, 'row-role-unknown'],
      [5, 'row-unit-unknown'],
    ]);
    expect(body.faults[3]!.message).toBe('Nie ma komórki „Nigdzie”.');
    expect(await administrator.post('/api/employees/import', fileOf(faulty))).toMatchObject({
      status: 400,
      body: { code: 'file-has-faults', detail: expect.stringContaining('2') },
    });
    expect((await page('employees')).some(({ name }) => name === 'Bez Roli' || name === 'Jan Przęsło b')).toBe(false);
  });

  it.each([
    ['no file', new FormData(), 'file-required'],
    ['a workbook', 'PK\u0003\u0004', 'csv-not-text'],
    ['without columns', 'a;b\n1;2\n', 'csv-columns-missing'],
    ['with 100,000 lines', `komórka;rodzaj\n${'x;y\n'.repeat(100_000)}`, 'csv-too-long'],
  ])('are refused with a clear answer: %s', async (_, content, code) => {
    const form = typeof content === 'string' ? fileOf(content) : content;
    expect(await administrator.post('/api/units/import', form)).toMatchObject({ status: 400, body: { code } });
  });
});
