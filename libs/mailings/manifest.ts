import { defineModule } from '#libs/manifest';
import { MailingPersonData } from './commands/mailing-person-data.js';
import { describeMailing } from './domain/describe.js';
import { bounceEvents, mailingEvents, mailingStream, recipientEvents } from './domain/events.js';
import { MAILINGS_PROBLEMS } from './domain/problems.js';
import { MAILING_RIGHTS } from './domain/rights.js';
import { MailingsModule, MailingsWorkerModule } from './mailings.module.js';
import { MailingAnswersPolicy } from './policies/answers.js';
import { MailingBouncesPolicy } from './policies/bounces.js';
import { FollowCommuniquePolicy } from './policies/follow-communique.js';
import { bouncedAddressesProjection } from './projections/bounced-addresses.js';
import { mailingsProjection } from './projections/mailings.js';
import { MailingFinder } from './queries/mailing-finder.js';
import { MailingReplay } from './queries/mailing-replay.js';

export const mailingsManifest = defineModule({
  name: 'mailings',
  uses: [
    'attachments',
    'cases',
    'communiques',
    'contact-lists',
    'contacts',
    'mail-format',
    'mail-intake',
    'mail-outgoing',
    'mail-side-list',
    'organization',
    'refusals',
    'subscriptions',
    'topics',
  ],
  events: { ...mailingEvents, ...recipientEvents, ...bounceEvents },
  streams: { mailing: 'mailing', mailingRecipients: 'mailing', bouncedAddress: null },
  describe: describeMailing,
  unsaid: [
    'addressId',
    'audience',
    'MailingMessagesSettled.deferred',
    'MailingMessagesSettled.dropped',
    'MailingRecipientNamed.email',
    'MailingScheduled.embargoUntil',
    'MailingRecipientNamed.language',
    'leftOut',
    'MailingRecipientNamed.name',
    'number',
    'ownerId',
    'personId',
    'MailingMessagesSettled.refused',
    'MailingMessagesSettled.returned',
    'senderId',
    'MailingMessagesSettled.sent',
    'started',
    'testerId',
    'MailingMessagesSettled.unknown',
    'whose',
    'MailingCancelled.because',
  ],
  seenBy: { mailing: { roles: MAILING_RIGHTS.readMailings } },
  finds: [MailingFinder],
  personData: [MailingPersonData],
  replays: { mailing: { path: 'mailings', stream: mailingStream, by: MailingReplay } },
  projections: [mailingsProjection, bouncedAddressesProjection],
  policies: [FollowCommuniquePolicy, MailingAnswersPolicy, MailingBouncesPolicy],
  problems: MAILINGS_PROBLEMS,
  rights: MAILING_RIGHTS,
  modules: [MailingsModule],
  workerModules: [MailingsWorkerModule],
});
