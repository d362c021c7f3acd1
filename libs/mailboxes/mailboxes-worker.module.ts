import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Configuration, Office } from '#libs/configuration';
import { Clock } from '#libs/kernel';
import { IntakeSpool, MailIntakeModule } from '#libs/mail-intake';
import { Secrets } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { MailboxWorker } from './imap/mailbox-worker.js';
import { MailboxesModule } from './mailboxes.module.js';
import { CurrentMailboxes } from './queries/current-mailboxes.js';
import { MailboxBook } from './tables/mailbox-book.js';

/** Fetches from the mailboxes, for as long as the process lives; not with MAIL=off. */
@Injectable()
export class MailboxFetching implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mailboxes');
  private readonly worker: MailboxWorker;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly book: MailboxBook,
    current: CurrentMailboxes,
    secrets: Secrets,
    spool: IntakeSpool,
    clock: Clock,
    office: Office,
  ) {
    this.worker = new MailboxWorker({
      current,
      secrets,
      book,
      spool,
      clock,
      office,
      describe: described,
      log: (line) => this.logger.warn(line),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.mailOn) return;
    if (this.database.alone) await this.book.voidLeases();
    this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}

/** The workers' part. */
@Module({ imports: [MailboxesModule, MailIntakeModule], providers: [MailboxFetching] })
export class MailboxesWorkerModule {}
