import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Configuration, Office } from '#libs/configuration';
import { Clock } from '#libs/kernel';
import { LettersModule } from '#libs/letters';
import { IntakeSpool, MailIntakeModule } from '#libs/mail-intake';
import { Secrets } from '#libs/personal-data';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { MailboxAlarms } from './imap/mailbox-alarms.js';
import { MailboxWorker } from './imap/mailbox-worker.js';
import { MailboxesModule } from './mailboxes.module.js';
import { mailboxMetrics } from './metrics.js';
import { TellOfFailingMailboxes } from './policies/tell-of-failing-mailboxes.js';
import { CurrentMailboxes } from './queries/current-mailboxes.js';
import { MailboxProofs } from './sign-in/mailbox-proofs.js';
import { MailboxBook } from './tables/mailbox-book.js';

/** Fetches from the mailboxes, for as long as the process lives; not with MAIL=off. */
@Injectable()
export class MailboxFetching implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mailboxes');
  private readonly worker: MailboxWorker;
  private readonly alarms: MailboxAlarms;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly book: MailboxBook,
    current: CurrentMailboxes,
    secrets: Secrets,
    proofs: MailboxProofs,
    spool: IntakeSpool,
    clock: Clock,
    office: Office,
    commands: CommandBus,
  ) {
    const log = (line: object) => this.logger.warn(line);
    this.worker = new MailboxWorker({
      current,
      secrets,
      proofs,
      book,
      spool,
      clock,
      office,
      describe: described,
      log,
    });
    this.alarms = new MailboxAlarms({
      current,
      book,
      commands,
      describe: described,
      log,
      measured: (failing, longestSeconds) => {
        mailboxMetrics.failing.set(failing);
        mailboxMetrics.longest.set(longestSeconds);
      },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.mailOn) return;
    if (this.database.alone) await this.book.voidLeases();
    this.worker.start();
    this.alarms.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.alarms.stop();
    await this.worker.stop();
  }
}

/** The workers' part. */
@Module({
  imports: [CqrsModule, LettersModule, MailboxesModule, MailIntakeModule, OrganizationModule],
  providers: [MailboxFetching, TellOfFailingMailboxes],
  exports: [TellOfFailingMailboxes],
})
export class MailboxesWorkerModule {}
