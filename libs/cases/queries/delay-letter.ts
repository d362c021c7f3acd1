import type { Office } from '#libs/configuration';
import type { Addressee } from '#libs/contacts';
import { findRule } from '#libs/deadlines';
import { officeDay } from '#libs/kernel';
import type { Case } from '../domain/case.js';
import { delayNotice, type WriteLetter } from '../domain/letters.js';
import { computed, deadlineToDelay, type DelayNotice } from '../domain/slices/clock-acts.js';

/** The letter that says so. @throws OfficeError deadline-not-found, clock-not-running, no-clock-runs, rule-knows-no-notice */
export async function delayLetter(
  office: Office,
  theCase: Case,
  to: Addressee,
  { reasons, until, deadlineId, language = 'pl' }: DelayNotice,
  write: WriteLetter,
): Promise<string> {
  const deadline = deadlineToDelay(theCase, deadlineId);
  const { notice } = findRule(deadline.rule, officeDay(deadline.startsAt));
  return delayNotice(
    office,
    {
      to,
      number: theCase.registration.number,
      article: notice?.article ?? deadline.rule,
      legalEnd: computed(deadline, theCase.clock.acts).legalEnd,
      until,
      reasons,
    },
    language,
    write,
  );
}
