import type { RecordedEvent } from '#libs/kernel';
import type { Manifests, Notice } from '#libs/manifest';
import { patch, remove, upsert, type Projection, type RowOperation } from '#libs/projections';

/** Something that somebody should know of. Without a position it has not happened yet: the row only says who would be told. */
export interface NotificationRow {
  id: string;
  /** An employee's id, or `role:` and a role. */
  recipient: string;
  kind: string;
  about_kind: string;
  about_id: string;
  /** Of an escalation. */
  level: number | null;
  at: Date | null;
  position: string | null;
}

/** Who is told of what, as the manifests say it. */
export const notificationsProjection = (manifests: Pick<Manifests, 'noticesOf' | 'notifyingEvents'>): Projection => ({
  name: 'notifications',
  version: 5,
  grows: true,
  tables: [
    {
      name: 'notifications',
      columns: {
        id: 'text not null',
        recipient: 'text not null',
        kind: 'text not null',
        about_kind: 'text not null',
        about_id: 'text not null',
        level: 'smallint',
        at: 'timestamptz',
        position: 'text',
      },
      primaryKey: ['id'],
      indexes: ['(recipient, position) where position is not null', '(about_id, kind)'],
    },
  ],
  events: manifests.notifyingEvents,
  reduce: (event) => manifests.noticesOf(event).map((notice, place) => rowOf(notice, event, place)),
});

function rowOf(notice: Notice, { id, metadata, position }: RecordedEvent, place: number): RowOperation {
  const { kind, about } = notice;
  const its = { kind, about_kind: about.kind, about_id: about.id };
  switch (notice.does) {
    case 'tell':
      return upsert('notifications', {
        ...its,
        id: `${id}:${place}`,
        recipient: notice.to,
        level: notice.level,
        at: metadata.occurredAt,
        position,
      });
    case 'follow':
      return upsert('notifications', { ...its, id: standingId(notice), recipient: notice.to });
    case 'leave':
      return remove('notifications', { id: standingId(notice) });
    case 'happen':
      return patch('notifications', { about_id: about.id, kind }, { at: metadata.occurredAt, position });
  }
}

/** Of one thing a person has one such notification of a kind. */
const standingId = ({ about, kind, to }: Notice & { readonly to: string }): string => `${about.id}:${kind}:${to}`;
