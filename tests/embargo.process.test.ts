import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { slugOf } from '../libs/communiques/domain/slug.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { ADMINISTRATOR, Client, type Answer } from './support/test-office.js';
import { until } from './support/until.js';

interface Written {
  readonly id: string;
  readonly code: string;
}
interface Communique {
  readonly state: string;
  readonly shown: { readonly files: readonly { readonly attachmentId: string; readonly mediaType: string }[] };
  readonly released: { readonly slug: string; readonly minutesLate: number } | null;
}

/** Each is a communiqué with a photo and a file, by what Warsaw's clock shows at its minute. */
const MINUTES = {
  'the last minute before summer time': '2026-03-29T01:59',
  'the first minute of summer time': '2026-03-29T03:00',
  'the hour that comes twice, the first time': '2026-10-25T02:30+02:00',
  'the hour that comes twice, the second time': '2026-10-25T02:30+01:00',
} as const;
type Which = keyof typeof MINUTES;
const NAMES = Object.keys(MINUTES) as readonly Which[];

/** Where the office comes back each time after it was killed, what its minute has come for meanwhile, and how many minutes ago. */
const RETURNS: ReadonlyArray<readonly [string, ReadonlyArray<readonly [Which, number]>]> = [
  [
    '2026-03-29T03:10:00+02:00',
    [
      ['the last minute before summer time', 11],
      ['the first minute of summer time', 10],
    ],
  ],
  ['2026-10-25T02:10:00+01:00', [['the hour that comes twice, the first time', 40]]],
  ['2026-10-25T02:45:00+01:00', [['the hour that comes twice, the second time', 15]]],
];
const FIRST_START = '2026-03-28T20:00:00+01:00';
/** A slow start on a busy machine; whoever takes one hour for the other is off by 60. */
const SLOWEST_START_MINUTES = 20;

const PASSWORD = 'zielony parasol nad Wisłą';
const dataDirectory = newDataDirectory();
const ids = new Map<Which, string>();
const shown = new Set<Which>();

let database: TestDatabase;
let office: OfficeProcess | undefined;
let anna: Client;
let ewa: Client;
let auditor: Client;
let visitor: Client;

