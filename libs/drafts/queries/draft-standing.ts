import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import type { Standing } from '#libs/manifest';
import { draftDecider, type Draft } from '../domain/draft.js';
import { draftStream, type RecordedDraftEvent } from '../domain/events.js';

export const draftEventsOf = async (journal: Journal, id: string): Promise<readonly RecordedDraftEvent[]> =>
  (await journal.read(draftStream(id))) as readonly RecordedDraftEvent[];

/** What its own stream makes of it; null where there is none. */
export const draftAt = async (journal: Journal, id: string): Promise<Draft | null> =>
  draftOf(await draftEventsOf(journal, id));

export const draftOf = (events: readonly RecordedDraftEvent[]): Draft | null => fold(draftDecider, events);

/** A draft is seen by whoever sees its thing. */
export async function draftStanding(journal: Journal, id: string): Promise<Standing | undefined> {
  const draft = await draftAt(journal, id);
  return draft ? { partOf: draft.thing } : undefined;
}

/**
 * The newest version that somebody opened, signed, returned or wrote; null where they did none of it.
 * @param opened the newest that they opened
 */
export function versionSeenBy(
  events: readonly RecordedDraftEvent[],
  employeeId: string,
  opened: number | null,
): number | null {
  const own = events.findLast(
    ({ type, metadata }) =>
      metadata.actor === employeeId &&
      (type === 'DraftVersionKept' || type === 'DraftApproved' || type === 'DraftReturned'),
  );
  const acted = own && 'version' in own.data ? own.data.version : null;
  return acted === null || opened === null ? (acted ?? opened) : Math.max(acted, opened);
}

/** The plain text of a version; null where there is no such version, and once its person was erased. */
export async function textOfVersion(journal: Journal, id: string, version: number): Promise<string | null> {
  const kept = (await draftEventsOf(journal, id)).find(
    (event) => event.type === 'DraftVersionKept' && event.data.version === version,
  );
  return kept?.type === 'DraftVersionKept' ? kept.data.text : null;
}
