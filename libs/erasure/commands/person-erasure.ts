import { Injectable, Logger } from '@nestjs/common';
import { Configuration, Office } from '#libs/configuration';
import { contactStream, PrivateNewsrooms, type RecordedContactEvent } from '#libs/contacts';
import { EventStore } from '#libs/event-store';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, normalEmail, OfficeError } from '#libs/kernel';
import { IntakeSpool, MailReader } from '#libs/mail-intake';
import { SideListQueries } from '#libs/mail-side-list';
import {
  completeErasureRegister,
  erasureRegisterFile,
  KeyRing,
  KeyUnavailable,
  type ErasureContext,
} from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, ProjectionsAdministration, ReadModels } from '#libs/projections';

/** Read models by which it is found what else is about a person. */
const NEEDED = ['contacts', 'mail_side_list'];
const READ_MODELS_MILLISECONDS = 5_000;

/**
 * Erases a person with everything of theirs, in this order: the fence (nothing more is sealed for them), what was sealed under other keys and
 * is theirs, mails that were not registered yet, their addresses, and last their own key, without which none of the rest could be found. Every step may be
 * done again: whoever is cut off, or has to wait for a read model, leaves a fence that a worker comes back to.
 */
@Injectable()
export class PersonErasure {
  private readonly logger = new Logger('Erasure');

  constructor(
    private readonly journal: Journal,
    private readonly store: EventStore,
    private readonly reservations: Reservations,
    private readonly keyRing: KeyRing,
    private readonly newsrooms: PrivateNewsrooms,
    private readonly mails: SideListQueries,
    private readonly spool: IntakeSpool,
    private readonly reader: MailReader,
    private readonly readModels: ReadModels,
    private readonly projections: ProjectionsAdministration,
    private readonly database: Database,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /** @throws OfficeError erasure-waits (not-yet): it has begun, and a worker ends it once the read models are well */
  async erase(contactId: string, context: ErasureContext): Promise<void> {
    await this.keyRing.fence(contactId, context);
    const events = await this.legible(contactId);
    if (events.length > 0) await this.eraseWhatIsTheirs(contactId, events, context);
    await this.keyRing.erase(contactId, context);
    await this.writeDown();
  }

  /** Ends what was begun, by whomever. Answers the ids of persons and cases; one that has to wait longer is left out. */
  async endUnfinished(): Promise<readonly string[]> {
    const ended: string[] = [];
    for (const { owner, person, context } of await this.keyRing.unfinishedErasures()) {
      const { kind, id } = owner;
      try {
        if (kind === 'case') await this.keyRing.disposeOfCase(id, context);
        else if (id === person) await this.erase(id, context);
        else await this.keyRing.erase(id, context, person);
        ended.push(id);
      } catch (error) {
        this.logger.warn({ message: 'an erasure has begun and waits', ...owner, reason: described(error) });
      }
    }
    await this.writeDown();
    return ended;
  }

  /** The register outlives every backup. A failure is told: the worker tries again, and the erasure counts as incomplete until then. */
  async writeDown(): Promise<void> {
    try {
      await completeErasureRegister(this.database.pool, erasureRegisterFile(this.configuration.dataDirectory));
    } catch (error) {
      this.logger.error({ message: 'the register of erasures cannot be written', reason: described(error) });
    }
  }

  /** The contact's events while they can be read; none where their key is gone already, or it is no contact. */
  private async legible(contactId: string): Promise<readonly RecordedContactEvent[]> {
    try {
      const events = (await this.journal.read(contactStream(contactId))) as readonly RecordedContactEvent[];
      return events.some(({ data }) => data.name === null) ? [] : events;
    } catch (error) {
      // Destroyed again after a restore: what else was theirs is in the register as well.
      if (error instanceof KeyUnavailable) return [];
      throw error;
    }
  }

  private async eraseWhatIsTheirs(
    contactId: string,
    events: readonly RecordedContactEvent[],
    context: ErasureContext,
  ): Promise<void> {
    await this.readModelsAreWell();
    const addresses = addressesIn(events);
    for (const newsroom of await this.newsrooms.of(contactId, events)) {
      await this.newsrooms.giveUp(newsroom, partOf(context, newsroom.newsroomId));
      await this.keyRing.erase(newsroom.newsroomId, partOf(context, newsroom.newsroomId), contactId);
    }
    for (const mailId of await this.mails.ownKeysOfMailsFrom(addresses)) {
      await this.keyRing.erase(mailId, partOf(context, mailId), contactId);
    }
    await this.spool.forgetFrom(addresses, (raw, envelopeFrom) => this.writerOf(raw, envelopeFrom));
    for (const address of addresses) {
      await this.reservations.release('contact-email', address, contactId, partOf(context, contactId));
    }
  }

  private async readModelsAreWell(): Promise<void> {
    const editions = await this.projections.status();
    const unwell = NEEDED.filter(
      (name) =>
        !editions.some(
          (edition) =>
            edition.name === name &&
            edition.state === 'live' &&
            edition.hasCode &&
            !edition.stopped &&
            edition.parkedKeys === 0,
        ),
    );
    if (unwell.length > 0) throw new OfficeError('not-yet', 'erasure-waits', { readModels: unwell });
    try {
      await this.readModels.waitFor(await this.store.head(), { timeoutMs: READ_MODELS_MILLISECONDS });
    } catch (cause) {
      throw new OfficeError('not-yet', 'erasure-waits', { readModels: NEEDED }, { cause });
    }
  }

  private async writerOf(raw: Buffer, envelopeFrom: string): Promise<string | undefined> {
    const reading = await this.reader.read(raw, { office: this.office, envelopeFrom });
    return reading.outcome === 'unreadable' ? undefined : reading.message.from?.address;
  }
}

/** One command may change one stream once: each part of it has an id of its own. */
const partOf = (context: ErasureContext, part: string): ErasureContext & CommandContext => ({
  ...context,
  commandId: deriveId(context.commandId, 'erasure', part),
  correlationId: context.correlationId ?? context.commandId,
});

/** Former ones too: they stay their owner's, so that a mail from one finds them. */
const addressesIn = (events: readonly RecordedContactEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ data }) => ('email' in data && data.email ? [normalEmail(data.email)] : []))),
];
