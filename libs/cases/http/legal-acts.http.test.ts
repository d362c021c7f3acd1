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
  readonly outcome: string | null;
  readonly legalActs: readonly string[];
  readonly deadlines: readonly { readonly rule: string; readonly state: string; readonly legalEnd: string }[];
  readonly remedyCalls: readonly { readonly id: string; readonly state: string; readonly days: number }[];
  readonly parent: { readonly id: string; readonly number: string } | null;
  readonly handling: string | null;
  readonly appeals: readonly { readonly id: string; readonly kind: string }[];
  readonly forwardings: readonly { readonly body: string; readonly article: string }[];
  readonly refusals: readonly { readonly legalBasis: string; readonly persons: readonly object[] }[];
  readonly disclosingBody: string | null;
  readonly disclosures: readonly { readonly body: string; readonly disclosedBy: string; readonly on: string }[];
  readonly referral: { readonly by: string; readonly notified: boolean } | null;
  readonly correspondence: readonly {
    readonly id: string;
    readonly direction: string;
    readonly text: string;
    readonly final: boolean;
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
    expect(refusal(await delivery(officeDayIn(1)))).toEqual([400, 'delivered-in-future']);
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

const RECEIVED_AT = '2026-03-02T10:00:00+01:00';

describe('forwarding to the competent body', () => {
  it('tells the sender, names the body and ends the case', async () => {
    const id = await register({ kind: 'complaint' });
    expect((await read(id)).legalActs).toEqual(expect.arrayContaining(['forwardToBody', 'keep', 'refer']));
    const { status, body } = await act(id, 'competent-body', { body: 'Starosta Wielki', reasons: 'Droga powiatowa.' });
    expect(status).toBe(201);
    const theCase = await until(
      () => read(id),
      ({ deadlines }) => deadlines.every(({ state }) => state === 'stopped'),
    );
    expect(theCase).toMatchObject({
      status: 'closed',
      outcome: 'forwarded',
      forwardings: [{ replyId: body.id, body: 'Starosta Wielki', article: 'KPA 231' }],
    });
    expect(theCase.correspondence.find((message) => message.id === body.id)).toMatchObject({
      final: true,
      text: expect.stringContaining('Starosta Wielki'),
    });
    expect(refusal(await act(id, 'competent-body', { body: 'x', reasons: 'x' }))).toEqual([409, 'case-closed']);
  });

  it('is not needed of what is the office’s own', async () => {
    const id = await register({ kind: 'complaint', receivedAt: RECEIVED_AT });
    expect(running(await read(id))).toEqual({ SKARGA: '2026-04-02', 'SKARGA-FWD': '2026-03-09' });
    expect((await act(id, 'competence')).status).toBe(200);
    expect(running(await read(id))).toEqual({ SKARGA: '2026-04-02' });
    expect(refusal(await act(id, 'competence'))).toEqual([409, 'no-forwarding-clock']);
    const petition = await register({ kind: 'petition', receivedAt: RECEIVED_AT });
    expect(running(await read(petition))).toEqual({ 'PET-10': '2026-06-02', 'PET-6': '2026-04-01' });
  });
});

async function upload(): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 decyzja'], { type: 'application/pdf' }), 'decyzja.pdf');
  return (await client.post<Written>('/api/attachments', form)).body.id;
}
const decision = async (changes: object = {}) => ({
  via: 'post',
  postedOn: '2026-03-10',
  attachmentIds: [await upload()],
  legalBasis: 'Art. 5 ust. 2 UDIP',
  reasoning: 'Tajemnica przedsiębiorcy.',
  persons: [{ name: 'Jan Dąb', position: 'dyrektor' }],
  interests: ['Mosty SA'],
  instruction: 'Odwołanie w terminie 14 dni.',
  ...changes,
});

