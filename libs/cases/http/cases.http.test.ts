import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
}
interface Problem {
  readonly code: string;
  readonly detail?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}
interface Page {
  readonly items: readonly { readonly id: string; readonly number: string; readonly subject: string }[];
  readonly nextCursor: string | null;
}
interface Case {
  readonly status: string;
  readonly dismissed: boolean;
  readonly subject: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly contact: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly newsroom: { readonly id: string } | null;
  readonly correspondence: readonly {
    readonly id: string;
    readonly text: string;
    readonly attachments: readonly { readonly id: string }[];
  }[];
}

let office: TestOffice;
let client: Client;
let colleague: Client;
let colleagueId: string;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
  const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
  const password = 'zupełnie inne hasło 17';
  const { body } = await client.post<Written>('/api/employees', {
    name: 'Olga Nowak',
    email: 'olga@urzad.example',
    roles: ['coordinator', 'officer'],
    unitId: units.items[0]!.id,
    password,
  });
  colleagueId = body.id;
  colleague = await office.client('olga@urzad.example', password);
});
afterAll(() => office?.stop());

const call = {
  channel: 'phone',
  subject: 'Remont mostu',
  text: 'Kiedy koniec remontu?',
  contact: { name: 'Anna Lis', email: 'anna@kurier.example' },
};
async function register(changes: object = {}): Promise<Written> {
  const { status, body } = await client.post<Written>('/api/cases', { ...call, ...changes });
  expect(status).toBe(201);
  return body;
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const faults = (body: Problem) => body.errors?.map(({ field, code }) => [field, code]);

describe('registering by hand', () => {
  it.each<[string, object, string[][]]>([
    ['a day', { receivedAt: '2026-03-02' }, [['receivedAt', 'not-instant']]],
    ['no offset', { receivedAt: '2026-03-02T10:00:00' }, [['receivedAt', 'not-instant']]],
    ['a week', { receivedAt: '2026-W10-1' }, [['receivedAt', 'not-instant']]],
    ['a day that does not exist', { receivedAt: '2026-02-30T10:00:00Z' }, [['receivedAt', 'not-instant']]],
    [
      'blanks',
      { subject: ' ', text: '\n' },
      [
        ['subject', 'required'],
        ['text', 'required'],
      ],
    ],
    ['NUL', { text: 'a\0b', contact: { name: 'A\0' } }, [['text', 'malformed']]],
    ['half a surrogate pair', { subject: 'a\ud800' }, [['subject', 'malformed']]],
    [
      'too much',
      { subject: 'x'.repeat(501), text: 'x'.repeat(100_001) },
      [
        ['subject', 'too-long'],
        ['text', 'too-long'],
      ],
    ],
    ['nobody', { contact: {} }, [['contact.name', 'required']]],
  ])('refuses %s, and takes no number for it', async (_, changes, expected) => {
    const { number } = await register();
    const refused = await client.post<Problem>('/api/cases', { ...call, ...changes });
    expect(refused.status).toBe(400);
    expect(faults(refused.body)).toEqual(expected);
    const next = await register();
    expect(Number(next.number.slice(5))).toBe(Number(number.slice(5)) + 1);
  });

  it('takes null for what is left out, and a known contact by its id alone', async () => {
    const { id } = await register({
      contact: { name: 'Bez Adresu', email: null, phone: null, newsroom: null },
      receivedAt: null,
    });
    const first = await read(id);
    expect(first.contact.email).toBeNull();
    const again = await register({ contact: { id: first.contact.id } });
    expect((await read(again.id)).contact).toEqual(first.contact);
    expect((await client.post('/api/cases', { ...call, contact: { id: 'nobody' } })).status).toBe(404);
  });
});

describe('the kind of a case', () => {
  const kindOf = async (id: string) => (await client.get<{ kind: string }>(`/api/cases/${id}`)).body.kind;

  it('is a press inquiry where nothing is said', async () => {
    const { id, number } = await register();
    expect(number).toMatch(/^\d{4}\/\d{6}$/);
    expect(await kindOf(id)).toBe('pressInquiry');
  });

  it('chooses the register of the number, and lists are had by it', async () => {
    const { id, number } = await register({ kind: 'petition' });
    expect(number).toMatch(/^PE\/\d{4}\/000001$/);
    expect(await kindOf(id)).toBe('petition');
    const listed = async (query: string) => (await client.get<Page>(`/api/cases?${query}`)).body.items;
    expect(await listed('kind=petition')).toMatchObject([{ id, number, kind: 'petition' }]);
    expect(await listed('kind=appeal')).toEqual([]);
    expect((await listed('kind=petition,pressInquiry')).length).toBeGreaterThan(1);
  });

  it('is one of those that there are', async () => {
    const { status, body } = await client.post<Problem>('/api/cases', { ...call, kind: 'poem' });
    expect([status, faults(body)]).toEqual([400, [['kind', 'not-allowed']]]);
    expect((await client.get('/api/cases?kind=poem')).status).toBe(400);
  });
});

describe('a paper letter', () => {
  it('is registered with its scan', async () => {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'pismo.pdf');
    const { body: scan } = await client.post<Written>('/api/attachments', form);
    const { id } = await register({ channel: 'paper', attachmentIds: [scan.id] });
    const [message] = (await read(id)).correspondence;
    expect(message?.attachments).toMatchObject([{ name: 'pismo.pdf', mediaType: 'application/pdf', size: 8 }]);
    expect((await client.get(`/api/attachments/${message!.attachments[0]!.id}`)).status).toBe(200);
  });

  it('takes no number where its scan is not there', async () => {
    const { number } = await register();
    const refused = await client.post<Problem>('/api/cases', { ...call, attachmentIds: ['nothing'] });
    expect(refused).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });
    expect(Number((await register()).number.slice(5))).toBe(Number(number.slice(5)) + 1);
  });
});

