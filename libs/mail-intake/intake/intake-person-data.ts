import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { PersonData, type Person } from '#libs/manifest';
import { MailReader } from '../reading/mail-reader.js';
import { IntakeSpool } from './intake-spool.js';
import { Refusals } from './refused-mails.js';

/** Mails that were not registered yet stand unsealed in the spool; the trace of refused ones names their senders' domains. */
@Injectable()
export class IntakePersonData extends PersonData {
  constructor(
    private readonly spool: IntakeSpool,
    private readonly refusals: Refusals,
    private readonly reader: MailReader,
    private readonly office: Office,
  ) {
    super();
  }

  override async erase({ addresses }: Person): Promise<void> {
    await this.spool.forgetFrom(addresses, (raw, envelopeFrom) => this.writerOf(raw, envelopeFrom));
    await this.refusals.forget(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1)));
  }

  private async writerOf(raw: Buffer, envelopeFrom: string): Promise<string | undefined> {
    const reading = await this.reader.read(raw, { office: this.office, envelopeFrom });
    return reading.outcome === 'unreadable' ? undefined : reading.message.from?.address;
  }
}
