import { createHash } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import { trackingPageOf } from '#libs/public-pages';
import { QUESTION, Visitor, numberIn, trackingPath } from './public-visitor.js';
import type { Answer, TestOffice } from './test-office.js';
import { until } from './until.js';

/** Files and feeds are no pages. */
export type PagesOfRoutes = Readonly<Record<string, readonly string[] | 'no page'>>;

/** What their tables keep the hashes of. */
const FORM_SECRET = 'F'.repeat(43);
const ADDITION_SECRET = 'A'.repeat(43);
const ARRIVED_SECRET = 'N'.repeat(43);
const SUBSCRIBING_SECRET = 'S'.repeat(43);
const SUBSCRIBER_SECRET = 'R'.repeat(43);
const FOLLOWER_SECRET = 'Z'.repeat(43);
const FORM = ['?do-potwierdzenia=1'];

/** Fills an office so that each route of its public site has something to show. By route, the addresses that show it, also after what was sent there. */
export async function showEveryPublicPage(office: TestOffice): Promise<PagesOfRoutes> {
  const database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();
  try {
    const report = await aReportThatEnded(office);
    const ref = await aKnownReport(office, database);
    await pressRoom(database);
    await publishedReport(database);
    await links(database);
    const answered = await anAnsweredQuestion(office);
    const withForm = (path: string) => [path, ...FORM.map((query) => path + query)];
    return {
      '/deklaracja-dostepnosci': ['/deklaracja-dostepnosci'],
      '/ochrona-danych': ['/ochrona-danych', '/ochrona-danych/nie-ma'],
      '/strona/formularz.js': 'no page',
      '/strona/logo': 'no page',
      '/zapytanie': withForm('/zapytanie'),
      '/zgloszenie': withForm('/zgloszenie'),
      '/zgloszenie/podobne/:ref': [`/zgloszenie/podobne/${ref}`],
      '/zgloszenie/podobne/:ref/wiadomosci': [
        `/zgloszenie/podobne/${ref}/wiadomosci`,
        `/zgloszenie/podobne/${ref}/wiadomosci?wyslano=1`,
      ],
      '/zgloszenie/sledzenie/:secret': [`/zgloszenie/sledzenie/${FOLLOWER_SECRET}`],
      '/zgloszenie/sledzenie/:secret/koniec': [
        `/zgloszenie/sledzenie/${FOLLOWER_SECRET}/koniec`,
        '/zgloszenie/sledzenie/nikt/koniec',
      ],
      '/zgloszenia': ['/zgloszenia', '/zgloszenia?q=lampa', '/zgloszenia?q=nic'],
      '/zgloszenia/mapa': ['/zgloszenia/mapa'],
      '/zgloszenia/:id': ['/zgloszenia/lampa'],
      '/zgloszenia/:id/zdjecia/:photo': 'no page',
      '/sprawa/:secret': [
        answered,
        `/sprawa/${ARRIVED_SECRET}`,
        ...['przyjeto', 'zapisano', 'dopisano', 'do-potwierdzenia'].map((said) => `${report}?${said}=1`),
      ],
      '/sprawa/:secret/potwierdzenie': [FORM_SECRET, ADDITION_SECRET, 'zly'].map(
        (secret) => `/sprawa/${secret}/potwierdzenie`,
      ),
      '/sprawa/:secret/pliki/:file': 'no page',
      '/sprawa/:secret/zdjecia/:picture': 'no page',
      ...Object.fromEntries(
        [
          'dodaj-zdjecia',
          'ponowne-otwarcie',
          'ocena',
          'bez-wiadomosci',
          'z-wiadomosciami',
          'poufnie',
          'pod-nazwiskiem',
        ].map((form) => [`/sprawa/:secret/${form}`, [`${report}/${form}`]]),
      ),
      '/prasa': ['/prasa', '/prasa?q=most', '/prasa?q=nic'],
      '/prasa/temat/:topic': ['/prasa/temat/drogi'],
      '/prasa/rss.xml': 'no page',
      '/prasa/atom.xml': 'no page',
      '/prasa/feed.json': 'no page',
      '/prasa/sitemap.xml': 'no page',
      '/prasa/:slug': ['/prasa/most', '/prasa/wycofany'],
      '/prasa/:slug/wersje/:version': ['/prasa/most/wersje/1'],
      '/prasa/:slug/pliki/:file': 'no page',
      '/prasa/:slug/zdjecia/:id/:size': 'no page',
      '/prasa/:slug/zestaw.zip': 'no page',
      '/prasa/subskrypcja': ['/prasa/subskrypcja', '/prasa/subskrypcja?wyslano=1'],
      '/prasa/subskrypcja/:secret': [`/prasa/subskrypcja/${SUBSCRIBING_SECRET}`],
      '/prasa/rezygnacja/:secret': [`/prasa/rezygnacja/${SUBSCRIBER_SECRET}`],
      '/prasa/rezygnacja/:secret/tematy': [`/prasa/rezygnacja/${SUBSCRIBER_SECRET}/tematy`],
    };
  } finally {
    await database.end();
  }
}

