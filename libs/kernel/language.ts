/** The languages of the office, the first one first. Both are complete. */
export const LANGUAGES = ['pl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names by id, for putting events into words; null for somebody who was erased. */
export type Names = ReadonlyMap<string, string | null>;
