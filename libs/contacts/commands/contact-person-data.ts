import { Injectable } from '@nestjs/common';
import { Journal, Reservations } from '#libs/journal';
import { fold, normalEmail } from '#libs/kernel';
import { PersonData, type Person } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { PrivateNewsrooms } from './private-newsrooms.js';

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
  ) {
    super();
  }

  override async person(id: string): Promise<Person | undefined> {
    const events = await this.events(id);
    const contact = fold(contactDecider, events);
    if (!contact) return undefined;
    const { name, email, newsroomId } = contact;
    const newsroom = newsroomId === null ? undefined : (await this.names.of([newsroomId])).get(newsroomId);
    return {
      id,
      name,
      email,
      newsroomName: newsroom?.name ?? null,
      addresses: addressesIn(events),
      revision: events.at(-1)!.revision,
    };
  }

  override async erase({ id, addresses }: Person, context: ErasureContext): Promise<void> {
    for (const newsroom of await this.newsrooms.of(id, await this.events(id))) {
      const { newsroomId } = newsroom;
      await this.newsrooms.giveUp(newsroom, partOfErasure(context, newsroomId));
      await this.keyRing.erase(newsroomId, partOfErasure(context, newsroomId), id);
    }
    for (const address of addresses) {
      await this.reservations.release('contact-email', address, id, partOfErasure(context, id));
    }
  }

  private async events(id: string): Promise<readonly RecordedContactEvent[]> {
    return (await this.journal.read(contactStream(id))) as readonly RecordedContactEvent[];
  }
}

/** Former ones too: they stay their owner's, so that a mail from one finds them. */
const addressesIn = (events: readonly RecordedContactEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ data }) => ('email' in data && data.email ? [normalEmail(data.email)] : []))),
];
