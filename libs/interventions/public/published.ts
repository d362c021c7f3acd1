import { sql, type SqlBool } from 'kysely';
import {
  dayIn,
  html,
  momentIn,
  type Answer,
  type Html,
  type PublicPage,
  type PublicTables,
  type Visit,
} from '#libs/public-pages';
import { placedOnMap } from './domain/map.js';
import type { PublishedTables } from './tables.js';
import { STATES } from './states.js';

export const PUBLISHED_PATH = '/zgloszenia';
const PAGE = 20;
const MOST_PAGES = 1_000;
/** Words of a search, and letters of all of them. */
const MOST_WORDS = 8;
const LONGEST_SEARCH = 100;
/** On the map: a page stays under 100 kB. */
const MOST_POINTS = 500;
/** Of the map, around all that it shows. */
const MARGIN = 30;

type Report = PublishedTables['public_site.published_interventions'];

const TITLE = { pl: 'Zgłoszenia mieszkańców', en: 'Residents’ reports' };
const ANY = { pl: 'wszystkie', en: 'all' };

/** Reports that somebody looked through for everybody to read: a list, a map, a page for each, their photos. */
export const publishedPages: readonly PublicPage[] = [
  { path: PUBLISHED_PATH, answer: list },
  { path: `${PUBLISHED_PATH}/mapa`, answer: map },
  { path: `${PUBLISHED_PATH}/:id`, answer: page },
  { path: `${PUBLISHED_PATH}/:id/zdjecia/:photo`, answer: photo },
];

const reports = (tables: PublicTables) =>
  tables.tables<PublishedTables>().selectFrom('public_site.published_interventions');

/** Whether the head of every page names the list. */
export const hasPublished = async (tables: PublicTables): Promise<boolean> =>
  (await reports(tables).select('id').limit(1).executeTakeFirst()) !== undefined;

