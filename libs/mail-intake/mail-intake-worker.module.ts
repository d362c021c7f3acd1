import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Configuration, Office } from '#libs/configuration';
import { Clock, Periodic } from '#libs/kernel';
import { Announcements } from '#libs/platform';
import { Database } from '#libs/postgres';
import { described, mayPass } from '#libs/projections';
import { IntakeSpool } from './intake/intake-spool.js';
import { IntakeWorker } from './intake/intake-worker.js';
import { MailRegistrar } from './intake/registrar.js';
import { Refusals } from './intake/refused-mails.js';
import { SideList } from './intake/side-list.js';
import { SmtpIntake } from './intake/smtp-intake.js';
import { MailIntakeModule } from './mail-intake.module.js';
import { intakeMetrics } from './metrics.js';
import { MailReader } from './reading/mail-reader.js';

/** Takes mail and registers it, for as long as the process lives. */
@Injectable()
export class MailIntake implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly worker: IntakeWorker;
  private readonly smtp: SmtpIntake | undefined;
  private readonly measuring = new Periodic({
    everyMilliseconds: 5_000,
    work: () => this.measure(),
    failed: (error) => this.logger.warn({ message: 'waiting mails are not counted', reason: String(error) }),
  });

  constructor(
    private readonly configuration: Configuration,
    private readonly announcements: Announcements,
    private readonly spool: IntakeSpool,
    private readonly database: Database,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    registrar: MailRegistrar,
    sideList: SideList,
    reader: MailReader,
    office: Office,
  ) {
    const log = (line: object) => this.logger.warn(line);
    this.worker = new IntakeWorker({
      spool,
      registrar,
      sideList,
      reader,
      office,
      mayPass,
      describe: described,
      log,
      count: (outcome) => intakeMetrics.registered.inc({ outcome }),
    });
    if (configuration.smtpIntakePort === 0) return;
    this.smtp = new SmtpIntake({
      spool,
      clock,
      office,
      relays: configuration.smtpRelays,
      log,
      count: (code) => intakeMetrics.smtpReplies.inc({ code }),
      tooLarge: (senderDomain, size) => void this.tooLarge(senderDomain, size),
      arrived: (size) => this.worker.kick(size),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.database.alone) await this.spool.voidClaims();
    this.worker.start();
    this.measuring.start();
    if (!this.smtp) return;
    const { host, smtpIntakePort } = this.configuration;
    const port = await this.smtp.listen(smtpIntakePort, host);
    this.announcements.add(`mail: smtp://${host.includes(':') ? `[${host}]` : host}:${port}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.measuring.stop();
    await this.smtp?.close();
    await this.worker.stop();
  }

  /** The domain stays out of the log, which no erasure reaches. */
  private async tooLarge(senderDomain: string, bytes: number): Promise<void> {
    this.logger.warn({ message: 'a mail was refused for its size; administrators see from which domain', bytes });
    try {
      await this.refusals.note(senderDomain, bytes, this.clock.nowIso());
    } catch (error) {
      this.logger.warn({ message: 'a mail refused for its size is not noted', reason: described(error) });
    }
  }

  private async measure(): Promise<void> {
    const { waiting, failing } = await this.spool.backlog();
    intakeMetrics.spooled.set(waiting);
    intakeMetrics.failing.set(failing);
  }
}

/** The workers' part. `MailRegistrar` and `SideList` come from a module that the application declares global. */
@Module({ imports: [MailIntakeModule], providers: [MailIntake] })
export class MailIntakeWorkerModule {}
