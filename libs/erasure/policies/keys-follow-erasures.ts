import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#libs/kernel';
import { CaseDisposed, erasureContextOf, KeyRing, ownerErasedBy, SubjectErased } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';

/**
 * The keys follow the events: where the database was restored from a copy that is older than the events (EventStoreDB), the keys of whoever was
 * erased since, and of what was disposed of, are destroyed again as the events are gone through. Everywhere else there is nothing left to do.
 */
@Injectable()
export class KeysFollowErasures implements Policy {
  readonly name = 'erasure_keys';
  readonly on = reactions(
    { SubjectErased, CaseDisposed },
    { SubjectErased: (event) => this.destroyAgain(event), CaseDisposed: (event) => this.destroyAgain(event) },
  );
  readonly from = 'start';

  constructor(private readonly keyRing: KeyRing) {}

  private async destroyAgain(event: RecordedEvent): Promise<void> {
    const owner = ownerErasedBy(event);
    if ((await this.keyRing.keysOf(owner)).length === 0) return;
    const context = erasureContextOf(event.metadata);
    if (owner.kind === 'case') await this.keyRing.disposeOfCase(owner.id, context);
    else await this.keyRing.erase(owner.id, context);
  }
}
