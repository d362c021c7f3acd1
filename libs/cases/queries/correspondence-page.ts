import { decodeCursor, encodeCursor } from '#libs/kernel';
import type { CaseIndex } from './case-index.js';

/** Messages and notes beside each other, each the newest of those before a place; revisions, oldest first. */
export interface CorrespondencePage {
  readonly messages: readonly number[];
  readonly notes: readonly number[];
  /** Give it back to get what came before; null where nothing did. */
  readonly earlier: string | null;
}

export const CORRESPONDENCE_PAGE = 50;

/** @throws OfficeError invalid-cursor */
export function correspondencePage(index: CaseIndex, limit = CORRESPONDENCE_PAGE, before?: string): CorrespondencePage {
  const [beforeMessage, beforeNote] = before ? (decodeCursor(before, ['integer', 'integer']) as number[]) : [];
  const messages = newest(
    [...index.received, ...index.sent, ...index.inside].sort((a, b) => a - b),
    limit,
    beforeMessage,
  );
  const notes = newest(index.notes, limit, beforeNote);
  return {
    messages: messages.shown,
    notes: notes.shown,
    earlier: messages.more || notes.more ? encodeCursor([messages.from, notes.from]) : null,
  };
}

function newest(revisions: readonly number[], limit: number, before = Infinity) {
  const earlier = revisions.filter((revision) => revision < before);
  const shown = earlier.slice(-limit);
  // Before the first one there is nothing, whatever the other list still has.
  return { shown, more: earlier.length > limit, from: shown[0] ?? 0 };
}
