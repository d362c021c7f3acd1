import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeDayIn } from '../../../tests/support/office-days.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface Problem {
  readonly code: string;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface Contact {
  readonly id: string;
  readonly name: string;
  readonly newsroom: { readonly name: string } | null;
}

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

const enter = async (contact: object): Promise<Written> => {
  const { status, body } = await client.post<Written>('/api/contacts', contact);
  expect(status).toBe(201);
  return body;
};
const names = async (query: string) =>
  (await client.get<Page<Contact>>(`/api/contacts?${query}`)).body.items.map(({ name }) => name);

describe('contacts', () => {
  it('are entered, shown, corrected and found by any part of name or address', async () => {
    const { id, revision } = await enter({
      name: ' Maria Wójcik ',
      email: 'M.Wojcik@tygodnik.pl',
      phone: '600 100 200',
    });
    expect((await client.get(`/api/contacts/${id}`)).body).toEqual({
      id,
      name: 'Maria Wójcik',
      email: 'M.Wojcik@tygodnik.pl',
      phone: '600 100 200',
      beat: null,
      tags: [],
      language: null,
      salutation: null,
      newsroom: { id: expect.any(String), name: 'tygodnik.pl' },
      addresses: [
        expect.objectContaining({ medium: 'email', value: 'M.Wojcik@tygodnik.pl', primary: true, endedAt: null }),
        expect.objectContaining({ medium: 'phone', value: '600 100 200', primary: true, endedAt: null }),
      ],
      merged: [],
      memberships: [
        {
          id: 'first',
          contactId: id,
          newsroom: { id: expect.any(String), name: 'tygodnik.pl' },
          role: null,
          from: null,
          to: null,
        },
      ],
      erased: false,
      revision,
    });
    const changed = await client.patch<Written>(`/api/contacts/${id}`, { name: 'Maria Wójcik-Lis', phone: null });
    expect(changed.body).toEqual({ id, revision: 2 });
    expect((await client.get(`/api/contacts/${id}`)).body).toMatchObject({ name: 'Maria Wójcik-Lis', phone: null });
    expect(await names('q=WÓJCIK-l')).toEqual(['Maria Wójcik-Lis']);
    expect(await names('q=wojcik@tyg')).toEqual(['Maria Wójcik-Lis']);
    expect(await names('q=%25')).toEqual([]);
  });

  it('come in pages, by name', async () => {
    for (const name of ['Zenon Żak', 'Łucja Łoś', 'Zenon Żak', 'Celina Ćma']) await enter({ name, newsroomId: null });
    const whole = await names('limit=200');
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`;
      const { body } = await client.get<Page<Contact>>(`/api/contacts?${query}`);
      paged.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('do not share an address: the answer says whose it is', async () => {
    const { id } = await enter({ name: 'Jan Kos', email: 'jan@dziennik.pl' });
    const refused = await client.post<Problem>('/api/contacts', { name: 'Inny Jan', email: 'JAN@dziennik.pl' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'address-taken', parameters: { contactId: id } } });
  });

  it('have several addresses, and are found by each, by their telephones and by their beat', async () => {
    const { id } = await enter({ name: 'Olga Rys', email: 'olga@tygodnik.pl', newsroomId: null });
    const path = `/api/contacts/${id}`;
    const private_ = { medium: 'email', value: 'rysia.olga@poczta.example', kind: 'private', label: 'po godzinach' };
    const { body: address } = await client.post<Written>(`${path}/addresses`, private_);
    await client.post(`${path}/addresses`, { medium: 'phone', value: '+48 601-222-333' });
    await client.patch(path, { beat: 'kolej i przewozy', salutation: 'Szanowna Pani Redaktor', language: 'pl' });
    for (const q of ['rysia.olga', '601 222 333', 'kolej', 'olga@tygodnik'])
      expect(await names(`q=${encodeURIComponent(q)}`)).toEqual(['Olga Rys']);
    await client.patch(`${path}/addresses/${address.id}`, { primary: true });
    await client.patch(`${path}/addresses/email`, { ended: true });
    const { body } = await client.get<{ email: string; addresses: { value: string; endedAt: string | null }[] }>(path);
    expect(body).toMatchObject({ email: 'rysia.olga@poczta.example', beat: 'kolej i przewozy', language: 'pl' });
    expect(body.addresses.map(({ value, endedAt }) => [value, endedAt !== null])).toEqual([
      ['rysia.olga@poczta.example', false],
      ['olga@tygodnik.pl', true],
      ['+48 601-222-333', false],
    ]);
    expect(await names('q=olga%40tygodnik')).toEqual(['Olga Rys']);
    const refused = await client.post<Problem>(`${path}/addresses`, { medium: 'email', value: 'nikt' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'address-malformed' } });
    expect((await client.patch(`${path}/addresses/inny`, { ended: true })).status).toBe(404);
    const late = await client.post<Problem>(
      `${path}/addresses`,
      { medium: 'phone', value: '1' },
      { 'if-match': '"0"' },
    );
    expect(late.status).toBe(412);
  });

  it('share an address where somebody says so, and each shows with whom', async () => {
    const { id: one } = await enter({ name: 'Adam Bór', email: 'desk@gazetka.example', newsroomId: null });
    const { id: other } = await enter({ name: 'Beata Cis', newsroomId: null });
    const address = { medium: 'email', value: 'desk@gazetka.example', kind: 'desk' };
    const refused = await client.post<Problem>(`/api/contacts/${other}/addresses`, address);
    expect(refused).toMatchObject({ status: 409, body: { code: 'address-taken', parameters: { contactId: one } } });
    expect((await client.post(`/api/contacts/${other}/addresses`, { ...address, shared: true })).status).toBe(201);
    expect((await client.get(`/api/contacts/${one}`)).body).toMatchObject({
      addresses: [{ shared: true, sharedWith: [{ id: other, name: 'Beata Cis' }] }],
    });
  });

  it('belong to newsrooms over time, to several at once', async () => {
    const enterNewsroom = async (name: string) =>
      (await client.post<Written>('/api/newsrooms', { name, kind: 'daily' })).body.id;
    const [daily, portal] = [await enterNewsroom('Dziennik Górny'), await enterNewsroom('Portal Górny')];
    const { id } = await enter({ name: 'Jan Góral', newsroomId: daily });
    const path = `/api/contacts/${id}`;
    const writes = { channel: 'phone', text: 'Kiedy?', contact: { id, name: '' } };
    const { body: old } = await client.post<Written>('/api/cases', { ...writes, subject: 'Z dziennika' });
    const at = { newsroomId: portal, role: 'editor', from: '2024-02-01' };
    const { body: membership } = await client.post<Written>(`${path}/memberships`, at);
    await client.patch(`${path}/memberships/first`, { to: '2025-12-31', role: 'reporter' });
    expect((await client.get(path)).body).toMatchObject({
      newsroom: { id: portal },
      memberships: [
        { id: membership.id, newsroom: { id: portal }, role: 'editor', from: '2024-02-01', to: null },
        { id: 'first', newsroom: { id: daily }, role: 'reporter', from: null, to: '2025-12-31' },
      ],
    });
    expect(await names(`newsroom=${daily}`)).toEqual([]);
    // An old case shows where they wrote from then, on its page and in lists.
    const { body: young } = await client.post<Written>('/api/cases', { ...writes, subject: 'Z portalu' });
    for (const [{ id: caseId }, newsroom, name] of [
      [old, daily, 'Dziennik Górny'],
      [young, portal, 'Portal Górny'],
    ] as const) {
      expect((await client.get(`/api/cases/${caseId}`)).body).toMatchObject({ newsroom: { id: newsroom, name } });
      const listed = await client.get<Page<Written>>(`/api/cases?newsroom=${newsroom}`);
      expect(listed.body.items).toMatchObject([{ id: caseId, newsroom: { name } }]);
    }
    const again = await client.post<Problem>(`${path}/memberships`, at);
    expect(again).toMatchObject({ status: 409, body: { code: 'membership-known' } });
    expect((await client.patch<Problem>(`${path}/memberships/${membership.id}`, { to: '2099-01-01' })).body.code).toBe(
      'membership-in-future',
    );
    await client.delete(`${path}/memberships/${membership.id}`);
    expect((await client.get(path)).body).toMatchObject({ newsroom: null, memberships: [{ id: 'first' }] });
  });

  it('tell of a change that the user has not seen', async () => {
    const { id } = await enter({ name: 'Ola Mak' });
    await client.patch(`/api/contacts/${id}`, { name: 'Ola Maj' }, { 'if-match': '"0"' });
    const late = await client.patch<Problem>(`/api/contacts/${id}`, { phone: '1' }, { 'if-match': '"0"' });
    expect(late).toMatchObject({ status: 412, body: { code: 'changed-by-somebody' } });
  });

  it('refuse what makes no sense, field by field', async () => {
    const refused = await client.post<{ errors: { field: string }[] }>('/api/contacts', {
      name: ' ',
      email: 'x',
      age: 7,
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/"name".*"email"|"email".*"name"/);
    expect((await client.get('/api/contacts/nobody')).status).toBe(404);
    expect((await client.patch('/api/contacts/nobody', { name: 'Nikt' })).status).toBe(404);
  });
});

describe('two contacts that are one person', () => {
  interface Card extends Contact {
    readonly addresses: readonly { readonly value: string; readonly primary: boolean }[];
    readonly memberships: readonly { readonly contactId: string; readonly role: string | null }[];
    readonly merged: readonly { readonly id: string; readonly name: string }[];
  }
  interface Case {
    readonly id: string;
    readonly contact: { readonly id: string; readonly name: string; readonly email: string };
  }
  const card = async (id: string) => (await client.get<Card>(`/api/contacts/${id}`)).body;
  const act = (id: string, path: string, body?: object) =>
    client.post<Problem>(`/api/contacts/${id}/${path}`, body ?? {});
  const merge = (id: string, intoId: string) => act(id, 'merge', { intoId });
  const ask = async (subject: string, contact: object) => {
    const { status, body } = await client.post<Written>('/api/cases', {
      channel: 'phone',
      subject,
      text: 'Pytanie',
      contact,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const casesOf = async (id: string) =>
    (await client.get<{ items: Case[] }>(`/api/cases?contact=${id}`)).body.items.map((one) => one.id).sort();
  const said = async (id: string) =>
    (await client.get<{ items: { title: string; mention: boolean }[] }>(`/api/contacts/${id}/timeline`)).body.items
      .map(({ title, mention }) => `${title}${mention ? ' (wzmianka)' : ''}`)
      .sort();
  const person = async (name: string, domain: string) => {
    const email = `${name.split(' ')[0]!.toLowerCase()}@${domain}`;
    return { email, ...(await enter({ name, email })) };
  };

  it('show together, and are given back what each had, and what came by its own address', async () => {
    const one = await person('Kalina Zych', 'kalina-zych.example');
    const other = await person('Zychowa Kalina', 'drugi-kalina.example');
    const role = { role: 'editor' };
    await client.patch(`/api/contacts/${other.id}/memberships/first`, role);
    const first = await ask('Pierwsza Zych', { name: 'Kalina', email: one.email });
    const second = await ask('Druga Zych', { name: 'Kalina', email: other.email });
    const call = { type: 'call', participantIds: [other.id], topic: 'Telefon Zych', text: 'Oddzwoni' };
    expect((await client.post('/api/encounters', call)).status).toBe(201);
    const before = { one: await card(one.id), other: await card(other.id) };

    expect((await merge(other.id, one.id)).status).toBe(201);
    const together = await card(other.id);
    expect(together).toMatchObject({
      id: one.id,
      name: 'Kalina Zych',
      merged: [{ id: other.id, name: 'Zychowa Kalina' }],
    });
    expect(together.addresses.map(({ value, primary }) => [value, primary])).toEqual([
      [one.email, true],
      [other.email, false],
    ]);
    expect(together.memberships).toContainEqual(expect.objectContaining({ contactId: other.id, role: 'editor' }));
    expect(await names('q=zych')).toEqual(['Kalina Zych']);
    expect(await names(`q=${other.email}`)).toEqual(['Kalina Zych']);
    expect(await casesOf(one.id)).toEqual([first, second].sort());
    expect(await casesOf(other.id)).toEqual([first, second].sort());
    expect((await client.get<Case>(`/api/cases/${second}`)).body).toMatchObject({
      contact: { id: one.id, name: 'Kalina Zych', email: other.email },
    });
    expect(await said(one.id)).toEqual(['Druga Zych', 'Pierwsza Zych', 'Telefon Zych']);
    expect((await client.get(`/api/contacts/${one.id}/statistics`)).body).toMatchObject({ cases: 2, encounters: 1 });
    const { body: history } = await client.get<{ items: { summary: string }[] }>(
      `/api/contacts/${one.id}/history?limit=200`,
    );
    expect(history.items.map(({ summary }) => summary)).toContain('Scalono z kontaktem: Kalina Zych');
    const { body: found } = await client.get(`/api/search?q=zychowa`);
    expect(JSON.stringify(found)).toContain(one.id);

    const third = await ask('Trzecia Zych', { name: 'Kalina', email: other.email });
    expect(await casesOf(one.id)).toContain(third);
    const known = { medium: 'email', value: other.email };
    expect((await act(one.id, 'addresses', known)).body.code).toBe('address-known');
    expect((await client.patch<Problem>(`/api/contacts/${other.id}`, { beat: 'drogi' })).body).toMatchObject({
      code: 'contact-merged',
      parameters: { contactId: one.id },
    });

    expect((await act(other.id, 'unmerge')).status).toBe(201);
    const again = ({ revision: _revision, ...rest }: Card & { revision?: number }) => rest;
    expect(again(await card(one.id))).toEqual(again(before.one));
    expect(again(await card(other.id))).toEqual(again(before.other));
    expect(await casesOf(one.id)).toEqual([first]);
    expect(await casesOf(other.id)).toEqual([second, third].sort());
    expect(await said(other.id)).toEqual(['Druga Zych', 'Telefon Zych', 'Trzecia Zych']);
  });

  it('are proposed by name, address, newsroom and domain, and not again once they were told apart', async () => {
    interface Pair {
      readonly one: { readonly id: string; readonly name: string };
      readonly other: { readonly id: string; readonly name: string };
      readonly reasons: readonly string[];
    }
    const proposed = async (contact: string) => {
      const { body } = await client.get<{ items: Pair[] }>(`/api/contact-duplicates?contact=${contact}`);
      return body.items.map(({ one, other, reasons }) => [[one.name, other.name].sort().join(' i '), reasons.join()]);
    };
    const { body: news } = await client.post<Written>('/api/newsrooms', { name: 'Goniec Nowacki', kind: 'daily' });
    const nowak = await enter({
      name: 'Remigiusz Nowak',
      email: 'r.nowak@goniec-nowacki.example',
      newsroomId: news.id,
    });
    const declined = await enter({ name: 'Nowaka Remigiusza', email: 'remek@poczta.example', newsroomId: news.id });
    const initial = await enter({ name: 'R. Nowak', email: 'nowak@goniec-nowacki.example', newsroomId: null });
    // The same name elsewhere is another person until somebody knows better.
    await enter({ name: 'Remigiusz Nowak', email: 'nowak@daleko.example', newsroomId: null });
    // Two people at one address are two people.
    await enter({ name: 'Teodor Sum', email: 'wspolny@sum.example', newsroomId: null });
    const shared = { name: 'Urszula Lin', email: 'wspolny@sum.example', emailShared: true, newsroomId: null };
    expect(await proposed((await enter(shared)).id)).toEqual([]);
    expect((await proposed(nowak.id)).sort()).toEqual([
      ['Nowaka Remigiusza i Remigiusz Nowak', 'nameAndNewsroom'],
      ['R. Nowak i Remigiusz Nowak', 'nameAndDomain'],
    ]);
    expect((await act(declined.id, 'told-apart', { otherId: nowak.id })).status).toBe(201);
    expect(await proposed(declined.id)).toEqual([]);
    expect((await merge(initial.id, nowak.id)).status).toBe(201);
    expect(await proposed(nowak.id)).toEqual([]);
    expect((await act(initial.id, 'unmerge')).status).toBe(201);
    expect(await proposed(initial.id)).toEqual([['R. Nowak i Remigiusz Nowak', 'nameAndDomain']]);
    const { body: all } = await client.get<{ items: Pair[]; more: boolean }>('/api/contact-duplicates');
    expect(all.items.filter(({ reasons }) => reasons.includes('nameAndDomain'))).not.toEqual([]);
  });

  it('are refused what makes no sense', async () => {
    const ids = [];
    for (const name of ['Ada Jeden', 'Bea Dwa', 'Cyd Trzy', 'Dan Cztery'])
      ids.push((await enter({ name, newsroomId: null })).id);
    const [a, b, c, d] = ids as [string, string, string, string];
    expect((await merge(a, a)).body.code).toBe('merge-with-itself');
    expect((await merge(a, 'nikt')).status).toBe(404);
    expect((await act(a, 'merge', { intoId: [b, c] })).status).toBe(400);
    expect((await act(a, 'unmerge')).body.code).toBe('contact-not-merged');
    expect((await merge(a, b)).status).toBe(201);
    expect((await merge(a, b)).status).toBe(201);
    expect((await merge(b, a)).body.code).toBe('merge-in-circle');
    expect((await merge(a, c)).body).toMatchObject({ code: 'contact-merged', parameters: { contactId: b } });
    expect((await merge(c, a)).body).toMatchObject({ code: 'contact-merged', parameters: { contactId: b } });
    // Three, one after the other: the last one stands for all, and whoever goes back takes its own along.
    expect((await merge(b, c)).status).toBe(201);
    expect(await card(a)).toMatchObject({
      id: c,
      merged: [
        { id: a, intoId: b },
        { id: b, intoId: c },
      ],
    });
    expect((await merge(c, a)).body.code).toBe('merge-in-circle');
    expect((await act(b, 'unmerge')).status).toBe(201);
    expect(await card(a)).toMatchObject({ id: b, merged: [{ id: a }] });
    expect(await card(c)).toMatchObject({ id: c, merged: [] });
    // Two at once, each into the other.
    const both = await Promise.all([merge(c, d), merge(d, c)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await card(c)).id).toBe((await card(d)).id);
  });
});

describe('tags and lists', () => {
  interface List {
    readonly id: string;
    readonly name: string;
    readonly members: number;
    readonly recipients: number;
  }
  const list = async (id: string) => (await client.get<List>(`/api/contact-lists/${id}`)).body;
  const members = async (id: string) =>
    (await client.get<Page<Contact>>(`/api/contact-lists/${id}/members`)).body.items.map(({ name }) => name);
  const make = async (body: object) => {
    const { status, body: made } = await client.post<Written>('/api/contact-lists', body);
    expect(status).toBe(201);
    return made.id;
  };
  const tag = (id: string, tags: readonly string[]) => client.put<Problem>(`/api/contacts/${id}/tags`, { tags });
  const tags = async (id: string) => (await client.get<{ tags: string[] }>(`/api/contacts/${id}`)).body.tags;

  it('of merged contacts are those of both, and taken off wherever they stood', async () => {
    const { id: one } = await enter({ name: 'Wera Tag', newsroomId: null });
    const { id: other } = await enter({ name: 'Weronika Tag', newsroomId: null });
    await tag(one, [' kolej ', 'Kolej', 'drogi']);
    await tag(other, ['zdrowie', 'drogi']);
    expect(await tags(one)).toEqual(['drogi', 'Kolej']);
    await client.post(`/api/contacts/${other}/merge`, { intoId: one });
    expect([...(await tags(one))].sort()).toEqual(['Kolej', 'drogi', 'zdrowie']);
    await tag(other, ['Kolej', 'zdrowie']);
    expect([...(await tags(one))].sort()).toEqual(['Kolej', 'zdrowie']);
    await client.post(`/api/contacts/${other}/unmerge`);
    expect(await tags(one)).toEqual(['Kolej']);
    expect(await tags(other)).toEqual(['zdrowie']);
    const many = await tag(
      one,
      Array.from({ length: 21 }, (_, place) => `t${place}`),
    );
    expect(many.body.code).toBe('too-many-tags');
  });

  it('live by what they ask for, and reach nobody who refused', async () => {
    const radio = { name: 'Radio Listowe', kind: 'radio', reach: 'local', county: 'Olszański', tags: ['partner'] };
    const { body: news } = await client.post<Written>('/api/newsrooms', radio);
    expect((await client.get<{ tags: string[] }>(`/api/newsrooms/${news.id}`)).body.tags).toEqual(['partner']);
    const first = { name: 'Iga Lista', email: 'iga@lista.example', newsroomId: news.id };
    const { id: iga } = await enter(first);
    const { id: igor } = await enter({ name: 'Igor Lista', email: 'igor@lista.example', newsroomId: null });
    await tag(igor, ['Listowy']);
    await client.patch(`/api/contacts/${iga}`, { beat: 'kolej i drogi', language: 'pl' });
    const byRadio = await make({
      name: 'Radia',
      filter: { newsroomKinds: ['radio'], county: 'olszański', beat: 'drogi' },
    });
    const byTag = await make({ name: 'Listowi', filter: { tags: ['listowy', 'partner'] } });
    expect(await members(byRadio)).toEqual(['Iga Lista']);
    expect(await members(byTag)).toEqual(['Iga Lista', 'Igor Lista']);
    await client.post('/api/refusals', { medium: 'email', value: 'igor@lista.example', source: 'unsubscribe' });
    expect(await list(byTag)).toMatchObject({ members: 2, recipients: 1 });
    await client.patch(`/api/contact-lists/${byTag}`, { filter: { tags: ['listowy'] } });
    expect(await members(byTag)).toEqual(['Igor Lista']);
    const refused = await client.post<Problem>(`/api/contact-lists/${byTag}/members`, { contactIds: [iga] });
    expect(refused.body.code).toBe('list-is-living');
    expect((await client.get<{ tags: string[] }>('/api/contact-lists')).body.tags).toContain('Listowy');
  });

  it('are one’s own where members are named, each person once', async () => {
    const { id: one } = await enter({ name: 'Ola Spis', email: 'ola@spis.example', newsroomId: null });
    const { id: other } = await enter({ name: 'Olga Spis', newsroomId: null });
    const own = await make({ name: 'Śniadanie' });
    expect((await client.post(`/api/contact-lists/${own}/members`, { contactIds: [one, other] })).status).toBe(201);
    expect((await client.post(`/api/contact-lists/${own}/members`, { contactIds: ['nikt'] })).status).toBe(404);
    expect(await list(own)).toMatchObject({ name: 'Śniadanie', members: 2, recipients: 1 });
    await client.post(`/api/contacts/${one}/merge`, { intoId: other });
    expect(await members(own)).toEqual(['Olga Spis']);
    await client.delete(`/api/contact-lists/${own}/members/${other}`);
    expect(await members(own)).toEqual([]);
    await client.delete(`/api/contact-lists/${own}`);
    expect((await client.get<Problem>(`/api/contact-lists/${own}`)).body.code).toBe('contact-list-not-found');
  });
});

describe('somebody who does not want to be reached', () => {
  interface Card {
    readonly id: string;
    readonly addresses: readonly { readonly value: string; readonly refusal: object | null }[];
  }
  const refused = async (id: string) =>
    (await client.get<Card>(`/api/contacts/${id}`)).body.addresses.flatMap(({ value, refusal }) =>
      refusal ? [[value, refusal]] : [],
    );
  const email = 'lucjan@odmowa.example';

  it('is so at an address, whatever becomes of the contact, until somebody lifts it', async () => {
    const { id } = await enter({ name: 'Lucjan Odmowny', email, phone: '+48 601 202 303', newsroomId: null });
    const refuse = { medium: 'email', value: ' Lucjan@Odmowa.example', source: 'letter', on: '2026-03-12' };
    expect((await client.post('/api/refusals', refuse)).status).toBe(204);
    expect((await client.post('/api/refusals', { ...refuse, source: 'phone' })).status).toBe(204);
    expect(
      (await client.post<Problem>('/api/refusals', { ...refuse, value: 'x@y.pl', on: '2099-01-01' })).body.code,
    ).toBe('refusal-in-future');
    await client.post('/api/refusals', { medium: 'phone', value: '601202303', source: 'phone' });
    const said = { source: 'letter', on: '2026-03-12' };
    expect(await refused(id)).toEqual([
      [email, said],
      ['+48 601 202 303', { source: 'phone', on: expect.any(String) }],
    ]);

    const { id: other } = await enter({ name: 'Lucjan Odmowny drugi', newsroomId: null });
    await client.post(`/api/contacts/${id}/merge`, { intoId: other });
    expect(await refused(other)).toContainEqual([email, said]);
    await client.post(`/api/contacts/${id}/unmerge`);
    expect(await refused(other)).toEqual([]);

    const erase = { confirmation: 'Lucjan Odmowny', reason: 'consent-withdrawn' };
    expect((await client.post(`/api/contacts/${id}/erasure`, erase)).status).toBe(201);
    const again = await enter({ name: 'Lucjan Odmowny', email, newsroomId: null });
    expect(await refused(again.id)).toEqual([[email, said]]);
    const lookup = async () =>
      (
        await client.post<{ items: { value: string }[] }>('/api/refusals/lookup', {
          addresses: [
            { medium: 'email', value: email },
            { medium: 'email', value: 'kto@inny.example' },
          ],
        })
      ).body.items.map(({ value }) => value);
    expect(await lookup()).toEqual([email]);

    const lift = { medium: 'email', value: email, reason: 'askedForContact' };
    expect((await client.post('/api/refusals/lifting', { ...lift, reason: undefined })).status).toBe(400);
    expect((await client.post('/api/refusals/lifting', lift)).status).toBe(204);
    expect((await client.post<Problem>('/api/refusals/lifting', lift)).body.code).toBe('no-refusal');
    expect(await lookup()).toEqual([]);
  });
});

describe('newsrooms', () => {
  it('are entered, changed, found, and know their staff', async () => {
    const body = { name: 'Radio Wisła', kind: 'radio', domains: ['RadioWisla.pl'] };
    const { body: radio } = await client.post<Written>('/api/newsrooms', body);
    const { id } = await enter({ name: 'Ewa Nurt', email: 'ewa@news.radiowisla.pl' });
    expect((await client.get<Contact>(`/api/contacts/${id}`)).body.newsroom).toEqual({
      id: radio.id,
      name: 'Radio Wisła',
    });
    await client.patch(`/api/newsrooms/${radio.id}`, { kind: 'portal' });
    expect((await client.get(`/api/newsrooms/${radio.id}`)).body).toMatchObject({
      name: 'Radio Wisła',
      kind: 'portal',
      domains: ['radiowisla.pl'],
      quoteTerm: { hours: 6, assumed: true },
    });
    const more = {
      reach: 'regional',
      county: 'toruński',
      addresses: ['news@RadioWisla.pl'],
      editorId: id,
      editorSince: '2025-01-01',
    };
    await client.patch(`/api/newsrooms/${radio.id}`, more);
    expect((await client.get(`/api/newsrooms/${radio.id}`)).body).toMatchObject({
      reach: 'regional',
      county: 'toruński',
      addresses: ['news@radiowisla.pl'],
      editor: { id, name: 'Ewa Nurt', since: '2025-01-01' },
    });
    expect((await client.patch<Problem>(`/api/newsrooms/${radio.id}`, { editorId: 'nikt' })).status).toBe(404);
    for (const found of ['q=wis', 'q=torunski', 'q=radiowisla.pl', 'q=news@radiowisla', 'q=wisla&kind=portal'])
      expect((await client.get<Page<Contact>>(`/api/newsrooms?${found}`)).body.items).toHaveLength(1);
    expect((await client.get<Page<Contact>>('/api/newsrooms?q=wisla&kind=daily')).body.items).toEqual([]);
    expect(await names(`newsroom=${radio.id}`)).toEqual(['Ewa Nurt']);
    expect((await client.post<Problem>('/api/newsrooms', body)).body.code).toBe('newsroom-name-taken');
  });
});

describe('the history of somebody', () => {
  interface Entry {
    readonly kind: string;
    readonly title: string | null;
    readonly mention: boolean;
    readonly case: { readonly number: string } | null;
    readonly encounterId: string | null;
  }
  interface Statistics {
    readonly cases: number;
    readonly encounters: number;
    readonly answered: number;
    readonly medianHoursToAnswer: number | null;
    readonly months: readonly { readonly cases: number; readonly encounters: number }[];
    readonly kinds: readonly unknown[];
  }
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const timeline = async (path: string) => (await client.get<Page<Entry>>(`/api/${path}`)).body.items;
  const titles = async (path: string) => (await timeline(path)).map(({ kind, title }) => `${kind} ${title}`);

  let newsroom: string;
  let hanna: string;
  let piotr: string;
  let breakfast: string;
  let caseId: string;

  beforeAll(async () => {
    newsroom = (await client.post<Written>('/api/newsrooms', { name: 'Głos Wyżyny', kind: 'periodical' })).body.id;
    hanna = (await enter({ name: 'Hanna Gaj', email: 'hanna@glos.example', newsroomId: newsroom })).id;
    piotr = (await enter({ name: 'Piotr Jar', newsroomId: newsroom })).id;
    const registration = {
      channel: 'phone',
      subject: 'Remont mostu w Dolinie',
      text: 'Kiedy zacznie się remont?',
      contact: { id: hanna, name: '' },
      receivedAt: daysAgo(3),
    };
    caseId = (await client.post<Written>('/api/cases', registration)).body.id;
    await client.post(`/api/cases/${caseId}/replies`, { text: 'W maju.', via: 'phone' });
    const note = {
      type: 'pressBreakfast',
      at: daysAgo(10),
      participantIds: [hanna, piotr],
      topic: 'Obwodnica północna',
      text: 'Pytali o harmonogram i wykupy gruntów.',
    };
    const noted = await client.post<Written>('/api/encounters', note);
    expect(noted.status).toBe(201);
    breakfast = noted.body.id;
    const call = { type: 'call', participantIds: [hanna], topic: 'Termin konferencji', text: '' };
    expect((await client.post('/api/encounters', call)).status).toBe(201);
  });

  it('is one line of time, newest first, page by page', async () => {
    expect(await titles(`contacts/${hanna}/timeline`)).toEqual([
      'call Termin konferencji',
      expect.stringMatching(/^answer .*Remont mostu/),
      'case Remont mostu w Dolinie',
      'pressBreakfast Obwodnica północna',
    ]);
    const first = (await client.get<Page<Entry>>(`/api/contacts/${hanna}/timeline?limit=3`)).body;
    const rest = await timeline(`contacts/${hanna}/timeline?limit=3&cursor=${first.nextCursor}`);
    expect(rest.map(({ kind }) => kind)).toEqual(['pressBreakfast']);
  });

  it('is narrowed by type, by time and by words', async () => {
    const path = `contacts/${hanna}/timeline`;
    expect(await titles(`${path}?types=meetings,calls`)).toEqual([
      'call Termin konferencji',
      'pressBreakfast Obwodnica północna',
    ]);
    expect(await titles(`${path}?types=cases`)).toEqual(['case Remont mostu w Dolinie']);
    expect(await titles(`${path}?q=${encodeURIComponent('harmonogramu obwodnicy')}`)).toEqual([
      'pressBreakfast Obwodnica północna',
    ]);
    expect(await titles(`${path}?from=${officeDayIn(-12)}&to=${officeDayIn(-10)}`)).toEqual([
      'pressBreakfast Obwodnica północna',
    ]);
    expect((await client.get(`/api/${path}?types=inne`)).status).toBe(400);
    expect((await client.get('/api/contacts/nikt/timeline')).status).toBe(404);
  });

  it('of a newsroom holds what happened with anybody of it, once', async () => {
    expect(await titles(`newsrooms/${newsroom}/timeline?types=meetings`)).toEqual([
      'pressBreakfast Obwodnica północna',
    ]);
    await client.patch(`/api/contacts/${piotr}/memberships/first`, { to: officeDayIn(-1) });
    const after = { type: 'call', participantIds: [piotr], topic: 'Już z innej redakcji', text: '' };
    await client.post('/api/encounters', after);
    expect(await titles(`newsrooms/${newsroom}/timeline?types=calls`)).toEqual(['call Termin konferencji']);
    expect(await titles(`contacts/${piotr}/timeline`)).toEqual([
      'call Już z innej redakcji',
      'pressBreakfast Obwodnica północna',
    ]);
  });

  it('of a public body holds its people’s, and the cases that were passed on to it by whichever name', async () => {
    const name = 'Wojewoda Wyżynny';
    const { body: register } = await client.post<Written>('/api/newsrooms', { name, kind: 'publicBody' });
    const { id: clerk } = await enter({ name: 'Teresa Urzędowa', newsroomId: register.id });
    const call = { type: 'call', participantIds: [clerk], topic: 'Kto prowadzi drogę', text: '' };
    await client.post('/api/encounters', call);
    const complaint = { kind: 'complaint', channel: 'email', subject: 'Skarga na drogę', text: 'Dziury.' };
    const { body: made } = await client.post<Written>('/api/cases', {
      ...complaint,
      contact: { name: 'Zenon Skarżący', email: 'zenon@skargi.example' },
    });
    const to = { body: 'wojewoda  wyżynny', reasons: 'Droga jest wojewódzka.' };
    expect((await client.post(`/api/cases/${made.id}/competent-body`, to)).status).toBe(201);
    const { items } = (
      await client.get<Page<Entry & { forwarded: boolean; contact: { name: string } }>>(
        `/api/newsrooms/${register.id}/timeline`,
      )
    ).body;
    expect(items.map(({ kind, forwarded, contact }) => [kind, forwarded, contact.name])).toEqual([
      ['answer', true, 'Zenon Skarżący'],
      ['call', false, 'Teresa Urzędowa'],
    ]);
    const forwarded = async (id: string) =>
      (await client.get<{ forwarded: number }>(`/api/newsrooms/${id}/statistics`)).body.forwarded;
    expect((await client.get(`/api/newsrooms/${register.id}/statistics`)).body).toMatchObject({
      cases: 0,
      encounters: 1,
      forwarded: 1,
    });
    // Under another name it is the same body, until another one bears the former name.
    const renamed = await client.patch(`/api/newsrooms/${register.id}`, { name: 'Wojewoda Górski' });
    expect(renamed.status).toBe(200);
    expect(await forwarded(register.id)).toBe(1);
    expect(await titles(`newsrooms/${register.id}/timeline`)).toHaveLength(2);
    const { body: successor } = await client.post<Written>('/api/newsrooms', { name, kind: 'publicBody' });
    expect([await forwarded(register.id), await forwarded(successor.id)]).toEqual([0, 1]);
  });

  it('comes to figures: how often, about what, how fast we answered', async () => {
    const { body } = await client.get<Statistics>(`/api/contacts/${hanna}/statistics`);
    expect(body).toMatchObject({ cases: 1, encounters: 2, answered: 1, kinds: [{ kind: 'pressInquiry', count: 1 }] });
    expect(body.medianHoursToAnswer).toBeGreaterThan(71);
    expect(body.medianHoursToAnswer).toBeLessThan(74);
    expect(body.months).toHaveLength(12);
    expect(body.months.reduce((sum, { encounters }) => sum + encounters, 0)).toBe(2);
    const { body: whole } = await client.get<Statistics>(`/api/newsrooms/${newsroom}/statistics`);
    expect(whole).toMatchObject({ cases: 1, encounters: 2 });
  });

  it('is put right: at once by its author, without a reason', async () => {
    const path = `/api/encounters/${breakfast}`;
    const changed = await client.patch<Written>(path, { topic: 'Obwodnica wschodnia' }, { 'if-match': '"2"' });
    expect(changed.status).toBe(200);
    expect((await client.get(path)).body).toMatchObject({
      topic: 'Obwodnica wschodnia',
      participants: [
        { contact: { id: hanna, name: 'Hanna Gaj' }, newsroom: { id: newsroom } },
        { contact: { id: piotr }, newsroom: { id: newsroom } },
      ],
      correctedAt: expect.any(String),
    });
    const late = await client.patch<Problem>(path, { topic: 'Inna' }, { 'if-match': '"0"' });
    expect(late.status).toBe(412);
    expect((await client.get('/api/encounters/nikt')).status).toBe(404);
  });

  it('gives a case of a call, once, however often it is asked for', async () => {
    const path = `/api/encounters/${breakfast}/case`;
    const made = await client.post<Written & { number: string }>(path, { subject: 'Obwodnica: wykupy' });
    expect(made.status).toBe(201);
    expect((await client.post<Written>(path, {})).body.id).toBe(made.body.id);
    expect((await client.get(`/api/encounters/${breakfast}`)).body).toMatchObject({ case: { id: made.body.id } });
    const { body } = await client.get<{ subject: string; contact: { id: string } }>(`/api/cases/${made.body.id}`);
    expect(body).toMatchObject({ subject: 'Obwodnica: wykupy', contact: { id: hanna } });
  });

  it('stands in the audit of whoever took part, without a word of what was said', async () => {
    const { body } = await client.get<{ items: { type: string; summary: string }[] }>(`/api/contacts/${piotr}/history`);
    const noted = body.items.filter(({ type }) => type === 'EncounterAttended');
    expect(noted.map(({ summary }) => summary)).toEqual([
      'Kontakt poza sprawami (śniadanie prasowe): Piotr Jar',
      'Kontakt poza sprawami (rozmowa telefoniczna): Piotr Jar',
    ]);
  });
});

describe('files of a contact', () => {
  it('are kept, downloaded, removed and brought back, and go with the person', async () => {
    const { id } = await enter({ name: 'Plik Owa', newsroomId: null });
    const form = new FormData();
    form.set('file', new Blob(['zgoda na wizerunek']), 'zgoda.txt');
    const upload = (await client.post<Written>('/api/attachments', form)).body;
    const files = `/api/contacts/${id}/files`;
    expect((await client.post(files, { attachmentId: upload.id })).status).toBe(201);
    const [file] = (await client.get<Page<{ id: string; name: string }>>(files)).body.items;
    expect(file).toMatchObject({ name: 'zgoda.txt', size: 18, contactId: id });
    const download = () => client.get(`/api/attachments/${file!.id}`);
    expect((await download()).status).toBe(200);
    expect((await client.delete(`${files}/${file!.id}`)).status).toBe(200);
    expect((await client.get(files)).body).toEqual({ items: [] });
    expect((await client.post(`${files}/${file!.id}/restoration`, {})).status).toBe(201);
    expect((await client.get<Page<object>>(files)).body.items).toHaveLength(1);
    expect(await client.post(files, { attachmentId: 'nichts' })).toMatchObject({ status: 404 });

    const erasure = { confirmation: 'Plik Owa', reason: 'no-longer-needed' };
    expect((await client.post(`/api/contacts/${id}/erasure`, erasure)).status).toBe(201);
    expect(await download()).toMatchObject({ status: 404, body: { code: 'file-erased' } });
    expect((await client.get(files)).body).toEqual({ items: [] });
  });
});
