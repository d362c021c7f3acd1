import type { WaitsFor } from '#libs/drafts';
import { byEvent, everyone, type Notice } from '#libs/manifest';
import { communiqueEvents } from './domain/events.js';

type NoticeKind =
  | 'communiqueToApprove'
  | 'communiqueLate'
  | 'communiqueReturned'
  | 'communiqueApproved'
  | 'communiqueReleased'
  | 'communiqueHeld'
  | 'communiqueWithdrawn'
  | 'communiquePictureWithdrawn';

interface OfCommunique {
  readonly data: { readonly communiqueId: string; readonly toldIds: readonly string[] };
  readonly metadata: { readonly actor: string };
}

const about = (id: string) => ({ kind: 'communique', id });
const settled = ({ data }: { data: { communiqueId: string } }): Notice => ({
  does: 'settle',
  about: about(data.communiqueId),
});
const tell = (kind: NoticeKind, to: string, id: string): Notice => ({ does: 'tell', kind, to, about: about(id) });
const tellWriters = (kind: NoticeKind, { data, metadata }: OfCommunique): Notice[] =>
  data.toldIds.filter((id) => id !== metadata.actor).map((to) => tell(kind, to, data.communiqueId));

const TO_APPROVE = 'communiqueToApprove' satisfies NoticeKind;
const LATE = 'communiqueLate' satisfies NoticeKind;
const ALL = { to: everyone('coordinator') };
const asks = (id: string) => ({ does: 'tell', kind: TO_APPROVE, about: about(id), approval: true }) as const;
const partOf = (level: number): string => `level-${level}`;

/** Each level is a line of its own: one that is signed asks nobody any more, and the others still wait. */
const part = (level: number, until: string | null) => ({
  id: partOf(level),
  name: { pl: `szczebel ${level + 1}`, en: `level ${level + 1}` },
  until,
});
const asked = (id: string, waitsFor: WaitsFor = []): Notice[] =>
  waitsFor.flatMap(({ level, ids, dueAt = null }) => ids.map((to) => ({ ...asks(id), to, part: part(level, dueAt) })));

/** Who is told of what becomes of a communiqué: those who approve, and those who wrote in it. */
export const communiqueNotices = byEvent<Notice>()(communiqueEvents, {
  CommuniqueVersionKept: (event) => [settled(event)],
  CommuniqueSubmitted: (event) => {
    const { communiqueId, ladder, waitsFor } = event.data;
    return [settled(event), ...(ladder ? asked(communiqueId, waitsFor) : [{ ...asks(communiqueId), ...ALL }])];
  },
  CommuniqueSigned: ({ data: { communiqueId, level, waitsFor } }) => [
    ...([TO_APPROVE, LATE] as const).map((kind): Notice => ({
      ...{ does: 'settle', kind, about: about(communiqueId), part: partOf(level) },
    })),
    ...asked(communiqueId, waitsFor),
  ],
  CommuniqueLevelLate: ({ data: { communiqueId, level, dueAt, toldIds } }) =>
    toldIds.map((to) => ({
      does: 'tell',
      kind: LATE,
      to,
      approval: true,
      about: about(communiqueId),
      part: part(level, dueAt),
    })),
  CommuniqueApproved: (event) => [settled(event), ...tellWriters('communiqueApproved', event)],
  CommuniqueReturned: (event) => [settled(event), ...tellWriters('communiqueReturned', event)],
  CommuniqueReleaseHeld: (event) => [
    settled(event),
    ...tellWriters('communiqueHeld', event),
    tell('communiqueHeld', everyone('coordinator'), event.data.communiqueId),
  ],
  CommuniqueReleased: (event) => [settled(event), ...tellWriters('communiqueReleased', event)],
  CommuniqueWithdrawn: (event) => [settled(event), ...tellWriters('communiqueWithdrawn', event)],
  CommuniquePictureWithdrawn: (event) => [
    ...tellWriters('communiquePictureWithdrawn', event),
    tell('communiquePictureWithdrawn', everyone('coordinator'), event.data.communiqueId),
  ],
  CommuniquePictureShownAgain: ({ data: { communiqueId } }) => [
    { does: 'settle', kind: 'communiquePictureWithdrawn' satisfies NoticeKind, about: about(communiqueId) },
  ],
});
