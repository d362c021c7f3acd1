import { isAllowed, NO_REPLY, type Reader } from './allowed.js';
import type { Case, RemedyCallKept } from './case.js';
import type { CaseCommand } from './decide.js';
import { CASE_RIGHTS } from './rights.js';
import { SHORTEST_CALL_DAYS } from './slices/remedy.js';

/** What the law knows to be done in a case, besides answering it and what its clocks hear. */
export const LEGAL_ACTS = [
  'callToRemedy',
  'leaveUnexamined',
  'forwardToBody',
  'keep',
  'refuse',
  'nameParent',
  'appealAgainst',
  'refer',
  'withdrawReferral',
  'notifyReferrer',
] as const;
export type LegalAct = (typeof LEGAL_ACTS)[number];

const letter = (
  theCase: Case,
  now: string,
  act: Extract<CaseCommand, { kind: 'recordReply' }>['letter'],
): CaseCommand => ({
  ...NO_REPLY,
  final: false,
  now,
  letter: act,
});

const BY: Readonly<
  Record<
    LegalAct,
    { readonly right: keyof typeof CASE_RIGHTS; readonly command: ((theCase: Case, now: string) => CaseCommand) | null }
  >
> = {
  callToRemedy: {
    right: 'answerCases',
    command: (theCase, now) =>
      letter(theCase, now, {
        act: 'callToRemedy',
        defects: '',
        days: SHORTEST_CALL_DAYS,
        beforeRefusal: true,
        deliveredAt: null,
      }),
  },
  leaveUnexamined: { right: 'answerCases', command: (_, now) => ({ kind: 'leaveUnexamined', note: null, now }) },
  forwardToBody: {
    right: 'answerCases',
    command: (_, now) => ({
      ...NO_REPLY,
      now,
      letter: { act: 'forward', body: '', reasons: '', part: false },
    }),
  },
  keep: { right: 'answerCases', command: (_, now) => ({ kind: 'keepCase', now }) },
  refuse: {
    right: 'answerCases',
    command: (_, now) => ({
      ...NO_REPLY,
      now,
      letter: {
        act: 'refuse',
        legalBasis: '',
        reasoning: '',
        persons: [{ name: '', position: '' }],
        interests: [],
        instruction: '',
        documents: 1,
        via: 'post',
      },
    }),
  },
  nameParent: {
    right: 'answerCases',
    command: ({ appeal: { parentId } }, now) => ({
      kind: 'nameParent',
      // Another than it has, so that it would change something.
      parent: { id: `${parentId ?? ''}-`, decided: true, underUdip: true },
      handling: 'examine',
      now,
    }),
  },
  // Decided where the appeal is registered: it is a case of its own.
  appealAgainst: { right: 'answerCases', command: null },
  refer: { right: 'answerCases', command: (_, now) => ({ kind: 'referComplaint', by: 'mp', name: '', now }) },
  withdrawReferral: { right: 'answerCases', command: () => ({ kind: 'withdrawReferral', reason: '' }) },
  notifyReferrer: { right: 'answerCases', command: (_, now) => ({ kind: 'notifyReferrer', at: now, now }) },
};

/** Those that the reader may do now, by the rules that decide them. None to a person who was erased. */
export const legalActs = (theCase: Case, reader: Reader, contactErased: boolean, now: string): LegalAct[] =>
  contactErased
    ? []
    : LEGAL_ACTS.filter((act) => {
        const { right, command } = BY[act];
        return (
          CASE_RIGHTS[right].some((role) => reader.roles.includes(role)) &&
          (command === null ? canBeAppealed(theCase) : isAllowed(command(theCase, now), theCase))
        );
      });

/** What can be said of a call by hand. */
export const CALL_ACTS = ['callDelivered', 'remedied'] as const;
export type CallAct = (typeof CALL_ACTS)[number];

const OF_CALL: Readonly<Record<CallAct, (call: RemedyCallKept, now: string) => CaseCommand>> = {
  callDelivered: ({ id: callId }, now) => ({ kind: 'confirmCallDelivered', callId, deliveredAt: now, now }),
  // On the day of its delivery, which is within the term.
  remedied: ({ id: callId, deliveredAt }, now) => ({ kind: 'confirmRemedied', callId, at: deliveredAt ?? now, now }),
};

/** Those that the reader may do now with a call, by the rules that decide them. */
export const callActs = (
  theCase: Case,
  call: RemedyCallKept,
  { roles }: Pick<Reader, 'roles'>,
  contactErased: boolean,
  now: string,
): CallAct[] =>
  contactErased || !CASE_RIGHTS.answerCases.some((role) => roles.includes(role))
    ? []
    : CALL_ACTS.filter((act) => isAllowed(OF_CALL[act](call, now), theCase));

/** Against an answer there is no appeal; an urging motion is against the delay of any case of somebody else. */
const canBeAppealed = (theCase: Case): boolean => !theCase.registration.begunByUs && !theCase.closing.dismissed;
