import { Injectable } from '@nestjs/common';
import { PersonData, type Person } from '#libs/manifest';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import { TimelineQueries } from '../queries/timeline-queries.js';

/** What was written down of a contact goes with them, also where others took part: nobody can tell whose words are whose. */
@Injectable()
export class EncounterPersonData extends PersonData {
  override readonly readModels = ['contact_timeline'];

  constructor(
    private readonly keyRing: KeyRing,
    private readonly queries: TimelineQueries,
  ) {
    super();
  }

  override async erase({ id }: Person, context: ErasureContext): Promise<void> {
    for (const encounterId of await this.queries.encountersOf(id))
      await this.keyRing.erase(encounterId, partOfErasure(context, encounterId), id);
  }
}
