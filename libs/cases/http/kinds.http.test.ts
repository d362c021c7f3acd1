import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
}
interface Things {
  readonly items: readonly { readonly id: string }[];
}
interface Accreditation {
  readonly journalists: readonly { readonly id: string }[];
}
interface Problem {
  readonly code: string;
}
interface Deadline {
  readonly id: string;
  readonly rule: string;
  readonly state: string;
  readonly whose: string;
  readonly nominalEnd: string | null;
  readonly legalEnd: string | null;
  readonly endInstant: string;
}
interface Case {
  readonly kind: string;
  readonly number: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly dueAt: string | null;
  readonly begunByUs: boolean;
  readonly correspondence: readonly object[];
  readonly notes: readonly { readonly text: string }[];
  readonly deadlines: readonly Deadline[];
  readonly quote: { readonly term: string; readonly decision: string | null } | null;
  readonly complaintSubjects: readonly { readonly id: string }[];
  readonly suggestedRecipients: { readonly to: readonly string[] };
  readonly revision: number;
}

let office: TestOffice;
let client: Client;
let colleagueId: string;
let unitId: string;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
  const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
  unitId = units.items[0]!.id;
  const colleague = { name: 'Olga Nowak', email: 'olga@urzad.example', roles: ['officer'], unitId };
  colleagueId = (await client.post<Written>('/api/employees', colleague)).body.id;
});
afterAll(() => office?.stop());

