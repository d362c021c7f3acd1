import { bytesIn, html, type Answer, type Html, type PublicTables, type Visit, type Words } from '#libs/public-pages';
import { PICTURE_SIZES, type PictureSize, type PressRoomTables, type ReleasedContent } from './tables.js';

export type ReleasedFile = ReleasedContent['files'][number];

/** A size of a picture as it can be had, without its bytes. */
export interface MadePicture {
  readonly id: string;
  readonly size: PictureSize;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture that the page shows, in all its sizes; of a picture that is being made there is none yet. */
export interface Photo {
  readonly file: ReleasedFile;
  readonly sizes: Readonly<Record<PictureSize, MadePicture>>;
}

const SIZES = Object.keys(PICTURE_SIZES) as readonly PictureSize[];
const SIZE_WORDS: Readonly<Record<PictureSize, Words>> = {
  small: { pl: 'małe', en: 'small' },
  medium: { pl: 'średnie', en: 'medium' },
  large: { pl: 'duże', en: 'large' },
};

/** Made into pictures for the page; everything else is a file as it came. */
export const isPhoto = ({ mediaType }: Pick<ReleasedFile, 'mediaType'>): boolean =>
  mediaType.startsWith('image/') && mediaType !== 'image/svg+xml';

export const photoPath = (slug: string, id: string, size: PictureSize): string =>
  `/prasa/${slug}/zdjecia/${id}/${size}.jpg`;

/** In the order of the communiqué. */
export async function photosOf(
  slug: string,
  files: readonly ReleasedFile[],
  tables: PublicTables,
): Promise<readonly Photo[]> {
  if (!files.some(isPhoto)) return [];
  const made = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communique_pictures')
    .select(({ fn }) => ['id', 'size', 'width', 'height', fn<number>('octet_length', ['bytes']).as('bytes')])
    .where('slug', '=', slug)
    .execute();
  return files.filter(isPhoto).flatMap((file) => {
    const its = made.filter(({ id }) => id === file.attachmentId);
    const sizes = Object.fromEntries(its.map((one) => [one.size, one])) as Record<PictureSize, MadePicture>;
    return SIZES.every((size) => sizes[size]) ? [{ file, sizes }] : [];
  });
}

/** One of its sizes. */
export async function photo({ params }: Visit, tables: PublicTables): Promise<Answer | undefined> {
  const size = SIZES.find((one) => `${one}.jpg` === params['size']);
  if (!size) return undefined;
  const row = await tables
    .tables<PressRoomTables>()
    .selectFrom('public_site.communique_pictures')
    .select('bytes')
    .where('slug', '=', params['slug']!)
    .where('id', '=', params['id']!)
    .where('size', '=', size)
    .executeTakeFirst();
  return row && { kind: 'content', mediaType: 'image/jpeg', content: row.bytes };
}

/** Of a small picture they are one and the same. */
const distinct = ({ sizes }: Photo): readonly MadePicture[] =>
  SIZES.map((size) => sizes[size]).filter(({ width }, place, all) => width !== all[place - 1]?.width);

/** With credit and rights below, and a link to each size. */
export function photoList(slug: string, photos: readonly Photo[], visit: Visit): Html {
  const pathTo = ({ id, size }: MadePicture) => photoPath(slug, id, size);
  return html`<ul class="photos">
    ${photos.map((one) => {
      const { alternative, credit, rights } = one.file;
      const made = distinct(one);
      return html`<li>
        <figure>
          <img
            src="${pathTo(one.sizes.small)}"
            srcset="
              ${made
                .slice(0, 2)
                .map((size) => `${pathTo(size)} ${size.width}w`)
                .join(', ')}
            "
            sizes="(max-width: 30rem) 100vw, 13rem"
            width="${one.sizes.small.width}"
            height="${one.sizes.small.height}"
            alt="${alternative}"
            loading="lazy"
          />
          <figcaption>${alternative}<br />${visit.say({ pl: 'Fot.', en: 'Photo:' })} ${credit} · ${rights}</figcaption>
        </figure>
        <p class="sizes">
          ${made.map(
            (size) =>
              html`<a href="${pathTo(size)}" download
                >${visit.say(SIZE_WORDS[size.size])}
                <span class="quiet">${size.width} × ${size.height}, JPEG ${bytesIn(size.bytes, visit)}</span></a
              >`,
          )}
        </p>
      </li>`;
    })}
  </ul>`;
}
