/** What a list shows of a text; the whole of it stands in the case, the encounter or the contribution. */
const LONGEST = 300;

export const excerpt = (text: string | null): string | null =>
  text === null ? null : text.slice(0, LONGEST).toWellFormed().replaceAll(/\s+/g, ' ').trim();
