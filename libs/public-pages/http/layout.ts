import { createHash } from 'node:crypto';
import { workingHoursInWords, type Language } from '#libs/kernel';
import { readableAccent } from '../domain/colours.js';
import { html, Html } from '../domain/html.js';
import type { OfficeOnSite, PageAnswer, Preview, Visit } from '../domain/visit.js';
import type { NavigationEntry } from '../domain/public-module.js';
import type { Words } from '../domain/words.js';
import { STYLE } from './style.js';
import { telephone } from './telephone.js';

export const ACCESSIBILITY_PATH = '/deklaracja-dostepnosci';
export const PRIVACY_PATH = '/ochrona-danych';
export const ASSETS_PATH = '/strona';
export const SCRIPT_PATH = `${ASSETS_PATH}/formularz.js`;
export const LOGO_PATH = `${ASSETS_PATH}/logo`;

/** The style stands in the page: one answer is the whole page. Its policy names it by its hash. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const STYLE_HASH = hashOf(STYLE);

/** The office's own colour, over that of the site. */
function accentStyle({ accentColour }: OfficeOnSite): string | null {
  if (accentColour === null) return null;
  const { light, dark } = readableAccent(accentColour);
  return `:root{--accent:${light}}@media (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
}

/** Nothing inline runs, and nothing comes from elsewhere. */
export function contentSecurityPolicy(office: OfficeOnSite): string {
  const accent = accentStyle(office);
  return [
    `default-src 'none'`,
    `style-src ${STYLE_HASH}${accent === null ? '' : ` ${hashOf(accent)}`}`,
    `script-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const OTHER: Readonly<Record<Language, { readonly language: Language; readonly label: string }>> = {
  pl: { language: 'en', label: 'English' },
  en: { language: 'pl', label: 'Polski' },
};

/** A whole page, around what the page itself says. */
export function layout(page: PageAnswer, visit: Visit, navigation: readonly NavigationEntry[]): string {
  const { office, language, say, href, path } = visit;
  const other = OTHER[language];
  const title = `${page.title} – ${office.name}`;
  const accent = accentStyle(office);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${page.description && html`<meta name="description" content="${page.description}" />`}
        ${!page.indexed && html`<meta name="robots" content="noindex, nofollow" />`}
        ${
          !page.secret &&
          html`<meta property="og:type" content="${page.preview ? 'article' : 'website'}" />
            <meta property="og:site_name" content="${office.name}" />
            <meta property="og:title" content="${page.title}" />
            <meta property="og:description" content="${page.description ?? page.title}" />
            <meta property="og:url" content="${visit.siteUrl}${path}" />
            <meta property="og:locale" content="${language === 'pl' ? 'pl_PL' : 'en_GB'}" />
            <link rel="canonical" href="${visit.siteUrl}${path}" />
            ${page.preview && preview(page.preview, visit)} ${!page.preview?.picture && logoPreview(visit)}`
        }
        ${page.head} ${STYLE_ELEMENT} ${accent && new Html(`<style>${accent}</style>`)}
        <script src="${SCRIPT_PATH}" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#content">${say(SKIP)}</a>
        <header>
          <div class="wide">
            <p class="office">${office.logo && html`<img src="${LOGO_PATH}" alt="" height="40" />`}${office.name}</p>
            <nav aria-label="${say(SECTIONS)}">
              <ul>
                ${navigation.map(
                  (entry) =>
                    html`<li>
                      <a href="${href(entry.path)}" ${path === entry.path ? CURRENT : null}>${say(entry.label)}</a>
                    </li>`,
                )}
                <li>
                  <a href="?lang=${other.language}" hreflang="${other.language}" lang="${other.language}"
                    >${other.label}</a
                  >
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="content" class="wide" tabindex="-1">
          <h1>${page.title}</h1>
          ${page.body}
        </main>
        <footer>
          <div class="wide">
            <address>
              <p>${say(ELSEWHERE)} <a href="mailto:${office.mail}">${office.mail}</a></p>
              ${office.phone && html`<p>${say(PHONE)} ${telephone(office.phone)}</p>`}
              ${office.hours.length > 0 && html`<p>${say(HOURS)} ${workingHoursInWords(office.hours, language)}</p>`}
              ${office.postalAddress && html`<p class="text">${[office.name, office.postalAddress].join('\n')}</p>`}
            </address>
            <ul>
              <li><a href="${href(ACCESSIBILITY_PATH)}">${say(ACCESSIBILITY)}</a></li>
              <li><a href="${href(PRIVACY_PATH)}">${say(PRIVACY)}</a></li>
            </ul>
          </div>
        </footer>
      </body>
    </html>`.text;
}

function preview({ publishedAt, changedAt, picture }: Preview, { siteUrl }: Visit): Html {
  return html`<meta property="article:published_time" content="${publishedAt}" />
    <meta property="article:modified_time" content="${changedAt}" />
    <meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />
    ${
      picture &&
      html`<meta property="og:image" content="${siteUrl}${picture.path}" />
        <meta property="og:image:width" content="${picture.width}" />
        <meta property="og:image:height" content="${picture.height}" />
        <meta property="og:image:alt" content="${picture.alternative}" />`
    }`;
}

/** Networks draw no SVG. */
const logoPreview = ({ office: { logo }, siteUrl }: Visit): Html | null =>
  logo && logo.mediaType !== 'image/svg+xml'
    ? html`<meta property="og:image" content="${siteUrl}${LOGO_PATH}" /> <meta property="og:image:alt" content="" />`
    : null;

const CURRENT = html`aria-current="page"`;
const SKIP: Words = { pl: 'Przejdź do treści', en: 'Skip to content' };
const SECTIONS: Words = { pl: 'Strony serwisu', en: 'Pages of this site' };
const ELSEWHERE: Words = { pl: 'Można też napisać:', en: 'You can also write to:' };
const PHONE: Words = { pl: 'Telefon:', en: 'Phone:' };
const HOURS: Words = { pl: 'Godziny pracy:', en: 'Working hours:' };
export const ACCESSIBILITY: Words = { pl: 'Deklaracja dostępności', en: 'Accessibility statement' };
export const PRIVACY: Words = { pl: 'Ochrona danych osobowych', en: 'Data protection' };
