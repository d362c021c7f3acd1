import { deriveId, OfficeError, ruleBroken, type EventOf } from '#libs/kernel';
import { openDeadlines, type Case, type Registration } from '../case.js';
import { countedDeadline, countedDeadlines, countedLate, originOf, rulesOf } from '../deadline.js';
import type { CaseRegistered, Channel, DecidedEvent, Platform, QuoteTerm } from '../events.js';
import { kindOf, rulesOfKind } from '../kind.js';
import { DEFAULT_KIND } from '../kinds.js';
import { about, type Slice } from '../slice.js';
import { CLASSIFYING, classificationDecisions, type ClassificationCommand } from './classification.js';
import { recounted } from './clock.js';
import type { Message } from './correspondence.js';

export type RegistrationDetails = Omit<EventOf<typeof CaseRegistered>['data'], 'caseId' | 'contactId'>;

/** Where it was written, of what came by social media; from which address, of what came by e-Doręczenia. */
export interface CameFrom {
  readonly post?: { readonly platform: Platform; readonly account: string; readonly url: string | null };
  readonly eDelivery?: { readonly address: string };
}

export type RegistrationCommand =
  | ClassificationCommand
  | {
      readonly kind: 'register';
      readonly caseId: string;
      readonly contactId: string | null;
      readonly registration: RegistrationDetails;
      /** Null where the office began the case. */
      readonly message: Message | null;
      /** Of a quote for authorisation. */
      readonly quote: QuoteTerm | null;
      readonly cameFrom?: CameFrom;
    }
  | {
      readonly kind: 'correctRegistration';
      /** Words, each another than the case has: its rules do not know them. */
      readonly subject?: string;
      readonly text?: string;
      readonly phone?: string;
      readonly receivedAt?: string;
      readonly channel?: Channel;
      readonly newsroomId?: string | null;
      readonly contact?: { readonly contactId: string; readonly newsroomId: string | null };
      /** Of its channel, each another than the case has. */
      readonly cameFrom?: CameFrom;
      /** The words that stood there before, of what is corrected. */
      readonly wordsBefore?: WordsBefore;
      readonly reason: string;
      /** ISO 8601. */
      readonly now?: string;
    }
  /** Whoever wrote says on their page that few may see their name, or that all may again. */
  | { readonly kind: 'chooseConfidence'; readonly on: boolean; readonly reason: string };

interface WordsBefore {
  readonly subject: string | null;
  readonly text: string | null;
  readonly phone: string | null;
}

const NO_WORDS: WordsBefore = { subject: null, text: null, phone: null };

