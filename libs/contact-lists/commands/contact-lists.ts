import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contactAt, ContactQueries } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { contactListDecider, type ContactListCommand, type ListFilter } from '../domain/contact-list.js';
import { contactListStream } from '../domain/events.js';

/** Makes a list: a living one where it has a filter. */
export class MakeContactList extends Command<{ readonly id: string; readonly outcome: Outcome }> {
  constructor(
    readonly name: string,
    readonly filter: ListFilter | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** What becomes of a list. @throws OfficeError contact-list-not-found, contact-not-found, list-is-living, list-is-own, list-is-full, changed */
export class ChangeContactList extends Command<Outcome> {
  constructor(
    readonly listId: string,
    readonly change: Exclude<ContactListCommand, { kind: 'make' }>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(MakeContactList)
export class MakeContactListHandler implements ICommandHandler<MakeContactList> {
  constructor(private readonly journal: Journal) {}

  async execute({ name, filter, context }: MakeContactList) {
    const listId = deriveId('contact-list', context.commandId);
    const outcome = await this.journal.execute({
      stream: contactListStream(listId),
      decider: contactListDecider,
      command: { kind: 'make', listId, name, filter },
      context,
    });
    return { id: listId, outcome };
  }
}

@CommandHandler(ChangeContactList)
export class ChangeContactListHandler implements ICommandHandler<ChangeContactList> {
  constructor(
    private readonly journal: Journal,
    private readonly contacts: ContactQueries,
  ) {}

  async execute({ listId, change, context, seenRevision }: ChangeContactList): Promise<Outcome> {
    if (change.kind === 'add')
      for (const id of change.contactIds)
        if (!(await contactAt(this.journal, id))?.name) throw notFound('contact-not-found');
    return this.journal.execute({
      stream: contactListStream(listId),
      decider: contactListDecider,
      command: change.kind === 'remove' ? { kind: 'remove', contactIds: await this.people(change.contactIds) } : change,
      context,
      seenRevision,
    });
  }

  /** Whoever shows as one person goes off a list as one. */
  private async people(ids: readonly string[]): Promise<readonly string[]> {
    return (await Promise.all(ids.map((id) => this.contacts.samePerson(id)))).flat();
  }
}
