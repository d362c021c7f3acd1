import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, noteWritten, Reservations, type CommandContext } from '#libs/journal';
import { fold, notFound, OfficeError } from '#libs/kernel';
import { KeyRing, subjectStream } from '#libs/personal-data';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';

/** On which ground a person is erased (GDPR art. 17 sec. 1 a to d). Stands in the metadata of `SubjectErased`. */
export const ERASURE_REASONS = ['no-longer-needed', 'consent-withdrawn', 'objection', 'unlawful-processing'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export interface ErasedContact {
  /** Of the contact's own stream, which stays as it is. */
  readonly revision: number;
}

/**
 * Erases a person from outside, for good: their keys are destroyed, and all that was sealed under them reads as nothing from then on. The cases stay,
 * without their words. Safe to repeat.
 * @throws OfficeError contact-not-found (employees are no contacts: they stay named as long as the law wants the case log);
 * erasure-not-confirmed where `confirmation` is not the contact's name
 */
export class EraseContact extends Command<ErasedContact> {
  constructor(
    readonly contactId: string,
    readonly reason: ErasureReason,
    /** The contact's name, typed by whoever erases. */
    readonly confirmation: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EraseContact)
export class EraseContactHandler implements ICommandHandler<EraseContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly keyRing: KeyRing,
  ) {}

  async execute({ contactId, reason, confirmation, context }: EraseContact): Promise<ErasedContact> {
    const events = (await this.journal.read(contactStream(contactId))) as readonly RecordedContactEvent[];
    const contact = fold(contactDecider, events);
    if (!contact) throw notFound('contact-not-found');
    // Nobody knows the name of a person who was erased already: the rest of what was cut off is done again.
    if (contact.name !== null && sameName(contact.name) !== sameName(confirmation)) {
      throw new OfficeError('invalid', 'erasure-not-confirmed', { field: 'confirmation' });
    }
    // The addresses first: they cannot be read any more afterwards. Whoever writes from one again is somebody new.
    for (const email of addressesIn(events)) {
      await this.reservations.release('contact-email', email, contactId, context);
    }
    await this.keyRing.eraseContact(contactId, { ...context, reason });
    const [erased] = (await this.journal.read(subjectStream(contactId))).slice(-1);
    noteWritten(erased!.position);
    return { revision: events.at(-1)!.revision };
  }
}

const sameName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('pl');

/** Former ones too: they stay their owner's, so that a mail from one finds them. */
const addressesIn = (events: readonly RecordedContactEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap(({ data }) => ('email' in data && data.email ? [data.email] : [])));
