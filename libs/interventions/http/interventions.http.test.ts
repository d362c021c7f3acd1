import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import sharp from 'sharp';
import { freePort } from '#libs/postgres';
import { officeDayIn } from '../../../tests/support/office-days.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { foundIn, publiclyReadable } from '../../../tests/support/public-role.js';
import { keptIn, tokenIn, trackingPath, Visitor } from '../../../tests/support/public-visitor.js';
import { htmlFaults } from '../../../tests/support/html-faults.js';
import { outboxFiles } from '../../../tests/support/outbox.js';
import { readPdf } from '../../../tests/support/pdf.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
  readonly revision: number;
  readonly code: string;
}
interface Report {
  readonly state: string;
  readonly promise: string | null;
  readonly mailsOff: boolean;
  readonly satisfied: boolean | null;
  readonly category: { readonly name: string } | null;
  readonly place: { readonly address: string; readonly areaName: string | null } | null;
  readonly photos: readonly {
    readonly id: string;
    readonly description: string;
    readonly shownId: string;
    readonly originalId: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly steps: readonly { readonly id: string; readonly step: string; readonly by: { readonly name: string } }[];
}
interface Item {
  readonly id: string;
  readonly state: string;
  readonly category: { readonly name: string } | null;
  readonly area: { readonly code: string; readonly name: string } | null;
}
interface Line {
  readonly key: string | null;
  readonly name: string | null;
  readonly count: number;
}
type Board = Readonly<Record<'states' | 'categories' | 'areas' | 'units', readonly Line[]>>;

const PASSWORD = 'zielony parasol nad Wisłą';
const TERC = [
  'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA',
  '96;01;;;brzozowski;powiat;2026-01-01',
  '96;01;01;2;Brzozów Stary;gmina wiejska;2026-01-01',
].join('\n');

let office: TestOffice;
let smtpPort: number;
let administrator: Client;
let olga: Client;
let elsewhere: Client;
let categoryId: string;
let caseId: string;

const file = (content: string) => {
  const form = new FormData();
  form.set('file', new Blob([content]), 'terc.csv');
  return form;
};
const read = async (id = caseId) => (await olga.get<Report>(`/api/cases/${id}/intervention`)).body;
const act = (what: string, body: object, client = olga) => client.post<Written>(`/api/cases/${caseId}/${what}`, body);
const put = (what: string, body: object) => olga.put<Written>(`/api/cases/${caseId}/${what}`, body);
const listed = async (query: string, client = olga) =>
  (await client.get<{ items: Item[] }>(`/api/interventions${query}`)).body.items;
const summaries = async (id: string) =>
  (await olga.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`)).body.items.map(
    ({ summary }) => summary,
  );

/** A file that an officer takes out, as text. */
const exported = async (of: string, filter: object): Promise<string> => {
  const { id } = (await olga.post<Written>('/api/exports', { of, format: 'csv', filter })).body;
  await until(async () => (await olga.get<{ state: string }>(`/api/exports/${id}`)).body.state === 'ready');
  return (await olga.get<string>(`/api/exports/${id}/file`)).body;
};
const printed = async (path: string): Promise<string> => {
  const response = await fetch(new URL(path, office.url), { headers: { cookie: olga.cookie! } });
  return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text;
};
const inDatabase = async (statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: office.databaseUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  smtpPort = await freePort();
  office = await startTestOffice({
    env: {
      PUBLIC_SITE: 'on',
      SMTP_INTAKE_PORT: String(smtpPort),
      OFFICE_ADDRESS: 'prasa@localhost,zgloszenia@office.test',
    },
  });
  administrator = await office.client();
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  const unitId = units.body.items[0]!.id;
  const roads = await administrator.post<Written>('/api/units', {
    name: 'Zarząd Dróg',
    kind: 'department',
    parentId: unitId,
  });
  const employee = async (name: string, unit: string): Promise<Client> => {
    const email = `${name}@urzad.example`;
    const given = { name: `Osoba ${name}`, email, roles: ['officer'], unitId: unit, password: PASSWORD };
    expect((await administrator.post('/api/employees', given)).status).toBe(201);
    return office.client(email, PASSWORD);
  };
  olga = await employee('olga', unitId);
  elsewhere = await employee('jan', roads.body.id);
  const registered = await olga.post<Written>('/api/cases', {
    kind: 'intervention',
    channel: 'phone',
    subject: 'Dziura w jezdni',
    text: 'Przed szkołą jest głęboka dziura.',
    contact: { name: 'Zofia Kania', email: 'zofia@poczta.example' },
  });
  expect(registered.status).toBe(201);
  caseId = registered.body.id;
});
afterAll(() => office?.stop());

describe('the registers', () => {
  it('have categories, which an administrator sets and closes', async () => {
    const set = (...categories: object[]) => administrator.put<Written>('/api/intervention-categories', { categories });
    expect((await set({ name: 'Drogi', open: true }, { name: 'Światło', open: true })).status).toBe(200);
    const { body } = await olga.get<{ categories: { id: string; name: string }[] }>('/api/intervention-categories');
    expect(body.categories.map(({ name }) => name)).toEqual(['Drogi', 'Światło']);
    const [roads, light] = body.categories;
    categoryId = roads!.id;
    expect((await set({ ...roads, open: true }, { ...light, open: false })).status).toBe(200);
    expect((await set({ ...roads, open: true })).body.code).toBe('category-missing');
    expect((await put('category', { categoryId: light!.id })).body.code).toBe('category-closed');
    expect((await put('category', { categoryId: 'none' })).body.code).toBe('category-unknown');
  });

  it('have areas, from the official list', async () => {
    const import_ = (content: string) => administrator.post<Written>('/api/areas/import', file(content));
    expect((await put('place', { address: 'ul. Długa 7', areaCode: '9601012' })).body.code).toBe('area-unknown');
    expect((await import_(TERC)).body).toEqual({ edition: '2026-01-01', added: 2 });
    expect((await import_(TERC.replaceAll('2026', '2025'))).body.code).toBe('areas-older');
    expect((await import_(`${TERC}\n96;xx;;;?;powiat;2026-01-01`)).body).toMatchObject({
      code: 'areas-have-faults',
      detail: expect.stringContaining('4'),
    });
    expect((await administrator.post<Written>('/api/areas/import', file('a;b\n1;2\n'))).body.code).toBe(
      'csv-columns-missing',
    );
  });

  it('have boundaries, from GeoJSON, which an administrator takes in and the map draws', async () => {
    const corners = [
      [19, 50],
      [20, 50],
      [20, 51],
      [19, 50],
    ];
    const feature = (code: string, ring = corners) => ({
      type: 'Feature',
      properties: { TERYT: code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    const take = (...features: object[]) =>
      administrator.post<Written>(
        '/api/areas/boundaries/import',
        file(JSON.stringify({ type: 'FeatureCollection', features })),
      );
    expect((await administrator.post<Written>('/api/areas/boundaries/import', file('shapefile'))).body.code).toBe(
      'boundaries-not-json',
    );
    expect((await take(feature('9601', corners.toReversed().slice(1)))).body.code).toBe('boundaries-ring-open');
    const taken = await take(feature('9601012'), feature('1261'));
    expect(taken.body).toMatchObject({ added: 1, passedOver: 1, missing: 1 });
    const { body } = await olga.get<{ edition: string; boundaries: object[] }>('/api/areas/boundaries');
    expect(body.boundaries).toEqual([{ code: '9601012', rings: [[19, 50, 20, 50, 20, 51]] }]);
  });
});

describe('a report', () => {
  it('has a place, a category and steps, with a promise that goes on', async () => {
    const place = { address: 'ul. Długa 7, przy szkole', areaCode: '9601012', latitude: 50.06, longitude: 19.94 };
    expect((await put('place', place)).status).toBe(200);
    expect((await put('category', { categoryId })).status).toBe(200);
    const step = { step: 'accepted', public: true, text: 'Dziękujemy, sprawdzimy.', promisedFor: officeDayIn(7) };
    expect((await act('steps', step)).status).toBe(201);
    const ordered = await act('steps', { step: 'ordered', public: false, text: 'Zlecono wykonawcy.' });
    expect(await read()).toMatchObject({
      state: 'ordered',
      promise: officeDayIn(7),
      category: { name: 'Drogi' },
      place: { address: 'ul. Długa 7, przy szkole', areaName: 'Brzozów Stary' },
      steps: [{ step: 'accepted', by: { name: 'Osoba olga' } }, { step: 'ordered' }],
    });
    expect((await act(`steps/${ordered.body.id}/withdrawal`, { reason: 'nie ta sprawa' })).status).toBe(201);
    expect((await read()).state).toBe('accepted');
  });

  it.each<[string, object, string]>([
    ['a promise of yesterday', { step: 'ordered', public: true, text: 'T', promisedFor: '2020-01-01' }, 'promise-past'],
    [
      'a promise of what is done',
      { step: 'done', public: true, text: 'T', promisedFor: officeDayIn(1) },
      'promise-of-the-end',
    ],
    ['no words', { step: 'ordered', public: true, text: '  ' }, 'invalid-input'],
    ['an unknown step', { step: 'flown', public: true, text: 'T' }, 'invalid-input'],
  ])('refuses %s', async (_, body, code) => expect((await act('steps', body)).body.code).toBe(code));

  it('is in the list and on the board, for whoever sees its case', async () => {
    const shown = await until(async () => (await listed(`?category=${categoryId}&area=9601&state=accepted`))[0]);
    expect(shown).toMatchObject({ id: caseId, category: { name: 'Drogi' }, area: { name: 'Brzozów Stary' } });
    expect(await listed('?state=done')).toEqual([]);
    expect(await listed('?broken=true')).toEqual([]);
    expect(await listed('?area=9602')).toEqual([]);
    const { body } = await olga.get<Board>('/api/interventions/board');
    expect(body.states).toMatchObject([{ key: 'accepted', name: 'przyjęte', count: 1 }]);
    expect(body.areas).toMatchObject([{ key: '9601', name: 'powiat brzozowski', count: 1 }]);

    expect(await listed('', elsewhere)).toEqual([]);
    expect((await elsewhere.get<Board>('/api/interventions/board')).body.states).toEqual([]);
    expect((await elsewhere.get(`/api/cases/${caseId}/intervention`)).status).toBe(404);
    expect((await act('steps', { step: 'done', public: true, text: 'T' }, elsewhere)).status).toBe(404);
  });

  it('has photos: others see a copy without what the camera wrote, and the file as it came stays with the case', async () => {
    const upload = async (bytes: Buffer) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), 'IMG_1.jpg');
      return (await olga.post<Written>('/api/attachments', form)).body.id;
    };
    const about = { moment: 'before', public: true, description: 'Dziura przed szkołą' };
    const camera = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#555' } })
      .withExif({ IFD0: { Make: 'Aparat Zofii' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 3/1 0/1' } })
      .jpeg()
      .toBuffer();
    const none = await upload(Buffer.from('To nie jest zdjęcie.'));
    expect((await act('photos', { ...about, attachmentId: none })).body.code).toBe('picture-of-other-kind');
    const attachmentId = await upload(camera);
    const photo = await act('photos', { ...about, attachmentId, stepId: (await read()).steps[0]!.id });
    expect(photo.status).toBe(201);
    const [shown] = (await read()).photos;
    expect(shown).toMatchObject({ id: photo.body.id, description: 'Dziura przed szkołą', width: 40, height: 20 });
    const fileOf = async (id: string, { cookie }: Client = olga) => {
      const response = await fetch(new URL(`/api/attachments/${id}`, office.url), { headers: { cookie: cookie! } });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const copy = await fileOf(shown!.shownId);
    expect([copy.status, (await sharp(copy.bytes).metadata()).exif, copy.bytes.includes('Aparat')]).toEqual([
      200,
      undefined,
      false,
    ]);
    expect((await fileOf(shown!.originalId)).bytes.equals(camera)).toBe(true);
    expect((await fileOf(shown!.shownId, elsewhere)).status).toBe(404);
    expect((await act(`photos/${photo.body.id}/removal`, { reason: 'widać tablicę' })).status).toBe(201);
    expect((await read()).photos).toEqual([]);
  });

  it('says what was done in its history, and takes no step once it is closed', async () => {
    const { body } = await olga.get<{ items: { summary: string }[] }>(`/api/cases/${caseId}/history`);
    expect(body.items.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([
        'Wskazano miejsce (ul. Długa 7, przy szkole)',
        'Kategoria zgłoszenia: Drogi',
        expect.stringContaining('Krok widoczny dla mieszkańca, przyjęte: Dziękujemy, sprawdzimy.'),
        'Wycofano krok: nie ta sprawa',
      ]),
    );
    expect((await act('closing', { outcome: 'done' })).status).toBe(201);
    expect((await act('steps', { step: 'inspected', public: true, text: 'T' })).body.code).toBe('case-closed');
    await until(async () => (await listed('?closed=true')).some(({ id }) => id === caseId));
    expect(await listed('')).toEqual([]);
  });
});

describe('reports that may be of the same thing', () => {
  const near = async (id: string, client = olga) =>
    client.get<{ items: { id: string; metres: number | null; closed: boolean }[] }>(`/api/cases/${id}/near-reports`);

  it('are shown with how far apart they are, closed ones too, to whoever sees their cases', async () => {
    const { body } = await olga.post<Written>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: 'Zapadnięta jezdnia',
      text: 'Nadal nie naprawiono.',
    });
    const place = { address: 'ul. Długa 9', areaCode: '9601012', latitude: 50.0605, longitude: 19.94 };
    expect((await olga.put(`/api/cases/${body.id}/place`, place)).status).toBe(200);
    const [found] = await until(
      async () => (await near(body.id)).body.items,
      (items) => items.length > 0,
    );
    expect(found).toMatchObject({ id: caseId, metres: 56, closed: true });
    expect((await olga.put(`/api/cases/${body.id}/place`, { ...place, latitude: 50.07 })).status).toBe(200);
    await until(async () => (await near(body.id)).body.items.length === 0);
    expect((await near(body.id, elsewhere)).status).toBe(404);
  });
});

describe('a report that nobody has', () => {
  const report = async (categoryName: string) => {
    const { body } = await olga.post<Written>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: `Zgłoszenie: ${categoryName}`,
      text: 'Proszę o naprawę.',
      contact: { name: 'Zofia Kania', email: 'zofia@poczta.example' },
    });
    const { categories } = (
      await olga.get<{ categories: { id: string; name: string }[] }>('/api/intervention-categories')
    ).body;
    const { id } = categories.find(({ name }) => name === categoryName)!;
    expect((await olga.put(`/api/cases/${body.id}/category`, { categoryId: id })).status).toBe(200);
    return body.id;
  };
  beforeAll(async () => {
    const before = (await olga.get<{ categories: { unitId: string | null }[] }>('/api/intervention-categories')).body;
    const units = await administrator.get<{ items: { id: string; name: string }[] }>('/api/units');
    const unitId = units.body.items.find(({ name }) => name === 'Zarząd Dróg')!.id;
    const shut = await administrator.post<Written>('/api/units', {
      name: 'Dawny Wydział',
      kind: 'department',
      parentId: unitId,
    });
    const categories = [
      ...before.categories.map(({ unitId: itsUnit, ...one }) => ({ ...one, ...(itsUnit && { unitId: itsUnit }) })),
      { name: 'Chodniki', open: true, unitId },
      { name: 'Dawne sprawy', open: true, unitId: shut.body.id },
    ];
    expect((await administrator.put('/api/intervention-categories', { categories })).status).toBe(200);
    expect((await administrator.post(`/api/units/${shut.body.id}/closing`)).status).toBeLessThan(300);
  });

  it('goes to the unit of its category', async () => {
    const id = await report('Chodniki');
    const shown = await until(
      async () => (await elsewhere.get<{ unit: { name: string } }>(`/api/cases/${id}`)).body?.unit,
    );
    expect(shown.name).toBe('Zarząd Dróg');
  });

  it.each([
    ['Drogi', 'Kategoria „Drogi” nie ma komórki: sprawę dekretuje koordynator'],
    ['Dawne sprawy', 'Komórka kategorii „Dawne sprawy” jest zamknięta (Dawny Wydział): sprawę dekretuje koordynator'],
  ])('waits for a coordinator where the category leads nowhere: %s', async (category, said) => {
    const id = await report(category);
    await until(async () => (await summaries(id)).includes(said));
    const told = async () =>
      (await administrator.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications')).body.items;
    await until(told, (items) => items.some(({ kind, about }) => kind === 'interventionUnrouted' && about.id === id));
  });
});

describe('rules of routing', () => {
  interface Trial {
    readonly reports: number;
    readonly changed: number;
    readonly lines: readonly { readonly reports: number; readonly lost: number }[];
    readonly examples: readonly { readonly after: { readonly unitId: string } }[];
  }
  let roads: string;
  let office_: string;
  const unitOf = async (id: string) =>
    (await olga.get<{ unit: { id: string } | null }>(`/api/cases/${id}`)).body?.unit?.id;
  const set = (...rules: object[]) => administrator.put<Written>('/api/intervention-routing', { rules });
  const reported = async (name: string, areaCode: string) => {
    const { body } = await olga.post<Written>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: name,
      text: 'Proszę o naprawę.',
    });
    expect((await olga.put(`/api/cases/${body.id}/place`, { address: name, areaCode })).status).toBe(200);
    return body.id;
  };
  const categorised = async (id: string, category: string) =>
    expect((await olga.put(`/api/cases/${id}/category`, { categoryId: await categoryCalled(category) })).status).toBe(
      200,
    );
  const categoryCalled = async (called: string) =>
    (
      await olga.get<{ categories: { id: string; name: string }[] }>('/api/intervention-categories')
    ).body.categories.find(({ name }) => name === called)!.id;
  beforeAll(async () => {
    const { items } = (
      await administrator.get<{ items: { id: string; name: string; parentId: string | null }[] }>('/api/units')
    ).body;
    roads = items.find(({ name }) => name === 'Zarząd Dróg')!.id;
    office_ = items.find(({ parentId }) => parentId === null)!.id;
  });

  it('are tried on the reports of a month before they hold, and change nothing by that', async () => {
    const rule = { categoryId: await categoryCalled('Drogi'), unitId: roads };
    const { body, status } = await administrator.post<Trial>('/api/intervention-routing/trial', { rules: [rule] });
    expect(status).toBe(200);
    expect(body.reports).toBeGreaterThan(3);
    expect(body.lines[0]).toMatchObject({ lost: 0 });
    expect(body.lines[0]!.reports).toBeGreaterThan(0);
    expect(body.changed).toBe(body.lines[0]!.reports);
    expect(body.examples[0]!.after.unitId).toBe(roads);
    expect((await administrator.get<{ rules: object[] }>('/api/intervention-routing')).body.rules).toEqual([]);
  });

  it('lead a report by its place, and on when its category is corrected, but not away from where a person gave it', async () => {
    expect((await set({ areaCode: '9601', unitId: office_ }, { areaCode: '9601012', unitId: roads })).body.code).toBe(
      'rule-never-reached',
    );
    const light = await categoryCalled('Chodniki');
    expect((await set({ categoryId: light, unitId: roads }, { areaCode: '9601', unitId: office_ })).status).toBe(200);
    const id = await reported('Uszkodzona ławka', '9601012');
    await until(async () => (await unitOf(id)) === office_);
    await categorised(id, 'Chodniki');
    await until(async () => (await unitOf(id)) === roads);

    const given = await reported('Uszkodzony kosz', '9601012');
    await until(async () => (await unitOf(given)) === office_);
    await categorised(given, 'Chodniki');
    await until(async () => (await unitOf(given)) === roads);
    const me = (await olga.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const assignment = { employeeId: me, priority: 'high' };
    expect((await administrator.post(`/api/cases/${given}/assignments`, assignment)).status).toBe(201);
    await categorised(given, 'Drogi');
    await categorised(given, 'Chodniki');
    // What came later was led: so was what came before.
    const last = await reported('Zgubiony znak', '9601012');
    await until(async () => (await unitOf(last)) === office_);
    expect(await unitOf(given)).toBe(office_);
  });

  it.each<[string, () => object, string]>([
    ['a category that is not there', () => ({ categoryId: 'none', unitId: roads }), 'category-unknown'],
    ['an area that the register has not', () => ({ areaCode: '9602', unitId: roads }), 'area-unknown'],
    ['a unit that is not there', () => ({ areaCode: '9601', unitId: 'none' }), 'unit-unknown'],
    ['nothing to go by', () => ({ unitId: roads }), 'rule-empty'],
    [
      'somebody of another unit',
      () => ({ areaCode: '9601', unitId: roads, employeeId: 'none' }),
      'rule-of-another-unit',
    ],
  ])('are refused with %s', async (_, rule, code) => expect((await set(rule())).body.code).toBe(code));

  it('are let go again', async () => expect((await set()).status).toBe(200));
});

describe('a report by the public form', () => {
  let visitor: Visitor;
  const page = async (path: string) => (await visitor.get(path)).text;
  const photo = async (name: string) => {
    const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#555' } });
    return new File([new Uint8Array(await picture.jpeg().toBuffer())], name, { type: 'image/jpeg' });
  };
  beforeAll(() => {
    visitor = new Visitor(office.url);
  });
  /** In one place, so that whoever sends a second is asked: these have been. */
  const report = {
    text: 'Dziura <b>głęboka</b> na pół metra.',
    address: 'ul. Krótka 3',
    area: '9601012',
    point: '50,2; 19,2',
    asked: '1',
  };
  const found = (address: string, client = olga) =>
    until(async () => {
      const { items } = (
        await client.get<{ items: (Item & { place: { address: string } | null })[] }>('/api/interventions')
      ).body;
      return items.find(({ place }) => place?.address === address);
    });

  it('is a case with its place, category and photos, and a page that its sender follows and opens again', async () => {
    await until(async () => (await page('/zgloszenie')).includes('Chodniki'));
    const { categories } = (
      await olga.get<{ categories: { id: string; name: string }[] }>('/api/intervention-categories')
    ).body;
    const category = categories.find(({ name }) => name === 'Drogi')!.id;
    const sent = await visitor.send('/zgloszenie', {
      ...report,
      category,
      who: 'byName',
      name: 'Zofia Kania',
      files: await photo('IMG_1.jpg'),
    });
    expect(sent.status).toBe(303);
    const { id } = await found('ul. Krótka 3');
    const standing = await until(
      () => read(id),
      ({ photos }) => photos.length === 1,
    );
    expect(standing).toMatchObject({ category: { name: 'Drogi' }, place: { areaName: 'Brzozów Stary' } });

    const secret = trackingPath(sent);
    await olga.post(`/api/cases/${id}/steps`, {
      step: 'accepted',
      public: true,
      text: 'Jedziemy.',
      promisedFor: officeDayIn(7),
    });
    await olga.post(`/api/cases/${id}/steps`, { step: 'ordered', public: false, text: 'Firma X, faktura.' });
    const shown = await until(
      () => page(secret),
      (text) => text.includes('Jedziemy.'),
    );
    expect(shown).toContain('&lt;b&gt;głęboka');
    expect(shown).not.toContain('Firma X');
    expect((await visitor.get(`${secret}/ponowne-otwarcie`)).status).toBe(404);

    expect((await olga.post(`/api/cases/${id}/closing`, { outcome: 'done' })).status).toBe(201);
    await until(
      () => page(secret),
      (text) => text.includes('ponowne-otwarcie'),
    );
    expect((await visitor.send(`${secret}/ponowne-otwarcie`, { text: 'Dziura jest znowu.' })).status).toBe(303);
    await until(async () => (await olga.get<{ status: string }>(`/api/cases/${id}`)).body.status !== 'closed');
  });

  it('is told of by mail at each step that its sender sees, until one POST says no more; its page shows photos and asks one question', async () => {
    const zofia = new Visitor(office.url, 'en');
    const values = {
      ...report,
      address: 'ul. Listowa 2',
      who: 'byName',
      name: 'Zofia Kania',
      email: 'zofia@listy.example',
    };
    const secret = trackingPath(await zofia.send('/zgloszenie', values));
    const { id } = await found('ul. Listowa 2');
    const mails = async () =>
      (await outboxFiles(office.dataDirectory))
        .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
        .filter((mail) => mail.includes('zofia@listy.example'));
    const [receipt] = await until(mails, (all) => all.length === 1);
    expect(receipt).toContain(secret);
    const step = (text: string, isPublic: boolean, client = olga) =>
      client.post(`/api/cases/${id}/steps`, { step: 'accepted', public: isPublic, text });
    await step('Tylko dla nas.', false);
    await step('Jedziemy tam jutro.', true);
    const news = (await until(mails, (all) => all.length === 2)).find((mail) => mail.includes('Jedziemy tam jutro.'))!;
    expect(news).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(news).toContain('in the matter of your report');
    const off = /List-Unsubscribe: <[^>]*?(\/sprawa\/[^>]+)>/.exec(news)![1]!;
    expect(off).toBe(`${secret}/bez-wiadomosci`);

    // A mail scanner opens every link: nothing comes of it.
    expect((await zofia.get(off)).status).toBe(200);
    expect((await read(id)).mailsOff).toBe(false);
    const oneClick = await fetch(new URL(off, office.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(oneClick.status).toBe(303);
    await until(async () => (await read(id)).mailsOff);
    await step('Byliśmy na miejscu.', true);

    await zofia.send(`${secret}/dodaj-zdjecia`, { text: 'Dziura z bliska', files: await photo('IMG_2.jpg') });
    const shown = await until(
      () => zofia.get(secret),
      ({ text }) => text.includes('alt="Dziura z bliska"') && text.includes('Byliśmy na miejscu.'),
    );
    const picture = /src="([^"]+\/zdjecia\/[^"]+)"/.exec(shown.text)![1]!;
    expect((await zofia.get(picture)).headers.get('content-type')).toBe('image/jpeg');
    expect((await zofia.get(picture.replace(secret, `/sprawa/${'A'.repeat(43)}`))).status).toBe(404);
    expect((await zofia.get(`${secret}/ocena`)).status).toBe(404);

    expect((await olga.post(`/api/cases/${id}/closing`, { outcome: 'done' })).status).toBe(201);
    await until(
      () => page(secret),
      (text) => text.includes('Czy sprawa została załatwiona?'),
    );
    expect((await zofia.send(`${secret}/ocena`, { satisfied: 'no', comment: 'Dziura została.' })).status).toBe(303);
    await until(async () => (await read(id)).satisfied === false);
    expect(await summaries(id)).toContain('Zgłaszający: sprawa niezałatwiona (Dziura została.)');
    expect((await mails()).some((mail) => mail.includes('Tylko dla nas.'))).toBe(false);
    expect((await mails()).filter((mail) => mail.includes('Byliśmy na miejscu.'))).toEqual([]);
  });

  it('asks what its category asks, with what was typed still there, and says when a category was closed meanwhile', async () => {
    const lamp = { text: 'Numer na słupie', options: [], required: true };
    const colour = { text: 'Jaka usterka', options: ['nie świeci', 'miga'], required: false };
    const before = (
      await administrator.get<{ categories: { unitId: string | null }[] }>('/api/intervention-categories')
    ).body;
    const asking = (open: boolean, id?: string) =>
      administrator.put<Written>('/api/intervention-categories', {
        categories: [
          ...before.categories.map(({ unitId: _, ...one }) => one),
          { ...(id && { id }), name: 'Latarnie', open, questions: [lamp, colour] },
        ],
      });
    expect((await asking(true)).status).toBe(200);
    await until(async () => (await page('/zgloszenie')).includes('Latarnie'));
    const { categories } = (
      await olga.get<{ categories: { id: string; name: string; questions: { id: string }[] }[] }>(
        '/api/intervention-categories',
      )
    ).body;
    const { id: category, questions } = categories.find(({ name }) => name === 'Latarnie')!;
    const values = { ...report, category, address: 'ul. Ciemna 4', who: 'anonymously' };
    const first = await visitor.send('/zgloszenie', { ...values, files: await photo('IMG_3.jpg') });
    expect(first.status).toBe(200);
    expect(first.text).toContain('Numer na słupie');
    expect(first.text).toContain('ul. Ciemna 4');
    const further = /name="further" value="([^"]+)"/.exec(first.text)![1]!;
    // The photo waits with us: it need not be chosen again.
    const kept = keptIn(first.text);
    expect(Object.values(kept)).toHaveLength(1);
    const again = (answers: Record<string, string>) =>
      visitor.sendAgain('/zgloszenie', { ...values, ...kept, further, formToken: tokenIn(first.text), ...answers });
    const missing = await again({ [`q-${questions[1]!.id}`]: 'miga' });
    expect([missing.status, missing.text.includes('Numer na słupie: Proszę wypełnić to pole.')]).toEqual([422, true]);
    expect(keptIn(missing.text)).toEqual(kept);
    expect((await again({ [`q-${questions[0]!.id}`]: 'L-17', [`q-${questions[1]!.id}`]: 'inne' })).status).toBe(422);
    expect((await again({ [`q-${questions[0]!.id}`]: 'L-17', [`q-${questions[1]!.id}`]: 'miga' })).status).toBe(303);
    const { id } = await found('ul. Ciemna 4');
    const { correspondence } = (await olga.get<{ correspondence: { text: string }[] }>(`/api/cases/${id}`)).body;
    expect(correspondence[0]!.text).toContain('Numer na słupie: L-17');
    expect(correspondence[0]!.text).toContain('Jaka usterka: miga');
    await until(async () => (await read(id)).photos.length === 1);
    await until(async () => (await inDatabase('SELECT FROM public_inbox.kept_files')).length === 0);
    expect((await asking(false, category)).status).toBe(200);
    await until(async () => !(await page('/zgloszenie')).includes('Latarnie'));
    const late = await visitor.send('/zgloszenie', values);
    expect([late.status, late.text.includes('została niedawno zamknięta')]).toEqual([422, true]);
  });

  it('is sent by who was asked whether it is a known one, or followed instead; staff link the two and answer both, each in its own case', async () => {
    const barrier = { text: 'Leży przewrócona barierka.', area: '9601012', asked: '' };
    const first = {
      ...barrier,
      text: 'Barierka leży, mówi Kanarkowski.',
      address: 'ul. Wolna 8, u Kanarkowskich',
      point: '50,4; 19,4',
      who: 'byName',
      name: 'Ewa Kanarkowska',
      email: 'ewa@listy.example',
    };
    const kept = trackingPath(await visitor.send('/zgloszenie', first));
    const second = { ...barrier, address: 'ul. Wolna, za sklepem', point: '50,4003; 19,4003', who: 'anonymously' };
    const another = new Visitor(office.url);
    await until(
      async () => (await inDatabase('SELECT FROM public_site.near_reports WHERE latitude = 50.4')).length > 0,
    );
    const asked = await another.send('/zgloszenie', second);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Czy to jedno z tych zgłoszeń?');
    expect(asked.text).toContain('Brzozów Stary');
    expect(asked.text).toContain('do 40 m od wskazanego miejsca');
    expect(asked.text).toContain('za sklepem');
    expect(asked.text).not.toContain('Kanark');
    const follow = /href="(\/zgloszenie\/podobne\/[^"]+)"/.exec(asked.text)![1]!;
    expect((await another.get(follow)).text).toContain('Zgłoszone');
    expect((await another.get(`${follow}x`)).status).toBe(404);
    const words = await inDatabase('SELECT * FROM public_site.near_reports');
    expect(JSON.stringify(words)).not.toMatch(/Kanark|Woln|Barier/i);

    const sent = await another.sendAgain('/zgloszenie', { ...second, asked: '1', formToken: tokenIn(asked.text) });
    expect(sent.status).toBe(303);
    const [one, other] = [await found('ul. Wolna 8, u Kanarkowskich'), await found('ul. Wolna, za sklepem')];
    const near = () => olga.get<{ items: { id: string }[] }>(`/api/cases/${other.id}/near-reports`);
    await until(async () => (await near()).body.items.some(({ id }) => id === one.id));
    await until(async () => (await read(other.id)).place?.areaName === 'Brzozów Stary');

    const link = (from: string, ofId: string, client = olga) =>
      client.put<Written>(`/api/cases/${from}/same-report`, { ofId });
    expect((await link(other.id, one.id)).status).toBe(200);
    expect((await link(one.id, other.id)).body.code).toBe('linked-to-itself');
    expect((await link(one.id, caseId)).body.code).toBe('report-linked');
    expect((await link(other.id, 'none')).status).toBe(404);
    const same = async (id: string) =>
      (await olga.get<{ items: { id: string; leads: boolean }[] }>(`/api/cases/${id}/same-reports`)).body.items;
    const both = [
      { id: one.id, leads: true },
      { id: other.id, leads: false },
    ];
    expect([await same(one.id), await same(other.id)]).toMatchObject([both, both]);

    const together = (caseIds: string[]) =>
      olga.post<{ items: object[] }>(`/api/cases/${one.id}/answers-together`, {
        caseIds,
        text: 'Barierka stoi od dziś.',
        step: 'done',
      });
    expect((await together([one.id, caseId])).status).toBe(409);
    expect((await together([one.id, other.id])).body.items).toMatchObject([
      { id: one.id, how: 'mailed', code: null },
      { id: other.id, how: 'shown', code: null },
    ]);
    for (const path of [kept, trackingPath(sent)])
      await until(async () => (await page(path)).includes('Barierka stoi od dziś.'));
    const toEwa = (await outboxFiles(office.dataDirectory)).filter(({ bytes }) => bytes.includes('ewa@listy.example'));
    expect(toEwa.map(({ bytes }) => bytes.toString()).join()).not.toContain(trackingPath(sent));
    expect(await summaries(other.id)).toContain('Krok widoczny dla mieszkańca, wykonane: Barierka stoi od dziś.');
    expect(await summaries(one.id)).not.toContain('Krok widoczny dla mieszkańca, wykonane: Barierka stoi od dziś.');

    // What is done about the leading one is told to the others, without the words that were written to its sender.
    const third = await olga.post<Written>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: 'Barierka u Wolnych',
      text: 'Leży barierka.',
      contact: { name: 'Ida Trzecia', email: 'ida@trzecia.example' },
    });
    expect((await link(third.body.id, one.id)).status).toBe(200);
    await until(async () => (await same(one.id)).length === 3);
    const told = 'Pani Ewo, ekipa jedzie.';
    const step = { step: 'accepted', public: true, text: told };
    expect((await olga.post(`/api/cases/${one.id}/steps`, step)).status).toBe(201);
    const shared = await until(
      () => page(trackingPath(sent)),
      (text) => text.includes('To samo zgłosił też ktoś inny'),
    );
    expect(shared).not.toContain(told);
    const toIda = await until(
      async () =>
        (await outboxFiles(office.dataDirectory))
          .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
          .find((mail) => mail.includes('ida@trzecia.example') && mail.includes('List-Unsubscribe')),
      (mail) => mail !== undefined,
    );
    expect(toIda).not.toContain('Ewo');
    expect((await olga.delete(`/api/cases/${other.id}/same-report`)).status).toBe(200);
    await until(async () => !(await page(trackingPath(sent))).includes('To samo zgłosił też ktoś inny'));
    expect(await same(other.id)).toMatchObject([{ id: other.id, leads: true }]);
  });

  it('is followed by mail by who did not send it: by a confirmed address, without a word of its sender, until one POST says no more', async () => {
    const values = {
      ...report,
      text: 'Lampa nie świeci, pisze Kruczkowska.',
      address: 'ul. Ciemna 6, u Kruczkowskich',
      point: '50,6; 19,6',
      who: 'byName',
      name: 'Ola Kruczkowska',
      email: 'ola@kruczkowscy.example',
    };
    await new Visitor(office.url).send('/zgloszenie', values);
    const { id } = await found('ul. Ciemna 6, u Kruczkowskich');
    const ref = async () =>
      (await inDatabase('SELECT ref FROM public_site.near_reports WHERE latitude = 50.6')) as { ref: string }[];
    const [{ ref: known }] = (await until(ref, (rows) => rows.length === 1)) as [{ ref: string }];
    const follower = new Visitor(office.url);
    const path = /href="(\/zgloszenie\/podobne\/[^"]+\/wiadomosci)"/.exec(
      (await follower.get(`/zgloszenie/podobne/${known}`)).text,
    )![1]!;
    for (const at of [path, `${path}?wyslano=1`]) expect(await htmlFaults((await follower.get(at)).text)).toEqual([]);
    expect((await follower.get(path.replace(known, 'none'))).status).toBe(404);
    expect((await follower.send(path, { email: 'nobody' })).status).toBe(422);
    const asked = await follower.send(path, { email: 'obcy@sasiedzi.example' });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, `${path}?wyslano=1`]);
    const mails = async (to = 'obcy@sasiedzi.example') =>
      (await outboxFiles(office.dataDirectory))
        .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
        .filter((mail) => mail.includes(`To: ${to}`));
    const [letter] = await until(mails, (all) => all.length === 1);
    const link = /\/zgloszenie\/sledzenie\/[\w-]{43}/.exec(letter!)![0];
    const step = (text: string, isPublic = true) =>
      olga.post(`/api/cases/${id}/steps`, { step: 'inspected', public: isPublic, text });
    const followers = async (rows = 'following.followers') =>
      (await inDatabase(`SELECT FROM ${rows} JOIN following.followers AS one USING (hash) WHERE one.case_id = '${id}'`))
        .length;

    // A program that opens every link of a mail follows nothing.
    const shown = await follower.get(link);
    expect(shown.text).toContain('Tak, potwierdzam');
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await htmlFaults(shown.text)).toEqual([]);
    expect((await follower.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    await step('Przed potwierdzeniem.');
    const confirmed = await follower.sendAgain(link, {});
    expect(confirmed.text).toContain('Od teraz napiszemy');
    expect(await htmlFaults(confirmed.text)).toEqual([]);
    const history = 'Ktoś inny niż zgłaszający śledzi zgłoszenie pocztą (adres potwierdzony)';
    await until(async () => (await summaries(id)).includes(history));
    // Nobody reads whose address that is: neither in the case, nor in what the public role reads.
    const seen = await Promise.all(
      ['', '/history', '/intervention'].map(async (part) => (await olga.get(`/api/cases/${id}${part}`)).body),
    );
    expect(JSON.stringify(seen)).not.toContain('sasiedzi');
    expect(foundIn(await publiclyReadable(office.databaseUrl), ['sasiedzi.example'])).toEqual([]);

    await step('Tylko dla nas.', false);
    const told = 'Pani Olu, Kruczkowska miała rację.';
    await step(told);
    const [, news] = await until(mails, (all) => all.length === 2);
    expect(news).toContain('sprawdzone na miejscu');
    expect(news).toContain(`/zgloszenie/podobne/${known}`);
    expect(news).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(news).not.toMatch(/Kruczk|Ciemna|Pani Olu|\/sprawa\//);
    // Asked again by the same address, they follow once.
    await follower.send(path, { email: 'Obcy@sasiedzi.example' });
    const again = await until(
      () => mails('Obcy@sasiedzi.example'),
      (all) => all.length === 1,
    );
    await follower.sendAgain(/\/zgloszenie\/sledzenie\/[\w-]{43}/.exec(again[0]!)![0], {});
    await until(async () => (await followers()) === 1);
    expect((await summaries(id)).filter((one) => one === history)).toHaveLength(1);

    const end = /List-Unsubscribe: <[^>]*?(\/zgloszenie\/sledzenie\/[^>]+)>/.exec(news!)![1]!;
    expect(end).toBe(`${link}/koniec`);
    expect(await htmlFaults((await follower.get(end)).text)).toEqual([]);
    expect(await followers()).toBe(1);
    const oneClick = await fetch(new URL(end, office.url), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(oneClick.status).toBe(200);
    await until(async () => (await followers()) === 0);
    expect(await summaries(id)).toContain('Ktoś zrezygnował ze śledzenia zgłoszenia');
    const gone = await follower.get(end);
    expect([gone.status, gone.text.includes('Nikt tych wiadomości nie dostaje')]).toEqual([404, true]);
    expect(await htmlFaults(gone.text)).toEqual([]);
    expect((await follower.get(link)).status).toBe(404);
    await step('Po rezygnacji.');
    // Many requests from one address: letters all the same, up to where the form says what to do instead, with what was typed still there.
    const many = new Visitor(office.url);
    const asksFor = (email: string) => many.send(path, { email });
    for (let count = 0; count < 10; count += 1)
      expect((await asksFor(`nr${count}@duzo.example`)).headers.get('location')).toBe(`${path}?wyslano=1`);
    const stopped = await asksFor('ostatni@duzo.example');
    expect([stopped.status, stopped.text.includes('value="ostatni@duzo.example"')]).toEqual([429, true]);
    expect(stopped.text).toMatch(/role="alert"[^]*href="mailto:/);
    expect(await htmlFaults(stopped.text)).toEqual([]);
    // Whoever reported it has heard of all of it.
    await until(async () => (await mails('ola@kruczkowscy.example')).some((mail) => mail.includes('Po rezygnacji.')));
    expect(await mails()).toEqual([]);
  });

  it('of somebody who follows it keeps no address once they are erased', async () => {
    const values = { ...report, address: 'ul. Jasna 6', point: '50,7; 19,7', who: 'anonymously' };
    await new Visitor(office.url).send('/zgloszenie', values);
    const { id } = await found('ul. Jasna 6');
    const [{ ref }] = (await until(
      () => inDatabase('SELECT ref FROM public_site.near_reports WHERE latitude = 50.7'),
      (rows) => rows.length === 1,
    )) as [{ ref: string }];
    const email = 'bartek@zapomniany.example';
    await new Visitor(office.url).send(`/zgloszenie/podobne/${ref}/wiadomosci`, { email });
    const letter = await until(
      async () =>
        (await outboxFiles(office.dataDirectory))
          .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
          .find((mail) => mail.includes(`To: ${email}`)),
      (mail) => mail !== undefined,
    );
    const link = /\/zgloszenie\/sledzenie\/[\w-]{43}/.exec(letter!)![0];
    await new Visitor(office.url).sendAgain(link, {});
    await until(async () => (await summaries(id)).some((one) => one.startsWith('Ktoś inny niż zgłaszający')));
    const { body } = await administrator.post<Written>('/api/contacts', { name: 'Bartek Zapomniany', email });
    await until(
      () =>
        administrator.post(`/api/contacts/${body.id}/erasure`, {
          confirmation: 'Bartek Zapomniany',
          reason: 'consent-withdrawn',
        }),
      ({ status }) => status < 300,
    );
    await until(async () => (await summaries(id)).includes('Usunięto adres kogoś, kto śledził zgłoszenie'));
    expect(await inDatabase(`SELECT FROM following.followers WHERE case_id = '${id}'`)).toEqual([]);
    expect((await new Visitor(office.url).get(link)).status).toBe(404);
  });

  it('with photos that are none, or claim 30,000 x 30,000 pixels, keeps them as files and shows none; 60 MB are refused with what was typed still there', async () => {
    const resident = new Visitor(office.url);
    const values = { ...report, address: 'ul. Bez Zdjęć 2', point: '50,8; 19,8', who: 'anonymously' };
    const form = new FormData();
    form.set('formToken', tokenIn((await resident.get('/zgloszenie')).text));
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#555' } })
      .png()
      .toBuffer();
    // As the header of a PNG says it, with its checksum.
    picture.writeUInt32BE(30_000, 16);
    picture.writeUInt32BE(30_000, 20);
    picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
    form.append('files', new File(['To nie jest zdjęcie.'], 'nic.jpg', { type: 'image/jpeg' }));
    form.append('files', new File([new Uint8Array(picture)], 'ogromne.png', { type: 'image/png' }));
    const sent = await fetch(new URL('/zgloszenie', office.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-for': '203.0.113.77' },
      body: form,
    });
    expect(sent.status).toBe(303);
    const { id } = await found('ul. Bez Zdjęć 2');
    const { correspondence } = (
      await olga.get<{ correspondence: { attachments: { name: string }[] }[] }>(`/api/cases/${id}`)
    ).body;
    expect(correspondence[0]!.attachments.map(({ name }) => name)).toEqual(['nic.jpg', 'ogromne.png']);
    expect((await read(id)).photos).toEqual([]);

    const large = new File([new Uint8Array(60 * 1024 * 1024)], 'film.jpg', { type: 'image/jpeg' });
    const refused = await resident.send('/zgloszenie', { files: large, ...values });
    expect(refused.status).toBe(413);
    expect(refused.text).toContain('Pliki są za duże');
    expect(refused.text).toContain('Dziura &lt;b&gt;głęboka');
    expect(await htmlFaults(refused.text)).toEqual([]);
  });

  it('of the same thing twice in one second is two cases', async () => {
    const values = { ...report, point: '50,5; 19,5', who: 'anonymously' };
    const sent = await Promise.all(
      ['ul. Równa 1', 'ul. Równa 1a'].map((address) =>
        new Visitor(office.url).send('/zgloszenie', { ...values, address, asked: '' }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const [one, other] = [await found('ul. Równa 1'), await found('ul. Równa 1a')];
    expect(one.id).not.toBe(other.id);
    const near = () => olga.get<{ items: { id: string }[] }>(`/api/cases/${one.id}/near-reports`);
    await until(async () => (await near()).body.items.some(({ id }) => id === other.id));
  });

  it('keeps a name that was given in confidence from all but whoever has the case and coordinators', async () => {
    const values = {
      ...report,
      address: 'ul. Cicha 1',
      who: 'confidentially',
      name: 'Alicja Poufna',
      phone: '123456789',
    };
    expect((await visitor.send('/zgloszenie', values)).status).toBe(303);
    const { id } = await found('ul. Cicha 1');
    const theCase = await olga.get<{ contact: object | null }>(`/api/cases/${id}`);
    expect([theCase.body.contact, JSON.stringify(theCase.body).includes('Poufna')]).toEqual([null, false]);
    expect((await olga.get<Written>(`/api/cases/${id}/reporter`)).body.code).toBe('reporter-not-shown');
    expect((await administrator.get(`/api/cases/${id}/reporter`)).body).toEqual({
      name: 'Alicja Poufna',
      email: null,
      phone: '123456789',
    });
    expect(await summaries(id)).toContain('Zgłaszający podał swoje dane poufnie');
  });

  it('keeps a name in confidence from when its sender chose it on the page, until they give that up', async () => {
    const iga = new Visitor(office.url);
    const [name, email] = ['Iga Późniejsza', 'iga@pozniej.example'];
    const values = { ...report, address: 'ul. Późna 3', who: 'byName', name, email };
    const secret = trackingPath(await iga.send('/zgloszenie', values));
    const { id } = await found('ul. Późna 3');
    await until(
      () => page(secret),
      (text) => text.includes('Chcę, żeby było poufne'),
    );
    const reply = (await olga.post<Written>(`/api/cases/${id}/replies`, { text: 'Zajmiemy się tym.', final: false }))
      .body.id;
    await until(
      () => page(secret),
      (text) => text.includes('Zajmiemy się tym.'),
    );
    const contact = (await olga.get<{ contact: { id: string } }>(`/api/cases/${id}`)).body.contact.id;
    const places = [
      `/api/cases/${id}`,
      `/api/cases/${id}/history?limit=100`,
      `/api/cases/${id}/correspondence`,
      `/api/cases?q=${encodeURIComponent('ul. Późna 3')}`,
      `/api/contacts/${contact}/history`,
      `/api/contacts/${contact}/timeline`,
    ];
    const theirs = [name, email, contact, email.split('@')[1]!];
    /** Where an officer, who has not this case, reads of it with her name, or with what leads to it. */
    const told = async () => {
      const answers = await Promise.all(places.map(async (path) => JSON.stringify((await olga.get(path)).body)));
      return places.filter((path, place) =>
        path.includes('/contacts/')
          ? answers[place]!.includes(id)
          : theirs.some((one) => answers[place]!.includes(one)),
      );
    };
    await until(told, (all) => all.length === places.length);
    expect((await iga.get(`${secret}/poufnie`)).text).toContain('zobaczą tylko prowadzący sprawę i koordynatorzy');
    expect(await told()).toEqual(places);
    const files: Readonly<Record<string, () => Promise<string>>> = {
      caseFile: () => exported('caseFile', { case: id }),
      caseLog: () => exported('caseLog', { case: id }),
      cases: () => exported('cases', { q: 'ul. Późna 3' }),
      'case-log': () => printed(`/api/cases/${id}/case-log`),
      letter: () => printed(`/api/cases/${id}/replies/${reply}/letter`),
    };
    /** What she takes out of the office with the name. */
    const taken = async () => {
      const named: string[] = [];
      for (const [file, read] of Object.entries(files)) {
        const text = await read();
        expect(text.length).toBeGreaterThan(20);
        if (theirs.some((one) => text.includes(one))) named.push(file);
      }
      return named;
    };
    expect(await taken()).toEqual(Object.keys(files));

    expect((await iga.send(`${secret}/poufnie`, {})).status).toBe(303);
    await until(told, (left) => left.length === 0);
    expect(await taken()).toEqual([]);
    for (const query of [`contact=${contact}`, `q=${encodeURIComponent(name)}`, `q=${encodeURIComponent(email)}`])
      expect([query, (await olga.get<{ items: unknown[] }>(`/api/cases?${query}`)).body.items]).toEqual([query, []]);
    expect((await olga.get<Written>(`/api/cases/${id}/reporter`)).body.code).toBe('reporter-not-shown');
    expect((await administrator.get(`/api/cases/${id}/reporter`)).body).toMatchObject({ name, email });
    expect(await summaries(id)).toContain(
      'Zgłaszający poprosił na swojej stronie o poufność: nazwisko widzą prowadzący i koordynatorzy',
    );
    // What they sent, and what we answered, still stands on their page; no mail goes out any more.
    const kept = await until(
      () => page(secret),
      (text) => text.includes('Zgłoszenie jest poufne'),
    );
    expect(kept).toContain('na pół metra.');
    expect(kept).toContain('Zajmiemy się tym.');
    const mails = async () =>
      (await outboxFiles(office.dataDirectory)).filter(({ bytes }) => bytes.includes(email)).length;
    const before = await mails();
    await olga.post(`/api/cases/${id}/steps`, { step: 'accepted', public: true, text: 'Jedziemy w ciszy.' });
    await until(
      () => page(secret),
      (text) => text.includes('Jedziemy w ciszy.'),
    );

    expect((await iga.send(`${secret}/pod-nazwiskiem`, {})).status).toBe(303);
    await until(told, (all) => all.length === places.length);
    await olga.post(`/api/cases/${id}/steps`, { step: 'inspected', public: true, text: 'Byliśmy.' });
    await until(mails, (count) => count > before);
    const sent = (await outboxFiles(office.dataDirectory)).map(({ bytes }) => bytes.toString()).join();
    expect(sent).not.toContain('Jedziemy w ciszy.');
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no place', { text: 'Dziura', who: 'anonymously' }, 'Proszę podać miejsce'],
    ['coordinates swapped', { ...report, point: '19,2; 50,2', who: 'anonymously' }, 'zamienione miejscami'],
    ['a point in the sea', { ...report, point: '55,9; 17,1', who: 'anonymously' }, 'poza Polską'],
    ['a point of another region', { ...report, point: '54,35; 18,65', who: 'anonymously' }, 'poza terenem'],
    [
      'a road without a kilometre',
      { text: 'Dziura', area: '9601012', road: 'DW 964', who: 'anonymously' },
      'proszę podać kilometr',
    ],
    ['a kilometre of no road', { ...report, kilometre: '12', who: 'anonymously' }, 'na której drodze'],
    ['a name on an anonymous report', { ...report, who: 'anonymously', name: 'Jan' }, 'zgłoszenie poufne'],
    ['no name on one by name', { ...report, who: 'byName' }, 'Proszę podać imię'],
    ['a hundred thousand letters', { ...report, text: 'ą'.repeat(100_000), who: 'anonymously' }, '10000 znaków'],
    ['a category that is not there', { ...report, category: 'none', who: 'anonymously' }, 'jedną z możliwości'],
  ])('says what is wrong with %s, and keeps what was typed', async (_, values, says) => {
    const { status, text: body } = await visitor.send('/zgloszenie', values);
    expect(status).toBe(422);
    expect(body).toContain(says);
    if (values['text']!.length < 100)
      expect(body).toContain(values['text']!.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });
});

describe('a report by mail', () => {
  interface MailedCase {
    readonly kind: string;
    readonly correspondence: readonly { readonly id: string; readonly hasRaw: boolean; readonly text: string }[];
  }

  it('is one where it comes to an address of theirs; once it is to be in confidence, nobody has the mail as it came', async () => {
    const items = [{ address: 'zgloszenia@office.test', kind: 'intervention' }];
    expect((await administrator.put('/api/office/addresses', { items })).status).toBe(200);
    const from = 'waldek@mailowy.example';
    const head = [`From: Waldemar Mailowy <${from}>`, 'To: zgloszenia@office.test', 'Subject: Znak przy szkole'];
    await createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true }).sendMail({
      envelope: { from, to: ['zgloszenia@office.test'] },
      raw: [...head, '', 'Przewrócony znak.'].join('\r\n'),
    });
    const { id } = await until(async () =>
      (await olga.get<{ items: { id: string; subject: string }[] }>('/api/cases?limit=100')).body.items.find(
        ({ subject }) => subject === 'Znak przy szkole',
      ),
    );
    const shown = async () => (await olga.get<MailedCase>(`/api/cases/${id}`)).body;
    const { kind, correspondence } = await shown();
    expect([kind, correspondence[0]!.hasRaw, correspondence[0]!.text]).toEqual([
      'intervention',
      true,
      'Przewrócony znak.',
    ]);
    const raw = () => olga.get<Written | string>(`/api/cases/${id}/messages/${correspondence[0]!.id}/raw`);
    expect((await raw()).body).toContain('Waldemar Mailowy');
    await olga.post(`/api/cases/${id}/steps`, { step: 'accepted', public: true, text: 'Jedziemy.' });
    const letter = await until(
      async () =>
        (await outboxFiles(office.dataDirectory))
          .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
          .find((mail) => mail.includes(`To: ${from}`) && mail.includes('/sprawa/')),
      (mail) => mail !== undefined,
    );
    const secret = /\/sprawa\/[\w-]{43}/.exec(letter!)![0];
    const waldek = new Visitor(office.url);
    await until(
      () => waldek.get(`${secret}/poufnie`),
      ({ status }) => status === 200,
    );
    expect((await waldek.send(`${secret}/poufnie`, {})).status).toBe(303);
    const kept = await until(
      async () => (await shown()).correspondence[0]!,
      (message) => !message.hasRaw,
    );
    expect(kept.text).toBe('Przewrócony znak.');
    expect(await raw()).toMatchObject({ status: 403, body: { code: 'message-in-confidence' } });
    expect(JSON.stringify(await shown())).not.toMatch(/Waldemar|mailowy/);
  });
});

describe('a report on the public site', () => {
  const visitor = () => new Visitor(office.url);
  const listedThere = async (title: string) => (await visitor().get('/zgloszenia')).text.includes(title);
  const words = { title: 'Dziura przy moście', text: 'Głęboka dziura przed mostem w Brzozowie.', withPoint: true };
  let id: string;
  let contactId: string;
  let photoId: string;
  const publish = (more: object = {}, client = olga) =>
    client.post<Written>(`/api/cases/${id}/publication`, { ...words, photoIds: [photoId], ...more });
  const addressIn = (page: string) => /href="(\/zgloszenia\/[0-9a-f-]{36})"/.exec(page)![1]!;

  beforeAll(async () => {
    const registered = await olga.post<Written>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: 'Dziura, mieszkam obok pod 7a',
      text: 'Przed moim domem przy Prywatnej 7a jest dziura.',
      contact: { name: 'Kanarkowa Halina', email: 'kanarkowa@poczta.example' },
    });
    id = registered.body.id;
    contactId = (await olga.get<{ contact: { id: string } }>(`/api/cases/${id}`)).body.contact.id;
    const place = { address: 'ul. Prywatna 7a', latitude: 50.2, longitude: 19.4, areaCode: '9601012' };
    await olga.put(`/api/cases/${id}/place`, place);
    await olga.put(`/api/cases/${id}/category`, { categoryId });
    await olga.post(`/api/cases/${id}/steps`, { step: 'accepted', public: true, text: 'Pani Halino, jedziemy.' });
    const form = new FormData();
    const picture = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#444' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Kanarkowski', Copyright: '<script>kanarek()</script>' } })
      .toBuffer();
    form.set('file', new Blob([new Uint8Array(picture)]), 'IMG_2.jpg');
    const attachmentId = (await olga.post<Written>('/api/attachments', form)).body.id;
    const photo = { attachmentId, moment: 'before', public: true, description: 'Dziura w jezdni' };
    photoId = (await olga.post<Written>(`/api/cases/${id}/photos`, photo)).body.id;
  });

  it('stands there only once its category may, and once somebody looked it through', async () => {
    expect((await publish()).body.code).toBe('publication-off');
    expect((await visitor().get('/zgloszenia')).text).not.toContain('Co zgłoszono');
    expect((await administrator.put('/api/intervention-publication', { categoryIds: ['none'] })).status).toBe(404);
    expect((await administrator.put('/api/intervention-publication', { categoryIds: [categoryId] })).status).toBe(200);
    expect((await visitor().get('/zgloszenia')).text).toContain('Nie ma takich opublikowanych zgłoszeń.');
    expect((await publish({ photoIds: ['none'] })).body.code).toBe('publication-photo-not-public');
    expect((await publish({}, elsewhere)).status).toBe(404);
  });

  it('shows what was looked through, where it is and how far, and nothing else that was written', async () => {
    expect((await publish()).status).toBe(201);
    await until(() => listedThere(words.title));
    const list = await visitor().get('/zgloszenia');
    expect(list.text).toMatch(/ · <time datetime="\d{4}-/);
    const report = await visitor().get(addressIn(list.text));
    const map = await visitor().get('/zgloszenia/mapa');
    expect(report.text).toContain(words.text);
    expect(report.text).toContain('Przyjęte');
    expect(report.text).toContain('Brzozów Stary');
    expect(map.text.match(/<circle /g)).toHaveLength(1);
    expect(map.text).toContain('<path d="M');
    const number = (await olga.get<{ number: string }>(`/api/cases/${id}`)).body.number;
    for (const page of [list, report, map]) {
      for (const secret of ['Halin', 'Kanarkowa', 'Prywatn', 'mieszkam', 'jedziemy', number, id])
        expect(page.text).not.toContain(secret);
      expect([page.status, page.text.length < 100_000, await htmlFaults(page.text)]).toEqual([200, true, []]);
    }
    const picture = /src="(\/zgloszenia\/[^"]+)"/.exec(report.text)![1]!;
    const shown = await visitor().get(picture);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    await until(async () => (await visitor().get('/zgloszenie')).text.includes('Co zgłoszono'));
  });

  /** Of whoever reported it, of the office, and of the file as it came; none of it was looked through for everybody. */
  const canaries = async () => {
    const { number } = (await olga.get<{ number: string }>(`/api/cases/${id}`)).body;
    const { photos } = await read(id);
    const files = photos.flatMap(({ originalId, shownId }) => [originalId, shownId]);
    const words = ['Halin', 'Kanarkow', 'kanarkowa', 'Prywatn', 'mieszkam', 'jedziemy', 'kanarek', 'IMG_2'];
    return [...words, number, id, contactId, ...files];
  };

  it('has no word of the resident in anything that the public role reads, nor in the photo’s bytes', async () => {
    const readable = await publiclyReadable(office.databaseUrl);
    expect(foundIn(readable, [words.title, words.text])).toEqual([words.title, words.text]);
    expect(readable).toMatch(/public_site\.published_photos\n.*\\xffd8/);
    expect(foundIn(readable, await canaries())).toEqual([]);
  });

  it('follows its steps, and goes when it is taken off, its category is, or whoever reported it is forgotten', async () => {
    const address = addressIn((await visitor().get('/zgloszenia')).text);
    const isThere = async () => (await visitor().get(address)).status === 200;
    await olga.post(`/api/cases/${id}/steps`, { step: 'done', public: true, text: 'Naprawione.' });
    await until(async () => (await visitor().get(address)).text.includes('Wykonane'));
    const off = await olga.post<Written>(`/api/cases/${id}/publication/withdrawal`, { reason: 'prośba mieszkańca' });
    expect(off.status).toBe(201);
    await until(async () => !(await isThere()));
    const again = await olga.post<Written>(`/api/cases/${id}/publication/withdrawal`, { reason: 'jeszcze raz' });
    expect(again.body.code).toBe('publication-missing');

    await publish();
    await until(isThere);
    await administrator.put('/api/intervention-publication', { categoryIds: [] });
    await until(async () => !(await isThere()));
    await administrator.put('/api/intervention-publication', { categoryIds: [categoryId] });
    await publish({ text: 'Nowy tekst.' });
    await until(isThere);

    const erasure = { confirmation: 'Kanarkowa Halina', reason: 'consent-withdrawn' };
    expect((await administrator.post(`/api/contacts/${contactId}/erasure`, erasure)).status).toBeLessThan(300);
    await until(async () => !(await isThere()));
    expect(await listedThere(words.title)).toBe(false);
    const { published } = (await olga.get<{ published: { title: string | null } }>(`/api/cases/${id}/intervention`))
      .body;
    expect(published.title).toBeNull();
    const left = [...(await canaries()), words.title, words.text, 'Nowy tekst.'];
    expect(foundIn(await publiclyReadable(office.databaseUrl), left)).toEqual([]);
    expect(await inDatabase('SELECT * FROM tracking.published_interventions')).toEqual([]);
  });
});
