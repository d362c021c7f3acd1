import { sql, type SqlBool } from 'kysely';
import {
  bytesIn,
  dayIn,
  Html,
  html,
  momentIn,
  type Answer,
  type Preview,
  type PublicPage,
  type PublicTables,
  type Visit,
} from '#libs/public-pages';
import { atom, FEED_TITLE, jsonFeed, rss, sitemap, type FeedEntry, type FeedHead } from './feeds.js';
import { newsArticle } from './news-article.js';
import { pressKit } from './press-kit.js';
import { isPhoto, photo, photoList, photoPath, photosOf, type Photo } from './photos.js';
import type { PressRoomTables, ReleasedContent } from './tables.js';

const PAGE = 20;
const IN_A_FEED = 50;
/** Of one sitemap, by its schema, beside the list itself. */
const MOST_IN_SITEMAP = 49_999;
const LONGEST_SEARCH = 100;

type Row = PressRoomTables['public_site.communiques'];

const WITHDRAWN = { pl: 'Komunikat wycofany', en: 'Communiqué withdrawn' };

/** The press room: list, search and topics, a page for each communiqué and each of its versions, its photos, files and kit, the feeds. Nothing of it is known here before its minute. */
export const pressRoomPages: readonly PublicPage[] = [
  { path: '/prasa', answer: (visit, tables) => list(visit, tables) },
  { path: '/prasa/temat/:topic', answer: ofTopic },
  { path: '/prasa/rss.xml', answer: (visit, tables) => feed(visit, tables, rss, 'application/rss+xml') },
  { path: '/prasa/atom.xml', answer: (visit, tables) => feed(visit, tables, atom, 'application/atom+xml') },
  { path: '/prasa/feed.json', answer: (visit, tables) => feed(visit, tables, jsonFeed, 'application/feed+json') },
  { path: '/prasa/sitemap.xml', answer: siteMap },
  { path: '/prasa/:slug', answer: page },
  { path: '/prasa/:slug/wersje/:version', answer: olderVersion },
  { path: '/prasa/:slug/pliki/:file', answer: file },
  { path: '/prasa/:slug/zdjecia/:id/:size', answer: photo },
  { path: '/prasa/:slug/zestaw.zip', answer: pressKit },
];

const communiques = (tables: PublicTables) => tables.tables<PressRoomTables>().selectFrom('public_site.communiques');

/** The communiqués of one topic that the office shows here. */
async function ofTopic(visit: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const topic = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.press_topics')
    .selectAll()
    .where('slug', '=', visit.params['topic']!)
    .executeTakeFirst();
  return topic && list(visit, tables, topic);
}

type Topic = PressRoomTables['public_site.press_topics'];

const nameOf = ({ name_pl: pl, name_en: en }: Topic, { say }: Visit): string => say({ pl, en });