async function list(visit: Visit, tables: PublicTables): Promise<Answer> {
  const { say, href, query } = visit;
  const category = query.get('kategoria') ?? '';
  const area = query.get('obszar') ?? '';
  const q = (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const number = Math.min(MOST_PAGES, Math.max(1, Number.parseInt(query.get('strona') ?? '1', 10) || 1));
  let asked = reports(tables)
    .select(['id', 'title', 'category', 'area', 'state', 'reported_at'])
    .orderBy('reported_at', 'desc')
    .orderBy('id')
    .offset((number - 1) * PAGE)
    .limit(PAGE + 1);
  if (category !== '') asked = asked.where('category_id', '=', category);
  if (/^\d{4}(\d{3})?$/.test(area)) asked = asked.where('area_code', 'like', `${area}%`);
  for (const pattern of patternsOf(q))
    asked = asked.where(sql<SqlBool>`concat_ws(' ', title, text, category, area) ilike ${pattern}`);
  const rows = await asked.execute();
  const filter = new URLSearchParams({
    ...(q && { q }),
    ...(category && { kategoria: category }),
    ...(area && { obszar: area }),
  });
  const more = (to: number, words: string) => {
    filter.set('strona', String(to));
    return html`<a href="${href(`${PUBLISHED_PATH}?${filter}`)}">${words}</a>`;
  };
  return {
    kind: 'page',
    title: say(TITLE),
    description: say({
      pl: 'Co zgłosili mieszkańcy i co z tym zrobiono.',
      en: 'What residents reported, and what was done about it.',
    }),
    cache: 'shared',
    indexed: query.size === 0,
    body: html`<p>
        ${say({
          pl: 'Zgłoszenia, które urząd przejrzał i publikuje bez danych osobowych.',
          en: 'Reports that the office has looked through, and publishes without personal data.',
        })}
        <a href="${href(`${PUBLISHED_PATH}/mapa`)}">${say({ pl: 'Pokaż je na mapie', en: 'Show them on a map' })}</a>
      </p>
      ${await filters(visit, tables, { q, category, area })}
      ${
        rows.length === 0 &&
        html`<p class="quiet">
          ${say({ pl: 'Nie ma takich opublikowanych zgłoszeń.', en: 'There are no such published reports.' })}
          ${
            filter.size > 0 &&
            html`<a href="${href(PUBLISHED_PATH)}">${say({ pl: 'Pokaż wszystkie', en: 'Show all of them' })}</a>`
          }
        </p>`
      }
      ${rows.slice(0, PAGE).map(
        ({ id, title, category: name, area: where, state, reported_at }) =>
          html`<div class="message">
            <h2><a href="${href(`${PUBLISHED_PATH}/${id}`)}">${title}</a></h2>
            <p class="quiet">
              ${[name, where, say(STATES[state])].filter(Boolean).join(' · ')} · ${dayIn(dayOf(reported_at), visit)}
            </p>
          </div>`,
      )}
      <p>
        ${number > 1 && more(number - 1, say({ pl: 'Nowsze', en: 'Newer' }))}
        ${rows.length > PAGE && more(number + 1, say({ pl: 'Starsze', en: 'Older' }))}
      </p>`,
  };
}

/** Each word has to stand somewhere in a report. */
const patternsOf = (q: string): readonly string[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`);

async function filters(
  { say, language, query }: Visit,
  tables: PublicTables,
  { q, category, area }: Readonly<Record<'q' | 'category' | 'area', string>>,
): Promise<Html> {
  const categories = await reports(tables).select(['category_id', 'category']).distinct().orderBy('category').execute();
  return html`<form action="${PUBLISHED_PATH}" method="get" role="search">
    <label for="q">${say({ pl: 'Szukaj w zgłoszeniach', en: 'Search the reports' })}</label>
    <input id="q" name="q" type="search" maxlength="${LONGEST_SEARCH}" value="${q}" />
    <label for="kategoria">${say({ pl: 'Kategoria', en: 'Category' })}</label>
    <select id="kategoria" name="kategoria">
      <option value="">${say(ANY)}</option>
      ${categories.map(
        (one) =>
          html`<option value="${one.category_id}" ${one.category_id === category ? SELECTED : null}>
            ${one.category}
          </option>`,
      )}
    </select>
    ${area !== '' && html`<input type="hidden" name="obszar" value="${area}" />`}
    ${query.has('lang') && html`<input type="hidden" name="lang" value="${language}" />`}
    <button type="submit">${say({ pl: 'Pokaż', en: 'Show' })}</button>
  </form>`;
}

const SELECTED = html`selected`;

async function map(visit: Visit, tables: PublicTables): Promise<Answer> {
  const { say, href } = visit;
  const outlines = await tables
    .tables<PublishedTables>()
    .selectFrom('public_site.area_outlines')
    .selectAll()
    .orderBy('code')
    .execute();
  const points = await reports(tables)
    .select(['id', 'title', 'latitude', 'longitude'])
    .where('latitude', 'is not', null)
    .orderBy('reported_at', 'desc')
    .limit(MOST_POINTS)
    .execute();
  const areas = await reports(tables)
    .select([
      sql<string | null>`left(area_code, 4)`.as('code'),
      sql<string>`count(*)`.as('count'),
      sql<string>`count(*) filter (where state not in ('done', 'refused'))`.as('open'),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`2`, 'desc')
    .orderBy(sql`1`)
    .execute();
  const nameOf = (code: string | null) => outlines.find((one) => one.code === code)?.name ?? code;
  return {
    kind: 'page',
    title: say({ pl: 'Mapa zgłoszeń', en: 'Map of reports' }),
    description: say({ pl: 'Gdzie są zgłoszenia mieszkańców.', en: 'Where residents’ reports are.' }),
    cache: 'shared',
    indexed: true,
    body: html`<p>
        <a href="${href(PUBLISHED_PATH)}">${say({ pl: 'Pokaż je na liście', en: 'Show them as a list' })}</a>
      </p>
      ${drawing(
        outlines.map(({ path }) => path),
        points.map(({ latitude, longitude }) => placedOnMap(longitude!, latitude!)),
        say({
          pl: 'Mapa: punkty to zgłoszenia. Tabela pod mapą mówi, ile ich jest w którym powiecie.',
          en: 'Map: points are reports. The table below it says how many there are in which county.',
        }),
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">${say({ pl: 'Powiat', en: 'County' })}</th>
            <th scope="col">${say({ pl: 'Zgłoszenia', en: 'Reports' })}</th>
            <th scope="col">${say({ pl: 'W toku', en: 'Under way' })}</th>
          </tr>
        </thead>
        <tbody>
          ${areas.map(
            ({ code, count, open }) =>
              html`<tr>
                <th scope="row">
                  ${
                    code === null
                      ? say({ pl: 'bez wskazanego powiatu', en: 'no county given' })
                      : html`<a href="${href(`${PUBLISHED_PATH}?obszar=${code}`)}">${nameOf(code)}</a>`
                  }
                </th>
                <td>${count}</td>
                <td>${open}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  };
}

function drawing(
  paths: readonly string[],
  points: readonly { readonly x: number; readonly y: number }[],
  label: string,
): Html | false {
  const corners = [
    ...paths.flatMap((path) =>
      [...path.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    ),
    ...(paths.length === 0 ? points : []),
  ];
  if (corners.length === 0) return false;
  const [left, top] = [least(corners, 'x') - MARGIN, least(corners, 'y') - MARGIN];
  const width = most(corners, 'x') - left + MARGIN;
  const height = most(corners, 'y') - top + MARGIN;
  const radius = Math.max(2, Math.round(width / 120));
  return html`<svg class="map" role="img" aria-label="${label}" viewBox="${left} ${top} ${width} ${height}">
    ${paths.map((path) => html`<path d="${path}" vector-effect="non-scaling-stroke" />`)}
    ${points.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="${radius}" />`)}
  </svg>`;
}

type Corner = Readonly<Record<'x' | 'y', number>>;
const least = (corners: readonly Corner[], of: 'x' | 'y') => corners.reduce((a, one) => Math.min(a, one[of]), Infinity);
const most = (corners: readonly Corner[], of: 'x' | 'y') => corners.reduce((a, one) => Math.max(a, one[of]), -Infinity);

async function page(visit: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const { say, href, params } = visit;
  const id = params['id']!;
  const report: Report | undefined = await reports(tables).selectAll().where('id', '=', id).executeTakeFirst();
  if (!report) return undefined;
  const photos = await tables
    .tables<PublishedTables>()
    .selectFrom('public_site.published_photos')
    .select(['id', 'description', 'width', 'height'])
    .where('report_id', '=', id)
    .orderBy('place')
    .execute();
  const { title, text, category, area, state, promise, reported_at, steps, latitude, longitude } = report;
  return {
    kind: 'page',
    title,
    description: text.slice(0, 200),
    cache: 'shared',
    // What is taken off again must not be found elsewhere.
    indexed: false,
    body: html`<p class="text">${text}</p>
      <dl>
        <dt>${say({ pl: 'Stan', en: 'State' })}</dt>
        <dd>${say(STATES[state])}</dd>
        <dt>${say({ pl: 'Zgłoszono', en: 'Reported on' })}</dt>
        <dd>${dayIn(dayOf(reported_at), visit)}</dd>
        <dt>${say({ pl: 'Kategoria', en: 'Category' })}</dt>
        <dd>${category}</dd>
        ${
          area !== null &&
          html`<dt>${say({ pl: 'Gmina', en: 'Municipality' })}</dt>
            <dd>${area}</dd>`
        }
        ${
          latitude !== null &&
          html`<dt>${say({ pl: 'Współrzędne', en: 'Coordinates' })}</dt>
            <dd>${degreesIn(latitude, visit)}; ${degreesIn(longitude!, visit)}</dd>`
        }
        ${
          promise !== null &&
          state !== 'done' &&
          state !== 'refused' &&
          html`<dt>${say({ pl: 'Obiecany termin', en: 'Promised by' })}</dt>
            <dd>${dayIn(promise, visit)}</dd>`
        }
      </dl>
      ${
        steps.length > 0 &&
        html`<h2>${say({ pl: 'Co zrobiono', en: 'What was done' })}</h2>
          <ol>
            ${steps.map(({ step, at }) => html`<li>${say(STATES[step as Report['state']])}, ${momentIn(at, visit)}</li>`)}
          </ol>`
      }
      ${
        photos.length > 0 &&
        html`<ul class="photos">
          ${photos.map(
            (one) =>
              html`<li>
                <figure>
                  <img
                    src="${PUBLISHED_PATH}/${id}/zdjecia/${one.id}"
                    alt="${one.description}"
                    width="${one.width}"
                    height="${one.height}"
                    loading="lazy"
                  />
                </figure>
              </li>`,
          )}
        </ul>`
      }
      <p>
        <a href="${href(PUBLISHED_PATH)}">${say({ pl: 'Wszystkie zgłoszenia', en: 'All reports' })}</a>
      </p>`,
  };
}

const degreesIn = (degrees: number, { language }: Visit): string =>
  degrees.toLocaleString(language, { maximumFractionDigits: 5 });

/** The copy without metadata that somebody chose. */
async function photo({ params }: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const found = await tables
    .tables<PublishedTables>()
    .selectFrom('public_site.published_photos')
    .select('bytes')
    .where('report_id', '=', params['id']!)
    .where('id', '=', params['photo']!)
    .executeTakeFirst();
  return found && { kind: 'content', mediaType: 'image/jpeg', content: found.bytes, cache: 'shared' };
}

const dayOf = (moment: Date): string =>
  Temporal.Instant.from(moment.toISOString()).toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString();
