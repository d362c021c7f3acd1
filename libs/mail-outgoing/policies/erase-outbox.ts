import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { ReadModels, type Policy } from '#libs/projections';
import { Outbox } from '../delivery/outbox.js';
import { OutgoingMailQueries } from '../queries/outgoing-mail-queries.js';

/** Mails in the outbox stand there in clear: those to a person who was erased are removed. */
@Injectable()
export class EraseOutboxPolicy implements Policy {
  readonly name = 'mail_erase_outbox';
  readonly events = [SubjectErased];

  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: OutgoingMailQueries,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    await this.readModels.waitFor(event.position);
    const { subject } = SubjectErased.schema.parse(event.data);
    await this.outbox.recall(await this.queries.mailsTo(subject));
  }
}
