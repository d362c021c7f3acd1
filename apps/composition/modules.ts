import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ScheduleModule } from '@nestjs/schedule';
import { AttachmentsModule, AttachmentsWorkerModule } from '#libs/attachments';
import { AuditModule } from '#libs/audit';
import { ChangesModule } from '#libs/changes';
import { Configuration, Office } from '#libs/configuration';
import { ContactsModule } from '#libs/contacts';
import { ErasureModule, ErasureWorkerModule } from '#libs/erasure';
import { HttpModule } from '#libs/http';
import { FirstStartModule, IdentityModule } from '#libs/identity';
import { CasesModule, CasesWorkerModule, CaseMailRegistrar } from '#libs/cases';
import { JournalModule, JournalWorkerModule } from '#libs/journal';
import { MailModule, MailRegistrar, MailWorkerModule } from '#libs/mail';
import { NotificationsModule } from '#libs/notifications';
import { OrganizationModule } from '#libs/organization';
import { PersonalDataModule } from '#libs/personal-data';
import { PlatformModule, type Announcements, type Platform, type Readiness } from '#libs/platform';
import { ProjectionsHttpModule, ProjectionsModule } from '#libs/projections';
import { SearchModule } from '#libs/search';
import { officeEvents } from './events.js';
import { ownerStreams } from './owner-streams.js';
import { officePolicies, officeProjections } from './projections.js';

export type Modules = NonNullable<DynamicModule['imports']>;

export interface ProcessParts {
  readonly platform: Platform;
  readonly readiness: Readiness;
  readonly announcements: Announcements;
  /** Whether this process moves the read models on. */
  readonly runsProjections: boolean;
  /** Whether it acts on what happens. */
  readonly runsPolicies: boolean;
  /** No other process works on this database. */
  readonly alone: boolean;
}

const NAME = 'Biuro Prasowe';

/** What the office is called, and where it is reached. */
@Global()
@Module({
  providers: [
    {
      provide: Office,
      inject: [Configuration],
      useFactory: ({ officeAddresses, publicUrl, port }: Configuration): Office => ({
        name: NAME,
        addresses: officeAddresses as readonly [string, ...string[]],
        link: (path) => `${publicUrl ?? `http://localhost:${port}`}${path}`,
      }),
    },
  ],
  exports: [Office],
})
class OfficeNameModule {}

/** What every process stands on. */
export const groundModules = ({
  platform,
  readiness,
  announcements,
  runsProjections,
  runsPolicies,
  alone,
}: ProcessParts): Modules => [
  PlatformModule.register(platform, readiness, announcements),
  OfficeNameModule,
  HttpModule,
  PersonalDataModule,
  JournalModule.register(officeEvents, ownerStreams),
  ProjectionsModule.register({
    projections: officeProjections,
    policies: runsPolicies ? officePolicies : [],
    run: runsProjections,
    alone,
  }),
];

/** The office's domain: commands, queries, endpoints. */
export const domainModules: Modules = [
  CqrsModule.forRoot(),
  OrganizationModule,
  IdentityModule,
  ContactsModule,
  AttachmentsModule,
  MailModule,
  CasesModule,
  ErasureModule,
  AuditModule,
  NotificationsModule,
  SearchModule,
  ChangesModule,
  ProjectionsHttpModule,
];

/** What the processes that people reach have on top. */
export const apiModules: Modules = [FirstStartModule];

/** Mails that come in become cases. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [{ provide: MailRegistrar, useClass: CaseMailRegistrar }],
  exports: [MailRegistrar],
})
class IntakeModule {}

/** What works by itself: mail, the clock, and the repair of what a crash left half done. */
export const workerModules: Modules = [
  ScheduleModule.forRoot(),
  JournalWorkerModule,
  AttachmentsWorkerModule,
  IntakeModule,
  MailWorkerModule,
  CasesWorkerModule,
  ErasureWorkerModule,
];
