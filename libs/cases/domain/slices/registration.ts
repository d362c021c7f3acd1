import { ruleBroken, type EventOf } from '#libs/kernel';
import type { Registration } from '../case.js';
import type { CaseEvent, CaseRegistered } from '../events.js';
import { DEFAULT_KIND } from '../kinds.js';
import { about, type Slice } from '../slice.js';
import type { CountedDeadline } from './clock.js';
import type { Message } from './correspondence.js';

export type RegistrationDetails = Omit<EventOf<typeof CaseRegistered>['data'], 'caseId' | 'contactId'>;

export type RegistrationCommand =
  | {
      readonly kind: 'register';
      readonly caseId: string;
      readonly contactId: string;
      readonly registration: RegistrationDetails;
      readonly message: Message;
      readonly deadline: CountedDeadline;
    }
  | {
      readonly kind: 'correctRegistration';
      /** Another one than the case has: the case's rules do not know its words. */
      readonly subject?: string;
      readonly receivedAt?: string;
      readonly contact?: { readonly contactId: string; readonly newsroomId: string | null };
      readonly reason: string;
      /** The first clock, counted from the corrected day. */
      readonly deadline?: Omit<CountedDeadline, 'deadlineId'>;
    };

export const registration = {
  initial: {
    registered: false,
    id: '',
    contactId: '',
    newsroomId: null,
    kind: DEFAULT_KIND,
    number: '',
    channel: 'email',
    receivedAt: '',
  },
  decide: {
    register: ({ caseId, contactId, registration: details, message, deadline }, theCase) => {
      if (theCase.registration.registered) return [];
      const named = { caseId, contactId };
      return [
        { type: 'CaseRegistered', data: { ...named, ...details } },
        { type: 'MessageReceived', data: { ...named, ...message } },
        { type: 'DeadlineStarted', data: { ...named, ...deadline } },
      ];
    },
    correctRegistration: ({ subject, receivedAt, contact, reason, deadline }, theCase) => {
      const { registration: before } = theCase;
      const changes = {
        ...(subject !== undefined && { subject }),
        ...(receivedAt !== undefined && receivedAt !== before.receivedAt && { receivedAt }),
        ...(contact &&
          contact.contactId !== before.contactId && {
            newsroomId: contact.newsroomId,
            previousContactId: before.contactId,
          }),
      };
      if (Object.keys(changes).length === 0) throw ruleBroken('nothing-to-correct');

      const named = { ...about(theCase), ...(contact && { contactId: contact.contactId }) };
      const corrected: CaseEvent = { type: 'RegistrationCorrected', data: { ...named, ...changes, reason } };
      const first = theCase.clock.deadlines[0];
      if (!('receivedAt' in changes) || !deadline || !first || first.met) return [corrected];
      return [
        corrected,
        {
          type: 'DeadlineRecomputed',
          data: { ...named, ...deadline, deadlineId: first.id, reason: 'registration-corrected' },
        },
      ];
    },
  },
  evolve: {
    CaseRegistered: (_, { caseId: id, contactId, newsroomId, kind, number, channel, receivedAt }) => ({
      registered: true,
      id,
      contactId,
      newsroomId,
      kind,
      number,
      channel,
      receivedAt,
    }),
    RegistrationCorrected: (state, { contactId, receivedAt, newsroomId }) => ({
      ...state,
      contactId,
      ...(receivedAt !== undefined && { receivedAt }),
      ...(newsroomId !== undefined && { newsroomId }),
    }),
  },
  concerns: { correctRegistration: ['RegistrationCorrected'] },
} satisfies Slice<Registration, RegistrationCommand>;
