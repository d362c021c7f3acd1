import { SubjectErased } from '#libs/personal-data';
import type { RecordedEvent } from '#libs/kernel';
import { mailEvents, type RecordedMailEvent } from '#libs/mail';
import { remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { caseEvents, type RecordedCaseEvent } from '../domain/events.js';

export interface CaseMailIdRow {
  mail_message_id: string;
  case_id: string;
  contact_id: string;
}

/** By which Message-IDs, of ours and of others, a reply finds its case. */
export const caseMailIdsProjection: Projection = {
  name: 'case_mail_ids',
  version: 1,
  tables: [
    {
      name: 'case_mail_ids',
      columns: { mail_message_id: 'text not null', case_id: 'text not null', contact_id: 'text not null' },
      primaryKey: ['mail_message_id'],
      indexes: ['(contact_id)'],
    },
  ],
  events: [caseEvents.MessageReceived, caseEvents.ReplyRecorded, mailEvents.MailRecorded, SubjectErased],
  reduce: (event) => reduceMailId(event as MailIdEvent),
};

type MailIdEvent = RecordedCaseEvent | RecordedMailEvent | RecordedEvent<'SubjectErased', { subject: string }>;

function reduceMailId(event: MailIdEvent): RowOperation[] {
  switch (event.type) {
    case 'MessageReceived':
    case 'ReplyRecorded': {
      const { mailMessageId, caseId, contactId } = event.data;
      return mailMessageId ? [known(mailMessageId, caseId, contactId)] : [];
    }
    case 'MailRecorded': {
      // Answers to a receipt, and reports that it did not arrive, belong to its case; a notice to an employee is no part of it.
      const { kind, messageId, caseId, personId } = event.data;
      return kind === 'receipt' && caseId ? [known(messageId, caseId, personId)] : [];
    }
    case 'SubjectErased':
      return [remove('case_mail_ids', { contact_id: event.data.subject })];
    default:
      return [];
  }
}

const known = (mailMessageId: string, caseId: string, contactId: string): RowOperation =>
  upsert('case_mail_ids', { mail_message_id: mailMessageId, case_id: caseId, contact_id: contactId });
