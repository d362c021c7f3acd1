import type { Fold } from '#libs/kernel';
import type { Case, DeadlineState } from '../domain/case.js';
import { caseDecider } from '../domain/decide.js';
import type { RecordedCaseEvent } from '../domain/events.js';

/** So many assignments are shown. */
const ASSIGNMENTS_KEPT = 20;

/**
 * What a case is, and where in its stream the words stand that its page shows: revisions, and no word of anybody. Whoever shows a page
 * reads the events that are on it, however long the case is.
 */
export interface CaseIndex {
  readonly theCase: Case;
  /** The contacts who have a part in it: its own, and whoever wrote a message of it. */
  readonly people: readonly string[];
  /** Of the event that says the subject. */
  readonly subject: number;
  /** Of the event that says where on social media, or from which address for e-delivery, it came from. */
  readonly cameFrom: number | null;
  /** Of the event that corrected the first message's text. */
  readonly correctedText: number | null;
  /** Of the assignments, the one in force last: the newest `ASSIGNMENTS_KEPT`. */
  readonly assignments: readonly number[];
  /** Beside `theCase.correspondence.messages`, one by one. */
  readonly received: readonly number[];
  /** Beside `theCase.correspondence.replies`, one by one. */
  readonly sent: readonly number[];
  /** Beside `theCase.correspondence.inside`, one by one. */
  readonly inside: readonly number[];
  /** Of the failures that have not been got over, by the reply's id. */
  readonly failures: Readonly<Record<string, number>>;
  /** Of the messages whose senders were to hear the number. */
  readonly receipted: readonly number[];
  /** Of the files that were added later, by the id of the message or note. */
  readonly added: Readonly<Record<string, readonly number[]>>;
  /** Mails of people, first and latest: what an answer refers to. */
  readonly mails: readonly number[];
  readonly notes: readonly number[];
  /** Of forwardings, refusals and disclosures: the newest ones, oldest of them first. */
  readonly legal: readonly number[];
  /** The newest ones, oldest of them first. */
  readonly clocks: readonly CountedClock[];
  /** Of what the clocks were told by hand: the newest ones, oldest of them first. */
  readonly acts: readonly number[];
  /** The newest ones, oldest of them first. */
  readonly escalations: readonly { readonly level: number; readonly at: string }[];
  readonly suspectedCaseId: string | null;
  readonly threadNote: string | null;
}

export interface CountedClock {
  readonly id: string;
  /** Of the event by which it was counted last. */
  readonly revision: number;
  readonly state: DeadlineState;
  /** When the answer was sent, or whatever else stopped it was done. */
  readonly metAt: string | null;
}

const CLOCKS_SHOWN = 20;
const LEGAL_SHOWN = 20;
const ESCALATIONS_SHOWN = 50;
const ACTS_SHOWN = 50;
/** How many Message-IDs an answer names: the first and the latest (RFC 5322 §3.6.4 lets a long chain be cut). */
export const LONGEST_CHAIN = 20;

const nothing: CaseIndex = {
  theCase: caseDecider.initialState,
  people: [],
  subject: 0,
  cameFrom: null,
  correctedText: null,
  assignments: [],
  received: [],
  sent: [],
  inside: [],
  failures: {},
  receipted: [],
  added: {},
  mails: [],
  notes: [],
  legal: [],
  clocks: [],
  acts: [],
  escalations: [],
  suspectedCaseId: null,
  threadNote: null,
};

export const caseIndex: Fold<CaseIndex, RecordedCaseEvent> = {
  initialState: nothing,
  evolve: (index, event) => ({ ...index, theCase: caseDecider.evolve(index.theCase, event), ...changes(index, event) }),
  snapshot: { name: 'case_index', version: 32 },
};

