import { Injectable } from '@nestjs/common';
import { PersonData, type Person } from '#libs/manifest';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import { SideListQueries } from '../queries/side-list-queries.js';

/** Mails of the side list that came before their writer was a contact are sealed under keys of their own. */
@Injectable()
export class SideListPersonData extends PersonData {
  override readonly readModels = ['mail_side_list'];

  constructor(
    private readonly mails: SideListQueries,
    private readonly keyRing: KeyRing,
  ) {
    super();
  }

  override async erase({ id, addresses }: Person, context: ErasureContext): Promise<void> {
    for (const mailId of await this.mails.ownKeysOfMailsFrom(addresses)) {
      await this.keyRing.erase(mailId, partOfErasure(context, mailId), id);
    }
  }
}
