/** The languages of the office, the first one first. Both are complete. */
export const LANGUAGES = ['pl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names by id, for putting events into words; null for somebody who was erased. */
export type Names = ReadonlyMap<string, string | null>;

/** What stands in words where a personal value was erased: never a mere dash, which says that there was none. */
export const ERASED_WORDS: Readonly<Record<Language, string>> = { pl: '(dane usunięte)', en: '(data erased)' };
