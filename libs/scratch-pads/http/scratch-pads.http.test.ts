import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Database } from 'pg';
import * as Y from 'yjs';
import { PadWriter } from '../../../tests/support/pad-writer.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Draft {
  readonly version: number;
  readonly state: string;
  readonly writers: readonly { readonly id: string }[];
  readonly versions: readonly {
    readonly text: string;
    readonly html: string | null;
    readonly by: { readonly id: string };
  }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
const SECRET = 'Zażółć gęślą jaźń';

let office: TestOffice;
let administrator: Client;
let anna: Client;
let jan: Client;
let auditor: Client;
let database: Database;
const ids = new Map<string, string>();
let unitId: string;
/** A draft in which somebody wrote and went; a version comes of it some seconds later. */
let left: string;

beforeAll(async () => {
  office = await startTestOffice({ env: { OFFICE_ADDRESS: 'prasa@urzad.example' } });
  administrator = await office.client();
  unitId = (await administrator.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
  anna = await employee('anna', 'officer');
  jan = await employee('jan', 'officer');
  auditor = await employee('auditor', 'auditor');
  database = new Database({ connectionString: office.databaseUrl });
  await database.connect();
  left = (await newDraft()).draftId;
  const leaver = await writer(jan, left);
  leaver.write('Napisane i zostawione');
  await holds(() => leaver.allSaved);
  leaver.leave();
});
afterAll(async () => {
  await database?.end();
  await office?.stop();
});

async function employee(name: string, role: string): Promise<Client> {
  const email = `${name}@urzad.example`;
  const given = { name: `Osoba ${name}`, email, roles: [role], unitId, password: PASSWORD };
  const { status, body } = await administrator.post<{ id: string }>('/api/employees', given);
  expect(status).toBe(201);
  ids.set(name, body.id);
  return office.client(email, PASSWORD);
}

async function newDraft(html = '<p>Dzień dobry</p>'): Promise<{ caseId: string; draftId: string }> {
  const registered = await anna.post<{ id: string }>('/api/cases', {
    channel: 'phone',
    subject: 'Remont mostu',
    text: 'Kiedy koniec?',
    contact: { name: 'Maria Wójcik', email: `maria-${ids.size}@gazeta.example` },
  });
  expect(registered.status).toBe(201);
  const { status, body } = await anna.post<{ id: string }>(`/api/cases/${registered.body.id}/drafts`, { html });
  expect(status).toBe(201);
  return { caseId: registered.body.id, draftId: body.id };
}

const writer = async (client: Client, draftId: string, options = {}): Promise<PadWriter> => {
  const one = new PadWriter(office.url, client.cookie!, draftId, options);
  expect(await one.connect()).toBe(101);
  return one;
};
const holds = (what: () => unknown) => until(async () => what(), Boolean);
const read = async (draftId: string) => (await anna.get<Draft>(`/api/drafts/${draftId}`)).body;
const count = async (sql: string, values: unknown[]) =>
  Number((await database.query<{ count: string }>(sql, values)).rows[0]!.count);

describe('two who write in one draft', () => {
  it('see what the other writes, who is there and where; the version is of both, by their sessions', async () => {
    const { draftId } = await newDraft();
    const [one, other] = [await writer(anna, draftId), await writer(jan, draftId)];
    one.write(`Od Anny: ${SECRET}`);
    other.write('Od Jana');
    await holds(() => one.text.includes('Od Jana') && other.text.includes('Od Anny'));
    await holds(() => one.allSaved && other.allSaved);
    expect(one.text).toBe(other.text);
    expect(one.text).toMatch(/^<paragraph>Dzień dobry<\/paragraph>/);
    await holds(() => one.people.length === 2);
    expect(one.people.map(({ name }) => name).sort()).toEqual(['Osoba anna', 'Osoba jan']);
    const there = { type: { client: 1, clock: 0 } };
    one.sendRaw(JSON.stringify({ t: 'cursor', anchor: there, head: there }));
    await holds(() => other.cursors.has(one.doc.clientID));

    const { body } = await anna.post<{ version: number }>(`/api/drafts/${draftId}/scratch-pad/versions`);
    expect(body.version).toBe(2);
    const draft = await read(draftId);
    expect(draft.writers.map(({ id }) => id).sort()).toEqual([ids.get('anna'), ids.get('jan')].sort());
    const { text, html } = draft.versions[1]!;
    for (const words of ['Dzień dobry', `Od Anny: ${SECRET}`, 'Od Jana']) {
      expect(text).toContain(words);
      expect(html).toContain(`<p>${words}</p>`);
    }
    // Nobody wrote since: it stays the newest.
    expect((await jan.post<{ version: number }>(`/api/drafts/${draftId}/scratch-pad/versions`)).body.version).toBe(2);
    // What lies in the database is sealed.
    const { rows } = await database.query<{ sealed: Buffer }>(
      'SELECT state AS sealed FROM scratch_pads.pads UNION ALL SELECT sealed FROM scratch_pads.updates',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { sealed } of rows) expect(sealed.includes(Buffer.from(SECRET))).toBe(false);
    one.leave();
    other.leave();
  });

  it('merge what was written without a network, and nothing is there twice', async () => {
    const { draftId } = await newDraft();
    const [one, other] = [await writer(anna, draftId), await writer(jan, draftId)];
    one.leave();
    await holds(() => one.closed);
    one.write('Bez sieci');
    other.write('W sieci');
    await holds(() => other.allSaved);
    await one.connect();
    await holds(() => one.allSaved && other.text.includes('Bez sieci') && one.text.includes('W sieci'));
    for (const words of ['Dzień dobry', 'Bez sieci', 'W sieci']) expect(other.text.split(words)).toHaveLength(2);
    one.leave();
    other.leave();
  });

  it('find a version from elsewhere in place of the text', async () => {
    const { draftId } = await newDraft();
    const one = await writer(anna, draftId);
    const { status } = await jan.post(`/api/drafts/${draftId}/versions`, { html: '<p>Z innego miejsca</p>' });
    expect(status).toBe(201);
    await holds(() => one.text === '<paragraph>Z innego miejsca</paragraph>');
    one.leave();
  });
});

describe('whoever may not write', () => {
  it('reads, where they may read', async () => {
    const { draftId } = await newDraft();
    const [one, other] = [await writer(anna, draftId), await writer(auditor, draftId)];
    expect(other.may).toMatchObject({ writes: false, because: 'role' });
    other.write('Od audytora');
    one.write('Od Anny');
    await holds(() => other.text.includes('Od Anny') && other.refused === 1);
    expect(one.text).not.toContain('audytora');
    one.leave();
    other.leave();
  });

  it('is let in neither without a session nor from a foreign page', async () => {
    const { draftId } = await newDraft();
    expect(await new PadWriter(office.url, 'session=none', draftId).connect()).toBe(401);
    const foreign = new PadWriter(office.url, anna.cookie!, draftId, { origin: 'https://zly.example' });
    expect(await foreign.connect()).toBe(403);
    expect(await new PadWriter(office.url, anna.cookie!, 'none').connect()).toBe(404);
    // In another tab of the same browser somebody else signed in.
    const as = (name: string) => new PadWriter(office.url, anna.cookie!, draftId, { employeeId: ids.get(name)! });
    expect(await as('jan').connect()).toBe(401);
    const own = as('anna');
    expect(await own.connect()).toBe(101);
    own.leave();
    expect((await anna.get<{ code: string }>(`/api/drafts/${draftId}/scratch-pad`)).body.code).toBe(
      'websocket-required',
    );
  });

  it('changes nothing from the moment at which the right is lost', async () => {
    const { draftId } = await newDraft();
    const leaver = await employee('odchodzi', 'officer');
    const [one, other] = [await writer(leaver, draftId), await writer(anna, draftId)];
    one.write('Jeszcze wolno');
    await holds(() => one.allSaved && other.text.includes('Jeszcze wolno'));
    await leaver.delete('/api/session');
    await holds(() => one.closed);
    expect(one.closed).toMatchObject({ code: 4401 });
    one.write('Już nie');
    await other.connect();
    expect(other.text).not.toContain('Już nie');
    other.leave();
  });

  it('waits while the draft is being approved, and goes on once it is back', async () => {
    const { draftId } = await newDraft();
    const one = await writer(anna, draftId);
    const level = { signatory: 'employee', employeeId: ids.get('jan') };
    const ladder = {
      id: 'answers',
      name: 'Kierownik',
      covers: ['answer'],
      inOrder: true,
      lastMayEdit: false,
      sendsOnApproval: false,
    };
    const ladders = [{ ...ladder, kinds: [], outcomes: [], unitIds: [], levels: [level] }];
    const set = await administrator.put('/api/ladders', { ladders });
    expect(set.status).toBe(200);
    expect((await anna.post(`/api/drafts/${draftId}/submission`)).status).toBe(200);
    await holds(() => one.may?.because === 'submitted');
    one.write('W trakcie akceptacji');
    await holds(() => one.refused === 1);
    const refused = await anna.post<{ code: string }>(`/api/drafts/${draftId}/scratch-pad/versions`);
    expect(refused.body.code).toBe('draft-being-approved');
    expect((await anna.post(`/api/drafts/${draftId}/withdrawal`)).status).toBe(200);
    await holds(() => one.may?.writes);
    one.leave();
    await administrator.put('/api/ladders', { ladders: [] });
  });
});

describe('what an editor must not send', () => {
  it('ends its connection and changes nothing', async () => {
    const { draftId } = await newDraft();
    const cases: [string, (one: PadWriter) => void, number][] = [
      ['too much at once', (one) => one.sendRaw(new Uint8Array(1024 * 1024 + 1)), 1009],
      ['no change at all', (one) => one.sendRaw(new Uint8Array([0, 0, 0, 1, 255, 255, 255, 7])), 4409],
      ['no words of ours', (one) => one.sendRaw('{"t":"admin"}'), 4400],
      [
        'too often',
        (one) => Array.from({ length: 400 }, () => one.sendRaw('{"t":"cursor","anchor":null,"head":null}')),
        4429,
      ],
    ];
    for (const [, send, code] of cases) {
      const one = await writer(anna, draftId);
      send(one);
      await holds(() => one.closed);
      expect(one.closed!.code).toBe(code);
    }
    const old = new PadWriter(office.url, anna.cookie!, draftId, { schema: 0 });
    await old.connect();
    expect(old.closed).toMatchObject({ code: 4426, reason: 'otherEditor' });
    const other = await writer(jan, draftId);
    expect(other.text).toBe('<paragraph>Dzień dobry</paragraph>');
    other.leave();
  });

  it('as changes of another editor, from an own connection, is nobody’s', async () => {
    const { draftId } = await newDraft();
    const [one, forger] = [await writer(anna, draftId), await writer(jan, draftId)];
    const doc = new Y.Doc();
    doc.clientID = one.doc.clientID;
    doc.getXmlFragment('text').insert(0, [new Y.XmlText('Niby od Anny')]);
    forger.sendRaw(Buffer.concat([Buffer.from([0, 0, 0, 1]), Y.encodeStateAsUpdate(doc)]));
    await holds(() => forger.closed);
    expect(forger.closed).toMatchObject({ code: 4409 });
    expect(one.text).not.toContain('Niby od Anny');
    // Who wrote is not what a call says: there is no such field.
    const words = { text: 'Od Jana', writerIds: [ids.get('anna')] };
    const said = await jan.post<{ code: string }>(`/api/drafts/${draftId}/versions`, words);
    expect(said).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    one.leave();
  });

  it('in the name of another one is nobody’s', async () => {
    const { draftId } = await newDraft();
    const one = await writer(anna, draftId);
    one.write('Od Anny');
    await holds(() => one.allSaved);
    const forger = new PadWriter(office.url, jan.cookie!, draftId);
    forger.doc.clientID = one.doc.clientID;
    await forger.connect();
    await holds(() => forger.closed);
    expect(forger.closed).toMatchObject({ code: 4400 });
    one.leave();
  });
});

describe('many in one text', () => {
  /** So many others who came before; nobody tells that they left. */
  const others = (draftId: string, many: number) =>
    database.query(
      `INSERT INTO scratch_pads.people (draft_id, connection_id, employee_id, client, may_write, writes, came_at, seen_at)
       SELECT $1, 'other-' || n, 'somebody', n, false, false, now() - interval '1 hour', now() + interval '1 hour'
       FROM generate_series(1, $2::int) n`,
      [draftId, many],
    );

  it('twenty write at once and each has it all; who comes later reads, and writes once one of them is gone', async () => {
    const { draftId } = await newDraft();
    const twenty = await Promise.all(Array.from({ length: 20 }, (_, at) => writer(at % 2 === 0 ? anna : jan, draftId)));
    await holds(() => twenty.every(({ may }) => may?.writes));
    const one = await writer(anna, draftId);
    expect(one.may).toMatchObject({ writes: false, because: 'too-many' });
    const lines = twenty.map((_, at) => `Wiersz ${at} z dwudziestu`);
    twenty.forEach((each, at) => each.write(lines[at]!));
    await holds(() => twenty.every(({ sent, allSaved }) => sent === 1 && allSaved));
    await holds(() => [...twenty, one].every(({ text }) => lines.every((line) => text.includes(line))));
    for (const { text } of twenty) for (const line of lines) expect(text.split(line)).toHaveLength(2);
    twenty[7]!.leave();
    await holds(() => one.may?.writes);
    one.write('Jako dwudziesta');
    await holds(() => one.sent === 1 && one.allSaved);
    for (const each of [one, ...twenty]) each.leave();
  });

  it('two hundred have it open, and whoever comes then is told so', async () => {
    const { draftId } = await newDraft();
    await others(draftId, 199);
    const last = await writer(auditor, draftId);
    expect(last.closed).toBeUndefined();
    const late = await writer(anna, draftId);
    await holds(() => late.closed);
    expect(late.closed).toMatchObject({ code: 4503, reason: 'tooMany' });
    last.leave();
  });
});

describe('the text', () => {
  it('of fifty thousand signs without a space is kept whole', async () => {
    const { draftId } = await newDraft();
    const one = await writer(anna, draftId);
    const endless = 'ż'.repeat(50_000);
    one.write(endless);
    await holds(() => one.allSaved);
    expect((await anna.post(`/api/drafts/${draftId}/scratch-pad/versions`)).status).toBe(201);
    const { text, html } = (await read(draftId)).versions[1]!;
    expect(text?.includes(endless)).toBe(true);
    expect(html?.includes(endless)).toBe(true);
    one.leave();
  });

  it('as Word copies it loses scripts and handlers; 5 MB of that are refused in words, and nothing is lost', async () => {
    const { draftId } = await newDraft();
    const word = (bytes: number) => {
      const one =
        '<p class="MsoNormal" style="mso-list:l0 level1 lfo1" onclick="alert(1)">Słowo<o:p></o:p><script>alert(2)</script></p>';
      return `<html><style>p.MsoNormal{margin:0}</style><body>${one.repeat(bytes / one.length)}</body></html>`;
    };
    const refused = await anna.post<{ code: string; detail: string }>(`/api/drafts/${draftId}/versions`, {
      html: word(5_000_000),
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.body.detail).toMatch(/\p{L}{3}/u);
    expect((await read(draftId)).version).toBe(1);
    expect((await anna.post(`/api/drafts/${draftId}/versions`, { html: word(50_000) })).status).toBe(201);
    const { text, html } = (await read(draftId)).versions[1]!;
    expect(text).toContain('Słowo');
    expect(`${html}${text}`).not.toMatch(/script|alert|onclick|MsoNormal\{/);
    const one = await writer(anna, draftId);
    expect(one.text).toContain('Słowo');
    expect(one.text).not.toMatch(/script|alert/);
    one.leave();
  });

  it('is merged into one once many changes were made, and stays the same', async () => {
    const { draftId } = await newDraft();
    const one = await writer(anna, draftId);
    for (let n = 0; n < 120; n += 1) {
      one.write(`Akapit ${n}.`);
      await holds(() => one.allSaved);
    }
    expect(await count('SELECT count(*) FROM scratch_pads.updates WHERE draft_id = $1', [draftId])).toBeLessThanOrEqual(
      100,
    );
    const other = await writer(jan, draftId);
    expect(other.text).toBe(one.text);
    one.leave();
    other.leave();
  });

  it('is gone once its person is erased', async () => {
    const { caseId, draftId } = await newDraft();
    const one = await writer(anna, draftId);
    one.write(SECRET);
    await holds(() => one.allSaved);
    const { contact } = (await anna.get<{ contact: { id: string } }>(`/api/cases/${caseId}`)).body;
    const confirmation = 'Maria Wójcik';
    const erased = await administrator.post(`/api/contacts/${contact.id}/erasure`, {
      confirmation,
      reason: 'consent-withdrawn',
    });
    expect(erased.status).toBeLessThan(300);
    await holds(() => one.closed);
    expect(one.closed).toMatchObject({ code: 4404 });
    await until(
      () => count('SELECT count(*) FROM scratch_pads.pads WHERE draft_id = $1', [draftId]),
      (left) => left === 0,
    );
  });

  it('is gone once the draft was sent', async () => {
    const { draftId } = await newDraft();
    const [one] = [await writer(anna, draftId)];
    const { version } = await read(draftId);
    expect((await anna.post(`/api/drafts/${draftId}/sending`, { version })).status).toBe(200);
    await holds(() => one.closed);
    expect(one.closed).toMatchObject({ code: 4404 });
    await until(
      () => count('SELECT count(*) FROM scratch_pads.pads WHERE draft_id = $1', [draftId]),
      (left) => left === 0,
    );
  });

  it('of whoever wrote and went becomes a version by itself, of theirs', async () => {
    const { versions, writers } = await until(
      () => read(left),
      ({ version }) => version === 2,
    );
    expect(versions[1]!.text).toContain('Napisane i zostawione');
    expect(versions[1]!.by.id).toBe(ids.get('jan'));
    expect(writers.map(({ id }) => id).sort()).toEqual([ids.get('anna'), ids.get('jan')].sort());
  });
});
