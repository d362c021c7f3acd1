import { draftOf, type Draft, type RecordedDraftEvent } from '#libs/drafts';

export interface DraftStanding {
  readonly draft: Draft;
  readonly revision: number;
  /** The last change to the text that is in a version. */
  readonly keptUpTo: number;
  /** The newest version that was written elsewhere; its words come in place of the text's. */
  readonly foreign: { readonly version: number; readonly html: string } | undefined;
  /** The words of the newest version. */
  readonly html: string;
}

type Kept = Extract<RecordedDraftEvent, { type: 'DraftVersionKept' }>;

/** How a draft stands, as the text that is written together goes by it; undefined where there is none. */
export function standingOf(events: readonly RecordedDraftEvent[]): DraftStanding | undefined {
  const draft = draftOf(events);
  const kept = events.filter((event): event is Kept => event.type === 'DraftVersionKept');
  const newest = kept.at(-1);
  if (!draft || !newest) return undefined;
  const foreign = kept.findLast(({ data }) => data.writtenTogether === undefined);
  return {
    draft,
    revision: events.at(-1)!.revision,
    keptUpTo: Math.max(0, ...kept.map(({ data }) => data.writtenTogether?.upTo ?? 0)),
    foreign: foreign && { version: foreign.data.version, html: wordsOf(foreign) },
    html: wordsOf(newest),
  };
}

/** A version whose HTML is a file has its plain text all the same, which says as much. */
const wordsOf = ({ data: { html, text } }: Kept): string =>
  html ??
  (text ?? '')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(escaped).join('<br>')}</p>`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
