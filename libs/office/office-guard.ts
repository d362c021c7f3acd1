import { EventStoreError, type FirstEventReader } from '#libs/event-store';
import { OtherOffice, type Founding } from './domain/belonging.js';
import { OFFICE_STREAM } from './domain/events.js';
import { foundingOf } from './founding.js';

/** Keeps a running process from writing to the store of another office that was put beneath it. */
export class OfficeGuard {
  private founding: Founding | undefined;
  private readonly exchange = Promise.withResolvers<OtherOffice>();
  /** Resolves once the store is another one than that at the start. */
  readonly exchanged = this.exchange.promise;

  /** From now on the store has to be the one with this founding. */
  hold(founding: Founding): void {
    this.founding = founding;
  }

  /**
   * To be asked of every new connection before anything is written on it, and of a standing one now and then.
   * @throws EventStoreError Unavailable where the store is another one
   */
  readonly admit = async (firstEventOf: FirstEventReader): Promise<void> => {
    const expected = this.founding;
    if (!expected) return;
    const event = await firstEventOf(OFFICE_STREAM);
    const found = event && foundingOf(event);
    if (found?.officeId === expected.officeId && isSamePlace(found, expected)) return;
    const line = found
      ? found.officeId === expected.officeId
        ? 'the event store was exchanged for a copy of it beneath the running office: start the office again'
        : `the event store does not belong to this office: it was exchanged beneath it, and holds the office ${found.officeId}; this is ${expected.officeId}`
      : `the event store does not belong to this office: it was exchanged beneath it, and holds no office; this is ${expected.officeId}`;
    this.exchange.resolve(new OtherOffice(line));
    throw new EventStoreError({ kind: 'Unavailable', reason: 'it is not the store of this office' });
  };
}

const isSamePlace = (one: Founding, other: Founding): boolean =>
  one.recordedAt === other.recordedAt && one.position === other.position;
