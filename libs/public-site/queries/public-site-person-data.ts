import { Injectable } from '@nestjs/common';
import { normalEmail } from '#libs/kernel';
import { PersonData, type Person } from '#libs/manifest';
import type { ErasureContext } from '#libs/personal-data';
import { TrackingPages } from '../publishing/tracking-pages.js';
import { UnconfirmedForms } from '../receiving/unconfirmed-forms.js';
import { FormsGivenUp } from '../receiving/forms-given-up.js';
import { Inbox } from '../receiving/inbox.js';

/** Copies on tracking pages, and what waits in the inbox, sealed to the office and under nobody's key, with letters that asked for its confirmation. */
@Injectable()
export class PublicSitePersonData extends PersonData {
  constructor(
    private readonly pages: TrackingPages,
    private readonly inbox: Inbox,
    private readonly unconfirmed: UnconfirmedForms,
    private readonly givenUp: FormsGivenUp,
  ) {
    super();
  }

  override async erase({ id, addresses }: Person, context: ErasureContext): Promise<void> {
    const gone = await this.inbox.forgetFrom(({ values }) => addresses.includes(normalEmail(values['email'] ?? '')));
    for (const formId of gone) await this.givenUp.say({ type: 'Settle', formId, end: 'forgotten' });
    await this.unconfirmed.forgetAddresses(addresses, id, context);
    await this.pages.dropOfPerson(id);
  }
}