export const registration = {
  initial: {
    registered: false,
    id: '',
    contactId: null,
    inConfidence: false,
    withheldId: null,
    withheldNewsroomId: null,
    newsroomId: null,
    kind: DEFAULT_KIND,
    number: '',
    channel: 'email',
    receivedAt: '',
    begunByUs: false,
    sensitivity: 'normal',
  },
  decide: {
    register: ({ caseId, contactId, registration: details, message, quote, cameFrom = {} }, theCase) => {
      if (theCase.registration.registered) return [];
      refuseOtherChannels(details.channel, cameFrom);
      const { post, eDelivery } = cameFrom;
      const named = { caseId, contactId };
      const rules = rulesOfKind(kindOf(details.kind), {
        ...details,
        quote,
        anonymous: contactId === null && details.inConfidence !== true,
      });
      return [
        { type: 'CaseRegistered', data: { ...named, ...details } },
        ...(post ? [{ type: 'SocialPostNoted', data: { ...named, ...post } } as const] : []),
        ...(eDelivery ? [{ type: 'EDeliveryNoted', data: { ...named, ...eDelivery } } as const] : []),
        ...(message ? [{ type: 'MessageReceived', data: { ...named, ...message } } as const] : []),
        ...(quote ? [{ type: 'QuoteHandedOver', data: { ...named, term: quote } } as const] : []),
        ...countedDeadlines(caseId, rules, details.receivedAt, theCase.clock.acts).map((deadline): DecidedEvent => ({
          type: 'DeadlineStarted',
          data: { ...named, ...deadline },
        })),
      ];
    },
    ...classificationDecisions,
    correctRegistration: (
      {
        subject,
        text,
        phone,
        receivedAt,
        channel,
        newsroomId,
        contact,
        cameFrom = {},
        wordsBefore = NO_WORDS,
        reason,
        now,
      },
      theCase,
    ) => {
      const { registration: was } = theCase;
      const anotherPerson = contact !== undefined && contact.contactId !== was.contactId;
      const newsroom = newsroomId !== undefined ? newsroomId : anotherPerson ? contact.newsroomId : was.newsroomId;
      const changes = {
        ...(subject !== undefined && { subject }),
        ...(text !== undefined && { text }),
        ...(phone !== undefined && { phone }),
        ...(receivedAt !== undefined && receivedAt !== was.receivedAt && { receivedAt }),
        ...(channel !== undefined && channel !== was.channel && { channel }),
        ...((anotherPerson || newsroom !== was.newsroomId) && { newsroomId: newsroom }),
        ...(anotherPerson && { previousContactId: was.contactId }),
      };
      refuseOtherChannels(channel ?? was.channel, cameFrom);
      const details = detailsCorrected(cameFrom, reason);
      const nothingElse = Object.keys(changes).length === 0;
      if (nothingElse && !details) throw ruleBroken('nothing-to-correct');

      const before = {
        ...(anotherPerson ? NO_WORDS : wordsBefore),
        ...('receivedAt' in changes && { receivedAt: was.receivedAt }),
        ...('channel' in changes && { channel: was.channel }),
        ...('newsroomId' in changes && { newsroomId: was.newsroomId }),
      };
      const named = { ...about(theCase), ...(contact && { contactId: contact.contactId }) };
      const corrected: DecidedEvent[] = [
        ...(nothingElse
          ? []
          : [{ type: 'RegistrationCorrected', data: { ...named, ...changes, before, reason } } as const]),
        // Behind it: another channel or person takes the details of the former along.
        ...(details ? [{ type: 'ChannelDetailsCorrected', data: { ...named, ...details } } as const] : []),
      ];
      if (anotherPerson && was.contactId === null)
        corrected.push(...clocksOfTheKnown(theCase, named, receivedAt ?? theCase.clock.owed.since, now));
      const { receivedAt: startsAt } = changes;
      if (startsAt === undefined) return corrected;
      const fromReceipt = openDeadlines(theCase.clock).filter(({ startsAt: from }) => from === was.receivedAt);
      return [
        ...corrected,
        ...fromReceipt.map((deadline) =>
          recounted(named, { ...deadline, startsAt }, 'registration-corrected', theCase.clock.acts),
        ),
      ];
    },
    chooseConfidence: ({ on, reason }, theCase) => {
      const { contactId, withheldId, newsroomId, withheldNewsroomId } = theCase.registration;
      const was = on ? contactId : withheldId;
      if (was === null) return [];
      const moved = on ? { contactId: null, previousContactId: was } : { contactId: was, previousContactId: null };
      // A newsroom goes along with who is of it, and comes back, unless somebody named another one meanwhile.
      const then = on ? null : (newsroomId ?? withheldNewsroomId);
      const newsroom = then === newsroomId ? {} : { newsroomId: then };
      const before = { ...NO_WORDS, ...(then !== newsroomId && { newsroomId }) };
      const corrected = { ...about(theCase), ...moved, ...newsroom, inConfidence: on, before, reason };
      return [{ type: 'RegistrationCorrected', data: corrected }];
    },
  },
  evolve: {
    CaseRegistered: (
      _,
      { caseId: id, contactId, inConfidence = false, newsroomId, kind, number, channel, receivedAt, begunByUs },
    ) => ({
      registered: true,
      id,
      contactId,
      inConfidence,
      withheldId: null,
      withheldNewsroomId: null,
      newsroomId,
      kind,
      number,
      channel,
      receivedAt,
      begunByUs,
      sensitivity: 'normal',
    }),
    SensitivitySet: (state, { sensitivity }) => ({ ...state, sensitivity }),
    SocialPostNoted: (state) => state,
    EDeliveryNoted: (state) => state,
    ChannelDetailsCorrected: (state) => state,
    CaseClassified: (state, { kind }) => ({ ...state, kind }),
    RegistrationCorrected: (
      state,
      { contactId, previousContactId, inConfidence, receivedAt, channel, newsroomId, before },
    ) => ({
      ...state,
      contactId,
      ...(inConfidence !== undefined && {
        inConfidence,
        withheldId: (inConfidence && previousContactId) || null,
        withheldNewsroomId: (inConfidence && before.newsroomId) || null,
      }),
      // Somebody of the office named a person all the same.
      ...(inConfidence === undefined && contactId !== null && NOT_WITHHELD),
      ...(channel !== undefined && { channel }),
      ...(receivedAt !== undefined && { receivedAt }),
      ...(newsroomId !== undefined && { newsroomId }),
    }),
  },
  concerns: {
    chooseConfidence: [],
    correctRegistration: ['RegistrationCorrected', 'ChannelDetailsCorrected'],
    classify: CLASSIFYING,
  },
} satisfies Slice<Registration, RegistrationCommand>;

const NOT_WITHHELD = { inConfidence: false, withheldId: null, withheldNewsroomId: null } as const;

/** Whoever wrote anonymously and is known now is owed from the receipt what an anonymous one was not. */
function clocksOfTheKnown(
  theCase: Case,
  named: ReturnType<typeof about>,
  since: string,
  now: string | undefined,
): readonly DecidedEvent[] {
  const { clock, registration: was } = theCase;
  if (clock.owed.met) return [];
  const before = rulesOf(theCase);
  const rules = rulesOfKind(kindOf(was.kind), { ...originOf(theCase), anonymous: false });
  return rules
    .filter((rule) => !before.includes(rule))
    .map((rule): DecidedEvent => {
      const times = clock.deadlines.filter((deadline) => deadline.rule === rule).length;
      const id = deriveId('deadline', was.id, rule, since, String(times));
      const counted = countedDeadline(id, rule, since, clock.acts);
      return {
        type: 'DeadlineStarted',
        data: { ...named, ...(now === undefined ? counted : countedLate(counted, now)) },
      };
    });
}

/** @throws OfficeError not-of-channel */
function refuseOtherChannels(channel: Channel, { post, eDelivery }: CameFrom): void {
  const wrong = (post && channel !== 'socialMedia') || (eDelivery && channel !== 'eDelivery');
  if (wrong) throw new OfficeError('invalid', 'not-of-channel');
}

/** What the event says of them; null where they stay. */
function detailsCorrected({ post, eDelivery }: CameFrom, reason: string) {
  if (post) return { ...post, address: null, reason };
  if (eDelivery) return { platform: null, account: null, url: null, ...eDelivery, reason };
  return null;
}