const sender = { name: 'Anna Lis', email: 'anna@kurier.example' };
async function register(changes: object): Promise<Written> {
  const letter = { channel: 'paper', subject: 'Remont mostu', text: 'Treść pisma.', contact: sender, ...changes };
  const { status, body } = await client.post<Written>('/api/cases', letter);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const running = (theCase: Case) =>
  Object.fromEntries(
    theCase.deadlines
      .filter(({ state }) => state === 'running')
      .map(({ rule, legalEnd, endInstant }) => [rule, legalEnd ?? endInstant]),
  );
const act = (id: string, path: string, body: object, headers: Record<string, string> = {}) =>
  client.post<Problem & Written>(`/api/cases/${id}/${path}`, body, headers);

describe('the worked dates, through cases of their kinds', () => {
  it.each<[string, string, string, string, string]>([
    ['pressInquiry', '2026-03-02', 'UDIP-13-1', '2026-03-16', '2026-03-16'],
    ['publicInformationRequest', '2025-12-10', 'UDIP-13-1', '2025-12-24', '2025-12-29'],
    ['publicInformationRequest', '2024-12-10', 'UDIP-13-1', '2024-12-24', '2024-12-24'],
    ['pressInquiry', '2026-04-17', 'UDIP-13-1', '2026-05-01', '2026-05-04'],
    ['pressInquiry', '2026-03-23', 'UDIP-13-1', '2026-04-06', '2026-04-07'],
    ['complaint', '2025-01-31', 'SKARGA', '2025-02-28', '2025-02-28'],
    ['complaint', '2026-01-31', 'SKARGA', '2026-02-28', '2026-03-02'],
    ['councillorQuestion', '2026-10-28', 'USW-23-8', '2026-11-11', '2026-11-12'],
  ])('%s of %s by %s ends on %s, in law on %s', async (kind, day, rule, nominalEnd, legalEnd) => {
    const { id } = await register({ kind, receivedAt: `${day}T10:00:00+01:00` });
    const { deadlines } = await read(id);
    expect(deadlines.find((deadline) => deadline.rule === rule)).toMatchObject({
      state: 'running',
      nominalEnd,
      legalEnd,
    });
  });

  it.each([
    ['2026-05-05T09:15:00+02:00', '2026-05-05T13:15:00.000Z'],
    ['2026-04-30T20:00:00+02:00', '2026-05-01T00:00:00.000Z'],
  ])('a quote handed over at %s is due at %s', async (receivedAt, endInstant) => {
    const { id } = await register({ kind: 'quoteAuthorisation', receivedAt });
    const { deadlines, quote } = await read(id);
    expect(quote).toMatchObject({ term: 'assumedDaily' });
    expect(deadlines).toMatchObject([{ rule: 'PP-14A-6H', endInstant, legalEnd: null }]);
  });

  it('a quote for a periodical has 24 hours, whatever the clocks do that night', async () => {
    await client.post('/api/newsrooms', {
      name: 'Tygodnik Wieś',
      kind: 'periodical',
      domains: ['tygodnik.example'],
    });
    const contact = { name: 'Jan Wilk', newsroom: 'Tygodnik Wieś' };
    const { id } = await register({
      kind: 'quoteAuthorisation',
      contact,
      receivedAt: '2026-03-28T10:00:00+01:00',
    });
    const theCase = await read(id);
    expect(theCase.quote).toMatchObject({ term: 'periodical' });
    expect(theCase.deadlines).toMatchObject([{ rule: 'PP-14A-24H', endInstant: '2026-03-29T09:00:00.000Z' }]);
  });
});

describe('classifying', () => {
  const RECEIVED = '2026-01-31T10:00:00+01:00';

  it('keeps number and history, and runs by the clocks of the new kind', async () => {
    const { id, number } = await register({ receivedAt: RECEIVED });
    expect(
      await act(id, 'classification', { kind: 'complaint', reason: 'Skarga na pracę zarządu dróg' }),
    ).toMatchObject({
      status: 201,
    });
    const theCase = await read(id);
    expect(theCase).toMatchObject({ kind: 'complaint', number, dueAt: '2026-02-09T23:00:00.000Z' });
    expect(running(theCase)).toEqual({ SKARGA: '2026-03-02', 'SKARGA-FWD': '2026-02-09' });
    expect(theCase.deadlines.find(({ rule }) => rule === 'UDIP-13-1')).toMatchObject({ state: 'withdrawn' });
    const list = await client.get<{ items: { id: string; dueAt: string }[] }>('/api/cases?kind=complaint&limit=200');
    expect(list.body.items.find((item) => item.id === id)).toMatchObject({ dueAt: '2026-02-09T23:00:00.000Z' });
    const history = await client.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`, {
      'Accept-Language': 'pl',
    });
    expect(history.body.items.map(({ summary }) => summary)).toContain(
      'Rodzaj sprawy: zapytanie prasowe → skarga: Skarga na pracę zarządu dróg',
    );
  });

  it('shows all the terms that an unclassified report may have', async () => {
    const { id } = await register({ kind: 'unclassified', receivedAt: '2026-03-02T10:00:00+01:00' });
    expect(running(await read(id))).toEqual({
      'SKARGA-FWD': '2026-03-09',
      'UDIP-13-1': '2026-03-16',
      SKARGA: '2026-04-02',
    });
  });

  it('to a kind without a term leaves the case without one', async () => {
    const { id } = await register({});
    await act(id, 'classification', { kind: 'other' });
    expect(await read(id)).toMatchObject({ kind: 'other', dueAt: null });
    const list = await client.get<{ items: { id: string; dueAt: string | null }[] }>(
      '/api/cases?kind=other&sort=dueAt',
    );
    expect(list.body.items.find((item) => item.id === id)).toMatchObject({ dueAt: null });
  });

  it('the same again changes nothing', async () => {
    const { id } = await register({ kind: 'petition' });
    const before = await read(id);
    expect((await act(id, 'classification', { kind: 'petition' })).status).toBe(201);
    expect((await read(id)).revision).toBe(before.revision);
  });

  it('on what somebody else has classified meanwhile is told', async () => {
    const { id, revision } = await register({});
    expect((await act(id, 'classification', { kind: 'complaint' })).status).toBe(201);
    expect(await act(id, 'classification', { kind: 'petition' }, { 'If-Match': `"${revision}"` })).toMatchObject({
      status: 412,
    });
  });

  it('a case whose term has passed runs by the new kind’s terms, passed or not', async () => {
    const receivedAt = Temporal.Now.instant()
      .subtract({ hours: 24 * 19 })
      .toString();
    const { id } = await register({ receivedAt });
    expect((await act(id, 'classification', { kind: 'complaint' })).status).toBe(201);
    const { deadlines } = await read(id);
    const left = (rule: string) => {
      const { state, endInstant } = deadlines.find((deadline) => deadline.rule === rule)!;
      return [state, Temporal.Instant.compare(endInstant, Temporal.Now.instant())];
    };
    expect([left('SKARGA-FWD'), left('SKARGA')]).toEqual([
      ['running', -1],
      ['running', 1],
    ]);
    expect(deadlines.find(({ rule }) => rule === 'UDIP-13-1')).toMatchObject({ state: 'withdrawn' });
  });

  it('twice at once, one wins and the other is told', async () => {
    const { id, revision } = await register({ receivedAt: RECEIVED });
    const seen = { 'If-Match': `"${revision}"` };
    const asked = ['complaint', 'petition'] as const;
    const answers = await Promise.all(asked.map((kind) => act(id, 'classification', { kind }, seen)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const won = asked[answers.findIndex(({ status }) => status === 201)]!;
    expect(await read(id)).toMatchObject({ kind: won, correspondence: [{ text: 'Treść pisma.' }] });
  });

  it('by two who saw nothing of each other, the case runs by the clocks of the kind that it has in the end', async () => {
    const { id } = await register({ receivedAt: RECEIVED });
    const asked = ['complaint', 'petition'];
    const answers = await Promise.all(asked.map((kind) => act(id, 'classification', { kind })));
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const theCase = await read(id);
    const rules = Object.keys(running(theCase)).toSorted();
    expect(rules).toEqual(theCase.kind === 'complaint' ? ['SKARGA', 'SKARGA-FWD'] : ['PET-10', 'PET-6']);
  });

  it('is nothing to somebody who does not see the case: for them there is none', async () => {
    const { body: unit } = await client.post<Written>('/api/units', {
      name: 'Drogi',
      kind: 'department',
      parentId: unitId,
    });
    const password = 'zielony parasol nad Wisłą';
    const stranger = { name: 'Jan Mróz', email: 'jan@urzad.example', roles: ['officer'], unitId: unit.id, password };
    expect((await client.post('/api/employees', stranger)).status).toBe(201);
    const { id } = await register({ kind: 'complaint' });
    const theirs = await office.client(stranger.email, password);
    expect(await theirs.post<Problem>(`/api/cases/${id}/classification`, { kind: 'petition' })).toMatchObject({
      status: 404,
      body: { code: 'case-not-found' },
    });
    expect(await read(id)).toMatchObject({ kind: 'complaint' });
  });

  it('is refused in a closed case, as an unknown kind, and ends in no foreign way', async () => {
    const { id } = await register({ kind: 'complaint' });
    expect(await act(id, 'classification', { kind: 'skarga' })).toMatchObject({ status: 400 });
    expect(await act(id, 'closing', { outcome: 'published' })).toMatchObject({
      status: 409,
      body: { code: 'outcome-not-of-kind' },
    });
    expect((await act(id, 'closing', { outcome: 'unfounded' })).status).toBe(201);
    expect(await act(id, 'classification', { kind: 'petition' })).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    });
  });

  it('once answered changes the kind, and starts no clock', async () => {
    const { id } = await register({});
    await act(id, 'replies', { text: 'W maju.', via: 'phone' });
    expect((await act(id, 'classification', { kind: 'complaint' })).status).toBe(201);
    const theCase = await read(id);
    expect(theCase).toMatchObject({ kind: 'complaint', status: 'answered' });
    expect(theCase.deadlines).toMatchObject([{ rule: 'UDIP-13-1', state: 'stopped' }]);
  });
});

describe('a quote that nobody answers', () => {
  it('is deemed authorised when its hours are over', async () => {
    const receivedAt = Temporal.Now.instant().subtract({ hours: 7 }).toString();
    const { id } = await register({ kind: 'quoteAuthorisation', receivedAt });
    const theCase = await until(
      () => read(id),
      ({ status }) => status === 'closed',
    );
    expect(theCase).toMatchObject({ outcome: 'deemedAuthorised', quote: { decision: 'deemedAuthorised' } });
  });

  it('is authorised by somebody, who says what was changed', async () => {
    const { id } = await register({ kind: 'quoteAuthorisation' });
    expect(await act(id, 'authorisation', { decision: 'changed' })).toMatchObject({
      body: { code: 'changes-missing' },
    });
    const decided = { decision: 'changed', changes: '„w maju”', authorisedById: colleagueId };
    expect((await act(id, 'authorisation', decided)).status).toBe(201);
    expect((await read(id)).quote).toMatchObject({ decision: 'changed', authorisedBy: { name: 'Olga Nowak' } });
    expect((await act(id, 'closing', { outcome: 'changed' })).status).toBe(201);
  });
});

describe('a case that the office begins', () => {
  const editor = { name: 'Redaktor naczelny Kuriera', email: 'redakcja@kurier.example' };
  const begin = (changes: object = {}) =>
    register({
      kind: 'rectification',
      contact: undefined,
      addressee: editor,
      text: 'Most otwarto w kwietniu, nie w maju.',
      receivedAt: '2026-03-02T10:00:00+01:00',
      ...changes,
    });

  it('has an addressee, and nobody’s message', async () => {
    const theCase = await read((await begin()).id);
    expect(theCase).toMatchObject({ begunByUs: true, contact: { name: editor.name }, correspondence: [] });
    expect(theCase.notes.map(({ text }) => text)).toEqual(['Most otwarto w kwietniu, nie w maju.']);
    expect(theCase.suggestedRecipients.to).toEqual([editor.email]);
    expect(running(theCase)).toEqual({ 'SPR-21': '2026-03-23' });
  });

  it('is lodged, runs on the editor, and ends as the editor answers', async () => {
    const { id } = await begin();
    const lodged = { edition: 'electronic', receivedAt: '2026-03-10T10:00:00+01:00' };
    expect((await act(id, 'lodging', lodged)).status).toBe(201);
    const theCase = await read(id);
    expect(running(theCase)).toEqual({ 'SPR-EL': '2026-03-13', 'SPR-ODM': '2026-03-17' });
    expect(theCase.deadlines[0]).toMatchObject({ rule: 'SPR-21', state: 'stopped' });
    expect(await act(id, 'lodging', lodged)).toMatchObject({ status: 409, body: { code: 'already-lodged' } });
    expect((await act(id, 'closing', { outcome: 'refused' })).status).toBe(201);
  });

  it.each([
    ['electronic', { 'SPR-EL': '2026-03-13', 'SPR-ODM': '2026-03-17' }],
    ['daily', { 'SPR-DZ': '2026-03-17', 'SPR-ODM': '2026-03-17' }],
    ['periodical', { 'SPR-ODM': '2026-03-17' }],
  ])('runs on the editor of a text in an edition that is %s by the rules of that', async (edition, terms) => {
    const { id } = await begin();
    expect((await act(id, 'lodging', { edition, receivedAt: '2026-03-10T10:00:00+01:00' })).status).toBe(201);
    expect(running(await read(id))).toEqual(terms);
  });

  it('is of a kind that the office begins, and has no sender beside', async () => {
    const ask = (body: object) =>
      client.post<Problem>('/api/cases', { channel: 'paper', subject: 'S', text: 'T', addressee: editor, ...body });
    expect(await ask({ kind: 'complaint' })).toMatchObject({ status: 409, body: { code: 'kind-not-begun-by-us' } });
    expect(await ask({ kind: 'other', contact: sender })).toMatchObject({
      status: 400,
      body: { code: 'sender-or-addressee' },
    });
  });
});

describe('a case of nobody knows whom', () => {
  const anonymous = { contact: undefined, text: 'Naczelnik bierze łapówki.' };

  it('is listed, found and noted in, and nobody is said to have written', async () => {
    const { id } = await register({ ...anonymous, kind: 'complaint', subject: 'Nieprawidłowości w wydziale' });
    const theCase = await read(id);
    expect(theCase).toMatchObject({
      contact: null,
      newsroom: null,
      contactErasedAt: null,
      suggestedRecipients: { to: [], cc: [] },
      correspondence: [{ from: null, text: 'Naczelnik bierze łapówki.' }],
    });
    expect((await act(id, 'notes', { text: 'Przyniesiono do kancelarii.' })).status).toBe(201);
    const { body: list } = await client.get<{ items: object[] }>('/api/cases?q=wydziale&kind=complaint');
    expect(list.items).toMatchObject([{ id, contact: null }]);
    const { body: found } = await client.get<{ items: object[] }>('/api/search?q=Nieprawidłowości');
    expect(found.items).toMatchObject([{ kind: 'case', id, detail: null }]);
    // By its number with the mark of its kind, as it stands on letters and as somebody types it.
    for (const q of [theCase.number, theCase.number.toLowerCase()]) {
      expect((await client.get<{ items: object[] }>(`/api/cases?q=${q}`)).body.items).toMatchObject([{ id }]);
      expect((await client.get<{ items: object[] }>(`/api/search?q=${q}`)).body.items).toMatchObject([{ id }]);
    }
  });

  it('is answered by no mail, and ends as the law has it', async () => {
    const { id } = await register({ ...anonymous, kind: 'complaint' });
    for (const body of [{ text: 'Odpowiadamy.' }, { text: 'Odpowiadamy.', to: ['jan@poczta.example'] }])
      expect(await act(id, 'replies', body)).toMatchObject({ status: 409, body: { code: 'sender-unknown' } });
    expect((await act(id, 'replies', { text: 'Wywieszono na tablicy.', via: 'inPerson', final: false })).status).toBe(
      201,
    );
    expect((await act(id, 'closing', { outcome: 'leftUnexamined' })).status).toBe(201);
    const { body: kinds } = await client.get<{ items: { code: string; anonymous: string | null }[] }>('/api/kinds');
    const basis = (kind: string) => kinds.items.find(({ code }) => code === kind)?.anonymous;
    expect([basis('complaint'), basis('petition'), basis('pressInquiry')]).toEqual([
      'Rozp. RM z 8.01.2002 §8',
      'PET 7(1)',
      null,
    ]);
  });

  it('becomes somebody’s once they are known', async () => {
    const { id } = await register({ ...anonymous, subject: 'Oświetlenie' });
    const corrected = await client.patch<Problem>(`/api/cases/${id}/registration`, {
      contact: sender,
      reason: 'Zadzwoniła',
    });
    expect(corrected.status).toBe(200);
    expect(await read(id)).toMatchObject({
      contact: { name: sender.name },
      suggestedRecipients: { to: [sender.email] },
    });
    expect((await act(id, 'replies', { text: 'Odpowiadamy.' })).status).toBe(201);
  });
});

describe('a letter of two matters', () => {
  interface Split extends Case {
    readonly splitFrom: { readonly id: string } | null;
    readonly splitInto: readonly { readonly id: string; readonly number: string }[];
  }
  const whole = (id: string) => client.get<Split>(`/api/cases/${id}`).then(({ body }) => body);
  const firstOf = (theCase: Case) => (theCase.correspondence[0] as { id: string }).id;

  it('starts two clocks from one day, and each case knows the other', async () => {
    const { id } = await register({ kind: 'publicInformationRequest', receivedAt: '2026-03-02T10:00:00+01:00' });
    const messageId = firstOf(await read(id));
    const { status, body } = await act(id, 'split', { messageId, kind: 'complaint', subject: 'Skarga na zarząd dróg' });
    expect({ status, body }).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^SK\//) } });
    const [before, made] = [await whole(id), await whole(body.id)];
    expect(running(before)).toEqual({ 'UDIP-13-1': '2026-03-16' });
    expect(running(made)).toEqual({ SKARGA: '2026-04-02', 'SKARGA-FWD': '2026-03-09' });
    expect(before).toMatchObject({ splitFrom: null, splitInto: [{ id: body.id, number: body.number }] });
    expect(made).toMatchObject({
      splitFrom: { id },
      contact: { name: sender.name },
      correspondence: [{ text: 'Treść pisma.' }],
    });
  });

  it('is split twice by two requests with one key, once', async () => {
    const { id } = await register({});
    const body = { messageId: firstOf(await read(id)), kind: 'petition' };
    const key = { 'Idempotency-Key': 'split-1' };
    const [one, two] = [await act(id, 'split', body, key), await act(id, 'split', body, key)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
    expect((await whole(id)).splitInto).toHaveLength(1);
  });

  it('is put together again by dismissing the new case, until that is answered', async () => {
    const { id } = await register({});
    const messageId = firstOf(await read(id));
    const undone = (await act(id, 'split', { messageId })).body.id;
    expect((await act(undone, 'dismissal', { reason: 'Jedna sprawa' })).status).toBe(201);
    const answered = (await act(id, 'split', { messageId })).body.id;
    await act(answered, 'replies', { text: 'W maju.', via: 'phone' });
    expect(await act(answered, 'dismissal', { reason: 'Jedna sprawa' })).toMatchObject({
      status: 409,
      body: { code: 'case-already-answered' },
    });
  });

  it('is a letter of that case', async () => {
    const { id } = await register({});
    const other = await read((await register({})).id);
    expect(await act(id, 'split', { messageId: firstOf(other) })).toMatchObject({
      status: 404,
      body: { code: 'message-not-found' },
    });
  });
});

describe('a complaint about somebody’s work', () => {
  it('is not given to them (KPA 256)', async () => {
    const { id } = await register({ kind: 'complaint' });
    expect((await act(id, 'complaint-subjects', { employeeIds: [colleagueId] })).status).toBe(201);
    expect((await read(id)).complaintSubjects).toMatchObject([{ id: colleagueId }]);
    expect(await act(id, 'assignments', { employeeId: colleagueId, priority: 'normal' })).toMatchObject({
      status: 409,
      body: { code: 'own-work' },
    });
  });
});

describe('how a case came in', () => {
  const post = { platform: 'facebook', account: 'Mieszkańcy Zalesia', url: 'https://facebook.example/posts/17' };
  const eDelivery = { address: 'AE:PL-12345-67890-ABCDE-12' };
  const ask = (body: object) =>
    client.post<Problem & { id: string }>('/api/cases', { kind: 'intervention', subject: 'S', text: 'T', ...body });
  const shown = async (id: string) =>
    (await client.get<{ post: unknown; eDelivery: unknown; contact: { id: string } }>(`/api/cases/${id}`)).body;

  it('shows where on social media it was written, and by which account', async () => {
    const { status, body } = await ask({ channel: 'socialMedia', post, contact: sender });
    expect(status).toBe(201);
    expect(await shown(body.id)).toMatchObject({ channel: 'socialMedia', post, eDelivery: null });
    // Put right: the details were those of another way in.
    const corrected = await client.patch(`/api/cases/${body.id}/registration`, { channel: 'phone', reason: 'pomyłka' });
    expect(corrected.status).toBe(200);
    expect(await shown(body.id)).toMatchObject({ channel: 'phone', post: null, eDelivery: null });
  });

  it('is found by, put right with what stood there before, and erased with whoever wrote', async () => {
    const contact = { name: 'Zofia Kania', email: 'zofia.kania@poczta.example' };
    const { body } = await ask({ channel: 'socialMedia', post: { ...post, account: 'Kanarkowo-7719' }, contact });
    const found = async (q: string) =>
      (await client.get<Things>(`/api/cases?view=all&q=${q}`)).body.items.map(({ id }) => id);
    expect(
      await until(
        () => found('kanarkowo-7719'),
        (ids) => ids.length > 0,
      ),
    ).toEqual([body.id]);
    const search = await client.get<Things>('/api/search?q=Kanarkowo-7719');
    expect(search.body.items).toMatchObject([{ id: body.id }]);

    const path = `/api/cases/${body.id}/registration`;
    const account = 'Kanarkowo-8820';
    const corrected = { post: { ...post, account }, reason: 'przepisano z błędem' };
    expect((await client.patch(path, corrected)).status).toBe(200);
    expect((await client.patch<Problem>(path, corrected)).body.code).toBe('nothing-to-correct');
    expect((await client.patch<Problem>(path, { eDelivery, reason: 'pomyłka' })).body.code).toBe('not-of-channel');
    expect(await shown(body.id)).toMatchObject({ post: { account } });
    const history = async () => JSON.stringify((await client.get(`/api/cases/${body.id}/history`)).body);
    expect(await history()).toMatch(/Kanarkowo-7719.*Poprawiono, skąd przyszło.*Kanarkowo-8820/);
    expect(
      await until(
        () => found('kanarkowo-8820'),
        (ids) => ids.length > 0,
      ),
    ).toEqual([body.id]);
    expect(await found('kanarkowo-7719')).toEqual([]);

    const { contact: person } = await shown(body.id);
    const erased = await client.post(`/api/contacts/${person.id}/erasure`, {
      confirmation: contact.name,
      reason: 'consent-withdrawn',
    });
    expect(erased.status).toBeLessThan(300);
    await until(history, (text) => !text.includes('Kanarkowo'));
    expect(JSON.stringify(await shown(body.id))).not.toContain('Kanarkowo');
    expect(
      await until(
        () => found('kanarkowo-8820'),
        (ids) => ids.length === 0,
      ),
    ).toEqual([]);
    expect((await client.get<Things>('/api/search?q=Kanarkowo-8820')).body.items).toEqual([]);
  });

  it('shows from which address for e-delivery it came', async () => {
    const { status, body } = await ask({ channel: 'eDelivery', eDelivery });
    expect(status).toBe(201);
    expect(await shown(body.id)).toMatchObject({ channel: 'eDelivery', post: null, eDelivery });
  });

  it.each([
    ['an address of a post that is no page', { channel: 'socialMedia', post: { ...post, url: 'javascript:alert(1)' } }],
    ['an account that is too long', { channel: 'socialMedia', post: { ...post, account: 'a'.repeat(201) } }],
    ['an unknown service', { channel: 'socialMedia', post: { ...post, platform: 'pigeon' } }],
    ['what is no address for e-delivery', { channel: 'eDelivery', eDelivery: { address: 'jan@example.com' } }],
  ])('refuses %s', async (_, body) => {
    expect(await ask(body)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('refuses the details of another channel', async () => {
    expect(await ask({ channel: 'paper', post })).toMatchObject({ status: 400, body: { code: 'not-of-channel' } });
  });

  it('says for how long the file of its kind is kept', async () => {
    const { body } = await ask({ channel: 'paper' });
    expect(await shown(body.id)).toMatchObject({ retention: 'B5' });
  });
});

describe('fields that a kind has of its own', () => {
  it('say who is accredited to what, and fill the letter about it', async () => {
    const { id } = await register({ kind: 'accreditation', contact: { ...sender, newsroom: 'Radio Brzeg' } });
    const path = `/api/cases/${id}/accreditation`;
    const opening = { event: 'Otwarcie hali', on: '2026-03-14', place: 'ul. Sportowa 1' };
    expect((await client.put(path, opening)).status).toBe(200);
    const contactId = (await client.get<{ contact: { id: string } }>(`/api/cases/${id}`)).body.contact.id;
    expect((await client.post(`${path}/journalists`, { contactId })).status).toBe(201);
    expect((await client.post(`${path}/journalists`, { name: 'Tomasz Wrona' })).status).toBe(201);
    expect((await client.post<Problem>(`${path}/journalists`, { contactId })).body.code).toBe(
      'journalist-named-already',
    );
    const tomasz = (await client.get<Accreditation>(path)).body.journalists[1]!.id;
    const decide = (person: string, decision: object) =>
      client.post<Problem>(`${path}/journalists/${person}/decision`, decision);
    expect((await decide(tomasz, { decision: 'refused' })).body.code).toBe('refusal-needs-reason');
    expect((await decide(tomasz, { decision: 'refused', reason: 'brak miejsc' })).status).toBe(200);
    expect((await decide(contactId, { decision: 'accredited' })).status).toBe(200);
    expect((await client.get<Accreditation>(path)).body).toMatchObject({
      ...opening,
      journalists: [
        { contactId, name: 'Anna Lis', decision: 'accredited' },
        { contactId: null, name: 'Tomasz Wrona', decision: 'refused', reason: 'brak miejsc' },
      ],
    });

    const { body: letters } = await client.get<Things>(`/api/cases/${id}/answer-letters`);
    expect(letters.items.map((letter) => letter.id)).toEqual(['accreditationConfirmed', 'accreditationRefused']);
    const confirmed = await client.get<{ text: string }>(`/api/cases/${id}/answer-letters/accreditationConfirmed/pl`);
    expect(confirmed.body.text).toContain('Kiedy: 14 marca 2026');
    expect(confirmed.body.text).toContain('Akredytowane osoby: Anna Lis');
    expect(confirmed.body.text).toContain('Tomasz Wrona (brak miejsc)');

    const { body: history } = await client.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`);
    expect(history.items.map(({ summary }) => summary)).toContain('Odmówiono akredytacji: Tomasz Wrona (brak miejsc)');
    expect((await client.post(`/api/cases/${id}/closing`, { outcome: 'partlyAccredited' })).status).toBe(201);
    expect((await client.put<Problem>(path, opening)).body.code).toBe('case-closed');
  });

  it('list what was published, by which newsroom and about which case', async () => {
    const { id: linkedCaseId, number } = await register({});
    const { id } = await register({ kind: 'pressReview', contact: undefined });
    const path = `/api/cases/${id}/press-review`;
    const publication = { outlet: 'Kurier', title: 'Obwodnica z opóźnieniem', place: 's. 3', tone: 'negative' };
    expect((await client.put<Problem>(path, { on: '2150-01-01' })).body.code).toBe('review-in-future');
    expect((await client.put(path, { on: '2026-03-02' })).status).toBe(200);
    const listed = await client.post<Written>(`${path}/publications`, { ...publication, linkedCaseId });
    expect(listed.status).toBe(201);
    const newsroomId = 'nobody';
    expect((await client.post<Problem>(`${path}/publications`, { ...publication, newsroomId })).body.code).toBe(
      'newsroom-not-found',
    );
    const corrected = { ...publication, tone: 'neutral', link: 'https://kurier.example/obwodnica', linkedCaseId };
    expect((await client.put(`${path}/publications/${listed.body.id}`, corrected)).status).toBe(200);
    const shown = await until(
      async () => (await client.get<Record<string, unknown>>(path)).body,
      (review) => JSON.stringify(review).includes(number),
    );
    expect(shown).toMatchObject({
      on: '2026-03-02',
      publications: [
        {
          ...publication,
          tone: 'neutral',
          link: 'https://kurier.example/obwodnica',
          linkedCase: { id: linkedCaseId, number },
        },
      ],
    });
    expect((await client.put<Problem>(`/api/cases/${linkedCaseId}/press-review`, { on: '2026-03-02' })).body.code).toBe(
      'case-of-another-kind',
    );
  });
});
