import { OfficeError, ruleBroken } from '#libs/kernel';
import { openDeadlines, type Case, type Complaint } from '../case.js';
import { originOf } from '../deadline.js';
import type { DecidedEvent, ReferredBy } from '../events.js';
import { kindOf, rulesOfKind } from '../kind.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { clocksOfRules } from './classification.js';

export type ComplaintCommand =
  | {
      readonly kind: 'nameComplaintSubject';
      /** All whose work it is about; those named before are left out. */
      readonly employeeIds: readonly string[];
    }
  | { readonly kind: 'referComplaint'; readonly by: ReferredBy; readonly name: string; readonly now: string }
  | { readonly kind: 'withdrawReferral'; readonly reason: string }
  /** Whoever passed it on was told of its state. */
  | { readonly kind: 'notifyReferrer'; readonly at: string; readonly now: string };

const NOTIFY_RULE = 'SKARGA-MP';

export const complaint = {
  initial: { aboutIds: [], referral: null },
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
    referComplaint: ({ by, name, now }, theCase) => {
      if (theCase.registration.kind !== 'complaint') throw ruleBroken('not-a-complaint');
      refuseIfClosed(theCase);
      if (theCase.complaint.referral !== null) throw ruleBroken('already-referred');
      const rules = rulesOfKind(kindOf('complaint'), { ...originOf(theCase), referred: true });
      return [
        { type: 'ComplaintReferred', data: { ...about(theCase), by, name } },
        ...(theCase.clock.owed.met ? [] : clocksOfRules(theCase, rules, now)),
      ];
    },
    withdrawReferral: ({ reason }, theCase) => {
      if (theCase.complaint.referral === null) throw ruleBroken('not-referred');
      return [
        { type: 'ReferralWithdrawn', data: { ...about(theCase), reason } },
        ...clocksToNotify(theCase).map(({ id: deadlineId, rule }): DecidedEvent => ({
          type: 'DeadlineWithdrawn',
          data: { ...about(theCase), deadlineId, rule, reason: 'byHand', note: reason },
        })),
      ];
    },
    notifyReferrer: ({ at, now }, theCase) => {
      const { referral } = theCase.complaint;
      if (referral === null) throw ruleBroken('not-referred');
      if (referral.notified) throw ruleBroken('referrer-notified');
      if (at > now) throw new OfficeError('invalid', 'delivered-in-future', { field: 'on' });
      if (at < theCase.registration.receivedAt)
        throw new OfficeError('invalid', 'delivered-before-receipt', { field: 'on' });
      return [
        { type: 'ReferrerNotified', data: { ...about(theCase), at } },
        ...clocksToNotify(theCase).map(({ id: deadlineId, rule }): DecidedEvent => ({
          type: 'DeadlineStopped',
          data: { ...about(theCase), deadlineId, rule, stoppedAt: at },
        })),
      ];
    },
  },
  evolve: {
    ComplaintSubjectNamed: (state, { employeeIds }) => ({ ...state, aboutIds: employeeIds }),
    ComplaintReferred: (state, { by }) => ({ ...state, referral: { by, notified: false } }),
    ReferralWithdrawn: (state) => ({ ...state, referral: null }),
    ReferrerNotified: (state) => ({ ...state, referral: state.referral && { ...state.referral, notified: true } }),
  },
  concerns: {
    referComplaint: ['ComplaintReferred', 'CaseClassified', ...ENDS],
    withdrawReferral: ['ReferralWithdrawn', 'ReferrerNotified'],
    notifyReferrer: ['ReferralWithdrawn', 'ReferrerNotified'],
    nameComplaintSubject: ['ComplaintSubjectNamed', 'CaseClassified', 'CaseAssigned', ...ENDS],
  },
} satisfies Slice<Complaint, ComplaintCommand>;

const clocksToNotify = ({ clock }: Case) => openDeadlines(clock).filter(({ rule }) => rule === NOTIFY_RULE);

/** Nobody handles a complaint about their own work (KPA 256). @throws OfficeError own-work */
export function refuseOwnWork({ registration: { kind }, complaint: { aboutIds } }: Case, employeeId: string): void {
  if (kindOf(kind).ownWorkExcluded && aboutIds.includes(employeeId)) throw ruleBroken('own-work', { employeeId });
}
