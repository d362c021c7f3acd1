import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import type { Standing } from '#libs/manifest';
import { contributionDecider, type Contribution } from '../domain/contribution.js';
import { contributionStream, type RecordedContributionEvent } from '../domain/events.js';

/** What its own stream makes of it; null where there is none. */
export const contributionAt = async (journal: Journal, id: string): Promise<Contribution | null> =>
  fold(contributionDecider, (await journal.read(contributionStream(id))) as readonly RecordedContributionEvent[]);

/** Which unit was asked, and about which case, by its own stream. */
export async function contributionStanding(journal: Journal, id: string): Promise<Standing | undefined> {
  const contribution = await contributionAt(journal, id);
  if (!contribution) return undefined;
  const { unitId: askedUnitId, holderId, caseId } = contribution;
  return { askedUnitId, holderId, caseId };
}
