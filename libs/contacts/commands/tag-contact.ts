import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { contactDecider, tidyTags } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { contactAt, survivorOf } from './addresses.js';

/**
 * Gives a person these tags and no others: a new one stands with whoever stands for the person, and what was taken off is taken off wherever it stood.
 * @throws OfficeError contact-not-found, too-many-tags
 */
export class TagContact extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly tags: readonly string[],
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(TagContact)
export class TagContactHandler implements ICommandHandler<TagContact> {
  constructor(
    private readonly journal: Journal,
    private readonly queries: ContactQueries,
  ) {}

  async execute({ contactId, tags, context }: TagContact): Promise<Outcome> {
    const person = await survivorOf(this.journal, contactId);
    if (!person) throw notFound('contact-not-found');
    const wanted = tidyTags(tags);
    const kept = new Set<string>();
    for (const id of await this.queries.mergedInto(person.id)) {
      const own = (await contactAt(this.journal, id))?.tags ?? [];
      const left = own.filter((tag) => wanted.includes(tag));
      for (const tag of left) kept.add(tag);
      if (left.length < own.length)
        await this.tag(id, left, { ...context, commandId: deriveId('tag-merged', id, context.commandId) });
    }
    return this.tag(
      person.id,
      wanted.filter((tag) => !kept.has(tag) || person.tags.includes(tag)),
      context,
    );
  }

  private tag(contactId: string, tags: readonly string[], context: CommandContext): Promise<Outcome> {
    return this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'tag', tags },
      context,
    });
  }
}
