import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#libs/kernel';
import { erasureContextOf, KeyRing, SubjectErased } from '#libs/personal-data';
import type { Policy } from '#libs/projections';

/**
 * The keys follow the events: where the database was restored from a copy that is older than the events (EventStoreDB), the keys of whoever was
 * erased since are destroyed again as the events are gone through. Everywhere else there is nothing left to do.
 */
@Injectable()
export class KeysFollowErasures implements Policy {
  readonly name = 'erasure_keys';
  readonly events = [SubjectErased];
  readonly from = 'start';

  constructor(private readonly keyRing: KeyRing) {}

  async handle(event: RecordedEvent): Promise<void> {
    const { subject } = SubjectErased.schema.parse(event.data);
    if (await this.keyRing.hasKeys(subject)) await this.keyRing.erase(subject, erasureContextOf(event.metadata));
  }
}
