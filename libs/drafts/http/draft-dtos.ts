import type { DraftWords } from '../commands/drafting.js';
import type { DraftItem, DraftVersion, DraftView } from '../queries/draft-queries.js';
import { SHORTEST_CALL_DAYS } from '#libs/cases';
import type { DraftDto, DraftItemDto, DraftVersionBody, DraftVersionDto } from './drafts.dto.js';

const versionDto = ({ to, cc, bcc, attachments, references, ...version }: DraftVersion): DraftVersionDto => ({
  ...version,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  references: [...references],
  attachments: [...attachments],
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
export function wordsOf({ delayNotice, callToRemedy, ...words }: DraftVersionBody): DraftWords {
  if (delayNotice)
    return { ...words, letter: { act: 'delayNotice', ...delayNotice, deadlineId: delayNotice.deadlineId ?? null } };
  if (!callToRemedy) return words;
  const { defects, days = SHORTEST_CALL_DAYS, beforeRefusal = false } = callToRemedy;
  return { ...words, letter: { act: 'callToRemedy', defects, days, beforeRefusal, deliveredAt: null } };
}
