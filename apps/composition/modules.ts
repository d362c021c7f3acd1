import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ScheduleModule } from '@nestjs/schedule';
import { Configuration, DEFAULT_OFFICE_NAME, MailboxAddresses, Office, OfficeProfile } from '#libs/configuration';
import { DEFAULT_WORKING_HOURS } from '#libs/kernel';
import { HttpModule } from '#libs/http';
import { JournalModule } from '#libs/journal';
import { ManifestModule } from '#libs/manifest';
import { PersonalDataModule } from '#libs/personal-data';
import { PlatformModule, type Announcements, type Platform, type Readiness } from '#libs/platform';
import { ProjectionsModule } from '#libs/projections';
import { manifests } from './manifests.js';

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
  /** How long read models may lag while nobody waits for them, in milliseconds; as `RunnerOptions` has it where left out. */
  readonly gatherMilliseconds?: number;
}

/** What the office is called, and where it is reached. Until its settings were read, as the environment has it. */
@Global()
@Module({
  providers: [
    {
      provide: Office,
      inject: [Configuration, OfficeProfile, MailboxAddresses],
      useFactory: (
        { officeAddresses, smtpUrl, authservId, publicUrl, port }: Configuration,
        profile: OfficeProfile,
        mailboxes: MailboxAddresses,
      ): Office => ({
        get name() {
          return profile.current?.name ?? DEFAULT_OFFICE_NAME;
        },
        get addresses() {
          const own = profile.current?.addresses ?? officeAddresses;
          return [...new Set([...own, ...mailboxes.current])] as unknown as readonly [string, ...string[]];
        },
        get formerDomains() {
          return profile.current?.formerDomains ?? [];
        },
        get workingHours() {
          return profile.current?.workingHours ?? DEFAULT_WORKING_HOURS;
        },
        get sendsMail() {
          return profile.current?.sendsMail ?? smtpUrl !== undefined;
        },
        authservId,
        link: (path) => `${publicUrl ?? `http://localhost:${port}`}${path}`,
      }),
    },
    MailboxAddresses,
    OfficeProfile,
  ],
  exports: [Office, MailboxAddresses, OfficeProfile],
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
  gatherMilliseconds,
}: ProcessParts): Modules => [
  PlatformModule.register(platform, readiness, announcements),
  OfficeNameModule,
  ScheduleModule.forRoot(),
  HttpModule.register(manifests.rights),
  PersonalDataModule,
  ManifestModule.register(manifests),
  JournalModule.register(manifests.events, manifests.ownerStreams),
  ProjectionsModule.register({
    projections: manifests.projections,
    policies: runsPolicies ? manifests.policies : [],
    run: runsProjections,
    alone,
    ...(gatherMilliseconds && { gatherMilliseconds }),
  }),
];

/** The office's domain: commands, queries, endpoints. */
export const domainModules: Modules = [CqrsModule.forRoot(), ...manifests.nestModules('modules')];

/** What the processes that people reach have on top. */
export const apiModules: Modules = manifests.nestModules('apiModules');

/** What works by itself: mail, the clock, and the repair of what a crash left half done. */
export const workerModules: Modules = manifests.nestModules('workerModules');
