import type { Journal } from '#libs/journal';
import type { Standing } from '#libs/manifest';
import { caseStream } from '../domain/events.js';
import { caseIndex } from './case-index.js';

/** Where a case stands now, who has it, and how closely it is kept, by its own stream. */
export async function caseStanding(journal: Journal, id: string): Promise<Standing | undefined> {
  const { theCase } = (await journal.folded(caseStream(id), caseIndex)).state;
  const { assigneeId, unitId } = theCase.assignment;
  const { registered, sensitivity } = theCase.registration;
  return registered ? { holderId: assigneeId, unitId, sensitivity } : undefined;
}
