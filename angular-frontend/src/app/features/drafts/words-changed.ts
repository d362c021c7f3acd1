export interface Part {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Longer than that, and the two are shown one after the other instead. */
const longestMilliseconds = 1_500;

/** What was taken out and put in, word by word in the order of the text. The library comes when somebody compares. */
export async function wordsChanged(
  before: string,
  after: string,
  language: string,
): Promise<readonly Part[] | 'tooDifferent'> {
  const { diffWords } = await import('diff');
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter, timeout: longestMilliseconds });
  return parts?.map(({ value, added, removed }) => ({ value, added, removed })) ?? 'tooDifferent';
}
