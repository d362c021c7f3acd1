const LONGEST = 80;
const OF_ID = 8;

/** Words as an address has them: small letters without their marks, digits, hyphens between; empty where nothing of them is left. */
export const plainSlug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, (between) => (/^\p{M}+$/u.test(between) ? '' : '-'))
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');

/** The end of a page's address: the headline, and the beginning of the id, so that two of one headline differ. */
export function slugOf(headline: string, communiqueId: string): string {
  const plain = plainSlug(headline);
  const mark = communiqueId
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .slice(0, OF_ID)
    .toLowerCase();
  return plain === '' ? mark : `${plain}-${mark}`;
}
