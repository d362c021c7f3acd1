import { Injectable } from '@nestjs/common';
import { ContactQueries } from '#libs/contacts';
import { Journal, type CommandContext } from '#libs/journal';
import { KeyRing } from '#libs/personal-data';
import { bouncedAddressDecider } from '../domain/bounced-address.js';
import { bouncedAddressStream } from '../domain/events.js';
import { bouncedAddressIdOf } from '../queries/bounces.js';
import type { WrittenMailing } from './mailing-acts.js';

/** Somebody looked at an address whose mail came back: mailings go there again. */
@Injectable()
export class TrustAddress {
  constructor(
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
    private readonly contacts: ContactQueries,
  ) {}

  /** @throws OfficeError contact-not-found, newsroom-not-found, newsroom-erased, address-not-bounced */
  async trust(
    whose: 'contact' | 'newsroom',
    id: string,
    email: string,
    context: CommandContext,
  ): Promise<WrittenMailing> {
    const { id: ownerId } = await this.contacts[whose](id);
    const addressId = bouncedAddressIdOf(this.keyRing, email);
    const { revision } = await this.journal.execute({
      stream: bouncedAddressStream(addressId),
      decider: bouncedAddressDecider,
      command: { kind: 'trust', addressId, whose, ownerId },
      context,
    });
    return { id, revision };
  }
}
