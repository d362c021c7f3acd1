import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sharp from 'sharp';
import { jsonFeedFaults, xmlFeedFaults } from '../../../tests/support/feed-faults.js';
import { htmlFaults } from '../../../tests/support/html-faults.js';
import { QUESTION, tokenIn, Visitor } from '../../../tests/support/public-visitor.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { foldedViews, inOrder, saidBy } from '../../../tests/support/topic-views.js';
import { until } from '../../../tests/support/until.js';
import { unzipped } from '../../../tests/support/zip.js';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly code: string;
}
interface Communique {
  readonly state: string;
  readonly version: number;
  readonly shown: { readonly html: string; readonly files: readonly { readonly attachmentId: string }[] };
  readonly faults: readonly string[];
  readonly lostPictures: readonly { readonly attachmentId: string }[];
  readonly versions: readonly { readonly hash: string }[];
  readonly released: { readonly slug: string } | null;
  readonly signsAs: readonly { readonly id: string }[];
  readonly mayReturn: boolean;
  readonly ladder: string | null;
  readonly levels: readonly { readonly signedBy: { readonly id: string } | null }[];
  readonly waitsFor: readonly { readonly id: string }[];
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly kind?: string; readonly about?: { readonly id: string } }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
const SECRET = 'aparat Jana Nowaka';
/** As a camera writes it: with whose it is, and where it was. */
const photo = (width = 1_600) =>
  sharp({ create: { width, height: width / 2, channels: 3, background: '#38a' } })
    .withExif({ IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 3/1 0/1' } })
    .jpeg()
    .toBuffer();

let office: TestOffice;
let photos: string;
let administrator: Client;
let anna: Client;
let ewa: Client;
let ewaId: string;
let visitor: Client;

beforeAll(async () => {
  photos = await mkdtemp(join(tmpdir(), 'rzecznik-photos-'));
  for (const name of ['most.jpg', 'inne.jpg']) await writeFile(join(photos, name), await photo(800));
  office = await startTestOffice({ env: { PUBLIC_SITE: 'on', PHOTO_FOLDER: photos, FOREIGN_LOOPBACK: 'on' } });
  administrator = await office.client();
  anna = await employee('anna', 'coordinator');
  ewa = await employee('ewa', 'coordinator');
  ewaId = await ownId(ewa);
  visitor = office.anonymous();
});
afterAll(async () => {
  await office?.stop();
  await rm(photos, { recursive: true });
});

async function employee(name: string, role: string): Promise<Client> {
  const unitId = (await administrator.get<Listed>('/api/units')).body.items[0]!.id;
  const email = `${name}@urzad.example`;
  const given = { name: `Osoba ${name}`, email, roles: [role], unitId, password: PASSWORD };
  expect((await administrator.post('/api/employees', given)).status).toBe(201);
  return office.client(email, PASSWORD);
}
const ownId = async (client: Client) =>
  (await client.get<{ employee: { id: string } }>('/api/session')).body.employee.id;

const act = (client: Client, id: string, what: string, body: object = {}) =>
  client.post<Written>(`/api/communiques/${id}/${what}`, body);
const read = async (id: string, client = anna) => (await client.get<Communique>(`/api/communiques/${id}`)).body;
const page = (path: string) => visitor.get<string>(path);

async function approved(headline: string, more: object = {}): Promise<string> {
  const { status, body } = await anna.post<Written>('/api/communiques', {
    ...{ headline, lead: 'Objazd przez Lipnicę.', body: 'Od środy.\n\nDo <końca> maja.' },
    ...more,
  });
  expect(status).toBe(201);
  expect((await act(anna, body.id, 'submission')).status).toBe(200);
  expect((await act(ewa, body.id, 'approval', { version: 1 })).status).toBe(200);
  return body.id;
}

async function upload(bytes: Buffer, name: string, type: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return (await anna.post<Written>('/api/attachments', form)).body.id;
}
const picture = async () => upload(await photo(), 'most.jpg', 'image/jpeg');
const bytesAt = async (path: string) => Buffer.from(await (await fetch(`${office.url}${path}`)).arrayBuffer());

describe('a communiqué', () => {
  it('goes from an idea to somebody who did not write it, and asks for what it lacks', async () => {
    const begun = await anna.post<Written>('/api/communiques', { headline: 'Pomysł' });
    const { id } = begun.body;
    expect(await read(id)).toMatchObject({ state: 'idea', faults: ['communique-is-idea'] });
    expect(await act(anna, id, 'submission')).toMatchObject({ status: 409, body: { code: 'communique-is-idea' } });
    const quotes = [{ words: 'Zdążymy.', speaker: 'Jan Lis', authorised: false }];
    await act(anna, id, 'versions', { body: 'Treść <b>zwykła</b>.', quotes });
    expect((await read(id)).shown.html).toBe('<p>Treść &lt;b&gt;zwykła&lt;/b&gt;.</p>');
    await act(anna, id, 'submission');
    const told = await until(async () =>
      (await ewa.get<Listed>('/api/notifications')).body.items.find((one) => one.about?.id === id),
    );
    expect(told?.kind).toBe('communiqueToApprove');
    expect(await act(anna, id, 'approval', { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'own-communique' },
    });
    expect(await read(id, ewa)).toMatchObject({
      signsAs: [{ id: ewaId }],
      mayReturn: true,
      ladder: null,
      waitsFor: [],
    });
    await act(ewa, id, 'approval', { version: 2 });
    expect(await act(ewa, id, 'release', { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'communique-version-outdated' },
    });
    expect(await act(ewa, id, 'release', { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'quote-unauthorised' },
    });
    expect(await act(ewa, id, 'release', { version: 2, embargoUntil: '2031-10-26T02:30' })).toMatchObject({
      status: 400,
      body: { code: 'minute-repeats' },
    });
    expect(await act(ewa, id, 'release', { version: 2, embargoUntil: '2020-01-01T10:00' })).toMatchObject({
      status: 409,
      body: { code: 'embargo-past' },
    });
  });

  it('appears when its embargo ends, with its files and in the feeds, and nothing of it before', async () => {
    const rights = { alternative: 'Most', credit: 'J. Nowak', rights: 'CC BY 4.0' };
    const table = await upload(Buffer.from('a;b'), 'objazd.csv', 'text/csv');
    // A photo, whatever it is called: it would leave with all that its camera wrote.
    const disguised = await upload(await photo(64), 'dane.bin', 'application/octet-stream');
    const files = [await picture(), table, disguised].map((attachmentId) => ({ attachmentId, ...rights }));
    const id = await approved('Most w N. zamknięty', { files });
    const embargoUntil = new Date(Date.now() + 4_000).toISOString();
    expect((await act(ewa, id, 'release', { version: 1, embargoUntil })).status).toBe(200);
    expect(await act(anna, id, 'release', { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'communique-scheduled' },
    });
    expect((await page('/prasa/feed.json')).body).not.toHaveProperty('items.0');
    const slug = await until(async () => (await read(id)).released?.slug);
    const shown = await until(
      () => page(`/prasa/${slug}`),
      ({ status }) => status === 200,
    );
    expect(shown.body).toContain('<p>Do &lt;końca&gt; maja.</p>');
    expect(shown.body).toContain('"@type":"NewsArticle"');
    const before = await page(`/prasa/${slug}x`);
    expect(before.status).toBe(404);
    expect(before.headers.get('cache-control')).not.toContain('public');
    const [most, csv, other] = (await read(id)).shown.files.map(({ attachmentId }) => attachmentId);
    const whole = await until(
      () => page(`/prasa/${slug}`),
      ({ body }) => body.includes(`/zdjecia/${other}/`),
    );
    expect(await htmlFaults(whole.body)).toEqual([]);
    expect(whole.body).toContain('Fot. J. Nowak · CC BY 4.0');
    expect(whole.body).toMatch(new RegExp(`"og:image" content="http[^"]+/prasa/${slug}/zdjecia/${most}/medium.jpg"`));
    expect((await page(`/prasa/${slug}/pliki/${most}`)).status).toBe(404);
    const made = await bytesAt(`/prasa/${slug}/zdjecia/${most}/small.jpg`);
    expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 240 });
    const kit = await unzipped(await bytesAt(`/prasa/${slug}/zestaw.zip`));
    expect([...kit.keys()].toSorted()).toEqual([
      'komunikat-pl.txt',
      'pliki/01-objazd.csv',
      'zdjecia/01-most.jpg',
      'zdjecia/02-dane.jpg',
      'zdjecia/opisy.txt',
    ]);
    expect(kit.get('komunikat-pl.txt')!.toString()).toContain('Do <końca> maja.');
    expect(kit.get('zdjecia/opisy.txt')!.toString()).toContain('Fot. J. Nowak');
    for (const bytes of [made, kit.get('zdjecia/01-most.jpg')!, kit.get('zdjecia/02-dane.jpg')!]) {
      expect(bytes.includes(SECRET)).toBe(false);
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
    expect((await page(`/prasa/${slug}/pliki/${csv}`)).headers.get('content-disposition')).toContain('objazd.csv');
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml'])
      expect(JSON.stringify((await page(`/prasa/${feed}`)).body)).toContain(slug);
    expect((await page('/prasa?q=mOst')).body).toContain('Most w N. zamknięty');
    expect((await page('/prasa?q=%25')).body).not.toContain('Most w N. zamknięty');
  });

  it('is warned of on the board where another appears within half an hour, or a quote is not authorised', async () => {
    const at = async (headline: string, minute: string): Promise<string> => {
      const id = await approved(headline);
      expect((await act(ewa, id, 'release', { version: 1, at: `2037-06-01T${minute}` })).status).toBe(200);
      return id;
    };
    const [first, second, third] = [await at('Rano', '10:00'), await at('Zaraz', '10:30'), await at('Potem', '11:01')];
    const { body } = await anna.post<Written>('/api/communiques', {
      ...{ headline: 'Bez autoryzacji', body: 'Treść.' },
      quotes: [{ words: 'Zdążymy.', speaker: 'Jan Lis', authorised: false }],
    });
    const warnings = async () => {
      const { items } = (
        await anna.get<{ items: { id: string; warnings: string[] }[] }>('/api/communiques?state=scheduled,writing')
      ).body;
      return new Map(items.map((one) => [one.id, one.warnings]));
    };
    const seen = await until(warnings, (all) => [first, second, third, body.id].every((id) => all.has(id)));
    expect([first, second, third, body.id].map((id) => seen.get(id))).toEqual([
      ['two-at-once'],
      ['two-at-once'],
      [],
      ['quote-unauthorised'],
    ]);
    for (const id of [first, second, third])
      expect((await ewa.delete(`/api/communiques/${id}/release`)).status).toBe(200);
  });

  it('takes no picture that cannot be shown', async () => {
    const attachmentId = await upload(Buffer.from('GIF89a…'), 'ruch.gif', 'image/gif');
    const files = [{ attachmentId, alternative: 'Ruch', credit: 'J. Nowak', rights: 'CC BY 4.0' }];
    expect(await anna.post<Written>('/api/communiques', { headline: 'Ruch', files })).toMatchObject({
      status: 400,
      body: { code: 'picture-of-other-kind' },
    });
  });

  it('is corrected at its own address, with the text before beside it', async () => {
    const id = await approved('Ceny biletów');
    await act(ewa, id, 'release', { version: 1 });
    const { slug } = await until(async () => (await read(id)).released);
    expect(await act(anna, id, 'versions', { lead: 'Inaczej.' })).toMatchObject({
      status: 409,
      body: { code: 'communique-released' },
    });
    await act(anna, id, 'correction', { lead: 'Dwa złote.', note: 'Cena biletu' });
    await act(anna, id, 'submission');
    await act(ewa, id, 'approval', { version: 2 });
    await act(ewa, id, 'release', { version: 2 });
    const shown = await until(
      () => page(`/prasa/${slug}`),
      ({ body }) => body.includes('Cena biletu'),
    );
    expect(shown.body).toContain('Dwa złote.');
    const older = await page(`/prasa/${slug}/wersje/1`);
    expect(older.body).toContain('Objazd przez Lipnicę.');
  });

  it('that was withdrawn is gone with its files, says so, and the feeds tell', async () => {
    const attachmentId = await picture();
    const files = [{ attachmentId, alternative: 'Most', credit: 'J. Nowak', rights: 'CC BY 4.0' }];
    const id = await approved('Nieprawda o moście', { files });
    await act(ewa, id, 'release', { version: 1 });
    const { slug } = await until(async () => (await read(id)).released);
    const file = `/prasa/${slug}/zdjecia/${(await read(id)).shown.files[0]!.attachmentId}/large.jpg`;
    await until(
      () => page(file),
      ({ status }) => status === 200,
    );
    await act(ewa, id, 'withdrawal', { reason: 'Dane były błędne.' });
    const gone = await until(
      () => page(`/prasa/${slug}`),
      ({ status }) => status === 410,
    );
    expect(gone.body).toContain('Dane były błędne.');
    expect(gone.body).not.toContain('Nieprawda');
    for (const what of [file, `/prasa/${slug}/zestaw.zip`, `/prasa/${slug}/wersje/1`])
      expect((await page(what)).status).toBe(404);
    const feed = JSON.stringify((await page('/prasa/atom.xml')).body);
    expect(feed).toContain('Komunikat wycofany');
    expect(feed).not.toContain('Nieprawda');
  });
});

describe('a communiqué under a ladder', () => {
  interface Waiting {
    readonly id: string;
    readonly level: number | null;
    readonly dueAt: string | null;
  }
  interface Turns {
    readonly id: string;
    readonly waitsFor: readonly {
      readonly people: readonly { readonly id: string }[];
      readonly dueAt: string | null;
    }[];
    readonly warnings: readonly string[];
  }
  let jan: Client;
  let janId: string;
  const ladders = (...given: readonly object[]) => administrator.put('/api/ladders', { ladders: given });
  const forStatements = () => ({
    ...{ id: 'statements', name: 'Stanowiska', kinds: [], outcomes: [], unitIds: [], covers: ['pressStatement'] },
    ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
    levels: [
      { signatory: 'employee', employeeId: janId },
      { signatory: 'coordinator', employeeId: null, term: { amount: 4, unit: 'hours' } },
    ],
  });
  const submitted = async (kind: string): Promise<string> => {
    const { body } = await anna.post<Written>('/api/communiques', { kind, headline: 'Szczeble', body: 'Treść.' });
    expect((await act(anna, body.id, 'submission')).status).toBe(200);
    return body.id;
  };
  const approve = (client: Client, id: string, version = 1) => act(client, id, 'approval', { version });
  const waitingOf = async (client: Client, id: string) =>
    (await client.get<{ items: readonly Waiting[] }>('/api/communique-approvals')).body.items.find(
      (one) => one.id === id,
    );
  const onBoard = async (id: string) =>
    (await anna.get<{ items: readonly Turns[] }>('/api/communiques?state=submitted')).body.items.find(
      (one) => one.id === id,
    );

  beforeAll(async () => {
    jan = await employee('jan', 'officer');
    janId = await ownId(jan);
  });
  afterAll(() => ladders());

  it('is approved once all levels have signed, in their order, and the board says with whom it waits', async () => {
    expect((await ladders(forStatements())).status).toBe(200);
    const id = await submitted('statement');
    expect(await until(() => waitingOf(jan, id))).toMatchObject({ level: 0, dueAt: null });
    expect(await waitingOf(ewa, id)).toBeUndefined();
    const first = await until(
      () => onBoard(id),
      (one) => (one?.waitsFor.length ?? 0) > 0,
    );
    expect(first).toMatchObject({ waitsFor: [{ people: [{ id: janId }], dueAt: null }], warnings: [] });
    expect(await read(id, jan)).toMatchObject({ ladder: 'Stanowiska', signsAs: [{ id: janId }], mayReturn: true });
    expect(await read(id)).toMatchObject({ signsAs: [], waitsFor: [{ id: janId }] });
    expect(await approve(anna, id)).toMatchObject({ status: 409, body: { code: 'own-communique' } });
    expect(await approve(ewa, id)).toMatchObject({ status: 409, body: { code: 'communique-level-signed' } });
    expect((await approve(jan, id)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      state: 'submitted',
      levels: [{ signedBy: { id: janId } }, { signedBy: null }],
    });
    expect(await act(ewa, id, 'release', { version: 1 })).toMatchObject({ body: { code: 'communique-not-approved' } });
    // The ladders change meanwhile: what is on its way goes on as it was.
    await ladders();
    expect(await until(() => waitingOf(ewa, id))).toMatchObject({ level: 1, dueAt: expect.any(String) });
    const second = await until(
      () => onBoard(id),
      (one) => one?.waitsFor[0]?.dueAt !== null,
    );
    expect(second!.waitsFor[0]!.people.map((one) => one.id)).toContain(ewaId);
    expect((await approve(ewa, id)).status).toBe(200);
    expect((await read(id)).state).toBe('approved');
    await until(async () => (await onBoard(id)) === undefined);
  });

  it('of another kind needs a coordinator who did not write it, and no officer will do', async () => {
    await ladders(forStatements());
    const id = await submitted('invitation');
    expect(await approve(jan, id)).toMatchObject({ status: 403, body: { code: 'communique-not-yours-to-approve' } });
    expect(await act(jan, id, 'return', { version: 1, reason: 'Nie.' })).toMatchObject({ status: 403 });
    expect((await approve(ewa, id)).status).toBe(200);
  });

  it('given back by whoever signs one of its levels asks everybody anew', async () => {
    await ladders(forStatements());
    const id = await submitted('statement');
    expect((await approve(jan, id)).status).toBe(200);
    expect((await act(ewa, id, 'return', { version: 1, reason: 'Bez liczb.' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'writing', ladder: null, levels: [] });
    await act(anna, id, 'submission');
    expect(await read(id, jan)).toMatchObject({
      signsAs: [{ id: janId }],
      levels: [{ signedBy: null }, { signedBy: null }],
    });
  });
});

describe('a photo library', () => {
  it('gives a picture to a version, with whose it is, and the office knows where it is from', async () => {
    const { items } = (await anna.get<{ items: { reference: string }[] }>('/api/photo-libraries/folder/photos?q=most'))
      .body;
    const [{ reference }] = items as [{ reference: string }];
    const preview = await anna.get(`/api/photo-libraries/folder/photos/${reference}/preview`);
    expect(preview.headers.get('content-type')).toBe('image/jpeg');
    const taken = await anna.post<{ attachmentId: string; credit: string }>('/api/photos', {
      libraryId: 'folder',
      reference,
    });
    expect(taken).toMatchObject({ status: 201, body: { credit: SECRET } });
    const { attachmentId, credit } = taken.body;
    const files = [{ attachmentId, alternative: 'Most', credit, rights: 'CC BY 4.0' }];
    const id = await approved('Z biblioteki', { files });
    expect((await read(id)).faults).toEqual([]);
    const known = await anna.get<Listed>(`/api/photos?id=${attachmentId}&id=inny`);
    expect(known.body.items).toMatchObject([
      { id: attachmentId, libraryId: 'folder', credit: SECRET, withdrawnAt: null },
    ]);
    expect((await act(ewa, id, 'release', { version: 1 })).status).toBe(200);
  });

  it('that withdraws a picture is heard of: in the bell, on the board and at the communiqué, before its release and after it', async () => {
    const { items } = (await anna.get<{ items: { reference: string }[] }>('/api/photo-libraries/folder/photos?q=most'))
      .body;
    const withPhoto = async (headline: string) => {
      const { body } = await anna.post<{ attachmentId: string; credit: string }>('/api/photos', {
        ...{ libraryId: 'folder', reference: items[0]!.reference },
      });
      const { attachmentId, credit } = body;
      const files = [{ attachmentId, alternative: 'Most', credit, rights: 'CC BY 4.0' }];
      return { id: await approved(headline, { files }), attachmentId };
    };
    const stands = await withPhoto('Stoi ze zdjęciem');
    const waits = await withPhoto('Czeka ze zdjęciem');
    await act(ewa, stands.id, 'release', { version: 1 });
    await rm(join(photos, 'most.jpg'));
    for (const { id, attachmentId } of [stands, waits]) {
      await until(
        () => anna.post<{ withdrawnAt: string | null }>(`/api/photos/${attachmentId}/look`, {}),
        ({ body }) => body.withdrawnAt !== null,
      );
      for (const one of [anna, ewa])
        await until(async () =>
          (await one.get<Listed>('/api/notifications')).body.items.some(
            ({ kind, about }) => kind === 'communiquePictureWithdrawn' && about?.id === id,
          ),
        );
      await until(async () =>
        (await anna.get<{ items: { id: string; warnings: string[] }[] }>('/api/communiques')).body.items.some(
          (one) => one.id === id && one.warnings.includes('picture-withdrawn'),
        ),
      );
      expect(await read(id)).toMatchObject({ lostPictures: [{ attachmentId, released: id === stands.id }] });
    }
    expect((await read(waits.id)).faults).toEqual(['picture-withdrawn']);
    expect(await act(ewa, waits.id, 'release', { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'picture-withdrawn' },
    });
  });
});

describe('a bucket of photos that the settings name', () => {
  const SECRET_OF_KEY = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY';
  interface Setting {
    readonly bucket: { readonly keyId: string; readonly secretSet: boolean } | null;
    readonly revision: number;
  }
  /** Stands in for a server of S3 that knows one key, and holds one picture. */
  let server: Server;
  let given: Record<string, string>;

  beforeAll(async () => {
    const bytes = await photo(64);
    server = createServer(({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://s3');
      if (!searchParams.get('X-Amz-Credential')?.startsWith('AKIDEXAMPLE/'))
        return response.writeHead(403).end('<Error><Code>InvalidAccessKeyId</Code></Error>');
      if (pathname !== '/zdjecia') return response.setHeader('content-type', 'image/jpeg').end(bytes);
      const file = `<Contents><Key>prasa/park.jpg</Key><Size>${bytes.length}</Size>
        <LastModified>2026-03-01T08:00:00.000Z</LastModified></Contents><IsTruncated>false</IsTruncated>`;
      return response
        .setHeader('content-type', 'application/xml')
        .end(`<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${file}</ListBucketResult>`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    given = { endpoint, bucket: 'zdjecia', prefix: 'prasa/', region: 'pl-1', keyId: 'AKIDEXAMPLE' };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const set = (changes: object, seen: Record<string, string> = {}) =>
    administrator.put<Setting & { code: string; errors?: { field: string }[] }>(
      '/api/photo-bucket',
      { ...given, ...changes },
      seen,
    );
  const test = () => administrator.post<{ code?: string; detail?: string }>('/api/photo-bucket/test', {});

  it('is refused where it makes no sense, and where its secret is missing', async () => {
    expect((await test()).body.code).toBe('photo-bucket-none');
    const wrong = await set({ endpoint: 's3.example.pl/zdjecia', bucket: '', region: 'pl 1', secret: SECRET_OF_KEY });
    expect(wrong.body.errors?.map(({ field }) => field).toSorted()).toEqual(['bucket', 'endpoint', 'region']);
    expect((await set({})).body.code).toBe('photo-bucket-secret-needed');
    const open = await set({ endpoint: 'http://s3.example.pl', secret: SECRET_OF_KEY });
    expect(open.body.code).toBe('photo-bucket-needs-encryption');
  });

  it('is tried, picked from, and removed; its secret is shown to nobody', async () => {
    const { revision } = (await administrator.get<{ revision: number }>('/api/photo-bucket')).body;
    expect(revision).toBe(-1);
    const nothingSeen = { 'if-match': `"${revision}"` };
    const unknown = await set({ keyId: 'AKIDWRONG', secret: SECRET_OF_KEY }, nothingSeen);
    expect(unknown).toMatchObject({ status: 200, body: { bucket: { keyId: 'AKIDWRONG', secretSet: true } } });
    // Of two who saw that there was none, the second is told that there is one by now.
    expect((await set({ secret: SECRET_OF_KEY }, nothingSeen)).status).toBe(412);
    expect(await test()).toMatchObject({
      status: 409,
      body: { code: 'photo-bucket-key-unknown', detail: expect.stringMatching(/nie zna tego klucza/) },
    });
    expect((await set({})).body.code).toBe('photo-bucket-secret-needed');
    expect((await set({ secret: SECRET_OF_KEY })).status).toBe(200);
    expect(await test()).toMatchObject({ status: 200, body: { pictures: 1, more: false } });
    const libraries = (await anna.get<Listed>('/api/photo-libraries')).body.items;
    const { id } = libraries.find(({ kind }) => kind === 'bucket')!;
    const found = await anna.get<{ items: { reference: string; title: string }[] }>(
      `/api/photo-libraries/${id}/photos`,
    );
    expect(found.body.items).toMatchObject([{ title: 'park', credit: SECRET }]);
    const taken = await anna.post<{ attachmentId: string }>('/api/photos', {
      ...{ libraryId: id, reference: found.body.items[0]!.reference },
    });
    expect(taken.status).toBe(201);
    const setting = await administrator.get<Setting>('/api/photo-bucket');
    const history = await administrator.get<Listed>('/api/administration/history/photoBucket');
    expect(history.body.items).toHaveLength(2);
    expect(JSON.stringify([setting.body, history.body])).not.toContain(SECRET_OF_KEY);
    expect((await administrator.delete('/api/photo-bucket')).status).toBe(204);
    expect((await administrator.get<Setting>('/api/photo-bucket')).body.bucket).toBeNull();
    expect((await anna.get<Listed>('/api/photo-libraries')).body.items.map(({ kind }) => kind)).toEqual(['folder']);
    // It is there no more to be asked: that withdraws nothing.
    const { attachmentId } = taken.body;
    expect((await anna.post(`/api/photos/${attachmentId}/look`, {})).body).toMatchObject({ withdrawnAt: null });
    expect((await set({})).body.code).toBe('photo-bucket-secret-needed');
  });
});

describe('the press room', () => {
  it('is read by topic under a name that is meant for everybody, and says who is on duty', async () => {
    const id = await approved('Objazd przez Lipnicę', { topicId: 'most' });
    await act(ewa, id, 'release', { version: 1 });
    const { slug } = await until(async () => (await read(id)).released);
    expect((await anna.put('/api/press-room/topics/most', { pl: 'Most w N.', en: 'The bridge' })).status).toBe(200);
    expect(await anna.put<Written>('/api/press-room/topics/inny', { pl: 'Most w N', en: 'Other' })).toMatchObject({
      status: 409,
      body: { code: 'press-topic-name-taken' },
    });
    const duty = { phone: '+48 600 100 200', email: 'Dyzur@urzad.example', hoursPl: 'w dni robocze 8–20' };
    expect((await anna.put('/api/press-room/duty', duty)).status).toBe(200);
    const list = await until(
      () => page('/prasa/temat/most-w-n'),
      ({ status, body }) => status === 200 && body.includes('dyzur@urzad.example'),
    );
    expect(list.body).toContain('Objazd przez Lipnicę');
    expect(list.body).not.toContain('Ceny biletów');
    expect(list.body).toContain('href="tel:+48600100200"');
    expect(await htmlFaults(list.body)).toEqual([]);
    expect((await page(`/prasa/${slug}`)).body).toContain('/prasa/temat/most-w-n');
    await anna.delete('/api/press-room/topics/most');
    await until(
      () => page('/prasa/temat/most-w-n'),
      ({ status }) => status === 404,
    );
  });
});

describe('the pages of the press room', () => {
  it('are valid HTML in both languages, and its feeds hold by their grammars', async () => {
    const feed = (await page('/prasa/feed.json')).body as unknown as { items: { url: string }[] };
    const communiques = feed.items.map(({ url }) => new URL(url).pathname);
    const corrected = await until(async () => {
      const bodies = await Promise.all(communiques.map(async (path) => (await page(path)).body));
      return bodies.map((body) => /\/prasa\/[\w-]+\/wersje\/1/.exec(body)?.[0]).find(Boolean);
    });
    const paths = [
      ...['/prasa', '/prasa?q=most', '/prasa?q=nigdzie', '/prasa?strona=2', '/prasa/nie-ma-takiego'],
      ...['/prasa/subskrypcja', '/prasa/subskrypcja?wyslano=1', corrected, ...communiques],
    ].flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`]);
    const faults: string[] = [];
    for (const path of paths) {
      const { body } = await page(path);
      faults.push(...(await htmlFaults(body)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
    for (const [path, kind] of [
      ['/prasa/rss.xml', 'rss'],
      ['/prasa/atom.xml', 'atom'],
      ['/prasa/sitemap.xml', 'sitemap'],
    ] as const)
      expect(await xmlFeedFaults((await page(path)).body, kind)).toEqual([]);
    expect(jsonFeedFaults(JSON.stringify(feed))).toEqual([]);
  });

  it('tell search engines what they are', async () => {
    const { items } = (await page('/prasa/feed.json')).body as unknown as {
      items: { url: string; title: string; date_published: string; date_modified: string }[];
    };
    const item = items.find(({ title }) => title === 'Most w N. zamknięty')!;
    const { body } = await page(new URL(item.url).pathname);
    const [, data] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(body)!;
    const publisher = { '@type': 'GovernmentOrganization', url: new URL(item.url).origin };
    expect(JSON.parse(data!)).toMatchObject({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: item.title, inLanguage: 'pl' },
      ...{ datePublished: item.date_published, dateModified: item.date_modified, mainEntityOfPage: item.url },
      ...{ author: publisher, publisher },
      image: [{ '@type': 'ImageObject', creditText: 'J. Nowak', width: { value: 1_600, unitCode: 'E37' } }, {}],
    });
  });
});

describe('a meeting with the press', () => {
  it('stands in the plan and in calendars, and says what else is on then', async () => {
    const event = { kind: 'conference', title: 'Otwarcie mostu', place: 'Most w N.', accreditation: true };
    const plan = (startsAt: string, endsAt: string) =>
      anna.post<Written>('/api/press-events', { ...event, startsAt, endsAt });
    expect(await plan('2031-05-05T10:00', '2031-05-05T09:00')).toMatchObject({
      status: 400,
      body: { code: 'press-event-end' },
    });
    expect((await plan('2031-10-26T02:30', '2031-10-26T04:00')).body.code).toBe('minute-repeats');
    const { id, revision } = (await plan('2031-05-05T10:00', '2031-05-05T11:00')).body;
    const other = (await plan('2031-05-05T10:30', '2031-05-05T12:00')).body.id;
    const communique = await approved('W czasie konferencji');
    await act(ewa, communique, 'release', { version: 1, at: '2031-05-05T09:45' });
    const dayOf = async () =>
      (
        await anna.get<{
          days: { events: { id: string; warnings: string[] }[]; items: { id: string; warnings: string[] }[] }[];
        }>('/api/communiques/plan?from=2031-05-05&to=2031-05-05')
      ).body.days[0]!;
    const both = await until(dayOf, ({ events, items }) => events.length === 2 && items.length === 1);
    expect(both.events).toMatchObject([
      { ...event, id, startsAt: '2031-05-05T08:00:00.000Z', warnings: ['two-at-once', 'communique-then'] },
      { id: other, warnings: ['two-at-once'] },
    ]);
    expect(both.items).toMatchObject([{ id: communique, warnings: ['event-then'] }]);
    const moved = { ...event, startsAt: '2031-05-05T14:00', endsAt: '2031-05-05T15:00' };
    expect((await anna.put(`/api/press-events/${id}`, moved, { 'if-match': `"${revision}"` })).status).toBe(200);
    expect((await anna.put(`/api/press-events/${id}`, event, { 'if-match': `"${revision}"` })).status).not.toBe(200);
    await anna.post(`/api/press-events/${other}/cancellation`, { reason: 'Choroba.' });
    const after = await until(dayOf, ({ events }) => events.every(({ warnings }) => warnings.length === 0));
    expect(after.events).toMatchObject([
      { id: other, cancelled: true },
      { id, cancelled: false },
    ]);
    expect(await anna.put<Written>(`/api/press-events/${other}`, moved)).toMatchObject({
      status: 409,
      body: { code: 'press-event-cancelled' },
    });
  });
});

describe('a meeting to which journalists ask to be accredited', () => {
  interface Asked {
    readonly title: string;
    readonly cases: readonly { id: string; number: string; journalists: readonly { name: string }[] }[];
  }

  it('is chosen in the form for them, and shows who asked; another one is not, nor one that was cancelled', async () => {
    const visitor = new Visitor(office.url);
    const plan = async (title: string, accreditation: boolean) => {
      const its = { kind: 'briefing', title, place: 'Sala 12', accreditation };
      const when = { startsAt: '2032-03-04T10:00', endsAt: '2032-03-04T11:00' };
      return (await anna.post<Written>('/api/press-events', { ...its, ...when })).body.id;
    };
    const [open, closed, gone] = [
      await plan('O moście', true),
      await plan('Tylko dla nas', false),
      await plan('Bez nas', true),
    ];
    await anna.post(`/api/press-events/${gone}/cancellation`, { reason: 'Choroba.' });
    const filled = { ...QUESTION, about: 'accreditation', subject: 'Akredytacja', text: 'Przyjdę z operatorem.' };
    const asked = await until(
      () => visitor.send('/zapytanie', filled),
      ({ text }) => text.includes('O moście') && !text.includes('Bez nas'),
    );
    expect(asked.text).not.toContain('Tylko dla nas');
    expect(asked.text).toContain('O moście, 4 marca 2032');
    expect(await htmlFaults(asked.text)).toEqual([]);
    const again = { ...filled, formToken: tokenIn(asked.text), further: 'pressEvent' };
    expect((await visitor.sendAgain('/zapytanie', { ...again, pressEvent: closed })).status).toBe(422);
    expect((await visitor.sendAgain('/zapytanie', { ...again, pressEvent: open })).status).toBe(303);
    const path = `/api/press-events/${open}/accreditations`;
    const { title, cases } = await until(
      async () => (await anna.get<Asked>(path)).body,
      (body) => body.cases?.length === 1,
    );
    expect([title, cases[0]!.journalists]).toEqual(['O moście', []]);
    const its = `/api/cases/${cases[0]!.id}/accreditation`;
    expect((await anna.get(its)).body).toMatchObject({ event: 'O moście', on: '2032-03-04', place: 'Sala 12' });
    // Words that somebody puts right leave it where it belongs.
    expect((await anna.put(its, { event: 'Briefing o moście', on: '2032-03-04' })).status).toBe(200);
    await anna.post(`${its}/journalists`, { name: 'Anna Lis' });
    await until(
      async () => (await anna.get<Asked>(path)).body,
      (body) => body.cases?.[0]?.journalists[0]?.name === 'Anna Lis',
    );
    const { items } = (await anna.get<Listed>('/api/press-events/open')).body;
    expect([open, closed, gone].map((id) => items.some((one) => one.id === id))).toEqual([true, false, false]);
    const words = { event: 'Briefing o moście' };
    expect((await anna.put<Written>(its, { ...words, pressEventId: gone })).body.code).toBe('press-event-cancelled');
    expect((await anna.put<Written>(its, { ...words, pressEventId: 'nic' })).body.code).toBe('press-event-unknown');
    expect((await anna.put(its, { ...words, pressEventId: null })).status).toBe(200);
    expect((await anna.get(its)).body).toMatchObject({ pressEventId: null, pressEventTitle: null });
    const there = (count: number) =>
      until(
        async () => (await anna.get<Asked>(path)).body,
        (body) => body.cases?.length === count,
      );
    await there(0);
    expect((await anna.put(its, { ...words, pressEventId: open })).status).toBe(200);
    expect((await anna.get(its)).body).toMatchObject({ pressEventId: open, pressEventTitle: 'O moście' });
    await there(1);
    expect(await anna.get('/api/press-events/nothing/accreditations')).toMatchObject({
      status: 404,
      body: { code: 'press-event-unknown' },
    });
  });
});

describe('the plan in a calendar', () => {
  it('is read by an address that its owner makes, and by none that was renewed, revoked or guessed', async () => {
    const id = await approved('Tajne do piątku');
    await act(ewa, id, 'release', { version: 1, embargoUntil: new Date(Date.now() + 86_400_000).toISOString() });
    const open = async () => (await anna.post<{ address: string }>('/api/plan-feed')).body.address;
    const calendarAt = async (address: string) => {
      const answer = await fetch(`${office.url}${new URL(address).pathname}`);
      return { status: answer.status, text: await answer.text() };
    };
    const first = await open();
    const read = await until(
      () => calendarAt(first),
      ({ text }) => text.includes('Tajne do piątku'),
    );
    expect(read.text).toContain('SUMMARY:Koniec embarga: Tajne do piątku');
    const second = await open();
    expect((await calendarAt(first)).status).toBe(404);
    expect((await calendarAt(second)).status).toBe(200);
    const other = second.at(-5) === 'A' ? 'B' : 'A';
    for (const guess of [
      `${second.slice(0, -5)}${other}.ics`,
      second.replace('.ics', ''),
      second.replace(/\..{43}/, '.'),
    ])
      expect((await calendarAt(guess)).status).toBe(404);
    await anna.delete('/api/plan-feed');
    expect((await calendarAt(second)).status).toBe(404);
    expect((await anna.get<{ openedAt: string | null }>('/api/plan-feed')).body.openedAt).toBeNull();
  });
});

it('the reporting view over communiqués says of all that happened above what their events come to', async () => {
  const database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();
  try {
    const folded = inOrder((await foldedViews(database)).communiques);
    expect(folded.length).toBeGreaterThan(10);
    const said = async () => inOrder(await saidBy(database, 'communiques'));
    await until(said, (rows) => JSON.stringify(rows) === JSON.stringify(folded)).catch(() => undefined);
    expect(await said()).toEqual(folded);
  } finally {
    await database.end();
  }
});
