import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { mailEvents } from '#libs/mail-outgoing';
import { defineProjection, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents } from '../domain/events.js';

export interface CaseMailIdRow {
  mail_message_id: string;
  case_id: string;
  /** Whose message it is the id of; null where nobody is known. */
  person_id: string | null;
}

/** By which Message-IDs, of ours and of others, a reply finds its case. */
export const caseMailIdsProjection = defineProjection({
  name: 'case_mail_ids',
  version: 2,
  tables: [
    {
      name: 'case_mail_ids',
      columns: { mail_message_id: 'text not null', case_id: 'text not null', person_id: 'text' },
      primaryKey: ['mail_message_id'],
      indexes: ['(person_id)', '(case_id)'],
    },
  ],
  from: { ...caseEvents, ...mailEvents, SubjectErased, CaseDisposed },
  on: {
    MessageReceived: ({ data }) => ownOf(data, data.senderId),
    ReplyRecorded: ({ data }) => ownOf(data, data.contactId),
    // Answers to a receipt, and reports that it did not arrive, belong to its case; a notice to an employee is no part of it.
    MailRecorded: ({ data: { kind, messageId, caseId, personId } }) =>
      kind === 'receipt' && caseId ? [known(messageId, caseId, personId)] : [],
    SubjectErased: ({ data }) => [remove('case_mail_ids', { person_id: data.subject })],
    CaseDisposed: ({ data }) => [remove('case_mail_ids', { case_id: data.caseId })],
  },
});

interface OwnMessage {
  readonly mailMessageId: string | null;
  readonly caseId: string;
}
const ownOf = ({ mailMessageId, caseId }: OwnMessage, personId: string | null): RowOperation[] =>
  mailMessageId ? [known(mailMessageId, caseId, personId)] : [];

const known = (mailMessageId: string, caseId: string, personId: string | null): RowOperation =>
  upsert('case_mail_ids', { mail_message_id: mailMessageId, case_id: caseId, person_id: personId });
