import type { Decider } from '#libs/kernel';
import type { Watched, WatchingEvent } from './events.js';

/** Ids of those who watch a case. */
export type Watchers = ReadonlySet<string>;

export type WatchingCommand =
  | { readonly kind: 'watch' | 'unwatch'; readonly caseId: string; readonly employeeId: string }
  /** `toldIds`: who sees the case now, and did not do it themselves. */
  | { readonly kind: 'tell'; readonly caseId: string; readonly what: Watched; readonly toldIds: readonly string[] };

/** Everybody says so for themselves: whoever sees the case may watch it. What is so already changes nothing. */
export const watchingDecider: Decider<Watchers, WatchingCommand, WatchingEvent> = {
  initialState: new Set(),
  decide(command, watchers) {
    const { caseId } = command;
    if (command.kind === 'tell') {
      const toldIds = command.toldIds.filter((id) => watchers.has(id));
      return toldIds.length > 0 ? [{ type: 'CaseWatchersTold', data: { caseId, what: command.what, toldIds } }] : [];
    }
    const { employeeId } = command;
    const wanted = command.kind === 'watch';
    if (watchers.has(employeeId) === wanted) return [];
    return [{ type: wanted ? 'CaseWatched' : 'CaseUnwatched', data: { caseId, employeeId } }];
  },
  evolve(watchers, event) {
    if (event.type === 'CaseWatchersTold') return watchers;
    const after = new Set(watchers);
    if (event.type === 'CaseWatched') after.add(event.data.employeeId);
    else after.delete(event.data.employeeId);
    return after;
  },
};
