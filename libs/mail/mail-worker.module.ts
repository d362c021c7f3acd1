import { join } from 'node:path';
import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { AttachmentQueries, AttachmentsModule } from '#libs/attachments';
import { Configuration, Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { Clock, deriveId, SYSTEM_ACTOR } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Announcements } from '#libs/platform';
import { Database } from '#libs/postgres';
import { described, mayPass } from '#libs/projections';
import { SetMailAside } from './commands/set-mail-aside.js';
import { DeliveryClaims } from './delivery/delivery-claims.js';
import { DeliveryWorker } from './delivery/delivery-worker.js';
import { MailTransport } from './delivery/mail-transport.js';
import { Outbox } from './delivery/outbox.js';
import { SmtpTransport } from './delivery/smtp-transport.js';
import { IntakeSpool } from './intake/intake-spool.js';
import { IntakeWorker, type AsideEntry } from './intake/intake-worker.js';
import { MailRegistrar } from './intake/registrar.js';
import { SmtpIntake } from './intake/smtp-intake.js';
import { MailModule } from './mail.module.js';
import { mailMetrics } from './metrics.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { MailQueries } from './queries/mail-queries.js';

/** Takes mail, registers it, and sends what was recorded, for as long as the process lives. */
@Injectable()
export class MailWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly intakeWorker: IntakeWorker;
  private readonly deliveryWorker: DeliveryWorker;
  private readonly claims: DeliveryClaims;
  private readonly smtp: SmtpIntake | undefined;
  private gauges: NodeJS.Timeout | undefined;

  constructor(
    private readonly commands: CommandBus,
    private readonly configuration: Configuration,
    private readonly announcements: Announcements,
    private readonly spool: IntakeSpool,
    office: Office,
    clock: Clock,
    private readonly database: Database,
    journal: Journal,
    private readonly registrar: MailRegistrar,
    transport: MailTransport,
    queries: MailQueries,
    attachments: AttachmentQueries,
    keyRing: KeyRing,
  ) {
    const log = (line: object) => this.logger.warn(line);
    const common = { office, clock, mayPass, describe: described, log };
    this.intakeWorker = new IntakeWorker({
      ...common,
      spool,
      registrar,
      setAside: (entry) => this.setAside(entry),
      count: (outcome) => mailMetrics.intake.inc({ outcome }),
    });
    this.claims = new DeliveryClaims(database.pool);
    this.deliveryWorker = new DeliveryWorker({
      ...common,
      journal,
      transport,
      claims: this.claims,
      due: (now, limit, except) => queries.due(now, limit, except),
      isErased: (personId) => keyRing.isFenced(personId),
      readAttachment: async (attachmentId) => (await attachments.read(attachmentId)).bytes,
      count: (outcome) => mailMetrics.delivery.inc({ outcome }),
    });
    if (configuration.smtpIntakePort === 0) return;
    this.smtp = new SmtpIntake({
      ...common,
      spool,
      count: (code) => mailMetrics.smtpReplies.inc({ code }),
      arrived: () => this.intakeWorker.kick(),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.database.alone) await Promise.all([this.spool.voidClaims(), this.claims.voidAll()]);
    this.intakeWorker.start();
    this.deliveryWorker.start();
    this.gauges = setInterval(() => void this.measure().catch(() => undefined), 5_000).unref();
    if (!this.smtp) return;
    const { host, smtpIntakePort } = this.configuration;
    const port = await this.smtp.listen(smtpIntakePort, host);
    this.announcements.add(`mail: smtp://${host.includes(':') ? `[${host}]` : host}:${port}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.gauges);
    await this.smtp?.close();
    await Promise.all([this.intakeWorker.stop(), this.deliveryWorker.stop()]);
  }

  private async setAside({ intakeId: mailId, receivedAt, raw, message, kind, sign, from }: AsideEntry): Promise<void> {
    const contactId = from === null ? undefined : await this.registrar.writerOf(from);
    const facts = {
      mailId,
      receivedAt,
      raw,
      kind,
      sign,
      from,
      subject: message?.subject ?? null,
      ...(contactId !== undefined && { contactId }),
    };
    const context = {
      commandId: deriveId('set-mail-aside', mailId, kind),
      actor: SYSTEM_ACTOR,
      occurredAt: receivedAt,
    };
    await this.commands.execute(new SetMailAside(facts, context));
  }

  private async measure(): Promise<void> {
    const { waiting, failing } = await this.spool.backlog();
    mailMetrics.spooled.set(waiting);
    mailMetrics.failing.set(failing);
  }
}

/** The workers' part of mail. `MailRegistrar` comes from a module that the application declares global. */
@Module({
  imports: [CqrsModule, AttachmentsModule, MailModule],
  providers: [
    {
      provide: Outbox,
      inject: [Configuration],
      useFactory: ({ dataDirectory }: Configuration) => new Outbox(join(dataDirectory, 'outbox')),
    },
    {
      provide: MailTransport,
      inject: [Configuration, Outbox],
      useFactory: ({ smtpUrl }: Configuration, outbox: Outbox) => (smtpUrl ? new SmtpTransport(smtpUrl) : outbox),
    },
    EraseOutboxPolicy,
    MailWorkers,
  ],
  exports: [EraseOutboxPolicy],
})
export class MailWorkerModule {}
