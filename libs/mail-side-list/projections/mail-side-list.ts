import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, upsert } from '#libs/projections';
import type { AsideState } from '../domain/aside.js';
import { asideEvents, type AsideKind } from '../domain/events.js';

export interface SideListRow {
  mail_id: string;
  person_id: string;
  kind: AsideKind;
  sign: string;
  sender: string | null;
  subject: string | null;
  received_at: Date;
  case_id: string | null;
  size: number;
  state: AsideState;
}

/** Mails that did not become cases. */
export const mailSideListProjection = defineProjection({
  name: 'mail_side_list',
  version: 4,
  tables: [
    {
      name: 'mail_side_list',
      columns: {
        mail_id: 'text not null',
        person_id: 'text not null',
        kind: 'text not null',
        sign: 'text not null',
        sender: 'text',
        subject: 'text',
        received_at: 'timestamptz not null',
        case_id: 'text',
        size: 'integer not null',
        state: 'text not null',
      },
      primaryKey: ['mail_id'],
      indexes: [
        '(state, received_at DESC, mail_id DESC)',
        '(state, kind, received_at DESC, mail_id DESC)',
        '(person_id)',
        '(case_id) where case_id is not null',
        '(lower(sender))',
      ],
    },
  ],
  from: { ...asideEvents, SubjectErased, CaseDisposed },
  on: {
    MailSetAside: ({ data: { mailId, personId, kind, sign, from, subject, receivedAt, size } }) => [
      upsert('mail_side_list', {
        mail_id: mailId,
        person_id: personId,
        kind,
        sign,
        sender: from,
        subject,
        received_at: receivedAt,
        case_id: null,
        size,
        state: 'waiting',
      }),
    ],
    MailPutAway: ({ data: { mailId } }) => [patch('mail_side_list', { mail_id: mailId }, { state: 'putAway' })],
    MailTakenBack: ({ data: { mailId } }) => [patch('mail_side_list', { mail_id: mailId }, { state: 'waiting' })],
    MailPlaced: ({ data: { mailId, caseId } }) => [
      patch('mail_side_list', { mail_id: mailId }, { state: 'placed', case_id: caseId }),
    ],
    MailPlacingFailed: ({ data: { mailId } }) => [
      patch('mail_side_list', { mail_id: mailId }, { state: 'waiting', case_id: null }),
    ],
    SubjectErased: ({ data }) => [
      patch('mail_side_list', { person_id: data.subject }, { sender: null, subject: null }),
    ],
    CaseDisposed: ({ data }) => [patch('mail_side_list', { case_id: data.caseId }, { sender: null, subject: null })],
  },
});
