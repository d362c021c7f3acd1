import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#libs/kernel';
import { CaseDisposed, ownerErasedBy, SubjectErased } from '#libs/personal-data';
import { reactions, ReadModels, type Policy } from '#libs/projections';
import { Outbox } from '../delivery/outbox.js';
import { OutgoingMailQueries } from '../queries/outgoing-mail-queries.js';

/** Mails in the outbox stand there in clear: those with words of a person who was erased, or about a case that was disposed of, are removed. */
@Injectable()
export class EraseOutboxPolicy implements Policy {
  readonly name = 'mail_erase_outbox';
  readonly on = reactions(
    { SubjectErased, CaseDisposed },
    { SubjectErased: (event) => this.recall(event), CaseDisposed: (event) => this.recall(event) },
  );

  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: OutgoingMailQueries,
    private readonly outbox: Outbox,
  ) {}

  private async recall(event: RecordedEvent): Promise<void> {
    await this.readModels.waitFor(event.position);
    await this.outbox.recall(await this.queries.mailsOf(ownerErasedBy(event)));
  }
}
