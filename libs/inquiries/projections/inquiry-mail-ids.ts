import { SubjectErased } from '#libs/personal-data';
import type { RecordedEvent } from '#libs/kernel';
import { mailEvents, type RecordedMailEvent } from '#libs/mail';
import { remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { inquiryEvents, type RecordedInquiryEvent } from '../domain/events.js';

export interface InquiryMailIdRow {
  mail_message_id: string;
  inquiry_id: string;
  contact_id: string;
}

/** By which Message-IDs, of ours and of others, a reply finds its case. */
export const inquiryMailIdsProjection: Projection = {
  name: 'inquiry_mail_ids',
  version: 1,
  tables: [
    {
      name: 'inquiry_mail_ids',
      columns: { mail_message_id: 'text not null', inquiry_id: 'text not null', contact_id: 'text not null' },
      primaryKey: ['mail_message_id'],
      indexes: ['(contact_id)'],
    },
  ],
  events: [inquiryEvents.MessageReceived, inquiryEvents.ReplyRecorded, mailEvents.MailRecorded, SubjectErased],
  reduce: (event) => reduceMailId(event as MailIdEvent),
};

type MailIdEvent = RecordedInquiryEvent | RecordedMailEvent | RecordedEvent<'SubjectErased', { subject: string }>;

function reduceMailId(event: MailIdEvent): RowOperation[] {
  switch (event.type) {
    case 'MessageReceived':
    case 'ReplyRecorded': {
      const { mailMessageId, inquiryId, contactId } = event.data;
      return mailMessageId ? [known(mailMessageId, inquiryId, contactId)] : [];
    }
    case 'MailRecorded': {
      // Answers to a receipt, and reports that it did not arrive, belong to its case; a notice to an employee is no part of it.
      const { kind, messageId, inquiryId, personId } = event.data;
      return kind === 'receipt' && inquiryId ? [known(messageId, inquiryId, personId)] : [];
    }
    case 'SubjectErased':
      return [remove('inquiry_mail_ids', { contact_id: event.data.subject })];
    default:
      return [];
  }
}

const known = (mailMessageId: string, inquiryId: string, contactId: string): RowOperation =>
  upsert('inquiry_mail_ids', { mail_message_id: mailMessageId, inquiry_id: inquiryId, contact_id: contactId });
