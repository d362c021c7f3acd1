import { byEvent, type Notice } from '#libs/manifest';
import { draftCommentEvents } from './domain/events.js';

interface Telling {
  readonly data: {
    readonly draftId: string;
    readonly mentionedIds: readonly string[];
    readonly toldIds: readonly string[];
  };
  readonly metadata: { readonly actor: string };
}

/** Whoever is named hears that; whoever wrote the draft, or the comment, hears of the rest. Each once. */
const tell = ({ data: { draftId: id, mentionedIds, toldIds }, metadata: { actor } }: Telling): Notice[] => [
  ...mentionedIds.map((to): Notice => ({
    does: 'tell',
    kind: 'mentionedInDraft',
    mention: true,
    to,
    about: { kind: 'draft', id },
  })),
  ...toldIds
    .filter((to) => to !== actor && !mentionedIds.includes(to))
    .map((to): Notice => ({ does: 'tell', kind: 'draftCommented', to, about: { kind: 'draft', id } })),
];

export const draftCommentNotices = byEvent<Notice>()(draftCommentEvents, {
  DraftCommentMade: tell,
  DraftCommentAnswered: tell,
});
