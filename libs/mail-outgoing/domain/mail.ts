import { notFound, type Decider, type EventOf } from '#libs/kernel';
import type { MailEvent, MailRecorded, OfMail } from './events.js';

export type MailToRecord = EventOf<typeof MailRecorded>['data'];

export interface OutgoingMail extends OfMail {
  readonly state: 'recorded' | 'sent' | 'failed';
  readonly attempts: number;
  /** ISO 8601, UTC; at once where null. */
  readonly nextAttemptAt: string | null;
}

export type MailCommand =
  | { readonly kind: 'record'; readonly mail: MailToRecord }
  | {
      readonly kind: 'confirmSent';
      readonly sentAt: string;
      readonly acceptedBy: 'smtp' | 'outbox';
      readonly response: string | null;
    }
  /** `nextAttemptAt: null` gives the mail up; `reason: null` says that its person was erased, of whom nothing more may be written. */
  | { readonly kind: 'reportFailure'; readonly reason: string | null; readonly nextAttemptAt: string | null }
  | { readonly kind: 'retry' };

/** A mail is recorded, then sent or given up; what was given up, or came back, can be sent again. */
export const mailDecider: Decider<OutgoingMail | null, MailCommand, MailEvent> = {
  initialState: null,
  decide(command, mail) {
    if (command.kind === 'record') return mail ? [] : [{ type: 'MailRecorded', data: command.mail }];
    if (!mail) throw notFound('mail-not-found');
    switch (command.kind) {
      case 'confirmSent': {
        const { sentAt, acceptedBy, response } = command;
        return mail.state === 'sent'
          ? []
          : [{ type: 'MailSent', data: { ...saidOf(mail), sentAt, acceptedBy, response } }];
      }
      case 'reportFailure': {
        const { reason, nextAttemptAt } = command;
        if (mail.state !== 'recorded') return [];
        return [
          { type: 'MailDeliveryFailed', data: { ...saidOf(mail), attempt: mail.attempts + 1, reason, nextAttemptAt } },
        ];
      }
      case 'retry':
        if (mail.state === 'recorded') return [];
        return [{ type: 'MailRetryRequested', data: saidOf(mail) }];
    }
  },
  evolve(mail, event) {
    if (event.type === 'MailRecorded') {
      return { ...saidOf(event.data), state: 'recorded', attempts: 0, nextAttemptAt: null };
    }
    if (!mail) return mail;
    switch (event.type) {
      case 'MailSent':
        return { ...mail, state: 'sent' };
      case 'MailDeliveryFailed':
        return {
          ...mail,
          state: event.data.nextAttemptAt === null ? 'failed' : 'recorded',
          attempts: event.data.attempt,
          nextAttemptAt: event.data.nextAttemptAt,
        };
      case 'MailRetryRequested':
        return { ...mail, state: 'recorded', attempts: 0, nextAttemptAt: null };
    }
  },
};

const saidOf = ({ mailId, kind, about, personId, caseId }: OfMail): OfMail => ({
  mailId,
  kind,
  about,
  personId,
  caseId,
});
