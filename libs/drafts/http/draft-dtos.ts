import type { DraftWords } from '../commands/drafting.js';
import type { DraftItem, DraftVersion, DraftView } from '../queries/draft-queries.js';
import { SHORTEST_CALL_DAYS } from '#libs/cases';
import { NOT_SERVED_YET } from '../queries/frozen.js';
import type { DraftDto, DraftedRefusalBody, DraftItemDto, DraftVersionBody, DraftVersionDto } from './drafts.dto.js';

const versionDto = ({ to, cc, bcc, attachments, references, refusal, ...version }: DraftVersion): DraftVersionDto => ({
  ...version,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  references: [...references],
  attachments: [...attachments],
  refusal: refusal && { ...refusal, persons: [...refusal.persons], interests: [...(refusal.interests ?? [])] },
});

export const draftItemDto = ({ writers, newest, levels, signsAs, ...item }: DraftItem): DraftItemDto => ({
  ...item,
  writers: [...writers],
  signsAs: [...signsAs],
  newest: versionDto(newest),
  levels: levels.map(({ signatories, ...level }) => ({ ...level, signatories: [...signatories] })),
});

export const draftDto = ({ versions, ...item }: DraftView): DraftDto => ({
  ...draftItemDto(item),
  versions: versions.map(versionDto),
});

/** What a version says, of what was sent. */
export function wordsOf({ delayNotice, callToRemedy, refusal, ...words }: DraftVersionBody): DraftWords {
  if (delayNotice)
    return { ...words, letter: { act: 'delayNotice', ...delayNotice, deadlineId: delayNotice.deadlineId ?? null } };
  if (refusal) return { ...words, letter: { act: 'refuse', ...decisionOf(refusal), ...NOT_SERVED_YET } };
  if (!callToRemedy) return words;
  const { defects, days = SHORTEST_CALL_DAYS, beforeRefusal = false } = callToRemedy;
  return { ...words, letter: { act: 'callToRemedy', defects, days, beforeRefusal, deliveredAt: null } };
}

/** The hash depends on the order of what is in it. */
const decisionOf = ({ legalBasis, reasoning, persons = [], interests = [], instruction }: DraftedRefusalBody) => ({
  ...{ legalBasis, reasoning, instruction, interests },
  persons: persons.map(({ name, position }) => ({ name, position })),
});