function changes(index: CaseIndex, event: RecordedCaseEvent): Partial<CaseIndex> {
  const { type, data, revision, metadata } = event;
  switch (type) {
    case 'CaseRegistered':
      return {
        people: data.contactId === null ? [] : [data.contactId],
        subject: revision,
        suspectedCaseId: data.suspectedCaseId,
        threadNote: data.threadNote,
      };
    case 'SocialPostNoted':
    case 'EDeliveryNoted':
    case 'ChannelDetailsCorrected':
      return { cameFrom: revision };
    case 'RegistrationCorrected':
      return {
        people: withPerson(index, data.contactId),
        ...(data.subject !== undefined && { subject: revision }),
        ...(data.text !== undefined && { correctedText: revision }),
        // They were those of another way in, or of somebody else.
        ...((data.channel !== undefined || data.previousContactId !== undefined) && { cameFrom: null }),
      };
    case 'CaseAssigned':
    case 'CaseAssignedToUnit':
      return { assignments: [...index.assignments, revision].slice(-ASSIGNMENTS_KEPT) };
    case 'MessageReceived': {
      const received = [...index.received, revision];
      if (data.automatic) return { received };
      const people = withPerson(index, data.senderId);
      const receipted = data.receiptWanted ? [...index.receipted, revision] : index.receipted;
      return data.channel === 'email'
        ? { received, receipted, people, mails: chained(index, revision) }
        : { received, receipted, people };
    }
    case 'ReplyRecorded':
      return {
        sent: [...index.sent, revision],
        ...(data.via === 'email' && { mails: chained(index, revision) }),
      };
    case 'ColleagueReplied':
      return { inside: [...index.inside, revision] };
    case 'ReplyCancelled': {
      // Nobody ever gets it: no later mail refers to it.
      const cancelled = revisionOfMessage(index, data.replyId);
      return { mails: index.mails.filter((mail) => mail !== cancelled) };
    }
    case 'ReplySent': {
      return { clocks: clocksAfter(index, event), failures: without(index.failures, data.replyId) };
    }
    case 'ReplyFailed':
      return { failures: { ...index.failures, [data.replyId]: revision } };
    case 'ReplyRetryRequested':
      return { failures: without(index.failures, data.replyId) };
    case 'CaseForwarded':
    case 'RefusalDecided':
    case 'InformationDisclosed':
      return { legal: [...index.legal, revision].slice(-LEGAL_SHOWN) };
    case 'AttachmentsAdded':
      return {
        added: { ...index.added, [data.messageId]: [...(index.added[data.messageId] ?? []), revision] },
      };
    case 'NoteAdded':
      return { notes: [...index.notes, revision] };
    case 'DeadlineStarted':
      return {
        clocks: clocksAfter(
          { ...index, clocks: [...index.clocks, { id: data.deadlineId, revision, state: 'running', metAt: null }] },
          event,
        ).slice(-CLOCKS_SHOWN),
      };
    case 'DeadlineRecomputed':
      return {
        clocks: clocksAfter(index, event).map((clock) =>
          clock.id === data.deadlineId ? { ...clock, revision, metAt: null } : clock,
        ),
      };
    case 'DeadlineWithdrawn':
      return { clocks: clocksAfter(index, event), ...(data.reason === 'byHand' && { acts: acted(index, revision) }) };
    case 'DeadlineStopped':
    case 'AnswerNotNeeded':
      return { clocks: clocksAfter(index, event) };
    case 'CaseEscalated':
      return {
        escalations: [...index.escalations, { level: data.level, at: metadata.occurredAt }].slice(-ESCALATIONS_SHOWN),
      };
    case 'ClockPaused':
    case 'ClockResumed':
    case 'DelayNoticed':
    case 'TermExtended':
      return { acts: acted(index, revision) };
    case 'RemedyCalled':
    case 'RemedyCallDelivered':
    case 'DefectsRemedied':
    case 'LeftUnexamined':
    case 'CompetenceFound':
    case 'ParentNamed':
    case 'ComplaintReferred':
    case 'ReferralWithdrawn':
    case 'ReferrerNotified':
    case 'DelayNoticeUndelivered':
    case 'CaseClassified':
    case 'QuoteHandedOver':
    case 'QuoteDecided':
    case 'QuoteDeemedAuthorised':
    case 'RectificationLodged':
    case 'ComplaintSubjectNamed':
    case 'MessageForwarded':
    case 'ReplyReleased':
    case 'CaseClosed':
    case 'CaseReopened':
    case 'CaseDismissed':
    case 'CaseJoined':
    case 'CaseSplit':
    case 'DeadlineWarned':
    case 'EscalationAcknowledged':
    case 'AcknowledgementWithdrawn':
    case 'RequestedBySet':
    case 'SensitivitySet':
    case 'CaseCrisisBegan':
    case 'CaseCrisisEnded':
    case 'RequestedByReminded':
    case 'AssignmentTermTold':
    case 'UnitHeadReplaced':
    case 'ReplyDelivered':
    case 'InputAwaited':
    case 'InputEnded':
    case 'InputPassedOver':
    case 'ApprovalMoved':
      return {};
  }
}

/** Which clocks an event stops or withdraws, the case's own rules say. */
function clocksAfter({ theCase, clocks }: CaseIndex, event: RecordedCaseEvent): CaseIndex['clocks'] {
  const { deadlines } = caseDecider.evolve(theCase, event).clock;
  return clocks.map((clock) => {
    const state = deadlines.find(({ id }) => id === clock.id)?.state ?? clock.state;
    if (state !== 'stopped' || clock.state === 'stopped' || clock.state === 'withdrawn') return { ...clock, state };
    const metAt =
      event.type === 'ReplySent' ? event.data.sentAt : event.type === 'DeadlineStopped' ? event.data.stoppedAt : null;
    return { ...clock, state, metAt };
  });
}

const acted = ({ acts }: CaseIndex, revision: number): readonly number[] => [...acts, revision].slice(-ACTS_SHOWN);

const chained = ({ mails }: CaseIndex, revision: number): readonly number[] =>
  mails.length < LONGEST_CHAIN ? [...mails, revision] : [mails[0]!, ...mails.slice(2), revision];

const withPerson = ({ people }: CaseIndex, id: string | null): readonly string[] =>
  id === null || people.includes(id) ? people : [...people, id];

const without = (failures: CaseIndex['failures'], replyId: string): CaseIndex['failures'] =>
  Object.fromEntries(Object.entries(failures).filter(([id]) => id !== replyId));

/** Where a message of the case stands, of whichever direction. */
export function revisionOfMessage(index: CaseIndex, messageId: string): number | undefined {
  const { messages, replies, inside } = index.theCase.correspondence;
  return (
    index.received[messages.indexOf(messageId)] ??
    index.sent[replies.findIndex(({ id }) => id === messageId)] ??
    index.inside[inside.indexOf(messageId)]
  );
}
