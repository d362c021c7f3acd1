import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';

/** What a picture, or the file beside it, says of it; empty where it says nothing. */
export interface PhotoMetadata {
  readonly title: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
  /** Its library rejected it (`xmp:Rating` of -1, XMP part 1, 8.4). */
  readonly rejected: boolean;
}

const LONGEST = 2_000;

type Tags = Readonly<Record<string, { readonly description?: string } | undefined>>;

/**
 * IPTC, XMP and EXIF of a picture, and of an XMP file beside it, which says more than the picture. Words of strangers: shown, never believed.
 * @param bytes the beginning of the picture will do
 */
export function metadataOf(bytes: Buffer, sidecar?: Buffer): PhotoMetadata {
  const beside = sidecar ? read(sidecar) : {};
  const own = read(bytes);
  const said = (group: Groups, tags: readonly string[]) =>
    [beside, own].map((one) => wordOf(one[group] as Tags | undefined, tags)).find(Boolean) ?? '';
  const of = (xmp: readonly string[], iptc: readonly string[], exif: readonly string[]) =>
    said('xmp', xmp) || said('iptc', iptc) || said('exif', exif);
  return {
    title: of(['title', 'Headline'], ['Object Name', 'Headline'], []),
    caption: of(['description'], ['Caption/Abstract'], ['ImageDescription']),
    credit: of(['creator', 'Credit'], ['By-line', 'Credit'], ['Artist']),
    licence: of(['UsageTerms', 'rights'], ['Copyright Notice'], ['Copyright']),
    rejected: said('xmp', ['Rating']) === '-1',
  };
}

type Groups = 'xmp' | 'iptc' | 'exif';

function read(bytes: Buffer): Partial<Record<Groups, unknown>> {
  try {
    // It stops at the first fault: some broken files would hold it for ever.
    const domParser = new DOMParser({ onError: onErrorStopParsing });
    return ExifReader.load(bytes, { expanded: true, domParser });
  } catch {
    // A picture without a word of metadata, or with damaged ones: it is a picture all the same.
    return {};
  }
}

const wordOf = (tags: Tags | undefined, names: readonly string[]): string => {
  for (const name of names) {
    const said = tags && Object.hasOwn(tags, name) ? tags[name]?.description : undefined;
    if (typeof said === 'string' && said.trim() !== '') return said.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
  }
  return '';
};
