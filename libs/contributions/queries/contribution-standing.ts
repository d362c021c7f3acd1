import type { Journal } from '#libs/journal';
import { deriveId, fold } from '#libs/kernel';
import type { Standing } from '#libs/manifest';
import { contributionDecider, type Contribution, type HeardMail } from '../domain/contribution.js';
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

/** A mail that was held, in its own words; undefined where there is none, and once they were erased. */
export async function heldMail(journal: Journal, id: string, heldId: string): Promise<HeardMail | undefined> {
  const events = (await journal.read(contributionStream(id))) as readonly RecordedContributionEvent[];
  for (const { type, data } of events)
    if (type === 'ContributionMailHeld' && data.heldId === heldId && data.text !== null) {
      const { subject, text, attachments, byMail } = data;
      return { heldId, subject, text, attachments, byMail };
    }
  return undefined;
}

/** How it was asked; undefined where there is no such question. */
export async function askedOf(
  journal: Journal,
  id: string,
): Promise<Extract<RecordedContributionEvent, { type: 'ContributionAsked' }> | undefined> {
  const [asked] = (await journal.read(contributionStream(id), { limit: 1 })) as readonly RecordedContributionEvent[];
  return asked?.type === 'ContributionAsked' ? asked : undefined;
}

/** The mail that an event sends to the unit's own address, or to somebody. */
export const mailIdFor = ({ id }: { readonly id: string }, to: string | null): string =>
  deriveId('contribution-mail', id, to ?? '');
