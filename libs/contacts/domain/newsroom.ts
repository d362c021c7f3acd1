import { notFound, type Decider, type EventOf } from '#libs/kernel';
import type { ContactEvent, NewsroomRegistered } from './events.js';

export type Newsroom = EventOf<typeof NewsroomRegistered>['data'];

export type NewsroomCommand =
  | { readonly kind: 'register'; readonly newsroom: Newsroom }
  | { readonly kind: 'change'; readonly changes: Partial<Omit<Newsroom, 'newsroomId'>> };

export const newsroomDecider: Decider<Newsroom | null, NewsroomCommand, ContactEvent> = {
  initialState: null,
  decide(command, newsroom) {
    if (command.kind === 'register') return newsroom ? [] : [{ type: 'NewsroomRegistered', data: command.newsroom }];
    if (!newsroom) throw notFound('newsroom-not-found');
    const next = { ...newsroom, ...command.changes };
    return JSON.stringify(next) === JSON.stringify(newsroom) ? [] : [{ type: 'NewsroomChanged', data: next }];
  },
  evolve(newsroom, event) {
    return event.type === 'NewsroomRegistered' || event.type === 'NewsroomChanged' ? event.data : newsroom;
  },
};
