import { Injectable } from '@nestjs/common';
import { fold, notFound } from '#libs/kernel';
import { Replay, type Then } from '#libs/manifest';
import { contactAt } from '../commands/addresses.js';
import { contactStream, newsroomStream, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDecider } from '../domain/newsroom.js';

/** A person from outside as they stood in the register, with the names that their newsrooms had then. Nothing of them once they were withdrawn. */
@Injectable()
export class ContactReplay extends Replay {
  async asOf(id: string, { journal }: Then): Promise<object> {
    const contact = await contactAt(journal, id);
    if (!contact) {
      if ((await journal.read(contactStream(id), { limit: 1 })).length === 0) throw notFound('contact-not-found');
      return { id, withdrawn: true };
    }
    const newsroom = async (newsroomId: string) => {
      const events = (await journal.read(newsroomStream(newsroomId))) as readonly RecordedContactEvent[];
      return { id: newsroomId, name: fold(newsroomDecider, events)?.name ?? null };
    };
    const { addresses, memberships, ...facts } = contact;
    return {
      ...facts,
      withdrawn: false,
      addresses: addresses.map(({ addressId, ...address }) => ({ id: addressId, ...address })),
      memberships: await Promise.all(
        memberships.map(async ({ membershipId, newsroomId, ...membership }) => ({
          ...{ id: membershipId, ...membership },
          newsroom: await newsroom(newsroomId),
        })),
      ),
    };
  }
}
