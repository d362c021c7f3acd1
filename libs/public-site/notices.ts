import { byEvent, everyone, type Notice } from '#libs/manifest';
import { PUBLIC_INBOX, publicInboxEvents } from './domain/events.js';

const about = { kind: PUBLIC_INBOX, id: PUBLIC_INBOX };

/** Administrators are told of each form that was given up, until none waits any more. */
export const publicInboxNotices = byEvent<Notice>()(publicInboxEvents, {
  PublicFormGivenUp: () => [{ does: 'tell', kind: 'publicFormGivenUp', to: everyone('administrator'), about }],
  PublicFormSettled: ({ data: { waiting } }) => (waiting === 0 ? [{ does: 'settle', about }] : []),
});
