import { join } from 'node:path';
import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AttachmentQueries, AttachmentsModule, FileStore } from '#libs/attachments';
import { Configuration, Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { KeyRing, Secrets } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, mayPass } from '#libs/projections';
import { CurrentSettings, SettingsModule } from '#libs/settings';
import { CurrentTransport } from './delivery/current-transport.js';
import { DeliveryClaims } from './delivery/delivery-claims.js';
import { DeliveryWorker } from './delivery/delivery-worker.js';
import { MailSenders } from './delivery/mail-senders.js';
import { MailTransport } from './delivery/mail-transport.js';
import { Outbox } from './delivery/outbox.js';
import { MailOutgoingModule } from './mail-outgoing.module.js';
import { deliveryAttempts } from './metrics.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { OutgoingMailQueries } from './queries/outgoing-mail-queries.js';

/** Sends what was recorded, for as long as the process lives. */
@Injectable()
export class MailDelivery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly claims: DeliveryClaims;
  private readonly worker: DeliveryWorker;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
    journal: Journal,
    transport: MailTransport,
    senders: MailSenders,
    queries: OutgoingMailQueries,
    attachments: AttachmentQueries,
    files: FileStore,
    keyRing: KeyRing,
    office: Office,
    clock: Clock,
  ) {
    this.claims = new DeliveryClaims(database.pool);
    this.worker = new DeliveryWorker({
      journal,
      transport,
      senders,
      office,
      clock,
      mayPass,
      claims: this.claims,
      due: (now, limit, except) => queries.due(now, limit, except),
      isErased: (mail) => keyRing.isFenced(mail),
      readAttachment: async (attachmentId) => (await attachments.read(attachmentId)).bytes,
      readFile: (hash, scope) => files.get(hash, scope),
      describe: described,
      log: (line) => this.logger.warn(line),
      count: (outcome) => deliveryAttempts.inc({ outcome }),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.database.alone) await Promise.all([this.claims.voidAll(), this.outbox.sweep()]);
    if (this.configuration.mailOn) this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}

/** The workers' part. */
@Module({
  imports: [AttachmentsModule, MailOutgoingModule, SettingsModule],
  providers: [
    {
      provide: Outbox,
      inject: [Configuration],
      useFactory: ({ dataDirectory }: Configuration) => new Outbox(join(dataDirectory, 'outbox')),
    },
    {
      provide: MailTransport,
      inject: [CurrentSettings, Secrets, Outbox],
      useFactory: (settings: CurrentSettings, secrets: Secrets, outbox: Outbox) =>
        new CurrentTransport(settings, secrets, outbox),
    },
    EraseOutboxPolicy,
    MailDelivery,
  ],
  exports: [EraseOutboxPolicy, Outbox],
})
export class MailOutgoingWorkerModule {}
