import { notFound, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type { AsideEvent, MailSetAside, Place } from './events.js';

export type AsideFacts = EventOf<typeof MailSetAside>['data'];

/** `waiting`: somebody has yet to look at it. `putAway`: nothing has to be done. `placed`: it is part of a case. */
export const ASIDE_STATES = ['waiting', 'putAway', 'placed'] as const;
export type AsideState = (typeof ASIDE_STATES)[number];

/** A mail outside of cases. `null`: there is none of this id. */
export interface AsideMail extends AsideFacts {
  readonly state: AsideState;
  /** The case of which it is part. */
  readonly caseId: string | null;
}

export type AsideCommand =
  | { readonly kind: 'setAside'; readonly mail: AsideFacts }
  | { readonly kind: 'putAway' }
  | { readonly kind: 'takeBack' }
  | { readonly kind: 'place'; readonly caseId: string; readonly place: Place }
  /** The case did not take it. `reason` is the code of the refusal. */
  | { readonly kind: 'giveUpPlacing'; readonly caseId: string; readonly reason: string };

export const asideDecider: Decider<AsideMail | null, AsideCommand, AsideEvent> = {
  initialState: null,

  decide(command, mail) {
    if (command.kind === 'setAside') return mail ? [] : [{ type: 'MailSetAside', data: command.mail }];
    if (!mail) throw notFound('mail-not-found');
    const about = { mailId: mail.mailId, personId: mail.personId };
    if (command.kind === 'giveUpPlacing') {
      const { caseId, reason } = command;
      return mail.caseId === caseId ? [{ type: 'MailPlacingFailed', data: { ...about, caseId, reason } }] : [];
    }
    if (mail.state === 'placed') throw ruleBroken('mail-already-placed');
    switch (command.kind) {
      case 'putAway':
        if (mail.state === 'putAway') throw ruleBroken('mail-already-put-away');
        return [{ type: 'MailPutAway', data: about }];
      case 'takeBack':
        if (mail.state === 'waiting') throw ruleBroken('mail-not-put-away');
        return [{ type: 'MailTakenBack', data: about }];
      case 'place':
        return [{ type: 'MailPlaced', data: { ...about, caseId: command.caseId, place: command.place } }];
    }
  },

  evolve(mail, event) {
    if (event.type === 'MailSetAside') return { ...event.data, state: 'waiting', caseId: null };
    if (!mail) return mail;
    switch (event.type) {
      case 'MailPutAway':
        return { ...mail, state: 'putAway' };
      case 'MailTakenBack':
      case 'MailPlacingFailed':
        return { ...mail, state: 'waiting', caseId: null };
      case 'MailPlaced':
        return { ...mail, state: 'placed', caseId: event.data.caseId };
    }
  },
};

export const asideStream = (mailId: string) => `aside-${mailId}`;
