import { notFound, type EventOf } from '#libs/kernel';
import { openDeadlines, type Case, type Correspondence } from '../case.js';
import { countedDeadlines, deadlinesStarted, rulesOf } from '../deadline.js';
import type { AttachmentReference, ColleagueReplied, DecidedEvent, MessageReceived } from '../events.js';
import { about, ENDS, type Slice } from '../slice.js';
import { answersCalls } from './remedy.js';
import { replyChanges, replyDecisions, type ReplyCommand } from './replies.js';

export type Message = Omit<EventOf<typeof MessageReceived>['data'], 'caseId' | 'contactId'>;

export type ColleagueMessage = Omit<EventOf<typeof ColleagueReplied>['data'], 'caseId' | 'contactId'>;

export type CorrespondenceCommand =
  | { readonly kind: 'hearColleague'; readonly message: ColleagueMessage }
  /** A message that joins the case. */
  | { readonly kind: 'receiveMessage'; readonly message: Message }
  | {
      readonly kind: 'addNote';
      readonly noteId: string;
      readonly text: string;
      readonly attachments: readonly AttachmentReference[];
      /** Who is named in it, and sees the case. */
      readonly mentionedIds: readonly string[];
    }
  /** Files for a message, an answer or a note that stands in the case. `senderId` is whose message it is. */
  | {
      readonly kind: 'addAttachments';
      readonly messageId: string;
      readonly senderId: string | null;
      readonly attachments: readonly AttachmentReference[];
    }
  | ReplyCommand
  | {
      readonly kind: 'forwardMessage';
      readonly messageId: string;
      readonly employeeId: string;
      readonly note: string | null;
    };

const ANSWERING = ['ReplyRecorded', 'ReplyRetryRequested', 'RegistrationCorrected', ...ENDS] as const;

export const correspondence = {
  initial: { messages: [], replies: [], inside: [], notes: [], replyUnderWay: false, answered: false, begun: false },
  decide: {
    /**
     * A follow-up reopens a closed case. What is asked after the final answer is a request of its own (UDIP 13(1)) and starts its
     * clocks at its receipt, always. An automatic reply changes nothing.
     */
    receiveMessage: ({ message }, theCase) => {
      const { messageId } = message;
      const { owed } = theCase.clock;
      const { begunByUs } = theCase.registration;
      if (theCase.correspondence.messages.includes(messageId)) return [];
      const received: DecidedEvent = { type: 'MessageReceived', data: { ...about(theCase), ...message } };
      if (message.automatic) return [received];
      const reopened: DecidedEvent = {
        type: 'CaseReopened',
        data: { ...about(theCase), reason: 'follow-up', messageId },
      };
      const { events: remedied, acts } = answersCalls(theCase, message);
      return [
        received,
        ...(theCase.closing.closed ? [reopened] : []),
        ...remedied,
        ...((owed.met && !begunByUs) || openDeadlines(theCase.clock).length === 0
          ? deadlinesStarted(theCase, countedDeadlines(messageId, rulesOf(theCase), message.receivedAt, acts))
          : []),
      ];
    },
    /** Whatever state the case is in: it stays in it. */
    hearColleague: ({ message }, theCase) =>
      theCase.correspondence.inside.includes(message.messageId)
        ? []
        : [{ type: 'ColleagueReplied', data: { ...about(theCase), ...message } }],
    addNote: ({ noteId, text, attachments, mentionedIds }, theCase) => [
      {
        type: 'NoteAdded',
        data: {
          ...about(theCase),
          noteId,
          text,
          attachments: [...attachments],
          ...(mentionedIds.length > 0 && { mentionedIds: [...mentionedIds] }),
        },
      },
    ],
    addAttachments: ({ messageId, senderId, attachments }, theCase) => {
      if (!hasMessage(theCase, messageId) && !theCase.correspondence.notes.includes(messageId))
        throw notFound('message-not-found');
      return [
        {
          type: 'AttachmentsAdded',
          data: { ...about(theCase), messageId, senderId, attachments: [...attachments] },
        },
      ];
    },
    ...replyDecisions,
    forwardMessage: ({ messageId, employeeId, note }, theCase) => {
      if (!hasMessage(theCase, messageId)) throw notFound('message-not-found');
      return [{ type: 'MessageForwarded', data: { ...about(theCase), messageId, employeeId, note } }];
    },
  },
  evolve: {
    MessageReceived: (state, { messageId, automatic }) => ({
      ...state,
      messages: [...state.messages, messageId],
      answered: state.answered && automatic,
    }),
    NoteAdded: (state, { noteId }) => ({ ...state, begun: true, notes: [...state.notes, noteId] }),
    AttachmentsAdded: (state) => state,
    MessageForwarded: (state) => ({ ...state, begun: true }),
    ColleagueReplied: (state, { messageId }) => ({ ...state, inside: [...state.inside, messageId] }),
    ...replyChanges,
    AnswerNotNeeded: (state, { answered }) => ({ ...state, answered, begun: true }),
    CaseReopened: (state) => ({ ...state, answered: false, begun: true }),
  },
  concerns: {
    recordReply: ANSWERING,
    recordDelivered: ANSWERING,
    retryReply: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  },
} satisfies Slice<Correspondence, CorrespondenceCommand>;

const hasMessage = ({ correspondence: { messages, replies } }: Case, messageId: string): boolean =>
  messages.includes(messageId) || replies.some(({ id }) => id === messageId);
