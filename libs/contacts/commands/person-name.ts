import { plainLetters } from '#libs/postgres';

/** The form in which names at a shared address are told apart: `Kos, Jan` is `Jan Kos`, with and without Polish letters. */
export const nameAtAddress = (name: string): string =>
  plainLetters(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.-]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
