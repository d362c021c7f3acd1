import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { isOfficeAddress } from '#libs/mail-format';
import { suggestedRecipients } from '../domain/recipients.js';
import type { EventsByRevision } from './case-file.js';
import type { CaseIndex } from './case-index.js';
import { lateContact } from './late-names.js';

/** Whom the next answer of a case goes to. */
@Injectable()
export class CaseRecipients {
  constructor(
    private readonly journal: Journal,
    private readonly office: Office,
  ) {}

  /** Where nobody says otherwise. @param events those of the index's mails among them */
  async suggested({ theCase, mails }: CaseIndex, events: EventsByRevision): Promise<{ to: string[]; cc: string[] }> {
    const { contactId, newsroomId } = theCase.registration;
    const received = mails
      .map((revision) => events.get(revision))
      .flatMap((event) => (event?.type === 'MessageReceived' ? [event.data] : []));
    const others = new Set(received.flatMap(({ senderId }) => (senderId && senderId !== contactId ? [senderId] : [])));
    // From the people's own streams: a read model may be a moment behind somebody's first message.
    const people = await Promise.all(
      [...(newsroomId === null ? [] : others)].map(async (id) => ({ ...(await lateContact(this.journal, id)), id })),
    );
    const colleagues = people.filter((person) => person.newsroomId === newsroomId).map(({ id }) => id);
    const { email } = contactId === null ? { email: null } : await lateContact(this.journal, contactId);
    return suggestedRecipients(received, { id: contactId, email }, colleagues, this.isOwn);
  }

  readonly isOwn = (address: string): boolean => isOfficeAddress(address, this.office);
}
