import type { Case } from '../case.js';
import type { DecidedEvent } from '../events.js';
import { delayNoticed, type DelayNotice } from './clock-acts.js';
import { remedyCalled, type RemedyCall } from './remedy.js';

/** What a letter to the sender is in law, besides an answer. */
export type LetterAct =
  ({ readonly act: 'delayNotice' } & DelayNotice) | ({ readonly act: 'callToRemedy' } & RemedyCall);

/**
 * What happens by the letter, in the append that writes it down. `at` is when the server took it, or it was posted or delivered.
 * @throws OfficeError what the act is refused for
 */
export function happensBy(
  theCase: Case,
  replyId: string,
  letter: LetterAct | undefined,
  at: string,
  now: string,
): readonly DecidedEvent[] {
  switch (letter?.act) {
    case undefined:
      return [];
    case 'delayNotice':
      return delayNoticed(theCase, replyId, letter, at, now);
    case 'callToRemedy':
      return remedyCalled(theCase, replyId, letter, now);
  }
}
