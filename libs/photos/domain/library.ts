import { createHash } from 'node:crypto';

/** A picture as its library offers it. */
export interface LibraryPhoto {
  /** By which the library's adapter finds it again. */
  readonly reference: string;
  readonly title: string;
  readonly caption: string;
  /** Whose it is. */
  readonly credit: string;
  /** By what right it may be shown; empty where the library does not say it. */
  readonly licence: string;
  /** Its page in the library; null where it has none. */
  readonly address: string | null;
}

export interface PhotoFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Whether a library still shows a picture; `unknown` where it could not be asked. */
export type Standing = 'there' | 'withdrawn' | 'unknown';

export const LIBRARY_KINDS = ['portal', 'folder', 'bucket'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** A library of pictures beside the office: it is searched, and pictures are taken from it. */
export interface PhotoLibrary {
  /** Another one where it is another place. */
  readonly id: string;
  readonly kind: LibraryKind;
  /** The newest first. @throws OfficeError photo-library-unreachable, and what the way there refuses */
  search(q: string, offset: number, limit: number): Promise<readonly LibraryPhoto[]>;
  /** @throws OfficeError photo-not-in-library */
  find(reference: string): Promise<LibraryPhoto>;
  /** A small one where the library has it, as it comes. @throws OfficeError photo-not-in-library */
  preview(reference: string): Promise<Buffer>;
  /** @throws OfficeError photo-not-in-library */
  original(reference: string): Promise<PhotoFile>;
  standing(photo: { readonly reference: string; readonly address: string | null }): Promise<Standing>;
}

/** Whatever a library calls a picture by, as an id. */
export const referenceOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

/** Whether all words stand in what a library says of a picture, whatever their case and marks. */
export function matches({ title, caption, credit }: LibraryPhoto, q: string): boolean {
  const said = plain(`${title} ${caption} ${credit}`);
  return plain(q)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');
