import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, noteWritten, type CommandContext } from '#libs/journal';
import { notFound, OfficeError } from '#libs/kernel';
import { subjectStream } from '#libs/personal-data';
import type { ErasureReason } from '../domain/reasons.js';
import { PersonDataOfAll } from './person-data-of-all.js';
import { PersonErasure } from './person-erasure.js';

export interface ErasedContact {
  /** Of the contact's own stream, which stays as it is. */
  readonly revision: number;
}

/**
 * Erases a person from outside, for good: their keys are destroyed, and all that was sealed under them reads as nothing from then on. The cases stay,
 * without their words. Idempotent.
 * @throws OfficeError contact-not-found (employees are no contacts: they stay named as long as the law wants the case log);
 * erasure-not-confirmed where `confirmation` is not the contact's name; erasure-waits where it has begun and is ended by a worker
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
    private readonly data: PersonDataOfAll,
    private readonly erasure: PersonErasure,
  ) {}

  async execute({ contactId, reason, confirmation, context }: EraseContact): Promise<ErasedContact> {
    const contact = await this.data.person(contactId);
    if (!contact) throw notFound('contact-not-found');
    // Nobody knows the name of a person who was erased already: the rest of what was cut off is done again.
    if (contact.name !== null && sameName(contact.name) !== sameName(confirmation)) {
      throw new OfficeError('invalid', 'erasure-not-confirmed', { field: 'confirmation' });
    }
    await this.erasure.erase(contactId, { ...context, reason });
    const [erased] = (await this.journal.read(subjectStream(contactId))).slice(-1);
    noteWritten(erased!.position);
    return { revision: contact.revision };
  }
}

const sameName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('pl');
