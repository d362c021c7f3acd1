import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeMessage } from '#libs/mail-format';
import { officeDayIn } from '../../../tests/support/office-days.js';
import { outboxFiles } from '../../../tests/support/outbox.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly code: string;
}
interface Version {
  readonly version: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
  readonly from: { readonly address: string; readonly name: string };
  readonly footer: { readonly text: string; readonly html: string } | null;
  readonly replyId: string;
  readonly messageId: string;
  readonly references: readonly string[];
  readonly hash: string;
}
interface Draft {
  readonly state: string;
  readonly newest: Version;
  readonly writers: readonly { readonly id: string }[];
  readonly mayApprove: boolean;
  readonly seenVersion: number | null;
  readonly levels: readonly {
    readonly approvedBy: { readonly id: string } | null;
    readonly signatories: readonly { readonly id: string }[];
    readonly insteadOf: string | null;
  }[];
  readonly refused: string | null;
}
interface Waiting {
  readonly items: readonly { readonly id: string; readonly version: number; readonly signsAs: readonly object[] }[];
}
interface Bell {
  readonly items: readonly { readonly kind: string; readonly about: { readonly id: string } }[];
}
interface Case {
  readonly status: string;
  readonly delayNotices: readonly { readonly until: string }[];
  readonly remedyCalls: readonly object[];
  readonly disclosures: readonly object[];
  readonly refusals: readonly object[];
  readonly awaited: { readonly count: number };
  readonly correspondence: readonly { readonly id: string; readonly direction: string; readonly state: string }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
const OFFICE = 'prasa@urzad.example';

let office: TestOffice;
let administrator: Client;
let anna: Client;
let head: Client;
let director: Client;
let auditor: Client;
let unitId: string;
const people = new Map<string, string>();

beforeAll(async () => {
  office = await startTestOffice({ env: { OFFICE_ADDRESS: OFFICE } });
  administrator = await office.client();
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  unitId = units.body.items[0]!.id;
  const employee = async (name: string, role: string): Promise<Client> => {
    const email = `${name}@urzad.example`;
    const given = { name: `Osoba ${name}`, email, roles: [role], unitId, password: PASSWORD };
    const { status, body } = await administrator.post<Written>('/api/employees', given);
    expect(status).toBe(201);
    people.set(name, body.id);
    return office.client(email, PASSWORD);
  };
  anna = await employee('anna', 'officer');
  head = await employee('head', 'coordinator');
  director = await employee('director', 'officer');
  auditor = await employee('auditor', 'auditor');
});
afterAll(() => office?.stop());

async function register(about: object = {}): Promise<string> {
  const { status, body } = await anna.post<Written>('/api/cases', {
    channel: 'paper',
    subject: 'Remont mostu',
    text: 'Kiedy koniec remontu?',
    contact: { name: 'Anna Lis', email: 'anna@kurier.example' },
    ...about,
  });
  expect(status).toBe(201);
  return body.id;
}
const draft = (client: Client, caseId: string, body: object) =>
  client.post<Written>(`/api/cases/${caseId}/drafts`, body);
const act = (client: Client, id: string, what: string, body: object = {}) =>
  client.post<Written>(`/api/drafts/${id}/${what}`, body);
const read = async (client: Client, id: string) => (await client.get<Draft>(`/api/drafts/${id}`)).body;
const setLadders = async (...ladders: object[]) =>
  expect((await administrator.put('/api/ladders', { ladders })).status).toBe(200);
const ladder = (changes: object = {}) => ({
  id: 'answers',
  name: 'Odpowiedzi prasowe',
  kinds: [],
  outcomes: [],
  unitIds: [],
  covers: ['answer'],
  inOrder: true,
  lastMayEdit: false,
  sendsOnApproval: false,
  levels: [
    { signatory: 'coordinator', employeeId: null },
    { signatory: 'employee', employeeId: people.get('director') },
  ],
  ...changes,
});

async function file(text: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/plain' }), 'harmonogram.txt');
  return (await anna.post<Written>('/api/attachments', form)).body.id;
}

/** The draft among those that wait for somebody, once it is there. */
const waitingFor = (client: Client, id: string) =>
  until(async () => (await client.get<Waiting>('/api/approvals')).body.items.find((one) => one.id === id));
const waitsNoMore = (client: Client, id: string) =>
  until(async () => (await client.get<Waiting>('/api/approvals')).body.items.every((one) => one.id !== id));
/** What the bell says of the draft, once it says this. */
const told = (client: Client, id: string, kind: string) =>
  until(async () =>
    (await client.get<Bell>('/api/notifications')).body.items.find((one) => one.about.id === id && one.kind === kind),
  );
const stands = (caseId: string, status: string) =>
  until(async () => (await anna.get<Case>(`/api/cases/${caseId}`)).body.status === status);
/** A mail that holds these words. */
const mailWith = (words: string) =>
  until(async () =>
    (await outboxFiles(office.dataDirectory))
      .map(({ bytes }) => bytes.toString())
      .find((mail) => mail.replaceAll('=\r\n', '').includes(words)),
  );

/** The mail that the case sent, once it left. */
const sent = (replyId: string): Promise<Buffer> =>
  until(async () => (await outboxFiles(office.dataDirectory)).find(({ name }) => name.includes(replyId))?.bytes);

/** The message made anew from what was approved; only its date is the real one's. */
async function rebuilt(version: Version, raw: Buffer): Promise<Buffer> {
  const [, date = ''] = /^Date: (.*)\r$/m.exec(raw.toString()) ?? [];
  const attachments = [];
  for (const { id, name } of version.attachments) {
    const answer = await anna.get<string>(`/api/attachments/${id}`);
    attachments.push({ name, mediaType: 'text/plain', bytes: Buffer.from(answer.body) });
  }
  return composeMessage({
    mailId: version.replyId,
    messageId: version.messageId,
    date: new Date(date).toISOString(),
    from: version.from,
    to: version.to.map((address) => ({ address })),
    cc: version.cc.map((address) => ({ address })),
    subject: version.subject,
    text: version.text + (version.footer?.text ?? ''),
    ...(version.html !== null && { html: version.html + (version.footer?.html ?? '') }),
    references: version.references,
    attachments,
  });
}

describe('a draft', () => {
  it('of which no ladder knows leaves at once, sanitised, and stands in its case as an answer', async () => {
    const caseId = await register();
    const html = '<p>Remont <b>kończy się</b> w maju.</p><script>alert(1)</script>';
    const { status, body } = await draft(anna, caseId, { html });
    expect({ status, body }).toMatchObject({ status: 201, body: { version: 1 } });
    const { newest, writers } = await read(anna, body.id);
    expect(newest.html).toContain('<b>kończy się</b>');
    expect(newest.html).not.toContain('script');
    expect(newest.text).toContain('kończy się');
    expect(writers).toMatchObject([{ id: people.get('anna') }]);
    expect((await act(anna, body.id, 'submission')).body.code).toBe('no-approval-needed');
    expect((await act(anna, body.id, 'sending', { version: 1 })).status).toBe(200);
    const answer = await until(async () => {
      const { correspondence } = (await anna.get<Case>(`/api/cases/${caseId}`)).body;
      return correspondence.find(({ direction }) => direction === 'out');
    });
    expect(answer.id).toBe(newest.replyId);
    expect((await act(anna, body.id, 'versions', { text: 'Jednak nie.' })).body.code).toBe('draft-sent');
  });

  it('under a ladder leaves byte for byte as it was approved, whatever becomes of its case', async () => {
    await setLadders(ladder());
    const caseId = await register();
    expect(await anna.post<Written>(`/api/cases/${caseId}/replies`, { text: 'W maju.' })).toMatchObject({
      status: 409,
      body: { code: 'approval-required' },
    });
    const attachmentId = await file('Etap 1: maj. Etap 2: czerwiec.');
    const words = { html: '<p>Remont kończy się w <i>maju</i>.</p>', cc: ['redakcja@kurier.example'] };
    const { id } = (await draft(anna, caseId, { ...words, attachmentIds: [attachmentId] })).body;
    expect((await act(anna, id, 'sending', { version: 1 })).body.code).toBe('not-approved');
    expect((await act(anna, id, 'submission')).status).toBe(200);
    expect((await act(anna, id, 'approval', { version: 1 })).body.code).toBe('own-draft');
    expect((await act(director, id, 'approval', { version: 1 })).body.code).toBe('draft-level-signed');
    expect((await read(head, id)).mayApprove).toBe(true);

    // A ladder that is changed now is not this draft's.
    await setLadders();
    expect((await act(anna, id, 'sending', { version: 1 })).body.code).toBe('not-approved');
    await setLadders(ladder());

    // Two coordinators at once.
    const both = await Promise.all([head, administrator].map((one) => act(one, id, 'approval', { version: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await act(director, id, 'return', { version: 1, reason: 'Dodaj datę.' })).status).toBe(200);
    expect((await act(anna, id, 'versions', { ...words, attachmentIds: [attachmentId] })).body.version).toBe(2);
    expect(await act(head, id, 'approval', { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'draft-version-outdated' },
    });
    await act(anna, id, 'submission');
    for (const one of [head, director]) expect((await act(one, id, 'approval', { version: 2 })).status).toBe(200);
    const approved = await read(anna, id);
    expect(approved.state).toBe('approved');

    // None of it reaches the mail any more.
    await administrator.patch('/api/office', { name: 'Urząd Miasta' });
    await anna.post(`/api/cases/${caseId}/notes`, { text: 'Jeszcze zadzwoni.' });
    expect((await act(anna, id, 'sending', { version: 2 })).status).toBe(200);
    const raw = await sent(approved.newest.replyId);
    expect(raw.toString()).toContain('Content-Disposition: attachment');
    expect((await rebuilt(approved.newest, raw)).toString()).toBe(raw.toString());
  });

  it('goes by what the answer comes to and how closely its case is kept; who does not say it gets round no ladder', async () => {
    await setLadders(
      ladder({ id: 'kept', name: 'Poufne', sensitivities: ['confidential'] }),
      ladder({ name: 'Odmowy', outcomes: ['refused'] }),
    );
    const caseId = await register();
    const applies = async (query = '') =>
      (
        await anna.get<{ answer: { name: string } | null; asksOutcome: boolean }>(
          `/api/cases/${caseId}/ladders${query}`,
        )
      ).body;
    expect(await applies()).toMatchObject({ answer: { name: 'Odmowy' }, asksOutcome: true });
    expect(await applies('?outcome=refused')).toMatchObject({ answer: { name: 'Odmowy' } });
    expect(await applies('?outcome=answered')).toMatchObject({ answer: null, asksOutcome: true });
    const refused = { text: 'Odmawiamy.', outcome: 'refused' };
    const reply = (body: object) => anna.post<Written>(`/api/cases/${caseId}/replies`, body);
    for (const body of [{ text: 'W maju.' }, refused]) expect((await reply(body)).body.code).toBe('approval-required');
    const { id } = (await draft(anna, caseId, refused)).body;
    expect((await act(anna, id, 'sending', { version: 1 })).body.code).toBe('not-approved');
    const other = (await draft(anna, caseId, { text: 'W maju.', outcome: 'answered' })).body;
    expect((await act(anna, other.id, 'submission')).body.code).toBe('no-approval-needed');
    expect((await reply({ text: 'W maju.', outcome: 'answered' })).status).toBe(201);
    await setLadders();
  });

  it('is signed by whoever stands in for approvals, in the absent one’s name, but not where they wrote', async () => {
    const directorId = people.get('director')!;
    await setLadders(ladder({ levels: [{ signatory: 'employee', employeeId: directorId }] }));
    const today = officeDayIn(0);
    const away = { employeeId: directorId, from: today, to: today, deputyId: people.get('anna'), scope: 'approvals' };
    const absence = await administrator.post<Written>('/api/absences', away);
    expect(absence.status).toBe(201);
    const own = (await draft(anna, await register(), { text: 'Tak.' })).body.id;
    const others = (await draft(head, await register(), { text: 'Nie.' })).body.id;
    for (const id of [own, others]) await act(head, id, 'submission');
    await waitingFor(director, own);
    expect((await waitingFor(anna, others)).signsAs).toMatchObject([{ id: directorId }]);
    // Each on a page of its own: what Anna cannot sign, her own, is passed over on the way.
    const third = (await draft(head, await register(), { text: 'Może.' })).body.id;
    await act(head, third, 'submission');
    await waitingFor(anna, third);
    const page = async (cursor: string | null) =>
      (
        await anna.get<{ items: { id: string }[]; nextCursor: string | null }>(
          `/api/approvals?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`,
        )
      ).body;
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const { items, nextCursor } = await page(cursor);
      ids.push(...items.map((one) => one.id));
      if ((cursor = nextCursor) === null) break;
    }
    expect(ids.filter((id) => [own, others, third].includes(id))).toEqual([others, third]);
    const bell = async () =>
      (
        await anna.get<{ items: { kind: string; about: { id: string }; actingFor: { id: string } | null }[] }>(
          '/api/notifications?lines=50',
        )
      ).body.items;
    const asked = await until(async () => (await bell()).find(({ about }) => about.id === others));
    expect(asked).toMatchObject({ kind: 'draftToApprove', actingFor: { id: directorId } });
    expect((await bell()).filter(({ actingFor }) => actingFor !== null).map(({ kind }) => kind)).not.toContain(
      'assigned',
    );
    const inTheirName = { version: 1, actingFor: directorId };
    expect((await act(anna, own, 'approval', inTheirName)).body.code).toBe('own-draft');
    expect((await act(anna, others, 'approval', inTheirName)).status).toBe(200);
    expect((await read(head, others)).levels).toMatchObject([
      { approvedBy: { id: directorId }, signedBy: { id: people.get('anna') } },
    ]);
    await act(anna, third, 'approval', inTheirName);
    expect((await administrator.delete(`/api/absences/${absence.body.id}`)).status).toBe(200);
    expect((await bell()).filter(({ actingFor }) => actingFor !== null)).toEqual([]);
  });

  it('waits for whoever administers ladders where its level names nobody who may sign', async () => {
    await setLadders(ladder({ levels: [{ signatory: 'employee', employeeId: people.get('director') }] }));
    const { id } = (await draft(director, await register(), { text: 'W czerwcu.' })).body;
    await act(director, id, 'submission');
    const { levels } = await read(head, id);
    expect(levels).toMatchObject([{ insteadOf: 'author' }]);
    expect(levels[0]!.signatories.map((one) => one.id)).toContain(people.get('head'));
    expect((await act(anna, id, 'approval', { version: 1 })).body.code).toBe('draft-not-yours-to-sign');
    expect((await act(head, id, 'approval', { version: 1 })).status).toBe(200);
  });

  it('is signed by whoever holds the function that its ladder names, and by whoever administers where nobody does', async () => {
    const level = { signatory: 'function', employeeId: null, functionId: 'spokesperson' };
    const unknown = ladder({ levels: [{ ...level, functionId: 'herald' }] });
    expect(await administrator.put('/api/ladders', { ladders: [unknown] })).toMatchObject({
      status: 400,
      body: { code: 'ladder-function-unknown' },
    });
    const hold = (...holderIds: string[]) => administrator.patch('/api/functions/spokesperson', { holderIds });
    expect((await hold(people.get('director')!)).status).toBe(200);
    await setLadders(ladder({ levels: [level] }));
    const { id } = (await draft(anna, await register(), { text: 'W lipcu.' })).body;
    await act(anna, id, 'submission');
    const levels = async () => (await read(anna, id)).levels;
    expect(await levels()).toMatchObject([
      { functionId: 'spokesperson', insteadOf: null, signatories: [{ id: people.get('director') }] },
    ]);
    await hold();
    expect((await act(director, id, 'approval', { version: 1 })).body.code).toBe('draft-not-yours-to-sign');
    const [open] = await levels();
    expect(open).toMatchObject({ insteadOf: 'nobody' });
    expect(open!.signatories.map((one) => one.id)).toContain(people.get('head'));
    await hold(people.get('director')!);
    expect((await act(director, id, 'approval', { version: 1 })).status).toBe(200);
  });

  it('leaves in a hurry by right and with a reason, and stands in the auditor’s list', async () => {
    await setLadders(ladder());
    const { id } = (await draft(anna, await register(), { text: 'Tak.' })).body;
    const hurry = { version: 1, urgentReason: 'Termin mija za kwadrans.' };
    expect((await act(anna, id, 'sending', hurry)).body.code).toBe('urgent-sending-by-right');
    expect((await act(head, id, 'sending', hurry)).status).toBe(200);
    const list = await until(async () => {
      const { body } = await auditor.get<{ items: { draftId: string; reason: string }[] }>('/api/urgent-sendings');
      return body.items.length > 0 ? body.items : undefined;
    });
    expect(list).toMatchObject([{ draftId: id, reason: hurry.urgentReason }]);
  });

  it('waits on the page, in the bell and in the mail of whoever is to sign, and its case says so', async () => {
    const signs = (name: string) => ({ signatory: 'employee', employeeId: people.get(name) });
    await setLadders(ladder({ levels: [signs('head'), signs('director')] }));
    const caseId = await register();
    const { id } = (await draft(anna, caseId, { text: 'Odcinek A: maj.' })).body;
    expect((await anna.get<{ answer: object | null }>(`/api/cases/${caseId}/ladders`)).body.answer).toMatchObject({
      name: 'Odpowiedzi prasowe',
    });
    await act(anna, id, 'submission');
    await told(head, id, 'draftToApprove');
    expect(await waitingFor(head, id)).toMatchObject({ version: 1, signsAs: [{ id: people.get('head') }], level: 0 });
    await mailWith('Odcinek A: maj.');
    await stands(caseId, 'pendingApproval');
    await waitsNoMore(director, id);
    await act(head, id, 'return', { version: 1, reason: 'Brak roku.' });
    await told(anna, id, 'draftReturned');
    await mailWith('Brak roku.');
    const see = (version: number) => director.put(`/api/drafts/${id}/seen`, { version });
    expect((await read(director, id)).seenVersion).toBeNull();
    expect([(await see(1)).status, (await see(2)).status]).toEqual([204, 412]);
    await stands(caseId, 'registered');
    await waitsNoMore(head, id);

    await act(anna, id, 'versions', { text: 'Odcinek A: maj 2027.' });
    await act(anna, id, 'submission');
    await mailWith('[dodano: 2027]');
    await mailWith('od wersji 1, kt');
    expect((await read(director, id)).seenVersion).toBe(1);
    expect([(await see(2)).status, (await see(1)).status]).toEqual([204, 204]);
    expect((await read(director, id)).seenVersion).toBe(2);
    await act(head, id, 'approval', { version: 2 });
    await told(director, id, 'draftToApprove');
    await act(director, id, 'approval', { version: 2 });
    await told(anna, id, 'draftApproved');
    await stands(caseId, 'approved');

    expect((await act(anna, id, 'withdrawal')).status).toBe(200);
    await stands(caseId, 'registered');
    expect((await act(anna, id, 'sending', { version: 2 })).body.code).toBe('draft-withdrawn');
  });

  it('is commented on by its words, which stay listed when the draft says them no more', async () => {
    interface Comments {
      readonly items: readonly {
        readonly id: string;
        readonly quoted: string;
        readonly gone: boolean;
        readonly resolved: object | null;
        readonly answers: readonly { readonly text: string }[];
      }[];
    }
    await setLadders();
    const { id } = (await draft(anna, await register(), { text: 'Remont do maja.' })).body;
    const { revision } = (await act(anna, id, 'versions', { text: 'Remont do maja 2027.' })).body;
    const passage = { version: 1, from: 7, to: 14, text: 'Którego? @Osoba anna', mentionIds: [people.get('anna')] };
    const made = await act(head, id, 'comments', passage);
    expect(made.status).toBe(201);
    expect((await act(head, id, 'comments', { ...passage, from: 90, to: 99 })).body.code).toBe('comment-passage-empty');
    expect((await act(head, id, 'comments', { ...passage, version: 9 })).body.code).toBe('comment-version-unknown');
    expect((await act(auditor, id, 'comments', passage)).status).toBe(403);
    await told(anna, id, 'mentionedInDraft');
    expect((await act(anna, id, `comments/${made.body.id}/answers`, { text: 'Tego.' })).status).toBe(201);
    await told(head, id, 'draftCommented');
    const comments = async () => (await auditor.get<Comments>(`/api/drafts/${id}/comments`)).body.items;
    expect(await comments()).toMatchObject([
      { quoted: 'do maja', gone: false, resolved: null, answers: [{ text: 'Tego.' }] },
    ]);
    // What was said beside it changes nothing of the draft itself.
    const next = await anna.post(
      `/api/drafts/${id}/versions`,
      { text: 'Remont w czerwcu.' },
      { 'if-match': `"${revision}"` },
    );
    expect(next.status).toBe(201);
    expect((await act(anna, id, `comments/${made.body.id}/resolution`)).status).toBe(200);
    expect(await comments()).toMatchObject([
      { quoted: 'do maja', gone: true, resolved: { by: { name: 'Osoba anna' } } },
    ]);
    expect((await act(anna, id, `comments/${made.body.id}/reopening`)).status).toBe(200);
    expect(await comments()).toMatchObject([{ gone: true, resolved: null }]);
    expect((await act(anna, id, 'comments/nie-ma/resolution')).body.code).toBe('comment-not-found');
  });

  it('is changed and signed in one act by whoever signs last, and leaves; auditors see it', async () => {
    const levels = ['head', 'director'].map((name) => ({ signatory: 'employee', employeeId: people.get(name) }));
    await setLadders(ladder({ levels, lastMayEdit: true, sendsOnApproval: true }));
    const { id } = (await draft(anna, await register(), { text: 'W maju.' })).body;
    await act(anna, id, 'submission');
    const better = { version: 1, text: 'W maju 2027 r.' };
    expect((await act(director, id, 'signed-version', better)).body.code).toBe('draft-not-yours-to-sign');
    await act(head, id, 'approval', { version: 1 });
    expect((await act(director, id, 'signed-version', { ...better, version: 7 })).status).toBe(412);
    expect((await act(director, id, 'signed-version', better)).body.version).toBe(2);
    const { state, levels: signed, newest } = await read(anna, id);
    expect({ state, signed }).toMatchObject({ state: 'sent', signed: [{ signedVersion: 1 }, { signedVersion: 2 }] });
    expect((await sent(newest.replyId)).toString()).toContain('W maju 2027 r.');
    const exceptions = await until(async () => {
      const { body } = await auditor.get<{ items: { draftId: string; what: string }[] }>('/api/urgent-sendings');
      return body.items.find(({ draftId }) => draftId === id);
    });
    expect(exceptions.what).toBe('own');
  });

  it('does not leave past units that were asked without a reason, by the last signature or by hand', async () => {
    const level = { signatory: 'employee', employeeId: people.get('director') };
    await setLadders(ladder({ levels: [level], sendsOnApproval: true }));
    const caseId = await register();
    const question = { unitId, question: 'Kiedy koniec?', dueAt: `${officeDayIn(1)}T10:00:00.000Z` };
    const asked = await anna.post<Written>(`/api/cases/${caseId}/contributions`, question);
    expect(asked.status).toBe(201);
    await until(async () => (await anna.get<Case>(`/api/cases/${caseId}`)).body.awaited.count === 1);
    const { id } = (await draft(anna, caseId, { text: 'W maju.' })).body;
    await act(anna, id, 'submission');
    const open = { status: 409, body: { code: 'contributions-open', parameters: { awaited: [{ id: unitId }] } } };
    expect(await act(director, id, 'approval', { version: 1 })).toMatchObject(open);
    expect((await read(anna, id)).state).toBe('submitted');
    expect(await act(head, id, 'sending', { version: 1, urgentReason: 'Pilne.' })).toMatchObject(open);
    const why = { version: 1, pastContributionsReason: 'Znamy datę z umowy.' };
    expect((await act(director, id, 'approval', why)).status).toBe(200);
    await mailWith('Pismo w sprawie');
    const thread = await until(async () => {
      const { body } = await anna.get<{ state: string }>(`/api/contributions/${asked.body.id}`);
      return body.state === 'overtaken' ? body : undefined;
    });
    expect(JSON.stringify(thread)).toContain('Znamy datę z umowy.');
    const interim = (await draft(anna, await register(), { text: 'Sprawdzamy.', final: false })).body;
    expect((await act(anna, interim.id, 'sending', { version: 1 })).status).toBe(200);
  });

  it('of a letter of law says what follows from it, and starts that once it was approved and left', async () => {
    const covers = ['delayNotice', 'callToRemedy'];
    await setLadders(ladder({ covers, levels: [{ signatory: 'employee', employeeId: people.get('director') }] }));
    const petition = await register({ kind: 'petition' });
    const delayNotice = { reasons: 'Czekamy na pomiary mostu.', until: officeDayIn(100) };
    const call = { defects: 'brak adresu' };
    const required = { status: 409, body: { code: 'approval-required' } };
    expect(await anna.post(`/api/cases/${petition}/delay-notice`, delayNotice)).toMatchObject(required);
    expect(await anna.post(`/api/cases/${petition}/remedy-calls`, call)).toMatchObject(required);
    expect((await anna.get(`/api/cases/${petition}/ladders`)).body).toMatchObject({
      answer: null,
      delayNotice: { name: 'Odpowiedzi prasowe' },
    });
    const wrong = { purpose: 'delayNotice', callToRemedy: call };
    expect((await draft(anna, petition, wrong)).body.code).toBe('draft-letter-of-other-purpose');
    const past = { purpose: 'delayNotice', delayNotice: { ...delayNotice, until: officeDayIn(0) } };
    expect((await draft(anna, petition, past)).body.code).toBe('delay-until-past');
    const notice = (await draft(anna, petition, { purpose: 'delayNotice', delayNotice })).body.id;
    const remedy = (await draft(anna, petition, { purpose: 'callToRemedy', callToRemedy: call })).body.id;
    expect((await read(director, notice)).newest.text).toContain('Czekamy na pomiary mostu.');
    expect((await act(anna, notice, 'versions', { text: 'Inaczej.' })).body.code).toBe('draft-letter-of-other-purpose');
    for (const id of [notice, remedy]) {
      await act(anna, id, 'submission');
      expect((await act(director, id, 'approval', { version: 1 })).status).toBe(200);
    }
    const stands = async () => (await anna.get<Case>(`/api/cases/${petition}`)).body;
    expect(await stands()).toMatchObject({ delayNotices: [], remedyCalls: [] });
    for (const id of [notice, remedy]) expect((await act(anna, id, 'sending', { version: 1 })).status).toBe(200);
    const raw = (await sent((await read(anna, notice)).newest.replyId)).toString();
    expect(raw).toContain('Subject:');
    const after = await until(async () => {
      const now = await stands();
      return now.delayNotices.length > 0 && now.remedyCalls.length > 0 ? now : undefined;
    });
    expect(after).toMatchObject({ delayNotices: [{ until: delayNotice.until }], remedyCalls: [{ days: 7 }] });
  });

  it('of a decision of refusal is approved, signed outside, and served as such: its case gets it with the signed document', async () => {
    const byDirector = [{ signatory: 'employee', employeeId: people.get('director') }];
    await setLadders(ladder({ outcomes: ['refused'], sendsOnApproval: true, levels: byDirector }));
    const request = await register({ kind: 'publicInformationRequest' });
    const refusal = {
      legalBasis: 'Art. 5 ust. 2 UDIP',
      reasoning: 'Tajemnica przedsiębiorcy.',
      persons: [{ position: 'dyrektor', name: 'Jan Dąb' }],
      interests: ['Mosty SA'],
      instruction: 'Odwołanie w terminie 14 dni.',
    };
    const signed = await file('Podpisana decyzja');
    const served = { via: 'post', postedOn: officeDayIn(0), attachmentIds: [signed] };
    const required = { status: 409, body: { code: 'approval-required' } };
    expect(await anna.post(`/api/cases/${request}/refusal`, { ...refusal, ...served })).toMatchObject(required);
    expect((await anna.get(`/api/cases/${request}/ladders`)).body).toMatchObject({
      refusalDecision: { name: 'Odpowiedzi prasowe', sendsOnApproval: false },
    });
    const nobody = { purpose: 'refusalDecision', refusal: { ...refusal, persons: [] } };
    expect((await draft(anna, request, nobody)).body.code).toBe('refusal-persons-missing');
    const { id } = (await draft(anna, request, { purpose: 'refusalDecision', refusal })).body;
    expect((await read(anna, id)).newest).toMatchObject({ refusal, to: [], footer: null });
    const serve = (body: object) => act(anna, id, 'serving', { version: 1, ...served, ...body });
    expect((await serve({})).body.code).toBe('not-approved');
    await act(anna, id, 'submission');
    // Its ladder sends with the last signature: a decision waits for whoever signs it outside.
    expect((await act(director, id, 'approval', { version: 1 })).status).toBe(200);
    expect((await read(anna, id)).state).toBe('approved');
    const paper = await anna.get<string>(`/api/drafts/${id}/document`);
    expect(paper).toMatchObject({ status: 200 });
    expect(paper.body.slice(0, 5)).toBe('%PDF-');
    expect((await act(anna, id, 'sending', { version: 1 })).body.code).toBe('draft-is-served');
    expect((await serve({ attachmentIds: ['nothing'] })).body.code).toBe('attachment-unavailable');
    expect((await serve({ postedOn: officeDayIn(2) })).body.code).toBe('delivered-in-future');
    expect((await serve({ attachmentIds: [] })).status).toBe(400);
    expect((await serve({})).status).toBe(200);
    const after = await until(async () => {
      const { body } = await anna.get<Case>(`/api/cases/${request}`);
      return body.refusals.length > 0 ? body : undefined;
    });
    const { newest } = await read(anna, id);
    expect(after.refusals).toMatchObject([{ replyId: newest.replyId, legalBasis: 'Art. 5 ust. 2 UDIP' }]);
    const answer = after.correspondence.find((one) => one.id === newest.replyId);
    expect(answer).toMatchObject({ direction: 'out', text: newest.text, attachments: [{ id: signed }] });
    expect(after.status).toBe('closed');
    const mailed = (await draft(anna, await register(), { text: 'Tak.' })).body.id;
    expect((await act(anna, mailed, 'serving', { version: 1, ...served })).body.code).toBe('draft-leaves-by-mail');
    expect((await anna.get<Written>(`/api/drafts/${mailed}/document`)).body.code).toBe('draft-leaves-by-mail');
  });

  it('of our answer to a quote leaves as it was approved, and never without', async () => {
    await setLadders(ladder({ kinds: ['quoteAuthorisation'], outcomes: ['authorised', 'changed'] }));
    const quote = await register({ kind: 'quoteAuthorisation' });
    const answer = { text: 'Autoryzujemy wypowiedź w tym brzmieniu.', outcome: 'authorised' };
    const required = { status: 409, body: { code: 'approval-required' } };
    for (const body of [answer, { text: answer.text }])
      expect(await anna.post(`/api/cases/${quote}/replies`, body)).toMatchObject(required);
    const { id } = (await draft(anna, quote, answer)).body;
    expect((await act(anna, id, 'sending', { version: 1 })).body.code).toBe('not-approved');
    await act(anna, id, 'submission');
    for (const signatory of [head, director])
      expect((await act(signatory, id, 'approval', { version: 1 })).status).toBe(200);
    expect((await act(anna, id, 'sending', { version: 1 })).status).toBe(200);
    const { newest } = await read(anna, id);
    const raw = await sent(newest.replyId);
    expect(raw).toEqual(await rebuilt(newest, raw));
    await stands(quote, 'answered');
  });

  it('of an answer to a request for public information says what it discloses, and its case records it', async () => {
    await setLadders();
    const request = await register({ kind: 'publicInformationRequest' });
    const disclosure = { producedBy: 'Zarząd Dróg' };
    const { id } = (await draft(anna, request, { text: 'Umowa w załączeniu.', disclosure })).body;
    expect((await act(anna, id, 'sending', { version: 1 })).status).toBe(200);
    const disclosures = await until(async () => {
      const { body } = await anna.get<Case>(`/api/cases/${request}`);
      return body.disclosures.length > 0 ? body.disclosures : undefined;
    });
    expect(disclosures).toMatchObject([{ producedBy: 'Zarząd Dróg', disclosedBy: 'Osoba anna', on: officeDayIn(0) }]);
    const press = await register();
    expect((await draft(anna, press, { text: 'x', disclosure: {} })).body.code).toBe('nothing-to-disclose');
  });

  it('stands on the page of exactly those who may sign it, as each draft’s own stream says', async () => {
    const level = (signatory: string, employeeId: string | null = null) => ({ signatory, employeeId });
    // Where the case stands in no unit, its head is nobody.
    const levels = [level('unitHead'), level('coordinator'), level('employee', people.get('director'))];
    const begun: string[] = [];
    for (const inOrder of [true, false]) {
      await setLadders(ladder({ inOrder, lastMayEdit: true, levels }));
      for (const writer of [anna, head, director]) {
        const { id } = (await draft(writer, await register(), { text: 'Tak.' })).body;
        expect((await act(writer, id, 'submission')).status).toBe(200);
        begun.push(id);
      }
    }
    const agrees = async (client: Client): Promise<number> => {
      const may: string[] = [];
      for (const id of begun) if ((await read(client, id)).mayApprove) may.push(id);
      await until(async () => {
        const { items } = (await client.get<Waiting>('/api/approvals?limit=200')).body;
        const listed = items.map(({ id }) => id).filter((id) => begun.includes(id));
        return listed.sort().join() === may.sort().join();
      });
      return may.length;
    };
    const signatories = [administrator, head, director];
    let signable = 0;
    for (const signatory of signatories) {
      for (const client of [anna, ...signatories]) signable += await agrees(client);
      for (const id of begun) await act(signatory, id, 'approval', { version: 1 });
    }
    expect(signable).toBeGreaterThan(begun.length);
    expect(await agrees(anna)).toBe(0);
  });

  it('is not signed by somebody who lost the right a moment ago', async () => {
    await setLadders(ladder({ levels: [{ signatory: 'employee', employeeId: people.get('director') }] }));
    const { id } = (await draft(anna, await register(), { text: 'Tak.' })).body;
    await act(anna, id, 'submission');
    expect((await read(director, id)).mayApprove).toBe(true);
    const leaving = `/api/employees/${people.get('director')}`;
    expect((await administrator.patch(leaving, { roles: ['registrar'] })).status).toBe(200);
    expect((await act(director, id, 'approval', { version: 1 })).status).toBe(403);
    expect((await read(head, id)).levels).toMatchObject([{ insteadOf: 'nobody' }]);
    expect((await act(head, id, 'approval', { version: 1 })).status).toBe(200);
  });
});
