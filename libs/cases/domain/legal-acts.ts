import { isAllowed, NO_REPLY, type Reader } from './allowed.js';
import type { Case } from './case.js';
import type { CaseCommand } from './decide.js';
import { CASE_RIGHTS } from './rights.js';
import { SHORTEST_CALL_DAYS } from './slices/remedy.js';

/** What the law knows to be done in a case, besides answering it and what its clocks hear. */
export const LEGAL_ACTS = ['callToRemedy', 'leaveUnexamined'] as const;
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
    { readonly right: keyof typeof CASE_RIGHTS; readonly command: (theCase: Case, now: string) => CaseCommand }
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
};

/** Those that the reader may do now, by the rules that decide them. None to a person who was erased. */
export const legalActs = (theCase: Case, reader: Reader, contactErased: boolean, now: string): LegalAct[] =>
  contactErased
    ? []
    : LEGAL_ACTS.filter((act) => {
        const { right, command } = BY[act];
        return (
          CASE_RIGHTS[right].some((role) => reader.roles.includes(role)) && isAllowed(command(theCase, now), theCase)
        );
      });
