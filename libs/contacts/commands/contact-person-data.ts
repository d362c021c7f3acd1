import { Injectable } from '@nestjs/common';
import { Journal, Reservations } from '#libs/journal';
import { fold, normalEmail } from '#libs/kernel';
import { PersonData, type Person } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import { contactDecider, newsroomNow, primaryOf } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { giveUpAddresses, takeAddress } from './addresses.js';
import { emailsIn, namesIn, PrivateNewsrooms } from './private-newsrooms.js';

/** Contacts are the persons from outside; their addresses and newsrooms of one person go with them. */
@Injectable()
export class ContactPersonData extends PersonData {
  override readonly readModels = ['contacts'];

  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly keyRing: KeyRing,
    private readonly newsrooms: PrivateNewsrooms,
    private readonly names: NameBook,
    private readonly queries: ContactQueries,
  ) {
    super();
  }

  override async person(id: string): Promise<Person | undefined> {
    const events = await this.events(id);
    // The words of one that was withdrawn can be erased as well.
    const contact = fold(
      contactDecider,
      events.filter(({ type }) => type !== 'ContactWithdrawn'),
    );
    if (!contact) return undefined;
    const { name, addresses } = contact;
    const newsroomId = newsroomNow(contact);
    // What came from an address that others use too may be theirs.
    const shared = addresses.flatMap((one) => (one.shared && one.value ? [normalEmail(one.value)] : []));
    const newsroom = newsroomId === null ? undefined : (await this.names.of([newsroomId])).get(newsroomId);
    return {
      id,
      name,
      email: primaryOf(contact, 'email'),
      newsroomName: newsroom?.name ?? null,
      addresses: [...new Set(emailsIn(events).map(normalEmail))].filter((address) => !shared.includes(address)),
      revision: events.at(-1)!.revision,
    };
  }

  override idsOf(personId: string): Promise<readonly string[]> {
    return this.queries.samePerson(personId);
  }

  override async erase({ id }: Person, context: ErasureContext): Promise<void> {
    const events = await this.events(id);
    for (const newsroom of await this.newsrooms.of(id, events)) {
      const { newsroomId } = newsroom;
      await this.newsrooms.giveUp(newsroom, partOfErasure(context, newsroomId));
      await this.keyRing.erase(newsroomId, partOfErasure(context, newsroomId), id);
    }
    const emails = emailsIn(events);
    await giveUpAddresses(this.reservations, id, { emails, names: namesIn(events) }, partOfErasure(context, id));
    for (const email of emails) {
      const other = await this.queries.otherAt(email, id);
      if (other) await takeAddress(this.journal, this.reservations, email, other, partOfErasure(context, id));
    }
  }

  private async events(id: string): Promise<readonly RecordedContactEvent[]> {
    return (await this.journal.read(contactStream(id))) as readonly RecordedContactEvent[];
  }
}
