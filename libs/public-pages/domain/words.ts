import type { Language } from '#libs/kernel';

/** What a visitor reads, in each language. */
export type Words = Readonly<Record<Language, string>>;
