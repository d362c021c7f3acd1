import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeDayIn } from '../../../tests/support/office-days.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
}
interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}
interface Case {
  readonly status: string;
  readonly deadlines: readonly {
    readonly id: string;
    readonly rule: string;
    readonly state: string;
    readonly legalEnd: string;
    readonly endInstant: string;
    readonly allowed: readonly string[];
    readonly delayNotice: { readonly latest: string | null; readonly usual: string } | null;
    readonly trace: readonly { readonly code: string }[];
  }[];
  readonly pauses: readonly { readonly id: string; readonly until: string | null }[];
  readonly termExtensions: readonly object[];
  readonly clockWithdrawals: readonly object[];
  readonly correspondence: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: string;
    readonly final: boolean;
    readonly direction: string;
  }[];
}

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

async function register(changes: object = {}): Promise<string> {
  const { status, body } = await client.post<Written>('/api/cases', {
    channel: 'paper',
    subject: 'Remont mostu',
    text: 'Kiedy koniec remontu?',
    contact: { name: 'Anna Lis', email: 'anna@kurier.example' },
    ...changes,
  });
  expect(status).toBe(201);
  return body.id;
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const listed = async (id: string) =>
  (await client.get<{ items: { id: string }[] }>('/api/cases?limit=200')).body.items.find((item) => item.id === id);
const act = (id: string, what: string, body: object = {}) =>
  client.post<Written & Problem>(`/api/cases/${id}/${what}`, body);
const told = async (id: string) =>
  (await client.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`)).body.items.map(
    ({ summary }) => summary,
  );
const refusal = ({ status, body }: { readonly status: number; readonly body: Problem }) => [status, body.code];

describe('a notice of delay', () => {
  const notice = { reasons: 'Zbieramy dane z powiatów.', until: officeDayIn(40) };

  it('goes to the sender as a letter, and its date is the last day', async () => {
    const id = await register();
    const { status, body } = await act(id, 'delay-notice', notice);
    expect(status).toBe(201);
    const theCase = await read(id);
    expect(theCase.deadlines).toMatchObject([{ rule: 'UDIP-13-2', state: 'running', legalEnd: notice.until }]);
    expect(theCase.deadlines[0]!.trace.map(({ code }) => code)).toContain('delay-notice');
    const letter = theCase.correspondence.find((message) => message.id === body.id)!;
    expect(letter).toMatchObject({ direction: 'out', final: false });
    expect(letter.text).toContain('Zbieramy dane z powiatów.');
    await until(async () =>
      (await read(id)).correspondence.some((message) => message.id === body.id && message.state !== 'recorded')
        ? true
        : undefined,
    );
    expect((await told(id)).some((summary) => summary.startsWith('Zawiadomiono o przedłużeniu do'))).toBe(true);
  });

  it('is shown beforehand as it will go out, or with what it would be refused for, and nothing is written', async () => {
    const id = await register();
    const [clock] = (await read(id)).deadlines;
    expect(clock).toMatchObject({
      allowed: ['delayNotice', 'withdraw'],
      delayNotice: { article: 'UDIP 13(2)', late: false },
    });
    const { latest, usual } = clock!.delayNotice!;
    expect(usual > clock!.legalEnd && usual <= latest!).toBe(true);
    const preview = (body: object) =>
      client.post<{ text: string; to: string[] } & Problem>(`/api/cases/${id}/delay-notice/preview`, body);
    const shown = await preview({ ...notice, until: usual, language: 'en' });
    expect([shown.status, shown.body.to]).toEqual([200, ['anna@kurier.example']]);
    expect(shown.body.text).toMatch(/^Dzień dobry,[^]+Zbieramy dane z powiatów\.[^]+Dear Sir or Madam,/);
    expect(refusal(await preview({ ...notice, until: officeDayIn(90) }))).toEqual([409, 'delay-past-limit']);
    expect((await read(id)).correspondence).toHaveLength(1);
    const { body } = await act(id, 'delay-notice', { ...notice, until: usual, language: 'en' });
    expect((await read(id)).correspondence.find((message) => message.id === body.id)!.text).toBe(shown.body.text);
  });

  it('is one where two are sent at once', async () => {
    const id = await register();
    const answers = await Promise.all([act(id, 'delay-notice', notice), act(id, 'delay-notice', notice)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('delay-until-not-later');
    expect((await read(id)).correspondence.filter(({ direction }) => direction === 'out')).toHaveLength(1);
  });

  it('is refused too late, too far, or under a rule that knows none, and nothing goes out', async () => {
    const overdue = await register({
      receivedAt: Temporal.Now.instant()
        .subtract({ hours: 24 * 40 })
        .toString(),
    });
    expect(refusal(await act(overdue, 'delay-notice', { ...notice, until: officeDayIn(10) }))).toEqual([
      409,
      'delay-notice-late',
    ]);
    const fresh = await register();
    expect(refusal(await act(fresh, 'delay-notice', { ...notice, until: officeDayIn(90) }))).toEqual([
      409,
      'delay-past-limit',
    ]);
    expect(refusal(await act(fresh, 'delay-notice', { ...notice, until: officeDayIn(0) }))).toEqual([
      400,
      'delay-until-past',
    ]);
    const question = await register({ kind: 'councillorQuestion' });
    expect(refusal(await act(question, 'delay-notice', notice))).toEqual([409, 'rule-knows-no-notice']);
    for (const id of [overdue, fresh, question])
      expect((await read(id)).correspondence.filter(({ direction }) => direction === 'out')).toEqual([]);
  });

  it('is sent after the term under KPA 36', async () => {
    const receivedAt = Temporal.Now.instant()
      .subtract({ hours: 24 * 50 })
      .toString();
    const id = await register({ kind: 'application', receivedAt });
    expect((await act(id, 'delay-notice', { ...notice, until: officeDayIn(20) })).status).toBe(201);
    expect((await read(id)).deadlines.map(({ legalEnd }) => legalEnd)).toContain(officeDayIn(20));
    expect((await told(id)).some((summary) => summary.includes('po terminie'))).toBe(true);
  });

  it.each([
    ['no reasons', { until: officeDayIn(40), reasons: ' ' }, 'reasons'],
    ['no day', { reasons: 'x', until: '2026-02-30' }, 'until'],
  ])('names the field that is wrong: %s', async (_, body, field) => {
    const refused = await act(await register(), 'delay-notice', body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.map((error) => error.field)).toEqual([field]);
  });
});

describe('a pause', () => {
  it('lets a clock stand still whose rule knows it, and ends', async () => {
    const id = await register({ kind: 'application' });
    const { status, body } = await act(id, 'pauses', { reason: 'mediation' });
    expect(status).toBe(201);
    expect((await read(id)).deadlines.map(({ state }) => state)).toContain('paused');
    expect(await listed(id)).toMatchObject({ clockStands: true, overdue: false });
    expect(refusal(await act(id, 'pauses', { reason: 'mediation' }))).toEqual([409, 'pause-running']);
    expect(refusal(await act(id, `pauses/${body.id}/end`, { on: officeDayIn(-1) }))).toEqual([
      400,
      'pause-ends-before-it-began',
    ]);
    expect((await act(id, `pauses/${body.id}/end`)).status).toBe(200);
    expect(await listed(id)).toMatchObject({ clockStands: false });
    expect(refusal(await act(id, `pauses/${body.id}/end`))).toEqual([409, 'pause-ended']);
    expect(refusal(await act(id, 'pauses/nothing/end'))).toEqual([404, 'pause-not-found']);
    const theCase = await read(id);
    expect(theCase.deadlines.map(({ state }) => state)).not.toContain('paused');
    expect(theCase.pauses).toMatchObject([{ id: body.id, until: officeDayIn(0) }]);
  });

  it('is not lost where the case is classified meanwhile, and back', async () => {
    const id = await register({ kind: 'application' });
    const { body } = await act(id, 'pauses', { reason: 'suspension' });
    const states = async () => (await read(id)).deadlines.filter(({ state }) => state !== 'withdrawn');
    expect((await act(id, 'classification', { kind: 'complaint' })).status).toBeLessThan(300);
    expect((await states()).map(({ state }) => state)).not.toContain('paused');
    const twice = await Promise.all([1, 2].map(() => act(id, 'classification', { kind: 'application' })));
    expect(twice.map(({ status }) => status).every((status) => status < 300)).toBe(true);
    expect(await states()).toMatchObject([{ rule: 'KPA-35-3A', state: 'paused' }]);
    expect((await read(id)).pauses).toMatchObject([{ id: body.id, until: null, endedBy: null }]);
  });

  it('is refused under a rule that knows none, and without a reason of the law', async () => {
    const id = await register();
    expect(refusal(await act(id, 'pauses', { reason: 'mediation' }))).toEqual([409, 'clock-knows-no-pause']);
    const { status, body } = await act(id, 'pauses', { reason: 'urlop' });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['reason']]);
  });
});

describe('the term of a quote', () => {
  const inHours = (hours: number) => Temporal.Now.instant().add({ hours }).toString({ smallestUnit: 'millisecond' });
  const quote = (changes: object = {}) => register({ kind: 'quoteAuthorisation', ...changes });
  const agreed = { until: inHours(30), agreedWith: 'Anna Lis', note: 'telefonicznie' };

  it('ends later where both sides agree, and the case says with whom', async () => {
    const id = await quote();
    expect((await read(id)).deadlines).toMatchObject([{ rule: 'PP-14A-6H', allowed: ['extend', 'withdraw'] }]);
    expect((await act(id, 'term-extensions', agreed)).status).toBe(201);
    const { deadlines, termExtensions } = await read(id);
    expect(deadlines).toMatchObject([{ state: 'running', endInstant: agreed.until, legalEnd: null }]);
    expect(termExtensions).toMatchObject([{ ...agreed, article: 'PP 14a', by: { name: expect.any(String) } }]);
    expect((await told(id)).some((summary) => summary.startsWith('Za zgodą stron (PP 14a)'))).toBe(true);
  });

  it('is one agreement where two come at once', async () => {
    const id = await quote();
    const answers = await Promise.all([act(id, 'term-extensions', agreed), act(id, 'term-extensions', agreed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await read(id)).termExtensions).toHaveLength(1);
  });

  it('is refused earlier, too late, without somebody who agreed, and for what is no quote', async () => {
    const id = await quote();
    expect(refusal(await act(id, 'term-extensions', { ...agreed, until: inHours(1) }))).toEqual([
      400,
      'agreement-not-later',
    ]);
    const nobody = await act(id, 'term-extensions', { ...agreed, agreedWith: ' ' });
    expect([nobody.status, nobody.body.errors?.map(({ field }) => field)]).toEqual([400, ['agreedWith']]);
    expect(refusal(await act(await register(), 'term-extensions', agreed))).toEqual([409, 'rule-knows-no-agreement']);
    // Until the clock is looked at, which makes it a case that has ended.
    const over = await act(await quote({ receivedAt: inHours(-7) }), 'term-extensions', agreed);
    expect(over.status).toBe(409);
    expect(['agreement-late', 'case-closed']).toContain(over.body.code);
  });
});

describe('a clock that was started wrongly', () => {
  it('is withdrawn with a reason, which stands in the history', async () => {
    const id = await register();
    const [deadline] = (await read(id)).deadlines;
    const withdrawal = { deadlineId: deadline!.id, reason: 'To nie jest wniosek.' };
    expect((await act(id, 'clock-withdrawals', withdrawal)).status).toBe(201);
    const { deadlines, clockWithdrawals } = await read(id);
    expect(deadlines).toMatchObject([{ state: 'withdrawn', allowed: [] }]);
    expect(clockWithdrawals).toMatchObject([
      { id: withdrawal.deadlineId, reason: withdrawal.reason, by: { name: expect.any(String) } },
    ]);
    expect(await told(id)).toContain('Wycofano termin UDIP-13-1: To nie jest wniosek.');
    expect(refusal(await act(id, 'clock-withdrawals', withdrawal))).toEqual([409, 'clock-not-running']);
    expect(refusal(await act(id, 'delay-notice', { reasons: 'x', until: officeDayIn(20) }))).toEqual([
      409,
      'no-clock-runs',
    ]);
    expect(refusal(await act(id, 'clock-withdrawals', { deadlineId: 'x', reason: 'x' }))).toEqual([
      404,
      'deadline-not-found',
    ]);
  });
});

describe('after the final answer', () => {
  it('an interim one is refused, and the first message needs no word that it needs none', async () => {
    const id = await register();
    expect((await act(id, 'replies', { text: 'Zbieramy dane.', final: false })).status).toBe(201);
    expect((await act(id, 'replies', { text: 'W maju.' })).status).toBe(201);
    expect(refusal(await act(id, 'replies', { text: 'Jeszcze jedno.', final: false }))).toEqual([
      409,
      'interim-after-final',
    ]);
    const [first] = (await read(id)).correspondence;
    expect(refusal(await act(id, 'no-answer-needed', { messageId: first!.id }))).toEqual([
      409,
      'message-owes-no-answer',
    ]);
    expect(refusal(await act(id, 'no-answer-needed', { messageId: 'x' }))).toEqual([404, 'message-not-found']);
  });
});

describe('free days', () => {
  interface Moved {
    readonly number: string;
    readonly rule: string;
    readonly before: { readonly legalEnd: string; readonly internalTarget: string };
    readonly after: { readonly legalEnd: string; readonly internalTarget: string };
    readonly caseId: string;
  }
  interface Preview {
    readonly items: readonly Moved[];
    readonly candidates: number;
    readonly nextCursor: string | null;
    readonly revision: number;
    readonly freeAnyway: { readonly pl: string } | null;
    readonly past: boolean;
  }
  interface Days {
    readonly holidays: readonly { readonly date: string }[];
    readonly items: readonly {
      readonly id: string;
      readonly date: string;
      readonly added: { readonly by: string | null };
      readonly removed: { readonly reason: string } | null;
    }[];
    readonly recount: object | null;
    readonly revision: number;
  }
  /** The public holiday of 2018 that an act of 7 November gave. */
  const once = { kind: 'statutory', date: '2018-11-12', name: 'Święto Narodowe', basis: 'Dz.U. 2018 poz. 2117' };
  const days = async (year: number) => (await client.get<Days>(`/api/free-days?year=${year}`)).body;
  const add = (day: object, headers: Record<string, string> = {}) =>
    client.post<Written & Problem & { revision: number }>('/api/free-days', day, headers);
  const remove = (id: string) =>
    client.post<Written & Problem>(`/api/free-days/${id}/removal`, { reason: 'Wpisany przez pomyłkę' });
  /** All pages of it. */
  async function preview(path: string): Promise<Moved[]> {
    const moved: Moved[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { body: Preview } = await client.get<Preview>(
        `${path}${path.includes('?') ? '&' : '?'}${cursor && `cursor=${cursor}`}`,
      );
      moved.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    return moved;
  }
  const dates = async (id: string) =>
    (await read(id)).deadlines.map(({ rule, legalEnd, ...clock }) => [
      rule,
      legalEnd,
      (clock as unknown as { internalTarget: string }).internalTarget,
    ]);
  const UNMOVED = [['UDIP-13-1', '2018-11-12', '2018-11-12']];
  let caseId: string;

  it('are shown with what they would move, and move nothing yet', async () => {
    caseId = await register({ channel: 'phone', receivedAt: '2018-10-29T10:00:00+01:00' });
    expect(await dates(caseId)).toEqual(UNMOVED);
    const moved = await preview('/api/free-days/preview?kind=statutory&date=2018-11-12');
    expect(moved.find((clock) => clock.caseId === caseId)).toMatchObject({
      rule: 'UDIP-13-1',
      before: { legalEnd: '2018-11-12', internalTarget: '2018-11-12' },
      after: { legalEnd: '2018-11-13', internalTarget: '2018-11-09' },
    });
    const own = await preview('/api/free-days/preview?kind=own&date=2018-11-12');
    expect(own.find((clock) => clock.caseId === caseId)?.after).toMatchObject({
      legalEnd: '2018-11-12',
      internalTarget: '2018-11-09',
    });
    expect(await dates(caseId)).toEqual(UNMOVED);
  });

  it('made free by an act move the ends of running clocks, and say why', async () => {
    const { status, body } = await add(once);
    expect(status).toBe(201);
    await until(
      () => dates(caseId),
      ([clock]) => clock?.[1] === '2018-11-13',
    );
    expect(await dates(caseId)).toEqual([['UDIP-13-1', '2018-11-13', '2018-11-09']]);
    expect(await told(caseId)).toContain(
      'Termin UDIP-13-1: do 13.11.2018 zamiast 12.11.2018, cel wewnętrzny 09.11.2018 zamiast 12.11.2018 (dodano dzień wolny 12.11.2018: Święto Narodowe, Dz.U. 2018 poz. 2117)',
    );
    // What comes now is counted by it from the beginning.
    expect(await dates(await register({ channel: 'phone', receivedAt: '2018-10-29T10:00:00+01:00' }))).toEqual([
      ['UDIP-13-1', '2018-11-13', '2018-11-09'],
    ]);
    const listed = await until(
      () => days(2018),
      ({ recount }) => recount === null,
    );
    expect(listed.items).toMatchObject([{ id: body.id, date: '2018-11-12', removed: null }]);
    expect(listed.holidays.map(({ date }) => date)).toContain('2018-11-11');
  });

  it('removed again give the dates of before, in cases that run, and stay in the list', async () => {
    const [day] = (await days(2018)).items;
    const answered = await register({ channel: 'phone', receivedAt: '2018-10-29T10:00:00+01:00' });
    await act(answered, 'closing', { outcome: 'withdrawn' });
    const moved = await preview(`/api/free-days/${day!.id}/preview`);
    expect(moved.find((clock) => clock.caseId === caseId)?.after).toMatchObject({ legalEnd: '2018-11-12' });
    expect((await remove(day!.id)).status).toBe(200);
    await until(
      () => dates(caseId),
      ([clock]) => clock?.[1] === '2018-11-12',
    );
    expect(await dates(caseId)).toEqual(UNMOVED);
    expect((await days(2018)).items).toMatchObject([{ removed: { reason: 'Wpisany przez pomyłkę' } }]);
    expect(refusal(await remove(day!.id))).toEqual([409, 'free-day-removed']);
    expect((await read(answered)).status).toBe('closed');
  });

  it('are refused twice, without their act, where there is no such day, and by a calendar that changed meanwhile', async () => {
    const own = { kind: 'own', date: '2019-05-02', name: 'Dzień wolny za 5 stycznia' };
    const { revision } = await days(2019);
    expect((await add(own, { 'if-match': `"${revision}"` })).status).toBe(201);
    expect(refusal(await add(own))).toEqual([409, 'free-day-taken']);
    expect(refusal(await add({ ...own, date: '2019-05-03' }, { 'if-match': `"${revision}"` }))).toEqual([
      412,
      'changed-by-somebody',
    ]);
    expect(refusal(await add({ ...once, basis: null }))).toEqual([400, 'free-day-needs-basis']);
    expect(refusal(await add({ ...own, date: '2019-02-30' }))).toEqual([400, 'free-day-invalid']);
    expect(refusal(await add({ ...own, date: '2.05.2019' }))).toEqual([400, 'invalid-input']);
    const unknown = await client.get<Problem>('/api/free-days/nobody/preview');
    expect(refusal(unknown)).toEqual([404, 'free-day-unknown']);
  });

  it('that are free anyway say that they change nothing', async () => {
    const { body } = await client.get<Preview>('/api/free-days/preview?kind=statutory&date=2018-11-11');
    expect(body).toMatchObject({ items: [], past: true, freeAnyway: { pl: 'Narodowe Święto Niepodległości' } });
  });
});
