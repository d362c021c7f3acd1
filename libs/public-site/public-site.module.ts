import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule } from '#libs/cases';
import { LettersModule } from '#libs/letters';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { migratePublicTables } from '#libs/public-pages';
import { SettingsModule } from '#libs/settings';
import { OfficeSealingKey } from './access/office-sealing-key.js';
import { PublicRole } from './access/public-role.js';
import { PublicInboxController } from './http/public-inbox.controller.js';
import { PublishCasesPolicy } from './policies/publish-cases.js';
import { TellOfFormsGivenUp } from './policies/tell-of-forms-given-up.js';
import { DropOldPages } from './publishing/drop-old-pages.js';
import { PublishOffice } from './publishing/publish-office.js';
import { PageAddresses } from './publishing/page-addresses.js';
import { TrackingPages } from './publishing/tracking-pages.js';
import { PublicSitePersonData } from './queries/public-site-person-data.js';
import { AdditionReceiver } from './receiving/addition-receiver.js';
import { Confirmations } from './receiving/confirmations.js';
import { FormsGivenUp } from './receiving/forms-given-up.js';
import { InboxWorker } from './receiving/inbox-worker.js';
import { Inbox } from './receiving/inbox.js';
import { UnconfirmedForms } from './receiving/unconfirmed-forms.js';
import { migrateTracking } from './tables/tracking-table.js';

/** The office's side of the public site. `Database`, `Secrets`, `Office` and their like come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, CasesModule, AttachmentsModule, LettersModule, MailOutgoingModule],
  controllers: [PublicInboxController],
  providers: [
    OfficeSealingKey,
    PublicRole,
    Inbox,
    Confirmations,
    UnconfirmedForms,
    FormsGivenUp,
    TrackingPages,
    PageAddresses,
    PublicSitePersonData,
    AdditionReceiver,
    PublishCasesPolicy,
  ],
  exports: [
    PublicRole,
    Inbox,
    Confirmations,
    UnconfirmedForms,
    FormsGivenUp,
    TrackingPages,
    PageAddresses,
    OfficeSealingKey,
    PublishCasesPolicy,
  ],
})
export class PublicSiteModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly role: PublicRole,
  ) {}

  async onModuleInit(): Promise<void> {
    await migratePublicTables(this.database.pool);
    await migrateTracking(this.database.pool);
  }

  /** When the tables of all modules are there. */
  async onApplicationBootstrap(): Promise<void> {
    await this.role.ensure();
  }
}

/** The workers' part: registers what visitors send, and keeps what they see. */
@Module({
  imports: [CqrsModule, LettersModule, OrganizationModule, PublicSiteModule, SettingsModule],
  providers: [InboxWorker, PublishOffice, DropOldPages, TellOfFormsGivenUp],
  exports: [TellOfFormsGivenUp],
})
export class PublicSiteWorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly worker: InboxWorker,
    private readonly office: PublishOffice,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.office.start();
    await this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
    await this.office.stop();
  }
}
