import { byEvent, type Notice } from '#libs/manifest';
import { draftEvents, type WaitsFor } from './domain/events.js';

/** A draft waits for one's signature; and what became of one that one wrote in. */
type NoticeKind = 'draftToApprove' | 'draftReturned' | 'draftApproved' | 'draftSent' | 'draftRefused' | 'draftLate';

interface OfDraft {
  readonly data: { readonly draftId: string; readonly toldIds?: readonly string[] | undefined };
  readonly metadata: { readonly actor: string };
}

const about = (id: string) => ({ kind: 'draft', id });
const partOf = (level: number): string => `level-${level}`;

/** Each level is a line of its own: one that is signed asks nobody any more, and the others still wait. */
const part = (level: number, until: string | null) => ({
  id: partOf(level),
  name: { pl: `szczebel ${level + 1}`, en: `level ${level + 1}` },
  until,
});
const ask = ({ data, metadata }: OfDraft, waitsFor: WaitsFor = []): Notice[] =>
  waitsFor.flatMap(({ level, ids, dueAt = null }) =>
    ids
      .filter((id) => id !== metadata.actor)
      .map((to) => ({
        does: 'tell',
        kind: 'draftToApprove' satisfies NoticeKind,
        to,
        about: about(data.draftId),
        approval: true,
        part: part(level, dueAt),
      })),
  );
/** Nobody is asked to sign it any more. */
const askNobody = ({ data }: OfDraft): Notice[] =>
  (['draftToApprove', 'draftLate'] as const).map((kind) => ({ does: 'settle', kind, about: about(data.draftId) }));
const settled = ({ data }: OfDraft): Notice => ({ does: 'settle', about: about(data.draftId) });
const tellWriters = (kind: NoticeKind, { data, metadata }: OfDraft): Notice[] =>
  (data.toldIds ?? [])
    .filter((id) => id !== metadata.actor)
    .map((to) => ({ does: 'tell', kind, to, about: about(data.draftId) }));

/** Who is told of what becomes of a draft. */
export const draftNotices = byEvent<Notice>()(draftEvents, {
  DraftVersionKept: askNobody,
  DraftSubmitted: (event) => [settled(event), ...ask(event, event.data.waitsFor)],
  DraftApproved: (event) => [
    { does: 'settle', about: about(event.data.draftId), part: partOf(event.data.level) },
    ...ask(event, event.data.waitsFor),
    ...(event.data.complete ? tellWriters('draftApproved', event) : []),
  ],
  DraftLevelLate: ({ data: { draftId, level, dueAt, toldIds } }) =>
    toldIds.map((to) => ({
      does: 'tell',
      kind: 'draftLate' satisfies NoticeKind,
      to,
      approval: true,
      about: about(draftId),
      part: part(level, dueAt),
    })),
  DraftReturned: (event) => [settled(event), ...tellWriters('draftReturned', event)],
  DraftWithdrawn: (event) => [settled(event)],
  DraftSent: (event) => [settled(event), ...tellWriters('draftSent', event)],
  DraftSendingRefused: (event) => [settled(event), ...tellWriters('draftRefused', event)],
});
