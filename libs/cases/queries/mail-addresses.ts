import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { ownAddressOf } from '#libs/mail-format';
import type { CaseKind } from '../domain/kinds.js';
import type { RecordedMailAddressEvent } from '../domain/events.js';
import { MAIL_ADDRESSES_STREAM, mailAddresses, type AddressKind, type AddressKinds } from '../domain/mail-addresses.js';

/** What a mail is registered as, by the address of the office to which it came. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly journal: Journal,
    private readonly office: Office,
  ) {}

  /** The office's addresses, in its order, and the revision of what is said of them. */
  async all(): Promise<{ readonly items: readonly AddressKind[]; readonly revision: number }> {
    const { state, revision } = await this.journal.folded(MAIL_ADDRESSES_STREAM, mailAddresses);
    return { items: this.office.addresses.map((address) => ({ address, kind: state.get(address) ?? null })), revision };
  }

  /**
   * By the first of the office's addresses (in the office's order) that the mail came to and that has a kind; null where none has one. As it was said when
   * the office took the mail: however late it is tried again, it is numbered in one register.
   */
  async kindOf(recipients: readonly string[], takenAt: string): Promise<{ kind: CaseKind; address: string } | null> {
    const events = (await this.journal.read(MAIL_ADDRESSES_STREAM)) as readonly RecordedMailAddressEvent[];
    if (events.length === 0) return null;
    const at = Temporal.Instant.from(takenAt);
    const kinds = events
      .filter(({ metadata }) => Temporal.Instant.compare(Temporal.Instant.from(metadata.occurredAt), at) <= 0)
      .reduce<AddressKinds>((state, event) => mailAddresses.evolve(state, event), mailAddresses.initialState);
    const own = new Set(recipients.map((recipient) => ownAddressOf(recipient, this.office)));
    for (const address of this.office.addresses) {
      const kind = kinds.get(address);
      if (kind && own.has(address)) return { kind, address };
    }
    return null;
  }
}
