import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment } from '#libs/attachments';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound, ownData } from '#libs/kernel';
import { contactDecider, type ContactCommand, type ContactFile } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { contactAt } from './addresses.js';

/** Files kept with a contact, sealed under the contact's key: they go with the person. */
@Injectable()
export class ContactFiles {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly queries: ContactQueries,
  ) {}

  /** Of the person, whichever of their contacts has them. @throws OfficeError contact-not-found */
  async of(contactId: string): Promise<readonly (ContactFile & { readonly contactId: string })[]> {
    const files: (ContactFile & { readonly contactId: string })[] = [];
    for (const id of await this.queries.samePerson(contactId)) {
      const contact = await contactAt(this.journal, id);
      if (!contact && id === contactId) throw notFound('contact-not-found');
      for (const file of contact?.files ?? []) if (file.name !== null) files.push({ ...file, contactId: id });
    }
    return files;
  }

  /** An upload becomes the contact's. @throws OfficeError contact-not-found, attachment-not-found, too-many-contact-files */
  async add(contactId: string, uploadId: string, context: CommandContext): Promise<Outcome> {
    if (!(await contactAt(this.journal, contactId))?.name) throw notFound('contact-not-found');
    const adopted = await this.commands.execute(
      new AdoptAttachment(uploadId, ownData(contactId), {
        ...context,
        commandId: deriveId(context.commandId, 'adopt'),
      }),
    );
    const { attachmentId, name, size } = adopted;
    return this.execute(contactId, { kind: 'addFile', file: { attachmentId, name: name ?? '', size } }, context);
  }

  /** @throws OfficeError contact-not-found, contact-file-not-found */
  remove(contactId: string, attachmentId: string, context: CommandContext): Promise<Outcome> {
    return this.execute(contactId, { kind: 'removeFile', attachmentId }, context);
  }

  /** @throws OfficeError contact-not-found, contact-file-not-found */
  restore(contactId: string, attachmentId: string, context: CommandContext): Promise<Outcome> {
    return this.execute(contactId, { kind: 'restoreFile', attachmentId }, context);
  }

  private execute(contactId: string, command: ContactCommand, context: CommandContext): Promise<Outcome> {
    return this.journal.execute({ stream: contactStream(contactId), decider: contactDecider, command, context });
  }
}
