import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { ContactEvent } from './events.js';
import { newsroomDecider } from './newsroom.js';

const newsroom = { newsroomId: 'n', name: 'Kurier Poranny', kind: 'daily' as const, domains: ['kurier.pl'] };
const registered: ContactEvent = { type: 'NewsroomRegistered', data: newsroom };

describe('a newsroom', () => {
  it('is registered once', () => {
    given(newsroomDecider, []).when({ kind: 'register', newsroom }).then([registered]);
    given(newsroomDecider, [registered]).when({ kind: 'register', newsroom }).thenNothing();
  });

  it('says everything of itself when it changes', () =>
    given(newsroomDecider, [registered])
      .when({ kind: 'change', changes: { kind: 'portal' } })
      .then([{ type: 'NewsroomChanged', data: { ...newsroom, kind: 'portal' } }]));

  it('changed to what it is already does nothing', () =>
    given(newsroomDecider, [registered])
      .when({ kind: 'change', changes: { domains: ['kurier.pl'] } })
      .thenNothing());

  it('that is not there cannot be changed', () =>
    given(newsroomDecider, [])
      .when({ kind: 'change', changes: { name: 'Kurier' } })
      .thenRefused('newsroom-not-found'));
});
