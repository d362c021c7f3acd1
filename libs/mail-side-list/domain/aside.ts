import { notFound, type Decider, type EventOf } from '#libs/kernel';
import type { AsideEvent, MailSetAside } from './events.js';

export type AsideFacts = EventOf<typeof MailSetAside>['data'];

/** A mail of the side list. `null`: there is none of this id. */
export interface AsideMail extends AsideFacts {
  readonly state: 'aside' | 'resubmitted';
}

export type AsideCommand = { readonly kind: 'setAside'; readonly mail: AsideFacts } | { readonly kind: 'resubmit' };

/** A mail is set aside once; resubmitted and refused again, it is set aside again. */
export const asideDecider: Decider<AsideMail | null, AsideCommand, AsideEvent> = {
  initialState: null,

  decide(command, mail) {
    if (command.kind === 'setAside')
      return mail?.state === 'aside' ? [] : [{ type: 'MailSetAside', data: command.mail }];
    if (!mail) throw notFound('mail-not-found');
    if (mail.state === 'resubmitted') return [];
    return [{ type: 'MailResubmitted', data: { mailId: mail.mailId, personId: mail.personId, caseId: mail.caseId } }];
  },

  evolve(mail, event) {
    if (event.type === 'MailSetAside') return { ...event.data, state: 'aside' };
    return mail && { ...mail, state: 'resubmitted' };
  },
};

export const asideStream = (mailId: string) => `aside-${mailId}`;
