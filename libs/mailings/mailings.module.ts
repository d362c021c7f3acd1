import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { Configuration } from '#libs/configuration';
import { CommuniquesModule } from '#libs/communiques';
import { ContactListsModule } from '#libs/contact-lists';
import { ContactsModule } from '#libs/contacts';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { MailIntakeModule } from '#libs/mail-intake';
import { DeliveryClaims, MailOutgoingModule, MailOutgoingWorkerModule, Outbox, WayOut } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { mayPass } from '#libs/projections';
import { Refusals, RefusalsModule } from '#libs/refusals';
import { SubscriptionsModule } from '#libs/subscriptions';
import { TopicsModule } from '#libs/topics';
import { MailingActs } from './commands/mailing-acts.js';
import { MailingPersonData } from './commands/mailing-person-data.js';
import { PrepareMailing } from './commands/prepare-mailing.js';
import type { NamedRecipient } from './domain/events.js';
import { TrustAddress } from './commands/trust-address.js';
import { CaseCommuniqueController } from './http/case-communique.controller.js';
import { CommuniqueMailingsController } from './http/communique-mailings.controller.js';
import { MailingsController } from './http/mailings.controller.js';
import { MailingsOfPeopleController } from './http/mailings-of-people.controller.js';
import { mailingMessages } from './metrics.js';
import { MailingAnswersPolicy } from './policies/answers.js';
import { MailingBouncesPolicy } from './policies/bounces.js';
import { FollowCommuniquePolicy } from './policies/follow-communique.js';
import { UnsubscribeWatch } from './policies/unsubscribe-watch.js';
import { Audiences } from './queries/audiences.js';
import { Bounces } from './queries/bounces.js';
import { MailingFinder } from './queries/mailing-finder.js';
import { MailingQueries } from './queries/mailing-queries.js';
import { MailingReplay } from './queries/mailing-replay.js';
import { Lines } from './sending/lines.js';
import { MailingMessages } from './sending/mailing-messages.js';
import { MailingSender } from './sending/mailing-sender.js';
import { Pace } from './sending/pace.js';
import { Unsubscribes } from './sending/unsubscribes.js';

/** Communiqués to lists: who gets them, one message each, and what became of it. */
@Module({
  imports: [
    AttachmentsModule,
    CqrsModule,
    CommuniquesModule,
    ContactListsModule,
    ContactsModule,
    MailIntakeModule,
    MailOutgoingModule,
    OrganizationModule,
    RefusalsModule,
    SubscriptionsModule,
    TopicsModule,
  ],
  controllers: [CaseCommuniqueController, CommuniqueMailingsController, MailingsController, MailingsOfPeopleController],
  providers: [
    Audiences,
    Bounces,
    FollowCommuniquePolicy,
    MailingActs,
    MailingAnswersPolicy,
    MailingBouncesPolicy,
    MailingFinder,
    MailingMessages,
    MailingPersonData,
    MailingQueries,
    MailingReplay,
    PrepareMailing,
    TrustAddress,
    Unsubscribes,
  ],
  exports: [
    FollowCommuniquePolicy,
    MailingActs,
    MailingAnswersPolicy,
    MailingBouncesPolicy,
    MailingMessages,
    MailingQueries,
    MailOutgoingModule,
    PrepareMailing,
    RefusalsModule,
  ],
})
export class MailingsModule {}

/** Sends mailings for as long as the process lives. */
@Injectable()
export class MailingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mailings');
  private readonly sender: MailingSender;

  constructor(
    private readonly configuration: Configuration,
    private readonly refusals: Refusals,
    private readonly keyRing: KeyRing,
    database: Database,
    journal: Journal,
    clock: Clock,
    queries: MailingQueries,
    preparing: PrepareMailing,
    messages: MailingMessages,
    way: WayOut,
    outbox: Outbox,
  ) {
    const lines = new Lines({
      way: async (sender) => way.of(sender, (sender?.server && (await sender.accessToken?.())) || undefined),
      outbox: async ({ mailId, at: recordedAt, from: envelopeFrom, to, raw }) =>
        void (await outbox.deliver({ mailId, recordedAt, envelopeFrom, sender: undefined, recipients: [to], raw })),
    });
    this.sender = new MailingSender({
      journal,
      clock,
      mayPass,
      pace: new Pace(configuration.mailingsAMinute),
      claims: new DeliveryClaims(database.pool),
      due: (now) => queries.due(now),
      prepare: (mailingId) => preparing.prepare(mailingId),
      hand: async (mailing, recipient) => {
        const { sender, ...message } = await messages.of(mailing, recipient);
        return lines.hand(message, sender);
      },
      willing: (recipients) => this.willing(recipients),
      close: () => lines.close(),
      log: (line) => this.logger.warn(line),
      count: (became) => mailingMessages.inc({ became }),
    });
  }

  onApplicationBootstrap(): void {
    if (this.configuration.mailOn) this.sender.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sender.stop();
  }

  /** Whoever was erased, or asked to get none, since the mailing began. */
  private async willing(recipients: readonly NamedRecipient[]): Promise<ReadonlySet<number>> {
    const known = recipients.filter((one): one is NamedRecipient & { email: string } => one.email !== null);
    const refusals = await this.refusals.of(known.map(({ email: value }) => ({ medium: 'email', value })));
    const asked = known.filter((_one, place) => refusals[place] === null);
    const fenced = await Promise.all(asked.map(({ personId }) => this.keyRing.isFenced({ caseId: null, personId })));
    return new Set(asked.filter((_one, place) => !fenced[place]).map(({ number }) => number));
  }
}

/** The workers' part. */
@Module({
  imports: [CqrsModule, MailingsModule, MailOutgoingWorkerModule],
  providers: [MailingWorker, UnsubscribeWatch],
})
export class MailingsWorkerModule {}
