import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { describeWatching } from './describe.js';
import type { RecordedWatchingEvent, WatchingEvent } from './events.js';
import { watchingDecider } from './watching.js';

const data = { caseId: 'c', employeeId: 'ewa' };
const watched: WatchingEvent = { type: 'CaseWatched', data };
const unwatched: WatchingEvent = { type: 'CaseUnwatched', data };
const watch = { kind: 'watch', ...data } as const;
const unwatch = { kind: 'unwatch', ...data } as const;

describe('watching a case', () => {
  it('begins and ends, each once', () => {
    given(watchingDecider, []).when(watch).then([watched]);
    given(watchingDecider, [watched]).when(watch).thenNothing();
    given(watchingDecider, [watched]).when(unwatch).then([unwatched]);
    given(watchingDecider, []).when(unwatch).thenNothing();
    given(watchingDecider, [watched, unwatched]).when(watch).then([watched]);
  });

  it('is everybody’s own matter', () =>
    given(watchingDecider, [watched])
      .when({ ...watch, employeeId: 'jan' })
      .then([{ type: 'CaseWatched', data: { ...data, employeeId: 'jan' } }]));

  it('tells those who still watch, and nobody where none does', () => {
    const tell = { kind: 'tell', caseId: 'c', what: 'answer', toldIds: ['ewa', 'jan'] } as const;
    given(watchingDecider, [watched])
      .when(tell)
      .then([{ type: 'CaseWatchersTold', data: { caseId: 'c', what: 'answer', toldIds: ['ewa'] } }]);
    given(watchingDecider, [watched, unwatched]).when(tell).thenNothing();
  });

  it('reads in both languages', () => {
    const says = (event: WatchingEvent, language: 'pl' | 'en') =>
      describeWatching(event as RecordedWatchingEvent, new Map([['ewa', 'Ewa Lis']]), language);
    expect(says(watched, 'pl')).toBe('Ewa Lis obserwuje sprawę');
    expect(says(unwatched, 'en')).toBe('Ewa Lis watches the case no more');
    expect(says({ type: 'CaseWatchersTold', data: { caseId: 'c', what: 'status', toldIds: ['ewa'] } }, 'pl')).toBe(
      'Powiadomiono tych, którzy obserwują sprawę',
    );
  });
});
