import { newsroomDecider, newsroomStream, quoteHours, type RecordedContactEvent } from '#libs/contacts';
import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import type { QuoteTerm } from '../domain/events.js';
import type { CaseKind } from '../domain/kinds.js';

/** By what the newsroom is: only a periodical has 24 hours; where nobody said what it is, the shorter term is assumed. Null for what is no quote. */
export async function quoteTermOf(
  journal: Journal,
  kind: CaseKind,
  newsroomId: string | null,
): Promise<QuoteTerm | null> {
  if (kind !== 'quoteAuthorisation') return null;
  if (newsroomId === null) return 'assumedDaily';
  const events = (await journal.read(newsroomStream(newsroomId))) as readonly RecordedContactEvent[];
  const newsroom = fold(newsroomDecider, events);
  if (!newsroom) return 'assumedDaily';
  const { hours, assumed } = quoteHours(newsroom.kind);
  if (hours === 24) return 'periodical';
  return assumed ? 'assumedDaily' : 'daily';
}
