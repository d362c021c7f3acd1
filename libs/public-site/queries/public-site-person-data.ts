import { Injectable } from '@nestjs/common';
import { normalEmail } from '#libs/kernel';
import { PersonData, type Person } from '#libs/manifest';
import { TrackingPages } from '../publishing/tracking-pages.js';
import { Inbox } from '../receiving/inbox.js';

/** Copies on tracking pages, and what waits in the inbox, sealed to the office and under nobody's key. */
@Injectable()
export class PublicSitePersonData extends PersonData {
  constructor(
    private readonly pages: TrackingPages,
    private readonly inbox: Inbox,
  ) {
    super();
  }

  override async erase({ id, addresses }: Person): Promise<void> {
    await this.inbox.forgetFrom(({ values }) => addresses.includes(normalEmail(values['email'] ?? '')));
    await this.pages.dropOfPerson(id);
  }
}
