import type { RecordedEvent } from '#libs/kernel';
import type { Manifests, Notice } from '#libs/manifest';
import { patch, remove, upsert, type Projection, type RowOperation } from '#libs/projections';

/**
 * A line of somebody's bell: what of which thing they should know of, as it was told last. Without a position it has not happened yet: the row
 * only says who would be told.
 */
export interface NotificationRow {
  id: string;
  /** An employee's id, or `role:` and a role. */
  recipient: string;
  kind: string;
  about_kind: string;
  about_id: string;
  /** Of the thing; empty where the whole is meant. */
  part: string;
  part_pl: string | null;
  part_en: string | null;
  until: Date | null;
  holder: string | null;
  /** Of an escalation. */
  level: number | null;
  /** Somebody has to take it. */
  waits: boolean;
  taken_by: string | null;
  /** It asks for a signature. */
  approval: boolean;
  /** Nobody needs to be told any more. */
  settled: boolean;
  at: Date | null;
  position: string | null;
}

/** Each time that something was told, whoever was told. */
export interface NotificationTimeRow {
  id: string;
  about_id: string;
  kind: string;
  part: string;
  position: string;
}

/** Who is told of what, as the manifests say it. */
export const notificationsProjection = (manifests: Pick<Manifests, 'noticesOf' | 'notifyingEvents'>): Projection => ({
  name: 'notifications',
  version: 18,
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
        part: "text not null default ''",
        part_pl: 'text',
        part_en: 'text',
        until: 'timestamptz',
        holder: 'text',
        level: 'smallint',
        waits: 'boolean not null default false',
        taken_by: 'text',
        approval: 'boolean not null default false',
        settled: 'boolean not null default false',
        at: 'timestamptz',
        position: 'text',
      },
      primaryKey: ['id'],
      indexes: [
        '(recipient, kind, waits, position) where position is not null and not settled',
        '(about_id, kind, part)',
      ],
    },
    {
      name: 'notification_times',
      columns: {
        id: 'text not null',
        about_id: 'text not null',
        kind: 'text not null',
        part: 'text not null',
        position: 'text not null',
      },
      primaryKey: ['id'],
      indexes: ['(about_id, kind, part, position)'],
    },
  ],
  events: manifests.notifyingEvents,
  reduce: (event) => [
    ...timesOf(manifests.noticesOf(event), event),
    ...manifests.noticesOf(event).flatMap(rowOf(event)),
  ],
});

const rowOf =
  ({ metadata: { occurredAt: at }, position }: RecordedEvent) =>
  (notice: Notice): RowOperation[] => {
    switch (notice.does) {
      case 'tell': {
        const { part, holder = null, level = null, waits = false, approval = false } = notice;
        return [
          upsert('notifications', {
            ...identityOf(notice, part?.id),
            part_pl: part?.name.pl ?? null,
            part_en: part?.name.en ?? null,
            until: part?.until ?? null,
            holder,
            level,
            waits,
            taken_by: null,
            approval,
            settled: false,
            at,
            position,
          }),
        ];
      }
      case 'follow':
        return [upsert('notifications', identityOf(notice))];
      case 'leave':
        return [remove('notifications', { id: identityOf(notice).id })];
      case 'happen': {
        const { kind, about } = notice;
        return [patch('notifications', { about_id: about.id, kind, part: '' }, { settled: false, at, position })];
      }
      case 'take': {
        const { kind, about, part, by } = notice;
        return [patch('notifications', { about_id: about.id, kind, part }, { waits: by === null, taken_by: by })];
      }
      case 'settle': {
        const { kind, about, part } = notice;
        const key = { about_id: about.id, ...(kind !== undefined && { kind }), ...(part !== undefined && { part }) };
        return [patch('notifications', key, { settled: true, waits: false })];
      }
    }
  };

/** Of one part of a thing a person has one line of a kind. */
const identityOf = ({ about, kind, to }: Extract<Notice, { to: string }>, part = '') => ({
  id: `${about.id}:${kind}:${part}:${to}`,
  recipient: to,
  kind,
  about_kind: about.kind,
  about_id: about.id,
  part,
});

/** One event tells once, however many are told. */
function timesOf(notices: readonly Notice[], { id, position }: RecordedEvent): RowOperation[] {
  const told = notices.filter((notice) => notice.does === 'tell' || notice.does === 'happen');
  const lines = new Map(
    told.map((notice) => {
      const part = notice.does === 'tell' ? (notice.part?.id ?? '') : '';
      return [`${notice.about.id}:${notice.kind}:${part}`, { about_id: notice.about.id, kind: notice.kind, part }];
    }),
  );
  return [...lines.values()].map((line, place) =>
    upsert('notification_times', { id: `${id}:${place}`, ...line, position }),
  );
}
