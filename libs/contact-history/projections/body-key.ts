import { plainLetters } from '#libs/postgres';

/** A body as it is told apart by its name: `Wojewoda Olszański` and `wojewoda  olszanski` are one. Null where nothing is said. */
export const bodyKey = (name: string | null): string | null =>
  name === null
    ? null
    : plainLetters(name)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() || null;
