import { byEvent, everyone, type Notice } from '#libs/manifest';
import { communiqueEvents } from './domain/events.js';

type NoticeKind =
  | 'communiqueToApprove'
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

/** Who is told of what becomes of a communiqué: those who approve, and those who wrote in it. */
export const communiqueNotices = byEvent<Notice>()(communiqueEvents, {
  CommuniqueVersionKept: (event) => [settled(event)],
  CommuniqueSubmitted: (event) => [
    settled(event),
    {
      does: 'tell',
      kind: 'communiqueToApprove' satisfies NoticeKind,
      to: everyone('coordinator'),
      about: about(event.data.communiqueId),
      approval: true,
    },
  ],
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
