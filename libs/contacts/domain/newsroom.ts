import { notFound, type Decider, type EventOf } from '#libs/kernel';
import type { ContactEvent, NewsroomKind, NewsroomRegistered } from './events.js';

export type Newsroom = EventOf<typeof NewsroomRegistered>['data'];

export type NewsroomCommand =
  | { readonly kind: 'register'; readonly newsroom: Newsroom }
  | { readonly kind: 'change'; readonly changes: Partial<Omit<Newsroom, 'newsroomId'>> }
  | { readonly kind: 'withdraw' };

export const newsroomDecider: Decider<Newsroom | null, NewsroomCommand, ContactEvent> = {
  initialState: null,
  decide(command, newsroom) {
    if (command.kind === 'register') return newsroom ? [] : [{ type: 'NewsroomRegistered', data: command.newsroom }];
    if (!newsroom) throw notFound('newsroom-not-found');
    const { newsroomId } = newsroom;
    if (command.kind === 'withdraw') return [{ type: 'NewsroomWithdrawn', data: { newsroomId } }];
    const next = { ...newsroom, ...command.changes };
    return isSame(next, newsroom) ? [] : [{ type: 'NewsroomChanged', data: next }];
  },
  evolve(newsroom, event) {
    if (event.type === 'NewsroomWithdrawn') return null;
    return event.type === 'NewsroomRegistered' || event.type === 'NewsroomChanged' ? event.data : newsroom;
  },
};

/**
 * The hours in which a quote is to be authorised (PP 14a): 24 for a periodical, 6 for a daily, radio and television. What the law does not name, or
 * nobody knows, is assumed to have the shorter term.
 */
export function quoteHours(kind: NewsroomKind): { readonly hours: 6 | 24; readonly assumed: boolean } {
  if (kind === 'periodical') return { hours: 24, assumed: false };
  return { hours: 6, assumed: !['daily', 'radio', 'television'].includes(kind) };
}

const isSame = (one: Newsroom, other: Newsroom): boolean =>
  (Object.keys({ ...one, ...other }) as (keyof Newsroom)[]).every(
    (field) => JSON.stringify(one[field] ?? null) === JSON.stringify(other[field] ?? null),
  );
