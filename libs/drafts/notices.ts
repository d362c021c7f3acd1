import { byEvent, type Notice } from '#libs/manifest';
import { draftEvents, type WaitsFor } from './domain/events.js';

/** A draft waits for one's signature; and what became of one that one wrote in. */
type NoticeKind = 'draftToApprove' | 'draftReturned' | 'draftApproved' | 'draftSent' | 'draftRefused';

interface OfDraft {
  readonly data: { readonly draftId: string; readonly toldIds?: readonly string[] | undefined };
  readonly metadata: { readonly actor: string };
}

const about = (id: string) => ({ kind: 'draft', id });
const partOf = (level: number): string => `level-${level}`;

/** Each level is a line of its own: one that is signed asks nobody any more, and the others still wait. */
const ask = ({ data, metadata }: OfDraft, waitsFor: WaitsFor = []): Notice[] =>
  waitsFor.flatMap(({ level, ids }) =>
    ids
      .filter((id) => id !== metadata.actor)
      .map((to) => ({
        does: 'tell',
        kind: 'draftToApprove' satisfies NoticeKind,
        to,
        about: about(data.draftId),
        part: {
          id: partOf(level),
          name: { pl: `szczebel ${level + 1}`, en: `level ${level + 1}` },
          until: null,
        },
      })),
  );
/** Nobody is asked to sign it any more. */
const askNobody = ({ data }: OfDraft): Notice => ({
  does: 'settle',
  kind: 'draftToApprove',
  about: about(data.draftId),
});
const settled = ({ data }: OfDraft): Notice => ({ does: 'settle', about: about(data.draftId) });
const tellWriters = (kind: NoticeKind, { data, metadata }: OfDraft): Notice[] =>
  (data.toldIds ?? [])
    .filter((id) => id !== metadata.actor)
    .map((to) => ({ does: 'tell', kind, to, about: about(data.draftId) }));

/** Who is told of what becomes of a draft. */
export const draftNotices = byEvent<Notice>()(draftEvents, {
  DraftVersionKept: (event) => [askNobody(event)],
  DraftSubmitted: (event) => [settled(event), ...ask(event, event.data.waitsFor)],
  DraftApproved: (event) => [
    { does: 'settle', kind: 'draftToApprove', about: about(event.data.draftId), part: partOf(event.data.level) },
    ...ask(event, event.data.waitsFor),
    ...(event.data.complete ? tellWriters('draftApproved', event) : []),
  ],
  DraftReturned: (event) => [settled(event), ...tellWriters('draftReturned', event)],
  DraftWithdrawn: (event) => [settled(event)],
  DraftSent: (event) => [settled(event), ...tellWriters('draftSent', event)],
  DraftSendingRefused: (event) => [settled(event), ...tellWriters('draftRefused', event)],
});
