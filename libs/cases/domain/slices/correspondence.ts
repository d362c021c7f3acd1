import { notFound, ruleBroken, type EventOf } from '#libs/kernel';
import { openDeadlines, type Case, type Correspondence, type Reply } from '../case.js';
import type { AttachmentReference, CaseEvent, MessageReceived } from '../events.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import type { CountedDeadline } from './clock.js';

export type Message = Omit<EventOf<typeof MessageReceived>['data'], 'caseId' | 'contactId'>;

export type CorrespondenceCommand =
  /** A message that joins the case. `deadline` runs if no clock does. */
  | { readonly kind: 'receiveMessage'; readonly message: Message; readonly deadline: CountedDeadline }
  | { readonly kind: 'addNote'; readonly noteId: string; readonly text: string }
  | {
      readonly kind: 'recordReply';
      readonly replyId: string;
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly subject: string;
      readonly text: string;
      readonly mailMessageId: string;
      readonly inReplyTo: string | null;
      readonly references: readonly string[];
      readonly attachments: readonly AttachmentReference[];
    }
  | { readonly kind: 'confirmReplySent'; readonly replyId: string; readonly sentAt: string }
  | { readonly kind: 'reportReplyFailed'; readonly replyId: string; readonly final: boolean; readonly reason: string }
  /** A report says that a sent answer did not arrive; `deadline` is the one that it met. */
  | {
      readonly kind: 'reportReplyReturned';
      readonly replyId: string;
      readonly reason: string;
      readonly deadline: CountedDeadline | null;
    }
  | { readonly kind: 'retryReply'; readonly replyId: string }
  | {
      readonly kind: 'forwardMessage';
      readonly messageId: string;
      readonly employeeId: string;
      readonly note: string | null;
    };

export const correspondence = {
  initial: { messages: [], replies: [], replyUnderWay: false, answered: false, begun: false },
  decide: {
    /**
     * A follow-up reopens a closed case. It starts a clock only where none runs: what is asked after an answer is a request
     * of its own (UDIP 13(1)). An automatic reply changes nothing.
     */
    receiveMessage: ({ message, deadline }, theCase) => {
      const { messageId } = message;
      if (theCase.correspondence.messages.includes(messageId)) return [];
      const received: CaseEvent = { type: 'MessageReceived', data: { ...about(theCase), ...message } };
      if (message.automatic) return [received];
      const reopened: CaseEvent = {
        type: 'CaseReopened',
        data: { ...about(theCase), reason: 'follow-up', messageId },
      };
      const started: CaseEvent = { type: 'DeadlineStarted', data: { ...about(theCase), ...deadline } };
      return [
        received,
        ...(theCase.closing.closed ? [reopened] : []),
        ...(openDeadlines(theCase).length === 0 ? [started] : []),
      ];
    },
    addNote: ({ noteId, text }, theCase) => [{ type: 'NoteAdded', data: { ...about(theCase), noteId, text } }],
    recordReply: ({ kind: _kind, to, cc, references, attachments, ...rest }, theCase) => {
      refuseIfClosed(theCase);
      if (to.length === 0) throw ruleBroken('contact-has-no-address');
      const lists = { to: [...to], cc: [...cc], references: [...references], attachments: [...attachments] };
      return [{ type: 'ReplyRecorded', data: { ...about(theCase), ...rest, ...lists } }];
    },
    confirmReplySent: ({ replyId, sentAt }, theCase) =>
      replyOf(theCase, replyId).state === 'sent'
        ? []
        : [{ type: 'ReplySent', data: { ...about(theCase), replyId, sentAt } }],
    /** An answer that never arrived opens a case that was closed in the belief that it would. */
    reportReplyFailed: ({ replyId, final, reason }, theCase) => {
      if (replyOf(theCase, replyId).state !== 'recorded') return [];
      const failed: CaseEvent = {
        type: 'ReplyFailed',
        data: { ...about(theCase), replyId, final, returned: false, reason },
      };
      if (!final || !theCase.closing.closed) return [failed];
      return [failed, { type: 'CaseReopened', data: { ...about(theCase), reason: 'reply-failed', messageId: null } }];
    },
    /** The clock runs on from where it began: an answer that nobody got is none. */
    reportReplyReturned: ({ replyId, reason, deadline }, theCase) => {
      const reply = theCase.correspondence.replies.find(({ id }) => id === replyId);
      if (reply?.state !== 'sent') return [];
      const met = theCase.clock.deadlines.find(({ id }) => id === deadline?.deadlineId)?.met === true;
      return [
        { type: 'ReplyFailed', data: { ...about(theCase), replyId, final: true, returned: true, reason } },
        ...(theCase.closing.closed
          ? [{ type: 'CaseReopened', data: { ...about(theCase), reason: 'reply-failed', messageId: null } } as const]
          : []),
        ...(deadline && met
          ? [
              {
                type: 'DeadlineRecomputed',
                data: { ...about(theCase), ...deadline, reason: 'reply-returned' },
              } as const,
            ]
          : []),
      ];
    },
    retryReply: ({ replyId }, theCase) => {
      if (replyOf(theCase, replyId).state !== 'failed') throw ruleBroken('reply-not-failed');
      return [{ type: 'ReplyRetryRequested', data: { ...about(theCase), replyId } }];
    },
    forwardMessage: ({ messageId, employeeId, note }, theCase) => {
      const { messages, replies } = theCase.correspondence;
      if (!messages.includes(messageId) && !replies.some(({ id }) => id === messageId))
        throw notFound('message-not-found');
      return [{ type: 'MessageForwarded', data: { ...about(theCase), messageId, employeeId, note } }];
    },
  },
  evolve: {
    MessageReceived: (state, { messageId, automatic }) => ({
      ...state,
      messages: [...state.messages, messageId],
      answered: state.answered && automatic,
    }),
    NoteAdded: (state) => ({ ...state, begun: true }),
    MessageForwarded: (state) => ({ ...state, begun: true }),
    ReplyRecorded: (state, { replyId }) => ({
      ...state,
      begun: true,
      replyUnderWay: true,
      replies: [...state.replies, { id: replyId, state: 'recorded' }],
    }),
    ReplySent: (state, { replyId }) => ({ ...changed(state, replyId, 'sent'), answered: true }),
    ReplyFailed: (state, { replyId, final, returned }) =>
      final ? { ...changed(state, replyId, 'failed'), answered: state.answered && !returned } : state,
    ReplyRetryRequested: (state, { replyId }) => changed(state, replyId, 'recorded'),
    CaseReopened: (state) => ({ ...state, answered: false, begun: true }),
  },
  concerns: {
    recordReply: ['ReplyRecorded', 'ReplyRetryRequested', 'RegistrationCorrected', ...ENDS],
    retryReply: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  },
} satisfies Slice<Correspondence, CorrespondenceCommand>;

/** @throws OfficeError reply-not-found */
function replyOf({ correspondence: { replies } }: Case, replyId: string): Reply {
  const reply = replies.find(({ id }) => id === replyId);
  if (!reply) throw notFound('reply-not-found');
  return reply;
}

const changed = (correspondence: Correspondence, replyId: string, state: Reply['state']): Correspondence => ({
  ...correspondence,
  replies: correspondence.replies.map((reply) => (reply.id === replyId ? { ...reply, state } : reply)),
  replyUnderWay: state === 'recorded',
});
