import type { Message, Note } from '../../../core/api/types';

/** What stands in the thread of a case. */
export type Entry =
  | { id: string; at: string; message: Message; note?: never }
  | { id: string; at: string; note: Note; message?: never };

/** Messages and notes in the order in which they came. */
export const entriesOf = (messages: readonly Message[], notes: readonly Note[]): Entry[] =>
  [
    ...messages.map((message) => ({ id: message.id, at: message.at, message })),
    ...notes.map((note) => ({ id: note.id, at: note.at, note })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
