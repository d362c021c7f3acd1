import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';
import { mailEvents, type MailKind } from '../domain/events.js';

export interface OutgoingMailRow {
  mail_id: string;
  person_id: string;
  kind: MailKind;
  /** Under whose key it is sealed, beside the person's: it goes with that case. */
  case_id: string | null;
  recorded_at: Date;
  state: 'recorded' | 'sent' | 'failed';
  attempts: number;
  /** Null where nothing is left to do. */
  next_attempt_at: Date | null;
}

/** What has to go out, and what became of it. The words of a mail are in its events only. */
export const outgoingMailProjection = defineProjection({
  name: 'outgoing_mail',
  version: 2,
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
        '(case_id) WHERE case_id IS NOT NULL',
        '(state, recorded_at DESC, mail_id DESC)',
      ],
    },
  ],
  from: mailEvents,
  on: {
    MailRecorded: ({ data: { mailId, personId, kind, caseId }, metadata: { occurredAt } }) => [
      upsert('outgoing_mail', {
        mail_id: mailId,
        person_id: personId,
        kind,
        case_id: caseId,
        recorded_at: occurredAt,
        state: 'recorded',
        attempts: 0,
        next_attempt_at: occurredAt,
      }),
    ],
    MailSent: ({ data }) => [changed(data, { state: 'sent', next_attempt_at: null })],
    MailDeliveryFailed: ({ data }) => [
      changed(data, {
        state: data.nextAttemptAt === null ? 'failed' : 'recorded',
        attempts: data.attempt,
        next_attempt_at: data.nextAttemptAt,
      }),
    ],
    MailRetryRequested: ({ data, metadata }) => [
      changed(data, { state: 'recorded', attempts: 0, next_attempt_at: metadata.occurredAt }),
    ],
  },
});

const changed = (
  { mailId }: { readonly mailId: string },
  changes: Partial<Record<keyof OutgoingMailRow, unknown>>,
): RowOperation => patch('outgoing_mail', { mail_id: mailId }, changes);
