import { commandOf, deriveId, metadataOf, type Clock, type StoredEvent } from '#libs/kernel';
import { firstEventOf, isFailure, type EventStore } from '#libs/event-store';
import type { Founding } from './domain/belonging.js';
import { OFFICE_STREAM, OfficeFounded } from './domain/events.js';

const APPEND_ATTEMPTS = 4;

/** Who the office of a store is; undefined where none was founded there. */
export async function foundingIn(store: EventStore): Promise<Founding | undefined> {
  const event = await firstEventOf(store, OFFICE_STREAM);
  return event && foundingOf(event);
}

/** Another application may have a stream of this name. */
export const foundingOf = ({ data, recordedAt, position }: StoredEvent): Founding => ({
  officeId: OfficeFounded.schema.safeParse(data).data?.officeId ?? 'of another application',
  recordedAt,
  position,
});

/** Writes the office's first event, unless some founding stands there already. The answer is what stands there, which may be another office's. */
export async function found(store: EventStore, officeId: string, clock: Clock): Promise<Founding> {
  const commandId = deriveId('found-office', officeId);
  const event = {
    id: deriveId(commandId, OFFICE_STREAM, '0'),
    type: OfficeFounded.type,
    data: { officeId },
    metadata: { schema: OfficeFounded.version, ...metadataOf(commandOf('start', commandId), clock.nowIso()) },
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.append(OFFICE_STREAM, 'no-stream', [event]);
    } catch (error) {
      const isTaken = isFailure(error, 'WrongExpectedRevision') || isFailure(error, 'Refused');
      if (!isTaken && (!isFailure(error, 'Timeout') || attempt === APPEND_ATTEMPTS)) throw error;
    }
    const founding = await foundingIn(store);
    if (founding) return founding;
  }
}
