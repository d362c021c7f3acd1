import { SubjectErased } from '#libs/personal-data';
import { mailEvents } from '#libs/mail-outgoing';
import { defineProjection, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents } from '../domain/events.js';

export interface CaseMailIdRow {
  mail_message_id: string;
  case_id: string;
  contact_id: string;
}

/** By which Message-IDs, of ours and of others, a reply finds its case. */
export const caseMailIdsProjection = defineProjection({
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
  from: { ...caseEvents, ...mailEvents, SubjectErased },
  on: {
    MessageReceived: ({ data }) => ownOf(data),
    ReplyRecorded: ({ data }) => ownOf(data),
    // Answers to a receipt, and reports that it did not arrive, belong to its case; a notice to an employee is no part of it.
    MailRecorded: ({ data: { kind, messageId, caseId, personId } }) =>
      kind === 'receipt' && caseId ? [known(messageId, caseId, personId)] : [],
    SubjectErased: ({ data }) => [remove('case_mail_ids', { contact_id: data.subject })],
  },
});

interface OwnMessage {
  readonly mailMessageId: string | null;
  readonly caseId: string;
  readonly contactId: string;
}
const ownOf = ({ mailMessageId, caseId, contactId }: OwnMessage): RowOperation[] =>
  mailMessageId ? [known(mailMessageId, caseId, contactId)] : [];

const known = (mailMessageId: string, caseId: string, contactId: string): RowOperation =>
  upsert('case_mail_ids', { mail_message_id: mailMessageId, case_id: caseId, contact_id: contactId });
