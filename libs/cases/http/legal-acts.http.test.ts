import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeDay } from '#libs/kernel';
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
  readonly outcome: string | null;
  readonly legalActs: readonly string[];
  readonly deadlines: readonly { readonly rule: string; readonly state: string; readonly legalEnd: string }[];
  readonly remedyCalls: readonly { readonly id: string; readonly state: string; readonly days: number }[];
  readonly correspondence: readonly { readonly id: string; readonly text: string; readonly final: boolean }[];
}

let office: TestOffice;
let client: Client;
const today = () => officeDay(Temporal.Now.instant());
const inDays = (days: number) => today().add({ days }).toString();

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

async function register(changes: object = {}): Promise<string> {
  const { status, body } = await client.post<Written>('/api/cases', {
    channel: 'paper',
    subject: 'Remont mostu',
    text: 'Proszę o wydanie zaświadczenia.',
    contact: { name: 'Anna Lis', email: 'anna@kurier.example' },
    ...changes,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.id;
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const act = (id: string, what: string, body: object = {}) =>
  client.post<Written & Problem>(`/api/cases/${id}/${what}`, body);
const told = async (id: string) =>
  (await client.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`)).body.items.map(
    ({ summary }) => summary,
  );
const refusal = ({ status, body }: { readonly status: number; readonly body: Problem }) => [status, body.code];
const running = (theCase: Case) =>
  Object.fromEntries(
    theCase.deadlines.filter(({ state }) => state === 'running').map(({ rule, legalEnd }) => [rule, legalEnd]),
  );

describe('a call to remedy defects', () => {
  const RECEIVED = { kind: 'application', receivedAt: '2026-03-02T10:00:00+01:00' };

  it('goes out as a letter, and the sender’s term runs once the server has it', async () => {
    const id = await register({ kind: 'application' });
    expect((await read(id)).legalActs).toContain('callToRemedy');
    const { status, body } = await act(id, 'remedy-calls', { defects: 'Brak podpisu.', days: 14 });
    expect(status).toBe(201);
    const theCase = await until(
      () => read(id),
      ({ remedyCalls }) => remedyCalls[0]?.state === 'running',
    );
    expect(theCase.remedyCalls).toMatchObject([{ id: body.id, days: 14 }]);
    expect(theCase.correspondence.find((message) => message.id === body.id)).toMatchObject({
      final: false,
      text: expect.stringContaining('Termin: 14 dni od dnia doręczenia'),
    });
    expect(refusal(await act(id, 'left-unexamined'))).toEqual([409, 'nothing-lapsed']);
    expect((await act(id, `remedy-calls/${body.id}/remedied`)).status).toBe(200);
    expect((await read(id)).remedyCalls).toMatchObject([{ state: 'remedied' }]);
    expect(await told(id)).toContain('Nadawca usunął braki');
  });

  it('by post runs from its delivery; unanswered, the case is left unexamined', async () => {
    const id = await register(RECEIVED);
    const posted = { defects: 'Brak podpisu.', via: 'post', postedOn: '2026-03-05' };
    const { body } = await act(id, 'remedy-calls', posted);
    expect(running(await read(id))).toEqual({ 'KPA-35-3A': '2026-04-02' });
    const delivery = (deliveredOn: string) => act(id, `remedy-calls/${body.id}/delivery`, { deliveredOn });
    expect(refusal(await delivery('2026-03-04'))).toEqual([400, 'delivered-before-sent']);
    expect(refusal(await delivery(inDays(1)))).toEqual([400, 'delivered-in-future']);
    expect((await delivery('2026-03-09')).status).toBe(200);
    const theCase = await read(id);
    expect(running(theCase)).toEqual({ 'KPA-35-3A': '2026-04-09', 'KPA-64-2': '2026-03-16' });
    expect(theCase.remedyCalls).toMatchObject([{ state: 'lapsed' }]);
    expect(theCase.legalActs).toContain('leaveUnexamined');
    expect((await act(id, 'left-unexamined', { note: 'Nie podpisano.' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: 'closed', outcome: 'leftUnexamined' });
    expect(await told(id)).toContain('Pozostawiono bez rozpoznania (KPA 64 §2)');
  });

  it('that was delivered by post already runs at once, and not before it was posted', async () => {
    const id = await register(RECEIVED);
    const posted = { defects: 'Brak podpisu.', via: 'post', postedOn: '2026-03-05' };
    expect(refusal(await act(id, 'remedy-calls', { ...posted, deliveredOn: '2026-03-04' }))).toEqual([
      400,
      'delivered-before-sent',
    ]);
    expect((await act(id, 'remedy-calls', { ...posted, deliveredOn: '2026-03-09' })).status).toBe(201);
    expect(running(await read(id))['KPA-64-2']).toBe('2026-03-16');
  });

  it('under UDIP is allowed only before a decision of refusal, and the clock runs on', async () => {
    const id = await register({ kind: 'publicInformationRequest', receivedAt: RECEIVED.receivedAt });
    expect(refusal(await act(id, 'remedy-calls', { defects: 'Brak podpisu.' }))).toEqual([
      409,
      'call-only-before-refusal',
    ]);
    const call = { defects: 'Brak podpisu.', beforeRefusal: true, via: 'inPerson', deliveredOn: '2026-03-05' };
    expect((await act(id, 'remedy-calls', call)).status).toBe(201);
    expect(running(await read(id))).toEqual({ 'UDIP-13-1': '2026-03-16', 'KPA-64-2': '2026-03-12' });
  });

  it.each([
    ['no defects', { defects: ' ' }, 400, 'invalid-input', 'defects'],
    ['six days', { defects: 'x', days: 6 }, 400, 'call-term-too-short', undefined],
    ['half a day', { defects: 'x', days: 7.5 }, 400, 'invalid-input', 'days'],
  ])('is refused with %s, and nothing goes out', async (_, body, status, code, field) => {
    const id = await register({ kind: 'application' });
    const refused = await act(id, 'remedy-calls', body);
    expect(refusal(refused)).toEqual([status, code]);
    if (field) expect(refused.body.errors?.map((error) => error.field)).toEqual([field]);
    expect(await read(id)).toMatchObject({ remedyCalls: [], correspondence: [{}] });
  });
});