/** The pages are waited for, and never look the same twice: what was refused has to tell of itself. */
async function done(answer: Promise<Answer<unknown>>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** Its page has all forms. */
async function aReportThatEnded(office: TestOffice): Promise<string> {
  const resident = new Visitor(office.url);
  const background = { create: { width: 60, height: 40, channels: 3, background: '#666' } } as const;
  const photo = new File([new Uint8Array(await sharp(background).jpeg().toBuffer())], 'lampa.jpg', {
    type: 'image/jpeg',
  });
  const report = {
    ...{ text: 'Lampa nie świeci.', address: 'ul. Każda 1', asked: '1', files: photo },
    ...{ who: 'byName', name: 'Ola Każda', email: 'ola@kazda.example' },
  };
  const path = trackingPath(await resident.send('/zgloszenie', report));
  const client = await office.client();
  const { id } = await until(
    async () =>
      (
        await client.get<{ items: { id: string; place: { address: string } | null }[] }>('/api/interventions')
      ).body.items?.find(({ place }) => place?.address === 'ul. Każda 1'),
    (found) => found !== undefined,
  ).then((found) => found!);
  await done(client.post(`/api/cases/${id}/steps`, { step: 'done', public: true, text: 'Świeci.' }));
  await done(client.post(`/api/cases/${id}/closing`, { outcome: 'done' }));
  await until(
    () => resident.get(`${path}/ocena`),
    ({ status }) => status === 200,
  );
  await until(
    () => resident.get(path),
    ({ text }) => text.includes('Świeci.') && text.includes('<img'),
  );
  return path;
}

/** As strangers know it. */
async function aKnownReport(office: TestOffice, database: pg.Client): Promise<string> {
  const client = await office.client();
  const given = { kind: 'intervention', channel: 'phone', subject: 'Barierka', text: 'Leży.' };
  await done(client.post('/api/cases', { ...given, contact: { name: 'Jan Każdy' } }));
  const { rows } = await until(
    () => database.query<{ ref: string }>('SELECT ref FROM public_site.near_reports WHERE NOT closed'),
    (found) => found.rows.length > 0,
  );
  return rows[0]!.ref;
}

async function anAnsweredQuestion(office: TestOffice): Promise<string> {
  const journalist = new Visitor(office.url);
  const path = trackingPath(await journalist.send('/zapytanie', { ...QUESTION, subject: 'Z odpowiedzią' }));
  const client = await office.client();
  const page = await until(
    () => journalist.get(path),
    ({ text }) => numberIn(text) !== undefined,
  );
  const { items } = (await client.get<{ items: { id: string; number: string }[] }>('/api/cases?limit=100')).body;
  const { id } = items.find(({ number }) => number === numberIn(page.text))!;
  const upload = new FormData();
  upload.append('file', new File(['tabela'], 'koszty.csv', { type: 'text/csv' }));
  const file = (await client.post<{ id: string }>('/api/attachments', upload)).body;
  await done(client.post(`/api/cases/${id}/replies`, { text: 'Tabela w pliku.', attachmentIds: [file.id] }));
  await until(
    () => journalist.get(path),
    ({ text }) => text.includes('koszty.csv'),
  );
  return path;
}

/** A communiqué with a photo, a file, a translation and an older version, one that was withdrawn, a topic and who is on duty: as the office publishes them. */
async function pressRoom(database: pg.Client): Promise<void> {
  const words = {
    headline: 'Most otwarty',
    lead: 'Od dziś.',
    html: '<p>Most jest otwarty.</p>',
    text: 'Most jest otwarty.',
  };
  const file = { size: 6, credit: 'Urząd', rights: 'CC BY 4.0' };
  const content = JSON.stringify({
    ...words,
    ...{ quotes: [{ words: 'Dziękuję.', speaker: 'Marszałek' }], boilerplate: 'O urzędzie.', pressContact: 'Biuro' },
    ...{ place: 'Miasto', dateLine: '1 marca 2026' },
    translations: [{ language: 'en', headline: 'Bridge open', lead: null, html: '<p>Open.</p>', text: 'Open.' }],
    files: [
      { ...file, attachmentId: 'photo', name: 'most.jpg', mediaType: 'image/jpeg', alternative: 'Most' },
      { ...file, attachmentId: 'file', name: 'mapa.pdf', mediaType: 'application/pdf', alternative: null },
    ],
  });
  await database.query(
    `INSERT INTO public_site.communiques (slug, kind, version, content, hash, headline, lead, released_at, changed_at, withdrawn_at, withdrawal_reason, topic_id)
     VALUES ('most', 'release', 2, $1, 'h', 'Most otwarty', 'Od dziś.', now(), now(), NULL, NULL, 'drogi'),
       ('wycofany', 'release', 1, NULL, 'h', NULL, NULL, now(), now(), now(), 'Pomyłka', NULL)`,
    [content],
  );
  await database.query(
    `INSERT INTO public_site.communique_versions (slug, version, content, released_at, note) VALUES ('most', 1, $1, now(), NULL), ('most', 2, $1, now(), 'Data')`,
    [content],
  );
  for (const size of ['small', 'medium', 'large'])
    await database.query(
      `INSERT INTO public_site.communique_pictures (slug, id, size, width, height, bytes) VALUES ('most', 'photo', $1, 60, 40, 'x')`,
      [size],
    );
  await database.query(
    `INSERT INTO public_site.press_topics (topic_id, slug, name_pl, name_en) VALUES ('drogi', 'drogi', 'Drogi', 'Roads')`,
  );
  await database.query(
    `INSERT INTO public_site.press_duty (one, phone, email, hours_pl, hours_en) VALUES (true, '+48 600 100 200', 'dyzur@urzad.example', 'całą dobę', 'day and night') ON CONFLICT DO NOTHING`,
  );
}

async function publishedReport(database: pg.Client): Promise<void> {
  await database.query(
    `INSERT INTO public_site.published_interventions
     VALUES ('lampa', 'Lampa przy szkole', 'Lampa nie świeci.', 'c', 'Oświetlenie', '9601012', 'Brzozów', 50.1, 19.1, 'ordered', '2031-03-01', now(), now(), $1)`,
    [JSON.stringify([{ step: 'ordered', at: '2026-03-02T08:00:00.000Z' }])],
  );
  await database.query(`INSERT INTO public_site.published_photos VALUES ('lampa', 'p', 0, 'Lampa', 60, 40, 'x')`);
  await database.query(
    `INSERT INTO public_site.area_outlines VALUES ('9601012', 'Brzozów', 'M11700 -50200L11800 -50200L11800 -50000Z') ON CONFLICT DO NOTHING`,
  );
}

/** Of letters that nobody has to send for it. */
async function links(database: pg.Client): Promise<void> {
  for (const [table, secret] of [
    ['subscription_links', SUBSCRIBING_SECRET],
    ['unsubscribe_links', SUBSCRIBER_SECRET],
    ['topic_choices', SUBSCRIBER_SECRET],
    ['follow_links', FOLLOWER_SECRET],
  ] as const)
    await database.query(`INSERT INTO public_site.${table} (hash) VALUES ($1)`, [
      createHash('sha256').update(secret).digest(),
    ]);
  // Of a form that the office has not registered yet.
  await database.query('INSERT INTO public_inbox.arrivals (hash) VALUES ($1)', [trackingPageOf(ARRIVED_SECRET).hash]);
  for (const [secret, addition] of [
    [FORM_SECRET, false],
    [ADDITION_SECRET, true],
  ] as const)
    await database.query(`INSERT INTO public_site.unconfirmed VALUES ($1, now() + interval '1 hour', $2)`, [
      trackingPageOf(secret).hash,
      addition,
    ]);
}
