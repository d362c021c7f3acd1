/**
 * What an event says of where a case stands: with whom, waiting for what. Free of words: ids, instants and codes only. Several of one event
 * follow each other.
 */
export type Mark =
  /** When it came in, which may be before it was registered. */
  | { readonly is: 'received'; readonly at: string }
  | { readonly is: 'registered'; readonly unitId: string | null }
  /** `employeeId` null: it waits in the unit for its head. */
  | { readonly is: 'held'; readonly employeeId: string | null; readonly unitId: string }
  /** Whoever has it did something about it. */
  | { readonly is: 'begun' }
  | { readonly is: 'asked'; readonly id: string; readonly unitId: string }
  /** A unit has said something, and whoever asked is to go on. */
  | { readonly is: 'saidBack'; readonly id: string }
  /** It is the unit's turn again. */
  | { readonly is: 'askedAgain'; readonly id: string }
  /** `employeeIds`: who may sign what is next. */
  | { readonly is: 'submitted'; readonly draftId: string; readonly employeeIds: readonly string[] }
  | { readonly is: 'approved'; readonly draftId: string }
  | { readonly is: 'draftRests'; readonly draftId: string }
  /** From the beginning of a day on the term does not run, or runs again; `YYYY-MM-DD`. */
  | { readonly is: 'paused'; readonly id: string; readonly from: string }
  | { readonly is: 'resumed'; readonly id: string; readonly until: string }
  /** An answer that settles the case was written, and is about to leave. */
  | { readonly is: 'leaving'; readonly replyId: string }
  | { readonly is: 'kept'; readonly replyId: string }
  | { readonly is: 'sent'; readonly replyId: string; readonly at: string; readonly answered: boolean }
  | { readonly is: 'answered' }
  | { readonly is: 'owed' }
  | { readonly is: 'ended' }
  | { readonly is: 'reopened' }
  /** The soonest end of the clocks that run; null where none does. `at` where it holds from an earlier instant on than the event. */
  | { readonly is: 'term'; readonly until: string | null; readonly at?: string }
  | {
      readonly is: 'clock';
      readonly id: string;
      readonly rule: string;
      readonly said: ClockSaid;
      /** The first instant that is too late, as it was counted then; null where it ended. */
      readonly end: string | null;
    }
  | {
      readonly is: 'told';
      readonly of: ToldOf;
      readonly employeeIds: readonly string[];
      readonly unitId?: string;
      /** Those who coordinate were told. */
      readonly coordinators?: true;
    };

export const CLOCK_SAID = [
  'started',
  'registration-corrected',
  'calendar-changed',
  'reply-returned',
  'paused',
  'pause-ended',
  'delay-notice',
  'notice-undelivered',
  'agreement',
  'crisis',
  'withdrawn',
  'stopped',
] as const;
export type ClockSaid = (typeof CLOCK_SAID)[number];

export const TOLD_OF = [
  'assigned',
  'inUnit',
  'warned',
  'escalated1',
  'escalated2',
  'escalated3',
  'assignmentTerm',
  'requestedBy',
  'unitAsked',
  'unitReminded',
  'unitOverdue',
  'approvalAsked',
] as const;
export type ToldOf = (typeof TOLD_OF)[number];

/** What one event says, and when it happened (ISO 8601). */
export interface MarkedEvent {
  readonly at: string;
  readonly marks: readonly Mark[];
}
