import { OfficeError, ruleBroken } from '#libs/kernel';
import type { Case, Refusal } from '../case.js';
import type { DecidedEvent, Via } from '../events.js';
import { kindOf } from '../kind.js';
import { about, type Slice } from '../slice.js';

/** A decision of refusal, with what UDIP 16(2) wants in it. */
export interface RefusalDecision {
  readonly legalBasis: string;
  readonly reasoning: string;
  /** Who took a stand in the proceedings, and what they are there. */
  readonly persons: readonly { readonly name: string; readonly position: string }[];
  /** Whose goods (UDIP 5(2)) it protects; none where it is about no such good. */
  readonly interests: readonly string[];
  /** How and by when one appeals. */
  readonly instruction: string;
  /** The signed decision is a document. */
  readonly documents: number;
  readonly via: Via;
}

/** By which a decision is served (KPA 39 and after); a plain e-mail and a telephone serve none. */
const SERVED_BY: readonly Via[] = ['post', 'eDelivery', 'inPerson'];

export const refusal = {
  initial: { replyId: null },
  decide: {},
  evolve: { RefusalDecided: (_, { replyId }) => ({ replyId }), InformationDisclosed: (state) => state },
  concerns: {},
} satisfies Slice<Refusal, never>;

/** The case ends with it. @throws OfficeError kind-knows-no-refusal, decision-is-served, refusal-document-missing, refusal-persons-missing */
export function refused(
  theCase: Case,
  replyId: string,
  { documents, via, persons, interests, ...decision }: RefusalDecision,
): readonly DecidedEvent[] {
  const { kind } = theCase.registration;
  const { letters, clocks } = kindOf(kind);
  if (!letters.includes('refusalDecision')) throw ruleBroken('kind-knows-no-refusal', { kind });
  if (!SERVED_BY.includes(via)) throw new OfficeError('invalid', 'decision-is-served', { field: 'via' });
  if (documents === 0) throw new OfficeError('invalid', 'refusal-document-missing', { field: 'attachmentIds' });
  if (persons.length === 0 && clocks.some(({ rule }) => rule === 'UDIP-13-1'))
    throw new OfficeError('invalid', 'refusal-persons-missing', { field: 'persons' });
  return [
    {
      type: 'RefusalDecided',
      data: { ...about(theCase), replyId, ...decision, persons: [...persons], interests: [...interests] },
    },
    { type: 'CaseClosed', data: { ...about(theCase), outcome: 'refused', note: null } },
  ];
}
