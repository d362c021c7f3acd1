import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';
import { outgoingMailEvents, type MailKind, type RecordedOutgoingMailEvent } from '../domain/events.js';

export interface OutgoingMailRow {
  mail_id: string;
  person_id: string;
  kind: MailKind;
  case_id: string | null;
  recorded_at: Date;
  state: 'recorded' | 'sent' | 'failed';
  attempts: number;
  /** Null where nothing is left to do. */
  next_attempt_at: Date | null;
}

/** What has to go out, and what became of it. The words of a mail are in its events only. */
export const outgoingMailProjection: Projection = {
  name: 'outgoing_mail',
  version: 1,
  tables: [
    {
      name: 'outgoing_mail',
      columns: {
        mail_id: 'text not null',
        person_id: 'text not null',
        kind: 'text not null',
        case_id: 'text',
        recorded_at: 'timestamptz not null',
        state: 'text not null',
        attempts: 'integer not null',
        next_attempt_at: 'timestamptz',
      },
      primaryKey: ['mail_id'],
      indexes: [
        '(next_attempt_at, mail_id) WHERE next_attempt_at IS NOT NULL',
        '(person_id)',
        '(state, recorded_at DESC, mail_id DESC)',
      ],
    },
  ],
  events: Object.values(outgoingMailEvents),
  reduce: (event) => reduceOutgoing(event as RecordedOutgoingMailEvent),
};

function reduceOutgoing(event: RecordedOutgoingMailEvent): RowOperation[] {
  const { mailId } = event.data;
  const { occurredAt } = event.metadata;
  const change = (set: Partial<Record<keyof OutgoingMailRow, unknown>>) => [
    patch('outgoing_mail', { mail_id: mailId }, set),
  ];
  switch (event.type) {
    case 'MailRecorded': {
      const { personId, kind, caseId } = event.data;
      const row = { mail_id: mailId, person_id: personId, kind, case_id: caseId, recorded_at: occurredAt };
      return [upsert('outgoing_mail', { ...row, state: 'recorded', attempts: 0, next_attempt_at: occurredAt })];
    }
    case 'MailSent':
      return change({ state: 'sent', next_attempt_at: null });
    case 'MailDeliveryFailed': {
      const { attempt, nextAttemptAt } = event.data;
      return change({
        state: nextAttemptAt === null ? 'failed' : 'recorded',
        attempts: attempt,
        next_attempt_at: nextAttemptAt,
      });
    }
    case 'MailRetryRequested':
      return change({ state: 'recorded', attempts: 0, next_attempt_at: occurredAt });
  }
}
