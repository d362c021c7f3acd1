import { isDeepStrictEqual } from 'node:util';
import { ofKind } from '#libs/cases';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { AccreditationEvent } from './events.js';

export const DECISIONS = ['accredited', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Journalist {
  readonly id: string;
  readonly contactId: string | null;
  /** Null once they were erased. */
  readonly name: string | null;
  /** Null as long as nobody has decided. */
  readonly decision: Decision | null;
  /** Of a refusal. */
  readonly reason: string | null;
}

/** To what they ask to be accredited. Of an empty text nobody said anything; null once the case was disposed of. */
export interface Occasion {
  readonly event: string | null;
  /** `YYYY-MM-DD`. */
  readonly on: string | null;
  readonly place: string | null;
  /** The meeting of the office's plan that it is; null where it is none of them. */
  readonly pressEventId: string | null;
}

export interface Accreditation extends Occasion {
  readonly journalists: readonly Journalist[];
}

export type AccreditationCommand = { readonly caseId: string } & (
  | {
      readonly type: 'Describe';
      readonly occasion: {
        event: string;
        on: string | null;
        place: string;
        /** Left out: it stays. Null: it is none of the plan. */
        pressEventId?: string | null | undefined;
      };
    }
  | { readonly type: 'Name'; readonly personId: string; readonly contactId: string | null; readonly name: string }
  | { readonly type: 'Remove'; readonly personId: string }
  | {
      readonly type: 'Decide';
      readonly personId: string;
      readonly decision: Decision;
      /** Asked for where it is refused. */
      readonly reason: string | null;
    }
);

/** A list for the door of one event. */
const MOST_JOURNALISTS = 500;

/** @throws OfficeError journalist-named-already, journalist-not-found, too-many-journalists, refusal-needs-reason */
export const accreditation: Decider<Accreditation, AccreditationCommand, AccreditationEvent> = {
  initialState: { event: '', on: null, place: '', pressEventId: null, journalists: [] },
  decide: (command, { journalists, ...occasion }) => {
    const { caseId } = command;
    if (command.type === 'Describe') {
      const { event, on, place, pressEventId = occasion.pressEventId } = command.occasion;
      if (isDeepStrictEqual({ event, on, place, pressEventId }, occasion)) return [];
      const which = pressEventId === null ? {} : { pressEventId };
      return [{ type: 'AccreditationDescribed', data: { caseId, event, on, place, ...which } }];
    }
    const { personId } = command;
    const known = journalists.find(({ id }) => id === personId);
    if (command.type === 'Name') {
      if (known) throw ruleBroken('journalist-named-already');
      if (journalists.length >= MOST_JOURNALISTS) throw ruleBroken('too-many-journalists', { most: MOST_JOURNALISTS });
      const { contactId, name } = command;
      return [{ type: 'JournalistNamed', data: { caseId, personId, contactId, name } }];
    }
    if (!known) throw notFound('journalist-not-found');
    const who = { caseId, personId, name: known.name };
    if (command.type === 'Remove') return [{ type: 'JournalistRemoved', data: who }];
    const { decision, reason } = command;
    if (decision === known.decision && reason === known.reason) return [];
    if (decision === 'accredited') return [{ type: 'JournalistAccredited', data: who }];
    if (reason === null) throw new OfficeError('invalid', 'refusal-needs-reason', { field: 'reason' });
    return [{ type: 'AccreditationRefused', data: { ...who, reason } }];
  },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'AccreditationDescribed': {
        const { event, on, place, pressEventId = null } = data;
        return { ...state, event, on, place, pressEventId };
      }
      case 'JournalistNamed': {
        const { personId: id, contactId, name } = data;
        return {
          ...state,
          journalists: [...state.journalists, { id, contactId, name, decision: null, reason: null }],
        };
      }
      case 'JournalistRemoved':
        return { ...state, journalists: state.journalists.filter(({ id }) => id !== data.personId) };
      case 'JournalistAccredited':
        return decided(state, data.personId, { decision: 'accredited', reason: null });
      case 'AccreditationRefused':
        return decided(state, data.personId, { decision: 'refused', reason: data.reason });
      default:
        return state;
    }
  },
  concerns: (command, event) =>
    command.type === 'Describe'
      ? event.type === 'AccreditationDescribed'
      : 'personId' in event.data && event.data.personId === command.personId,
};

const decided = (
  state: Accreditation,
  personId: string,
  decision: Pick<Journalist, 'decision' | 'reason'>,
): Accreditation => ({
  ...state,
  journalists: state.journalists.map((one) => (one.id === personId ? { ...one, ...decision } : one)),
});

/** The same in the case whose fields they are. @throws OfficeError case-not-found, case-of-another-kind, case-closed, and the above */
export const accreditationCase = ofKind('accreditation', accreditation);
