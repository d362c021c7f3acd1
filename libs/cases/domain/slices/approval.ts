import type { Approval, Case } from '../case.js';
import type { ApprovalStanding, DraftStep } from '../events.js';
import { about, type Slice } from '../slice.js';

export interface ApprovalCommand {
  readonly kind: 'hearOfDraft';
  readonly draftId: string;
  readonly version: number;
  readonly step: DraftStep;
  readonly level: number | null;
  readonly reason: string | null;
}

/** How a draft stands after each step: waiting, approved, or neither. */
const STANDS: Readonly<Record<DraftStep, ApprovalStanding>> = {
  submitted: 'pending',
  signed: 'pending',
  approved: 'approved',
  returned: null,
  changed: null,
  withdrawn: null,
  sent: null,
  sentUrgently: null,
  refused: null,
};

/** Drafts of answers on their way to approval. */
export const approval = {
  initial: { drafts: [] },
  decide: {
    hearOfDraft: ({ kind: _, ...said }, theCase) => {
      const stood = theCase.approval.drafts.some(({ id }) => id === said.draftId);
      // Writing on a draft that waits for nobody is nobody's business.
      if (!stood && (said.step === 'changed' || said.step === 'withdrawn')) return [];
      const after = moved(theCase.approval, said);
      return [{ type: 'ApprovalMoved', data: { ...about(theCase), ...said, approval: standingOf(after) } }];
    },
  },
  evolve: {
    ApprovalMoved: (state, said) => moved(state, said),
  },
  concerns: {},
} satisfies Slice<Approval, ApprovalCommand>;

/** What all of them come to: one that is approved can be sent, whatever else waits. */
export const standingOf = ({ drafts }: Case['approval']): ApprovalStanding =>
  drafts.some(({ stands }) => stands === 'approved') ? 'approved' : drafts.length > 0 ? 'pending' : null;

function moved({ drafts }: Approval, { draftId: id, step }: Pick<ApprovalCommand, 'draftId' | 'step'>): Approval {
  const others = drafts.filter((one) => one.id !== id);
  const stands = STANDS[step];
  return { drafts: stands === null ? others : [...others, { id, stands }] };
}
