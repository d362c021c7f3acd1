import { Injectable } from '@nestjs/common';
import { OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { MailPlacing, type MailPlacedEvent } from '../commands/mail-placing.js';
import { MailPlaced } from '../domain/events.js';

/** Ends the placing of a mail that was cut off between the decision and the case; what was done already changes nothing. */
@Injectable()
export class UnfinishedPlacings implements Policy {
  readonly name = 'mail_placings';
  readonly on = reactions({ MailPlaced }, { MailPlaced: (event) => this.carryOut(event) });

  constructor(private readonly placing: MailPlacing) {}

  private async carryOut(event: MailPlacedEvent): Promise<void> {
    try {
      await this.placing.carryOut(event);
    } catch (error) {
      // Refused, and written down: the mail waits in the list again.
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
    }
  }
}
