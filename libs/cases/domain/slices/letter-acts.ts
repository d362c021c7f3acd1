import { ruleBroken } from '#libs/kernel';
import type { Case } from '../case.js';
import type { DecidedEvent } from '../events.js';
import { about } from '../slice.js';
import { delayNoticed, type DelayNotice } from './clock-acts.js';
import { forwarded, type ForwardingNotice } from './forwarding.js';
import { refused, type RefusalDecision } from './refusal.js';
import { remedyCalled, type RemedyCall } from './remedy.js';

/** What UDIP 12 wants to be known of information that is disclosed. */
export interface Disclosure {
  /** The disclosing body. */
  readonly body: string;
  /** Who produced the information, or answers for it. */
  readonly producedBy: string;
  readonly disclosedBy: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** What a letter to the sender is in law, besides an answer. */
export type LetterAct =
  | ({ readonly act: 'delayNotice' } & DelayNotice)
  | ({ readonly act: 'callToRemedy' } & RemedyCall)
  | ({ readonly act: 'forward' } & ForwardingNotice)
  | ({ readonly act: 'refuse' } & RefusalDecision)
  | ({ readonly act: 'disclose' } & Disclosure);

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
    case 'forward': {
      const { act: _act, ...notice } = letter;
      return forwarded(theCase, replyId, notice, at);
    }
    case 'refuse': {
      const { act: _act, ...decision } = letter;
      return refused(theCase, replyId, decision);
    }
    case 'disclose': {
      const { act: _act, ...disclosure } = letter;
      if (!disclosesInformation(theCase)) throw ruleBroken('nothing-to-disclose');
      return [{ type: 'InformationDisclosed', data: { ...about(theCase), replyId, ...disclosure } }];
    }
  }
}

/** Its final answer gives public information away on request. */
export const disclosesInformation = ({ registration: { kind } }: Case): boolean => kind === 'publicInformationRequest';
