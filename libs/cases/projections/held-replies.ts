import { defineProjection, remove, upsert } from '#libs/projections';
import { caseEvents } from '../domain/events.js';

/** An answer that can still be taken back, until it goes out. */
export interface HeldReplyRow {
  reply_id: string;
  case_id: string;
  until: Date;
}

export const heldRepliesProjection = defineProjection({
  name: 'case_held_replies',
  version: 1,
  tables: [
    {
      name: 'case_held_replies',
      columns: { reply_id: 'text not null', case_id: 'text not null', until: 'timestamptz not null' },
      primaryKey: ['reply_id'],
      indexes: ['(until)', '(case_id)'],
    },
  ],
  from: caseEvents,
  on: {
    ReplyRecorded: ({ data: { replyId, caseId, heldUntil } }) =>
      heldUntil === null ? [] : [upsert('case_held_replies', { reply_id: replyId, case_id: caseId, until: heldUntil })],
    ReplyReleased: ({ data }) => [remove('case_held_replies', { reply_id: data.replyId })],
    ReplyCancelled: ({ data }) => [remove('case_held_replies', { reply_id: data.replyId })],
  },
});