/** Starts the office at that instant, after it was killed in the middle of whatever it did. */
async function startAt(instant: string): Promise<void> {
  if (office) {
    office.process.kill('SIGKILL');
    await office.exited;
    const offsetMilliseconds = Temporal.Instant.from(instant).epochMilliseconds - Date.now();
    writeFileSync(join(dataDirectory, 'clock.json'), JSON.stringify({ offsetMilliseconds }));
  }
  office = await startOfficeProcess({
    dataDirectory,
    environment: {
      ...{ DATABASE_URL: database.url, PUBLIC_SITE: 'on', CLOCK: FIRST_START },
      ...{ ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
    },
  });
  visitor = new Client(office.url);
}

/** Milliseconds since 1970, by the clock of the office. */
function officeNow(): number {
  const { offsetMilliseconds } = JSON.parse(readFileSync(join(dataDirectory, 'clock.json'), 'utf8')) as {
    offsetMilliseconds: number;
  };
  return Date.now() + offsetMilliseconds;
}

async function signIn(name: string): Promise<Client> {
  const client = new Client(office!.url);
  const { status } = await client.post('/api/session', { email: `${name}@urzad.example`, password: PASSWORD });
  expect(status).toBe(200);
  return client;
}

async function signAllIn(): Promise<void> {
  [anna, ewa, auditor] = (await Promise.all(['anna', 'ewa', 'adam'].map(signIn))) as [Client, Client, Client];
}

const act = (client: Client, id: string, what: string, body: object = {}) =>
  client.post<Written>(`/api/communiques/${id}/${what}`, body);
const read = async (id: string) => (await anna.get<Communique>(`/api/communiques/${id}`)).body;
const page = (path: string): Promise<Answer<string>> => visitor.get<string>(path);

/** The sentences of its history, as an auditor reads them. */
const historyOf = async (id: string): Promise<string> =>
  JSON.stringify((await auditor.get(`/api/communiques/${id}/as-of/events`)).body);

async function upload(bytes: Buffer, name: string, type: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return (await anna.post<Written>('/api/attachments', form)).body.id;
}

async function approved(headline: string, files: readonly object[] = []): Promise<string> {
  const { body } = await anna.post<Written>('/api/communiques', { headline, body: 'Od środy.', files });
  await act(anna, body.id, 'submission');
  expect((await act(ewa, body.id, 'approval', { version: 1 })).status).toBe(200);
  return body.id;
}

/** A photo and a table. */
async function twoFiles(): Promise<readonly object[]> {
  const picture = sharp({ create: { width: 64, height: 32, channels: 3, background: '#38a' } });
  const most = await upload(await picture.jpeg().toBuffer(), 'most.jpg', 'image/jpeg');
  const table = await upload(Buffer.from('a;b'), 'objazd.csv', 'text/csv');
  const rights = { alternative: 'Most', credit: 'J. Nowak', rights: 'CC BY 4.0' };
  return [most, table].map((attachmentId) => ({ attachmentId, ...rights }));
}

/** Every address of a communiqué, as somebody would guess them who knows how they are made. */
async function addressesOf(id: string, headline: string): Promise<readonly string[]> {
  const at = `/prasa/${slugOf(headline, id)}`;
  const { files } = (await read(id)).shown;
  return [
    ...[at, `${at}?lang=en`, `${at}/wersje/1`, `${at}/zestaw.zip`],
    ...files.flatMap(({ attachmentId, mediaType }) =>
      mediaType === 'image/jpeg'
        ? ['small', 'medium', 'large'].map((size) => `${at}/zdjecia/${attachmentId}/${size}.jpg`)
        : [`${at}/pliki/${attachmentId}`],
    ),
  ];
}

const LISTS = ['/prasa', '/prasa/rss.xml', '/prasa/atom.xml', '/prasa/feed.json', '/prasa/sitemap.xml'];
/** A site on a starved machine says 503 and Retry-After, of whatever it is asked. */
const statusesOf = (addresses: readonly string[]) =>
  Promise.all(
    addresses.map((address) =>
      until(
        async () => (await page(address)).status,
        (status) => status !== 503,
      ),
    ),
  );
/** The lists in which a communiqué stands. */
const listing = async (id: string, headline: string): Promise<readonly string[]> => {
  const slug = slugOf(headline, id);
  const stand = await Promise.all(LISTS.map(async (list) => JSON.stringify((await page(list)).body).includes(slug)));
  return LISTS.filter((_, place) => stand[place]);
};

async function expectNothingOf(which: Which): Promise<void> {
  const id = ids.get(which)!;
  expect(new Set(await statusesOf(await addressesOf(id, which)))).toEqual(new Set([404]));
  expect(await listing(id, which)).toEqual([]);
  expect((await page(`/prasa?q=${encodeURIComponent(which)}`)).body).not.toContain('<article>');
}

async function expectAllOf(which: Which): Promise<void> {
  const id = ids.get(which)!;
  const addresses = await addressesOf(id, which);
  await until(
    () => statusesOf(addresses),
    (statuses) => statuses.every((status) => status === 200),
  );
  expect(await listing(id, which)).toEqual(LISTS);
}

beforeAll(async () => {
  database = await freshDatabase();
  await startAt(FIRST_START);
  const administrator = new Client(office!.url);
  await administrator.post('/api/session', ADMINISTRATOR);
  const { body: units } = await administrator.get<{ items: { id: string }[] }>('/api/units');
  for (const [name, role] of [
    ['anna', 'coordinator'],
    ['ewa', 'coordinator'],
    ['adam', 'auditor'],
  ] as const)
    await administrator.post('/api/employees', {
      ...{ name: `Osoba ${name}`, email: `${name}@urzad.example`, roles: [role], password: PASSWORD },
      unitId: units.items[0]!.id,
    });
  const ladder = {
    ...{ id: 'statements', name: 'Stanowiska', kinds: [], outcomes: [], unitIds: [], covers: ['pressStatement'] },
    ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
    levels: [{ signatory: 'coordinator', employeeId: null, term: { amount: 2, unit: 'hours' } }],
  };
  expect((await administrator.put('/api/ladders', { ladders: [ladder] })).status).toBe(200);
  await signAllIn();
});
afterAll(async () => {
  await office?.stop();
  await database?.drop();
  removeDataDirectories();
});

const LONG = 'Stanowisko ze ścieżką';
const SHORT = 'Komunikat bez ścieżki';
/** Of the two that wait: whether the board warns. */
async function waitingLong(): Promise<readonly (readonly [string, boolean])[]> {
  const { items } = (
    await anna.get<{ items: { headline: string; warnings: string[] }[] }>('/api/communiques?state=submitted')
  ).body;
  return items
    .filter(({ headline }) => [LONG, SHORT].includes(headline))
    .map(({ headline, warnings }) => [headline, warnings.includes('waits-long')] as const)
    .toSorted(([one]) => (one === LONG ? -1 : 1));
}

describe('an embargo', () => {
  it('is refused where its end is in the past, is no minute, or two', async () => {
    const id = await approved('Chybione godziny');
    for (const [embargoUntil, status, code] of [
      ['2026-03-28T19:00', 409, 'embargo-past'],
      // The minute that is just now.
      ['2026-03-28T20:00', 409, 'embargo-past'],
      ['2026-03-29T02:30', 400, 'minute-skipped'],
      ['2026-10-25T02:30', 400, 'minute-repeats'],
      ['w poniedziałek rano', 400, 'invalid-minute'],
    ] as const)
      expect(await act(ewa, id, 'release', { version: 1, embargoUntil })).toMatchObject({ status, body: { code } });
    expect((await read(id)).state).toBe('approved');
  });

  it('of a version that is not the approved one is refused', async () => {
    const id = await approved('Inna wersja');
    await act(anna, id, 'versions', { lead: 'Po akceptacji.' });
    const of = (version: number) => act(ewa, id, 'release', { version, embargoUntil: '2026-10-26T10:00' });
    expect(await of(1)).toMatchObject({ status: 412, body: { code: 'communique-version-outdated' } });
    expect(await of(2)).toMatchObject({ status: 409, body: { code: 'communique-not-approved' } });
  });

  it('that two set at once is set by one of them, and the other is told', async () => {
    const id = await approved('Dwie osoby naraz');
    const set = (client: Client, embargoUntil: string) => act(client, id, 'release', { version: 1, embargoUntil });
    const answers = await Promise.all([set(anna, '2026-10-26T10:00'), set(ewa, '2026-10-26T11:00')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('communique-scheduled');
  });

  it('that is moved seconds before its end does not end then', async () => {
    const moved = await approved('Przesunięty');
    const other = await approved('Nieprzesunięty');
    const ends = new Date(officeNow() + 4_000).toISOString();
    for (const id of [moved, other])
      expect((await act(ewa, id, 'release', { version: 1, embargoUntil: ends })).status).toBe(200);
    expect((await ewa.delete(`/api/communiques/${moved}/release`)).status).toBe(200);
    expect((await act(ewa, moved, 'release', { version: 1, embargoUntil: '2027-01-04T10:00' })).status).toBe(200);
    await until(async () => (await listing(other, 'Nieprzesunięty')).length === LISTS.length);
    expect(await listing(moved, 'Przesunięty')).toEqual([]);
    expect((await page(`/prasa/${slugOf('Przesunięty', moved)}`)).status).toBe(404);
    expect((await read(moved)).state).toBe('scheduled');
  });

  it('lets nobody overlook what waits longer than its ladder allows, or than a day without one', async () => {
    for (const [kind, headline] of [
      ['statement', LONG],
      ['communique', SHORT],
    ]) {
      const { body } = await anna.post<Written>('/api/communiques', { kind, headline, body: 'Treść.' });
      await act(anna, body.id, 'submission');
    }
    expect(await until(waitingLong, (waiting) => waiting.length === 2)).toEqual([
      [LONG, false],
      [SHORT, false],
    ]);
  });

  it('hides every address of what it is on', async () => {
    for (const which of NAMES) {
      const id = await approved(which, await twoFiles());
      ids.set(which, id);
      expect((await act(ewa, id, 'release', { version: 1, embargoUntil: MINUTES[which] })).status).toBe(200);
      await expectNothingOf(which);
      const [file] = (await read(id)).shown.files;
      expect((await page(`/api/communiques/${id}/files/${file!.attachmentId}`)).status).toBe(401);
    }
  });

  it.each(RETURNS)('that ended while the office was down is lifted on its return at %s', async (instant, due) => {
    await startAt(instant);
    await signAllIn();
    for (const [which, minutes] of due) {
      await expectAllOf(which);
      const id = ids.get(which)!;
      shown.add(which);
      const { minutesLate } = (await read(id)).released!;
      expect(minutesLate).toBeGreaterThanOrEqual(minutes);
      expect(minutesLate).toBeLessThan(minutes + SLOWEST_START_MINUTES);
      const history = await historyOf(id);
      expect(history).toContain(`${minutesLate} min wcześniej: system wtedy nie działał`);
      expect(history.match(/Opublikowano wersję 1/g)).toHaveLength(1);
    }
    for (const which of NAMES.filter((name) => !shown.has(name))) await expectNothingOf(which);
    // Seven hours after it was submitted, or months.
    expect(await waitingLong()).toEqual([
      [LONG, true],
      [SHORT, instant > '2026-03-30'],
    ]);
  });
});
