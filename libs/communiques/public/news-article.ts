import type { NewsArticle, WithContext } from 'schema-dts';
import { Html, type Visit } from '#libs/public-pages';
import { photoPath, type Photo } from './photos.js';
import type { PressRoomTables } from './tables.js';

/** Of Google's guide on structured data for articles: longer headlines are cut. */
const LONGEST_HEADLINE = 110;

/** A communiqué for search engines (schema.org/NewsArticle). A block of data, which runs nothing; `<` is written so that it cannot end it. */
export function newsArticle(
  { slug, released_at, changed_at }: PressRoomTables['public_site.communiques'],
  { headline, lead, language }: { readonly headline: string; readonly lead: string | null; readonly language: string },
  photos: readonly Photo[],
  { siteUrl, office }: Visit,
): Html {
  const publisher = { '@type': 'GovernmentOrganization', name: office.name, url: siteUrl } as const;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: shortened(headline),
    ...(lead && { description: lead }),
    inLanguage: language,
    datePublished: released_at.toISOString(),
    dateModified: changed_at.toISOString(),
    mainEntityOfPage: `${siteUrl}/prasa/${slug}`,
    author: publisher,
    publisher,
    ...(photos.length > 0 && { image: photos.map((photo) => pictureOf(slug, photo, siteUrl)) }),
  } satisfies WithContext<NewsArticle>;
  return new Html(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`,
  );
}

const pictureOf = (slug: string, { file, sizes: { large } }: Photo, siteUrl: string) =>
  ({
    '@type': 'ImageObject',
    contentUrl: `${siteUrl}${photoPath(slug, file.attachmentId, 'large')}`,
    width: pixels(large.width),
    height: pixels(large.height),
    caption: file.alternative ?? '',
    creditText: file.credit ?? '',
    copyrightNotice: file.rights ?? '',
  }) as const;

/** By its code in UN/CEFACT's Recommendation 20. */
const pixels = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: 'E37' }) as const;

const shortened = (headline: string): string =>
  headline.length > LONGEST_HEADLINE ? `${headline.slice(0, LONGEST_HEADLINE - 1).trimEnd()}…` : headline;
