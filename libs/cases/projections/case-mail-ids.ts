import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { mailEvents } from '#libs/mail-outgoing';
import { defineProjection, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents } from '../domain/events.js';

export interface CaseMailIdRow {
  mail_message_id: string;
  case_id: string;
  /** A mail of ours. Any other id is one that somebody outside chose. */
  ours: boolean;
  /** One of somebody outside whose sender is proven: by it their own later mails join. */
  proven: boolean;
  /** Whose message it is the id of; null where nobody is known. */
  person_id: string | null;
}

/** By which Message-IDs, of ours and of others, a reply finds its case; one may be claimed in several. */
export const caseMailIdsProjection = defineProjection({
  name: 'case_mail_ids',
  version: 4,
  tables: [
    {
      name: 'case_mail_ids',
      columns: {
        mail_message_id: 'text not null',
        case_id: 'text not null',
        ours: 'boolean not null',
        proven: 'boolean not null',
        person_id: 'text',
      },
      primaryKey: ['mail_message_id', 'case_id'],
      indexes: ['(person_id)', '(case_id)'],
    },
  ],
  from: { ...caseEvents, ...mailEvents, SubjectErased, CaseDisposed },
  on: {
    // Nobody answers a machine, and one may come back under an id of ours.
    MessageReceived: ({ data: { mailMessageId, caseId, senderId, proven, automatic } }) =>
      mailMessageId && !automatic ? [known(mailMessageId, caseId, senderId, { ours: false, proven })] : [],
    ReplyRecorded: ({ data: { mailMessageId, caseId, contactId } }) =>
      mailMessageId ? [known(mailMessageId, caseId, contactId, OURS)] : [],
    // Answers to a receipt, and reports that it did not arrive, belong to its case; a notice to an employee is no part of it.
    MailRecorded: ({ data: { kind, messageId, caseId, personId } }) =>
      (kind === 'receipt' || kind === 'progress') && caseId ? [known(messageId, caseId, personId, OURS)] : [],
    SubjectErased: ({ data }) => [remove('case_mail_ids', { person_id: data.subject })],
    CaseDisposed: ({ data }) => [remove('case_mail_ids', { case_id: data.caseId })],
  },
});

const OURS = { ours: true, proven: true };

const known = (
  mailMessageId: string,
  caseId: string,
  personId: string | null,
  claim: Pick<CaseMailIdRow, 'ours' | 'proven'>,
): RowOperation =>
  upsert('case_mail_ids', { mail_message_id: mailMessageId, case_id: caseId, person_id: personId, ...claim });
