import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { html, type Answer, type PublicTables, type Visit } from '#libs/public-pages';
import { isPhoto, photosOf, type Photo } from './photos.js';
import type { PressRoomTables, ReleasedContent } from './tables.js';

/** Each holds one file in memory. */
const MOST_AT_ONCE = 8;
let running = 0;

/** All of a communiqué in one ZIP: its words in each language, its pictures in their largest size with credits, its files. Made as it is read. */
export async function pressKit(visit: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const slug = visit.params['slug']!;
  const row = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communiques')
    .select(['content', 'released_at'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row || row.content === null) return undefined;
  if (running >= MOST_AT_ONCE) return busy(visit);
  const content = JSON.parse(row.content) as ReleasedContent;
  const photos = await photosOf(slug, content.files, tables);
  const zip = new ZipFile();
  // `mtime`: the same kit is the same bytes, whenever it is made.
  const options = { mtime: row.released_at };
  for (const { name, text } of textsOf(content, `${visit.siteUrl}/prasa/${slug}`))
    zip.addBuffer(Buffer.from(text), name, options);
  if (photos.length > 0) zip.addBuffer(Buffer.from(creditsOf(photos)), 'zdjecia/opisy.txt', options);
  for (const { name, bytes } of filesOf(slug, content, photos, tables))
    zip.addReadStreamLazy(name, { ...options, compress: !name.endsWith('.jpg') }, (opened) => {
      bytes().then(
        (found) => opened(null, Readable.from([found])),
        (error: unknown) => opened(error, Readable.from([])),
      );
    });
  zip.end();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  running += 1;
  stream.once('close', () => (running -= 1));
  return { kind: 'content', mediaType: 'application/zip', content: stream, download: `${slug}.zip` };
}

const busy = ({ say }: Visit): Answer => ({
  kind: 'page',
  status: 503,
  title: say({ pl: 'Zestawy pobiera teraz wiele osób', en: 'Many people are loading press kits just now' }),
  body: html`<p>
    ${say({
      pl: 'Spróbuj ponownie za minutę. Tekst, zdjęcia i pliki można też pobrać po kolei ze strony komunikatu.',
      en: 'Try again in a minute. Text, photos and files can also be had one by one from the page of the release.',
    })}
  </p>`,
});

function textsOf(content: ReleasedContent, url: string): readonly { readonly name: string; readonly text: string }[] {
  const whole = { language: 'pl', ...content };
  return [whole, ...content.translations].map(({ language, headline, lead, text }) => ({
    name: `komunikat-${language}.txt`,
    text: [
      headline,
      [content.place, content.dateLine].filter(Boolean).join(', '),
      lead,
      text,
      ...content.quotes.map(({ words, speaker }) => `„${words}”\n– ${speaker}`),
      content.boilerplate,
      content.pressContact,
      url,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }));
}

const creditsOf = (photos: readonly Photo[]): string =>
  photos
    .map(
      ({ file }, index) => `${photoName(file.name, index)}\n${file.alternative}\nFot. ${file.credit}\n${file.rights}`,
    )
    .join('\n\n');

function filesOf(slug: string, { files }: ReleasedContent, photos: readonly Photo[], tables: PublicTables) {
  const pictures = photos.map(({ file }, index) => ({
    name: `zdjecia/${photoName(file.name, index)}`,
    bytes: async () => {
      const { bytes } = await tables
        .tables<PressRoomTables>()
        .selectFrom('public_site.communique_pictures')
        .select('bytes')
        .where('slug', '=', slug)
        .where('id', '=', file.attachmentId)
        .where('size', '=', 'large')
        .executeTakeFirstOrThrow();
      return bytes;
    },
  }));
  const others = files
    .filter((file) => !isPhoto(file))
    .map(({ attachmentId, name }, index) => ({
      name: `pliki/${numbered(name, index)}`,
      // Gone since the kit was begun, it breaks off: what was withdrawn is handed to nobody.
      bytes: async () => {
        const { bytes } = await tables
          .tables<PressRoomTables>()
          .selectFrom('public_site.communique_files')
          .select('bytes')
          .where('slug', '=', slug)
          .where('id', '=', attachmentId)
          .executeTakeFirstOrThrow();
        return bytes;
      },
    }));
  return [...pictures, ...others];
}

const photoName = (name: string, index: number): string =>
  `${numbered(name, index).replace(/\.[a-z0-9]{2,5}$/i, '')}.jpg`;

/** Two of one name differ, and none leads out of its folder. */
const numbered = (name: string, index: number): string =>
  `${String(index + 1).padStart(2, '0')}-${name.replaceAll(/[/\\:\p{Cc}]/gu, '_')}`;
