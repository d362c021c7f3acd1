import type { Decider } from '#libs/kernel';
import type { MailboxAlarmEvent } from './events.js';

/** Seconds that a mailbox may fail before anybody is told: a server that is started anew is no alarm. */
export const ALARM_SECONDS = 300;

/** Of one mailbox: whether administrators were told that it fails. */
export interface Alarm {
  readonly told: boolean;
}

export type AlarmCommand =
  | {
      readonly type: 'Tell';
      readonly mailboxId: string;
      readonly address: string;
      /** A code of `FAULTS`. */
      readonly fault: string;
      /** ISO 8601, UTC. */
      readonly since: string;
    }
  | { readonly type: 'NoteRecovery'; readonly mailboxId: string; readonly address: string };

/** Told once for as long as it lasts, whoever finds it first and however often. */
export const alarm: Decider<Alarm, AlarmCommand, MailboxAlarmEvent> = {
  initialState: { told: false },
  decide: ({ type, ...data }, { told }) => {
    if (type === 'Tell') return told ? [] : [{ type: 'MailboxFailed', data } as MailboxAlarmEvent];
    return told ? [{ type: 'MailboxRecovered', data }] : [];
  },
  evolve: (_alarm, { type }) => ({ told: type === 'MailboxFailed' }),
};