async function list(visit: Visit, tables: PublicTables, topic?: Topic): Promise<Answer> {
  const { say, href, query } = visit;
  const path = topic ? `/prasa/temat/${topic.slug}` : '/prasa';
  const q = (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const number = Math.min(1_000, Math.max(1, Number.parseInt(query.get('strona') ?? '1', 10) || 1));
  let asked = communiques(tables)
    .select(['slug', 'headline', 'lead', 'released_at'])
    .where('withdrawn_at', 'is', null)
    .orderBy('released_at', 'desc')
    .orderBy('slug')
    .offset((number - 1) * PAGE)
    .limit(PAGE + 1);
  const pattern = `%${q.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  if (q !== '') asked = asked.where(sql<SqlBool>`headline ilike ${pattern} or content ilike ${pattern}`);
  if (topic) asked = asked.where('topic_id', '=', topic.topic_id);
  const [rows, topics, duty] = await Promise.all([asked.execute(), topicsOf(tables), dutyOf(visit, tables)]);
  const more = (to: number, words: string) =>
    html`<a href="${href(`${path}?strona=${to}${q && `&q=${encodeURIComponent(q)}`}`)}">${words}</a>`;
  return {
    kind: 'page',
    title: topic ? nameOf(topic, visit) : say(FEED_TITLE),
    description: say({ pl: 'Komunikaty i oświadczenia urzędu.', en: 'Releases and statements of the office.' }),
    indexed: q === '',
    head: feedLinks(visit),
    body: html`${duty} ${topics.length > 0 && topicLinks(topics, topic, visit)}
      <form action="${href(path)}" method="get" role="search">
        <label for="q">${say({ pl: 'Szukaj w komunikatach', en: 'Search the releases' })}</label>
        <input id="q" name="q" type="search" maxlength="${LONGEST_SEARCH}" value="${q}" />
        <button type="submit">${say({ pl: 'Szukaj', en: 'Search' })}</button>
      </form>
      ${
        rows.length === 0 &&
        html`<p class="quiet">
          ${
            q === ''
              ? say({ pl: 'Nie ma jeszcze komunikatów.', en: 'There are no releases yet.' })
              : say({ pl: 'Nic nie znaleziono. Spróbuj innego słowa.', en: 'Nothing was found. Try another word.' })
          }
        </p>`
      }
      ${rows.slice(0, PAGE).map(
        ({ slug, headline, lead, released_at }) =>
          html`<article>
            <h2><a href="${href(`/prasa/${slug}`)}">${headline}</a></h2>
            <p class="quiet">${momentIn(released_at.toISOString(), visit)}</p>
            ${lead && html`<p>${lead}</p>`}
          </article>`,
      )}
      <p>
        ${number > 1 && more(number - 1, say({ pl: 'Nowsze', en: 'Newer' }))}
        ${rows.length > PAGE && more(number + 1, say({ pl: 'Starsze', en: 'Older' }))}
      </p>
      <p>
        ${say({ pl: 'Kanały:', en: 'Feeds:' })} <a href="/prasa/rss.xml">RSS</a>, <a href="/prasa/atom.xml">Atom</a>,
        <a href="/prasa/feed.json">JSON Feed</a>.
        <a href="${href('/prasa/subskrypcja')}">${say({ pl: 'Komunikaty pocztą', en: 'Press releases by mail' })}</a>
      </p>`,
  };
}

const topicsOf = (tables: PublicTables): Promise<readonly Topic[]> =>
  tables.tables<PressRoomTables>().selectFrom('public_site.press_topics').selectAll().orderBy('name_pl').execute();

function topicLinks(topics: readonly Topic[], shown: Topic | undefined, visit: Visit): Html {
  const { say, href } = visit;
  const link = (path: string, name: string, current: boolean) =>
    html`<li><a href="${href(path)}" ${current && html`aria-current="page"`}>${name}</a></li>`;
  return html`<nav aria-label="${say({ pl: 'Tematy', en: 'Topics' })}">
    <ul class="topics">
      ${link('/prasa', say({ pl: 'Wszystkie tematy', en: 'All topics' }), !shown)}
      ${topics.map((one) => link(`/prasa/temat/${one.slug}`, nameOf(one, visit), one.slug === shown?.slug))}
    </ul>
  </nav>`;
}

/** How whoever is on duty is reached; nothing where the office has not said it. */
async function dutyOf({ say }: Visit, tables: PublicTables): Promise<Html | false> {
  const duty = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.press_duty')
    .selectAll()
    .executeTakeFirst();
  if (!duty) return false;
  const { phone, email, hours_pl, hours_en } = duty;
  const hours = say({ pl: hours_pl ?? '', en: hours_en ?? hours_pl ?? '' });
  return html`<section class="box" aria-labelledby="duty">
    <h2 id="duty">${say({ pl: 'Dyżur prasowy', en: 'Press officer on duty' })}</h2>
    <p>
      ${phone && html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`}${phone && email && ', '}${
        email && html`<a href="mailto:${email}">${email}</a>`
      }${hours && html`<br />${hours}`}
    </p>
  </section>`;
}

async function page(visit: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const row = await communiques(tables).selectAll().where('slug', '=', visit.params['slug']!).executeTakeFirst();
  if (!row) return undefined;
  if (row.content === null) return withdrawn(row, visit);
  const versions = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communique_versions')
    .select(['version', 'released_at', 'note'])
    .where('slug', '=', row.slug)
    // A newer one may have come to stand since the row was read.
    .where('version', '<=', row.version)
    .orderBy('version', 'desc')
    .execute();
  const content = JSON.parse(row.content) as ReleasedContent;
  const shown = inLanguage(content, visit);
  const corrections = versions.filter(({ note }) => note !== null);
  const [photos, duty, topic] = await Promise.all([
    photosOf(row.slug, content.files, tables),
    dutyOf(visit, tables),
    topicOf(row, tables),
  ]);
  const areMade = photos.length === content.files.filter(isPhoto).length;
  return {
    kind: 'page',
    title: shown.headline,
    ...(shown.lead && { description: shown.lead }),
    // Pictures that are being made will be there in a moment.
    ...(areMade && { cache: 'shared' }),
    indexed: true,
    head: html`${feedLinks(visit)}${newsArticle(row, shown, photos, visit)}`,
    preview: {
      publishedAt: row.released_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
      ...(photos[0] && { picture: previewOf(row.slug, photos[0]) }),
    },
    body: html`<p class="quiet">${momentIn(row.released_at.toISOString(), visit)}</p>
      ${corrections.map(
        ({ version, released_at, note }) =>
          html`<div class="message">
            <p>
              <strong>${visit.say({ pl: 'Sprostowano', en: 'Corrected' })}</strong>
              ${momentIn(released_at.toISOString(), visit)}: ${note}
            </p>
            ${earlierThan(version, versions).map(
              (older) =>
                html`<p>
                  <a href="${visit.href(`/prasa/${row.slug}/wersje/${older}`)}"
                    >${visit.say({
                      pl: 'Poprzednia treść',
                      en: 'The text before',
                    })}</a
                  >
                </p>`,
            )}
          </div>`,
      )}
      ${article(row.slug, content, photos, visit)}
      ${
        !areMade &&
        html`<p class="quiet">
          ${visit.say({ pl: 'Zdjęcia ukażą się za chwilę.', en: 'Photos follow in a moment.' })}
        </p>`
      }
      <p>
        <a href="/prasa/${row.slug}/zestaw.zip" download
          >${visit.say({ pl: 'Pobierz zestaw prasowy (ZIP)', en: 'Download the press kit (ZIP)' })}</a
        >
        <span class="quiet">${visit.say({ pl: 'tekst, zdjęcia i pliki', en: 'text, photos and files' })}</span>
      </p>
      ${
        topic &&
        html`<p>
          ${visit.say({ pl: 'Temat:', en: 'Topic:' })}
          <a href="${visit.href(`/prasa/temat/${topic.slug}`)}">${nameOf(topic, visit)}</a>
        </p>`
      }
      ${duty}`,
  };
}

async function topicOf({ topic_id }: Row, tables: PublicTables): Promise<Topic | undefined> {
  if (topic_id === null) return undefined;
  return (await topicsOf(tables)).find((one) => one.topic_id === topic_id);
}

function previewOf(
  slug: string,
  { file: { attachmentId, alternative }, sizes }: Photo,
): NonNullable<Preview['picture']> {
  const { width, height } = sizes.medium;
  return { path: photoPath(slug, attachmentId, 'medium'), alternative: alternative ?? '', width, height };
}

const earlierThan = (version: number, versions: ReadonlyArray<{ readonly version: number }>): readonly number[] =>
  versions
    .filter((one) => one.version < version)
    .slice(0, 1)
    .map((one) => one.version);

async function olderVersion(visit: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const { slug, version } = visit.params;
  if (!/^\d{1,4}$/.test(version!)) return undefined;
  const row = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communique_versions')
    .selectAll()
    .where('slug', '=', slug!)
    .where('version', '=', Number(version))
    .executeTakeFirst();
  if (!row) return undefined;
  const content = JSON.parse(row.content) as ReleasedContent;
  return {
    kind: 'page',
    title: inLanguage(content, visit).headline,
    body: html`<div class="message">
        <p>
          ${visit.say({ pl: 'To wcześniejsza treść, z dnia', en: 'This is an earlier text, of' })}
          ${momentIn(row.released_at.toISOString(), visit)}.
          <a href="${visit.href(`/prasa/${slug!}`)}">${visit.say({ pl: 'Treść aktualna', en: 'The text of today' })}</a>
        </p>
      </div>
      ${article(slug!, { ...content, files: [] }, [], visit)}`,
  };
}

function article(slug: string, content: ReleasedContent, photos: readonly Photo[], visit: Visit): Html {
  const { say } = visit;
  const { lead, html: body, language } = inLanguage(content, visit);
  const { place, dateLine, quotes, boilerplate, pressContact } = content;
  const files = content.files.filter((one) => !isPhoto(one));
  return html`<div lang="${language}">
      ${(place || dateLine) && html`<p class="quiet">${place} ${dateLine && dayIn(dateLine, visit)}</p>`}
      ${lead && html`<p><strong>${lead}</strong></p>`} ${new Html(body)}
      ${quotes.map(
        ({ words, speaker }) =>
          html`<blockquote>
            <p>${words}</p>
            <p class="quiet">${speaker}</p>
          </blockquote>`,
      )}
    </div>
    ${
      photos.length > 0 &&
      html`<h2>${say({ pl: 'Zdjęcia', en: 'Photos' })}</h2>
        ${photoList(slug, photos, visit)}`
    }
    ${
      files.length > 0 &&
      html`<h2>${say({ pl: 'Pliki', en: 'Files' })}</h2>
        <ul>
          ${files.map(
            ({ attachmentId, name, mediaType, size }) =>
              html`<li>
                <a href="/prasa/${slug}/pliki/${attachmentId}" download>${name}</a>
                <span class="quiet">${mediaType} · ${bytesIn(size, visit)}</span>
              </li>`,
          )}
        </ul>`
    }
    ${boilerplate && html`<p class="quiet">${boilerplate}</p>`}
    ${pressContact && html`<p>${say({ pl: 'Kontakt dla prasy:', en: 'Press contact:' })} ${pressContact}</p>`}`;
}

/** In the language of the visitor, where there is such a version; in Polish otherwise. */
function inLanguage({ headline, lead, html, translations }: ReleasedContent, { language }: Visit) {
  const other = translations.find((one) => one.language === language);
  return other ?? { language: 'pl', headline, lead, html };
}

/** It was there, and is no more (RFC 9110 §15.5.11): whoever comes by a link is told why. */
function withdrawn({ withdrawn_at, withdrawal_reason }: Row, visit: Visit): Answer {
  return {
    kind: 'page',
    status: 410,
    title: visit.say(WITHDRAWN),
    body: html`<p>
        ${visit.say({ pl: 'Ten komunikat wycofano', en: 'This communiqué was withdrawn' })}
        ${momentIn(withdrawn_at!.toISOString(), visit)}.
      </p>
      ${withdrawal_reason && html`<p>${withdrawal_reason}</p>`}
      <p>
        <a href="${visit.href('/prasa')}">${visit.say({ pl: 'Wszystkie komunikaty', en: 'All releases' })}</a>
      </p>`,
  };
}

async function file({ params }: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const row = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communique_files')
    .select(['name', 'bytes'])
    .where('slug', '=', params['slug']!)
    .where('id', '=', params['file']!)
    .executeTakeFirst();
  // Saved, never shown: whatever it is, it runs nowhere.
  return row && { kind: 'content', mediaType: 'application/octet-stream', content: row.bytes, download: row.name };
}

/** Kept by no cache: at the minute it is there. */
async function feed(
  visit: Visit,
  tables: PublicTables,
  write: (head: FeedHead, entries: readonly FeedEntry[]) => string,
  mediaType: string,
): Promise<Answer> {
  const rows = await communiques(tables)
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('slug')
    .limit(IN_A_FEED)
    .execute();
  const { siteUrl, language, say, office } = visit;
  const head = { title: `${say(FEED_TITLE)} – ${office.name}`, siteUrl, language };
  return {
    kind: 'content',
    mediaType,
    content: write(
      head,
      rows.map((row) => entryOf(row, visit)),
    ),
  };
}

function entryOf({ slug, content, released_at, changed_at, withdrawal_reason }: Row, visit: Visit): FeedEntry {
  const its = { url: `${visit.siteUrl}/prasa/${slug}`, releasedAt: released_at, changedAt: changed_at };
  if (content === null) return { ...its, title: visit.say(WITHDRAWN), summary: withdrawal_reason ?? '', content: null };
  const { headline, lead, html } = inLanguage(JSON.parse(content) as ReleasedContent, visit);
  return { ...its, title: headline, summary: lead ?? '', content: html };
}

async function siteMap({ siteUrl }: Visit, tables: PublicTables): Promise<Answer> {
  const rows = await communiques(tables)
    .select(['slug', 'changed_at'])
    .where('withdrawn_at', 'is', null)
    .orderBy('released_at', 'desc')
    .limit(MOST_IN_SITEMAP)
    .execute();
  const entries = rows.map(({ slug, changed_at }) => ({ url: `${siteUrl}/prasa/${slug}`, changedAt: changed_at }));
  return { kind: 'content', mediaType: 'application/xml', content: sitemap(siteUrl, entries) };
}

const feedLinks = ({ say }: Visit): Html =>
  html`<link rel="alternate" type="application/rss+xml" title="${say(FEED_TITLE)}" href="/prasa/rss.xml" />
    <link rel="alternate" type="application/atom+xml" title="${say(FEED_TITLE)}" href="/prasa/atom.xml" />
    <link rel="alternate" type="application/feed+json" title="${say(FEED_TITLE)}" href="/prasa/feed.json" />`;
