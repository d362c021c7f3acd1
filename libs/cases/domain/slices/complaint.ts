import { ruleBroken } from '#libs/kernel';
import type { Case, Complaint } from '../case.js';
import { kindOf } from '../kind.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export interface ComplaintCommand {
  readonly kind: 'nameComplaintSubject';
  /** All whose work it is about; those named before are left out. */
  readonly employeeIds: readonly string[];
}

export const complaint = {
  initial: { aboutIds: [] },
  decide: {
    nameComplaintSubject: ({ employeeIds }, theCase) => {
      if (!kindOf(theCase.registration.kind).ownWorkExcluded) throw ruleBroken('not-a-complaint');
      refuseIfClosed(theCase);
      const { aboutIds } = theCase.complaint;
      const isSame = employeeIds.length === aboutIds.length && employeeIds.every((id) => aboutIds.includes(id));
      return isSame
        ? []
        : [{ type: 'ComplaintSubjectNamed', data: { ...about(theCase), employeeIds: [...new Set(employeeIds)] } }];
    },
  },
  evolve: { ComplaintSubjectNamed: (_, { employeeIds }) => ({ aboutIds: employeeIds }) },
  concerns: { nameComplaintSubject: ['ComplaintSubjectNamed', 'CaseClassified', 'CaseAssigned', ...ENDS] },
} satisfies Slice<Complaint, ComplaintCommand>;

/** Nobody handles a complaint about their own work (KPA 256). @throws OfficeError own-work */
export function refuseOwnWork({ registration: { kind }, complaint: { aboutIds } }: Case, employeeId: string): void {
  if (kindOf(kind).ownWorkExcluded && aboutIds.includes(employeeId)) throw ruleBroken('own-work', { employeeId });
}
