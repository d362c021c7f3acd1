import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileStore } from '#libs/attachments';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOf, deriveId, OfficeError, ownData, type EventMetadata } from '#libs/kernel';
import { mailIdOf, type IncomingMessage } from '#libs/mail-format';
import { MailReader, ReadingTooCostly } from '#libs/mail-intake';
import { asideEvents, onMail } from '#libs/mail-side-list';
import { KeyRing } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { bouncedAddressDecider, saysDead } from '../domain/bounced-address.js';
import {
  bouncedAddressStream,
  mailingEvents,
  recipientsStream,
  type NamedRecipient,
  type RecordedRecipientEvent,
} from '../domain/events.js';
import { messageOf } from '../domain/message.js';
import { bouncedAddressIdOf } from '../queries/bounces.js';
import { MailingQueries } from '../queries/mailing-queries.js';

interface Cause {
  readonly id: string;
  readonly metadata: EventMetadata;
}

interface KeptRaw {
  readonly rawHash: string;
  readonly personId: string;
  readonly throughGateway: boolean;
}

/** A report says that it failed, without saying why. */
const FAILED = '5.0.0';
const MOST_ADDRESSES = 20;

/** Mail that comes back, or is refused for good while it is sent, is told to whoever it was for: mailings leave the address out from then on. */
@Injectable()
export class MailingBouncesPolicy implements Policy {
  readonly name = 'mailing_bounces';
  readonly on = reactions(
    { ...mailingEvents, ...asideEvents },
    {
      MailingMessagesSettled: async (event) => {
        const { mailingId, refused } = event.data;
        for (const { number, code, status } of refused)
          if (saysDead(code, status)) await this.bounced({ mailingId, number }, status ?? String(code), event);
      },
      MailSetAside: async (event) => {
        const { mailId, personId, kind, rawHash, throughGateway } = event.data;
        if (kind !== 'bounce') return;
        const message = await this.read({ rawHash, personId, throughGateway });
        const place = message && (await this.whose(message));
        if (!place || message.report?.action === 'delayed') return;
        const status = message.report?.status ?? FAILED;
        if (status === FAILED || saysDead(0, status)) await this.bounced(place, status, event);
        // It is told where it belongs: nobody has to look at it in the list of other mail.
        await this.commands
          .execute(onMail(mailId, 'putAway', commandOf('policy', deriveId(this.name, 'seen', event.id), event)))
          .catch(unlessGone);
      },
    },
  );

  constructor(
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
    private readonly files: FileStore,
    private readonly reader: MailReader,
    private readonly mailings: MailingQueries,
    private readonly commands: CommandBus,
    private readonly office: Office,
  ) {}

  private async read({ rawHash, personId, throughGateway }: KeptRaw): Promise<IncomingMessage | undefined> {
    try {
      const raw = await this.files.get(rawHash, ownData(personId));
      const outcome = await this.reader.read(raw, { office: this.office, throughGateway });
      return outcome.outcome === 'read' ? outcome.message : undefined;
    } catch (error) {
      if (error instanceof ReadingTooCostly || error instanceof OfficeError) return undefined;
      throw error;
    }
  }

  /** By our Message-ID, wherever it stands in the report; else by an address that it names and that a mailing went to lately. */
  private async whose({ mentionsOwn, text }: IncomingMessage) {
    for (const id of mentionsOwn) {
      const mailId = mailIdOf(id, this.office);
      const place = mailId === undefined ? undefined : messageOf(mailId);
      if (place) return place;
    }
    const named = [...new Set(text.match(/[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+\.[a-z]{2,}/gi) ?? [])];
    return this.mailings.lastTo(named.slice(0, MOST_ADDRESSES));
  }

  private async bounced(
    { mailingId, number }: { readonly mailingId: string; readonly number: number },
    status: string,
    cause: Cause,
  ): Promise<void> {
    const [event] = (await this.journal.readAt(recipientsStream(mailingId), [
      number - 1,
    ])) as readonly RecordedRecipientEvent[];
    const recipient: NamedRecipient | undefined = event?.data;
    if (!recipient || recipient.email === null || recipient.whose === 'employee') return;
    const { whose, personId: ownerId, email } = recipient;
    const addressId = bouncedAddressIdOf(this.keyRing, email);
    await this.journal.execute({
      stream: bouncedAddressStream(addressId),
      decider: bouncedAddressDecider,
      command: { kind: 'bounce', addressId, whose, ownerId, mailingId, status },
      context: commandOf('policy', deriveId(this.name, cause.id, String(number)), cause),
    });
  }
}

const unlessGone = (error: unknown): void => {
  if (!(error instanceof OfficeError)) throw error;
};