describe('a refusal by decision, and an appeal against it', () => {
  it('is served, and each appeal is a case of its own that knows its parent', async () => {
    const id = await register({ kind: 'publicInformationRequest', receivedAt: RECEIVED_AT });
    expect(refusal(await act(id, 'refusal', await decision({ attachmentIds: [] })))).toEqual([
      400,
      'refusal-document-missing',
    ]);
    expect(refusal(await act(id, 'refusal', await decision({ persons: [] })))).toEqual([
      400,
      'refusal-persons-missing',
    ]);
    expect((await act(id, 'refusal', await decision({ via: 'email' }))).body.errors).toMatchObject([{ field: 'via' }]);
    const letter = {
      handling: 'examine',
      channel: 'paper',
      subject: 'Odwołanie',
      text: 'Nie zgadzam się.',
      receivedAt: RECEIVED_AT,
    };
    expect(refusal(await act(id, 'appeals', { ...letter, kind: 'appeal' }))).toEqual([409, 'no-decision-to-appeal']);
    expect((await act(id, 'refusal', await decision())).status).toBe(201);
    expect(await read(id)).toMatchObject({
      outcome: 'refused',
      deadlines: [{ state: 'stopped', metAt: '2026-03-10T22:59:59.999Z' }],
      refusals: [{ legalBasis: 'Art. 5 ust. 2 UDIP', persons: [{ name: 'Jan Dąb', position: 'dyrektor' }] }],
    });

    // Its receipt comes later: the day is kept, corrected, and moves no clock.
    const answers = async () =>
      (await read(id)).correspondence.filter(({ direction }) => direction === 'out').map(({ id: replyId }) => replyId);
    const [replyId] = await answers();
    const receipt = (deliveredOn: string) => act(id, `replies/${replyId}/delivery`, { deliveredOn });
    expect(refusal(await receipt('2026-03-09'))).toEqual([400, 'delivered-before-sent']);
    expect(refusal(await receipt(officeDayIn(1)))).toEqual([400, 'delivered-in-future']);
    expect((await receipt('2026-03-13')).status).toBe(200);
    expect((await receipt('2026-03-12')).status).toBe(200);
    expect(await read(id)).toMatchObject({
      deadlines: [{ state: 'stopped', metAt: '2026-03-10T22:59:59.999Z' }],
      correspondence: [{}, { deliveredOn: '2026-03-12', takesReceipt: true }],
    });
    expect((await told(id)).at(-1)).toBe('Odpowiedź doręczono: 12.03.2026 (wcześniej wpisano: 13.03.2026)');

    const examined = await act(id, 'appeals', { ...letter, kind: 'appeal' });
    expect(examined.status).toBe(201);
    const appeal = await read(examined.body.id);
    expect(appeal).toMatchObject({ parent: { id }, handling: 'examine' });
    expect(running(appeal)).toEqual({ 'UDIP-16-APP': '2026-03-16' });
    const motion = await act(id, 'appeals', { ...letter, kind: 'urgingMotion', handling: 'passOn' });
    expect(running(await read(motion.body.id))).toEqual({ 'KPA-37-PASS': '2026-03-09' });
    const { appeals } = await until(
      () => read(id),
      (theCase) => theCase.appeals.length === 2,
    );
    expect(appeals.map(({ id: appealId }) => appealId).sort()).toEqual([examined.body.id, motion.body.id].sort());
  });

  it('passed on, it leaves the other body’s term to watch', async () => {
    const id = await register({ kind: 'publicInformationRequest', receivedAt: RECEIVED_AT });
    await act(id, 'refusal', await decision());
    const appealId = await register({ kind: 'appeal', receivedAt: '2026-03-16T10:00:00+01:00' });
    expect((await act(appealId, 'parent', { parentId: id, handling: 'passOn' })).status).toBe(200);
    expect(running(await read(appealId))).toEqual({ 'KPA-133': '2026-03-23' });
    const passedOn = { body: 'SKO', reasons: 'Organ odwoławczy.', via: 'post', postedOn: '2026-03-20' };
    expect((await act(appealId, 'competent-body', passedOn)).status).toBe(201);
    expect(running(await read(appealId))).toEqual({ 'UDIP-16-BODY': '2026-04-03' });
    expect((await act(appealId, 'closing', { outcome: 'upheld' })).status).toBe(201);
  });

  it('is none against an answer, nor against what nobody has', async () => {
    const id = await register({});
    await act(id, 'replies', { text: 'W maju.' });
    const appealId = await register({ kind: 'appeal' });
    expect(refusal(await act(appealId, 'parent', { parentId: id, handling: 'examine' }))).toEqual([
      409,
      'no-decision-to-appeal',
    ]);
    expect(refusal(await act(id, 'parent', { parentId: appealId, handling: 'examine' }))).toEqual([
      409,
      'not-an-appeal',
    ]);
    expect(refusal(await act(appealId, 'parent', { parentId: 'nothing', handling: 'examine' }))).toEqual([
      404,
      'case-not-found',
    ]);
  });
});

describe('a disclosed answer', () => {
  it('records what UDIP 12 wants, as it is preset or as somebody says', async () => {
    const preset = await register({ kind: 'publicInformationRequest' });
    await act(preset, 'replies', { text: 'Umowa w załączniku.' });
    const { disclosingBody, disclosures } = await read(preset);
    expect(disclosures).toMatchObject([{ body: disclosingBody, on: officeDayIn(0) }]);
    const said = await register({ kind: 'publicInformationRequest' });
    await act(said, 'replies', { text: 'Umowa.', disclosure: { producedBy: 'Zarząd Dróg', on: officeDayIn(-1) } });
    expect((await read(said)).disclosures).toMatchObject([{ producedBy: 'Zarząd Dróg', on: officeDayIn(-1) }]);
    const none = await register({ kind: 'publicInformationRequest' });
    await act(none, 'replies', { text: 'Nie posiadamy.', disclosure: null });
    expect((await read(none)).disclosures).toEqual([]);
    const held = await register({ kind: 'publicInformationRequest' });
    const { body: reply } = await act(held, 'replies', { text: 'Umowa.', holdSeconds: 60 });
    expect((await read(held)).disclosures).toHaveLength(1);
    expect((await act(held, `replies/${reply.id}/cancellation`)).status).toBeLessThan(300);
    expect((await read(held)).disclosures).toEqual([]);
    const press = await register({ kind: 'complaint' });
    expect((await read(press)).disclosingBody).toBeNull();
    expect(refusal(await act(press, 'replies', { text: 'x', disclosure: {} }))).toEqual([409, 'nothing-to-disclose']);
  });
});

describe('a complaint that a councillor passed on', () => {
  it('runs fourteen days to tell them; taken off, the mark takes the clock with it', async () => {
    const id = await register({ kind: 'complaint', receivedAt: RECEIVED_AT });
    const referral = { by: 'councillor', name: 'Ewa Radna' };
    expect((await act(id, 'referral', referral)).status).toBe(200);
    expect(running(await read(id))['SKARGA-MP']).toBe('2026-03-16');
    expect(refusal(await act(id, 'referral', referral))).toEqual([409, 'already-referred']);
    expect((await act(id, 'referral/withdrawal', { reason: 'Pomyłka.' })).status).toBe(200);
    expect(running(await read(id))['SKARGA-MP']).toBeUndefined();
    await act(id, 'referral', referral);
    expect(refusal(await act(id, 'referral/notice', { on: officeDayIn(1) }))).toEqual([400, 'delivered-in-future']);
    expect((await act(id, 'referral/notice', { on: '2026-03-12' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ referral: { by: 'councillor', notified: true } });
    expect(running(await read(id))['SKARGA-MP']).toBeUndefined();
  });
});
