import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { commandOf, deriveId, Periodic } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { RecordRefusal } from '#libs/refusals';
import { recipientsStream, type RecordedRecipientEvent } from '../domain/events.js';

const EVERY_MILLISECONDS = 2_000;
const AT_ONCE = 50;

/** Whoever used their link gets no more mailings: the address is refused, as by any other way. Runs in every worker; twice is once. */
@Injectable()
export class UnsubscribeWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Mailings');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`unsubscribed addresses wait, and are tried again: ${String(error)}`),
  });

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly commands: CommandBus,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    const { rows } = await this.database.pool.query<{ hash: Buffer; mailing_id: string | null; number: number | null }>(
      `SELECT hash, mailing_id, number FROM public_inbox.unsubscribed LEFT JOIN mailings.unsubscribe_links USING (hash) ORDER BY at LIMIT ${AT_ONCE}`,
    );
    for (const { hash, mailing_id: mailingId, number } of rows) {
      if (mailingId !== null && number !== null) await this.refuse(mailingId, number, hash);
      await this.database.pool.query('DELETE FROM public_inbox.unsubscribed WHERE hash = $1', [hash]);
    }
  }

  /** Of whoever was erased meanwhile no address is left that could be written to. */
  private async refuse(mailingId: string, number: number, hash: Buffer): Promise<void> {
    const [named] = (await this.journal.readAt(recipientsStream(mailingId), [
      number - 1,
    ])) as readonly RecordedRecipientEvent[];
    const value = named?.data.email;
    if (!value) return;
    const context = commandOf('site', deriveId('unsubscribe', hash.toString('hex'), mailingId));
    await this.commands.execute(new RecordRefusal({ medium: 'email', value }, 'unsubscribe', undefined, context));
  }
}