describe('what cannot be', () => {
  it.each(['%00', 'x'.repeat(3000), '%20', '..%2f..%2fetc', '$all', "'%3b--"])(
    'an id like %s is not found',
    async (id) => {
      for (const path of [
        `/api/cases/${id}`,
        `/api/cases/${id}/history`,
        `/api/contacts/${id}`,
        `/api/attachments/${id}`,
      ])
        expect((await client.get(path)).status).toBe(404);
      expect((await client.post(`/api/cases/${id}/notes`, { text: 'x' })).status).toBe(404);
      expect((await client.patch(`/api/employees/${id}`, { name: 'x' })).status).toBe(404);
    },
  );

  it('a body that says it is compressed is told so', async () => {
    const headers = { 'content-encoding': 'gzip' };
    expect(await client.post('/api/cases', call, headers)).toMatchObject({
      status: 400,
      body: { code: 'body-malformed' },
    });
  });

  it('a body that is nested without end is told so', async () => {
    for (const depth of [20, 100_000]) {
      const response = await fetch(`${office.url}/api/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: client.cookie! },
        body: `{"contact":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      });
      expect(response.status).toBe(400);
    }
  });

  it.each([
    'q=%00',
    'q=a&q=b',
    'limit=0',
    'limit=201',
    'sort=subject',
    'status=lost',
    'overdue=perhaps',
    `cursor=${Buffer.from('["x","y"]').toString('base64url')}`,
    `sort=priority&cursor=${Buffer.from('["high","y"]').toString('base64url')}`,
  ])('a list by %s is refused', async (query) => {
    expect((await client.get(`/api/cases?${query}`)).status).toBe(400);
  });

  it("a list's cursor is no other sort's", async () => {
    await register();
    await register();
    const { body } = await client.get<Page>('/api/cases?sort=number&limit=1');
    const other = await client.get<Problem>(`/api/cases?sort=dueAt&limit=1&cursor=${body.nextCursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });
});

describe('a change that somebody has not seen', () => {
  const seen = async (id: string) => ({
    'if-match': (await client.get(`/api/cases/${id}`)).headers.get('etag')!,
  });

  it('is told with the name of who made it and what it was', async () => {
    const { id } = await register();
    const before = await seen(id);
    await colleague.post(`/api/cases/${id}/assignments`, { employeeId: colleagueId, priority: 'high' });
    const late = await client.post<Problem>(
      `/api/cases/${id}/assignments`,
      { employeeId: colleagueId, priority: 'low' },
      before,
    );
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'changed-by-somebody',
        parameters: { by: colleagueId, byName: 'Olga Nowak', what: 'CaseAssigned' },
      },
    });
    expect(late.body.detail).toContain('Olga Nowak');
  });

  it('stands against nothing that it is not about', async () => {
    const { id } = await register();
    const before = await seen(id);
    await colleague.post(`/api/cases/${id}/notes`, { text: 'Dzwoniłam.' });
    const assigned = await client.post(
      `/api/cases/${id}/assignments`,
      { employeeId: colleagueId, priority: 'high' },
      before,
    );
    expect(assigned.status).toBe(201);
    expect((await colleague.post(`/api/cases/${id}/notes`, { text: 'I jeszcze raz.' }, before)).status).toBe(201);
    expect((await colleague.post(`/api/cases/${id}/replies`, { text: 'W maju.' }, before)).status).toBe(201);
    expect((await client.post(`/api/cases/${id}/replies`, { text: 'W lipcu.' }, before)).status).toBe(412);
  });

  it('lets one of two win who assign at once', async () => {
    const { id } = await register();
    const before = await seen(id);
    const answers = await Promise.all(
      [client, colleague].map((one) =>
        one.post<Problem>(
          `/api/cases/${id}/assignments`,
          { employeeId: colleagueId, priority: 'high', note: 'Pilne' },
          before,
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  });
});

describe('correcting the registration', () => {
  it('changes subject, date and person; the clock follows', async () => {
    const { id } = await register({ receivedAt: '2026-03-02T10:00:00+01:00' });
    expect(await read(id)).toMatchObject({ dueAt: '2026-03-16T23:00:00.000Z', overdue: true });
    const corrected = await client.patch(`/api/cases/${id}/registration`, {
      subject: 'Remont wiaduktu',
      receivedAt: '2026-03-05T10:00:00+01:00',
      contact: { name: 'Jan Kos', email: 'jan@radio.example' },
      reason: 'Pomylono listy',
    });
    expect(corrected.status).toBe(200);
    const expected = {
      subject: 'Remont wiaduktu',
      receivedAt: '2026-03-05T09:00:00.000Z',
      dueAt: '2026-03-19T23:00:00.000Z',
      contact: { name: 'Jan Kos', email: 'jan@radio.example' },
    };
    expect(await read(id)).toMatchObject(expected);
    const { items } = (await client.get<Page>('/api/cases?q=wiaduktu')).body;
    expect(items).toMatchObject([{ id, ...expected }]);
  });

  it('refuses a day for a moment, and what changes nothing', async () => {
    const { id } = await register({ subject: 'Remont mostu' });
    const correct = (body: object) => client.patch<Problem>(`/api/cases/${id}/registration`, { reason: 'x', ...body });
    expect(await correct({ receivedAt: '2026-03-02' })).toMatchObject({ status: 400 });
    expect(await correct({ subject: 'Remont mostu ' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-correct' },
    });
    expect(await correct({ subject: null })).toMatchObject({ status: 409, body: { code: 'nothing-to-correct' } });
  });
});

describe('what is not a case', () => {
  it('are counted by kind, in a view and in all', async () => {
    const counted = async (query = '') =>
      new Map(
        (
          await client.get<{ items: { kind: string; count: number }[] }>(`/api/cases/counts/kinds${query}`)
        ).body.items.map(({ kind, count }) => [kind, count]),
      );
    const before = (await counted()).get('suggestion') ?? 0;
    const body = {
      kind: 'suggestion',
      channel: 'phone',
      subject: 'Ławki',
      text: 'Więcej ławek',
      contact: { name: 'Ewa' },
    };
    const { body: registered } = await client.post<{ id: string }>('/api/cases', body);
    expect((await counted()).get('suggestion')).toBe(before + 1);
    const waiting = (await counted('?view=unassigned')).get('suggestion');
    await client.post(`/api/cases/${registered.id}/dismissal`, { reason: 'Próba' });
    expect((await counted('?view=unassigned')).get('suggestion') ?? 0).toBe(waiting! - 1);
    expect((await client.get('/api/cases/counts/kinds?view=none')).status).toBe(400);
  });

  it('leaves every list and count, and comes back', async () => {
    const { id } = await register({ subject: 'Tanie kredyty' });
    const everywhere = async () => {
      const lists = ['view=all', 'view=unassigned', 'status=closed', 'q=kredyty', 'limit=200'].map((query) =>
        client.get<Page>(`/api/cases?${query}`),
      );
      return (await Promise.all(lists)).filter(({ body }) => body.items.some((item) => item.id === id)).length;
    };
    const count = async () => (await client.get<{ all: number }>('/api/cases/counts')).body.all;
    const before = await count();
    expect(await everywhere()).toBeGreaterThan(0);
    await client.post(`/api/cases/${id}/dismissal`, { reason: 'Reklama' });
    const dismissed = (await client.get<Page>('/api/cases?dismissed=true')).body.items;
    expect(dismissed.map((item) => item.id)).toContain(id);
    expect((await client.get<Page>(`/api/cases?dismissed=true&status=registered`)).body.items).toEqual([]);
    expect(await everywhere()).toBe(0);
    expect(await count()).toBe(before - 1);
    await client.post(`/api/cases/${id}/reopening`, { reason: 'Pomyłka' });
    expect(await read(id)).toMatchObject({ status: 'registered', dismissed: false });
    expect(await count()).toBe(before);
  });
});

describe('a long case', () => {
  interface Paged {
    readonly items: readonly { readonly id: string }[];
    readonly notes: readonly { readonly id: string }[];
    readonly earlier: string | null;
  }
  interface HistoryPage {
    readonly items: readonly { readonly eventId: string; readonly type: string }[];
    readonly nextCursor: string | null;
  }
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  let id: string;
  const written: { replies: string[]; notes: string[] } = { replies: [], notes: [] };

  beforeAll(async () => {
    ({ id } = await register());
    for (let index = 0; index < 70; index += 1) {
      const reply = await client.post<Written>(`/api/cases/${id}/replies`, { text: `Odpowiedź ${index}` });
      written.replies.push(reply.body.id);
      if (index % 10 > 0) continue;
      written.notes.push((await client.post<Written>(`/api/cases/${id}/notes`, { text: 'Notatka' })).body.id);
    }
  });

  it('shows its newest fifty messages, and the ones before on demand', async () => {
    const page = (await client.get<Paged & { correspondence: Paged['items'] }>(`/api/cases/${id}`)).body;
    expect(ids(page.correspondence)).toEqual(written.replies.slice(-50));
    expect(ids(page.notes)).toEqual(written.notes);
    const pages: Paged[] = [];
    for (let before = page.earlier; before;) {
      const { body } = await client.get<Paged>(`/api/cases/${id}/correspondence?before=${before}&limit=15`);
      pages.unshift(body);
      before = body.earlier;
    }
    const earlier = pages.flatMap(({ items }) => ids(items));
    expect(pages.map(({ items }) => items.length)).toEqual([6, 15]);
    expect(earlier.slice(1)).toEqual(written.replies.slice(0, -50));
    expect(pages.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('tells its history page by page, in both orders', async () => {
    const read = async (order: string) => {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: HistoryPage } = await client.get(
          `/api/cases/${id}/history?order=${order}&limit=40${cursor && `&cursor=${cursor}`}`,
        );
        found.push(...body.items.map(({ eventId }) => eventId));
        cursor = body.nextCursor;
      }
      return found;
    };
    const whole = async () => (await client.get<HistoryPage>(`/api/cases/${id}/history?limit=500`)).body;
    await until(async () => (await whole()).items.filter(({ type }) => type === 'ReplySent').length === 70);
    const { items, nextCursor } = await whole();
    expect(items[0]!.type).toBe('CaseRegistered');
    expect(nextCursor).toBeNull();
    const all = items.map(({ eventId }) => eventId);
    expect(await read('oldestFirst')).toEqual(all);
    expect(await read('newestFirst')).toEqual(all.reverse());
  });

  it('refuses a cursor that is none', async () =>
    expect(await client.get(`/api/cases/${id}/correspondence?before=x`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-cursor' },
    }));
});

describe('the history', () => {
  it('names everybody, the system too', async () => {
    const { id } = await register({ receivedAt: '2026-03-02T10:00:00+01:00' });
    await client.post(`/api/cases/${id}/replies`, { text: 'W maju.' });
    interface History {
      readonly items: readonly {
        readonly type: string;
        readonly actor: { readonly id: string; readonly name: string };
      }[];
    }
    const sent = async () =>
      (await client.get<History>(`/api/cases/${id}/history`)).body.items.find(({ type }) => type === 'ReplySent');
    await until(async () => (await sent()) !== undefined);
    expect((await sent())?.actor).toEqual({ id: 'system', name: 'System' });
  });
});

describe('the log', () => {
  it('has no word of what was written, and no defect', () => {
    expect(office.log.join('\n')).not.toMatch(/Lis|kurier|kredyty|Olga|wiadukt|W maju/);
    expect(office.log.filter((line) => line.includes('"incident"'))).toEqual([]);
  });
});
