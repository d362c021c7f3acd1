import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { pressEventStream, type RecordedPressEventEvent } from '../domain/press-event-events.js';
import { pressEventDecider, type PressEvent } from '../domain/press-event.js';

/** As its own stream says it now; null where there is none of that id. */
export const pressEventAt = async (journal: Journal, id: string): Promise<PressEvent | null> =>
  fold(pressEventDecider, (await journal.read(pressEventStream(id))) as readonly RecordedPressEventEvent[]);
