import { describe, expect, it } from '@jest/globals';
import type { DecidedEvent } from '../events.js';
import { isOpen } from '../case.js';
import {
  about,
  after,
  caseAfter,
  closed,
  dismissed,
  failed,
  recorded,
  sent,
  statusAfter,
} from '../../testing/index.js';

describe('ending', () => {
  it('closes with an outcome', () =>
    after(recorded, sent).when({ kind: 'close', outcome: 'answered', note: null }).then([closed]));
  it('closes once', () =>
    after(closed).when({ kind: 'close', outcome: 'answered', note: null }).thenRefused('case-closed'));
  it('reopens with a reason', () =>
    after(closed)
      .when({ kind: 'reopen', reason: 'pomyłka' })
      .then([{ type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } }]));
  it('reopens only what is closed', () => after().when({ kind: 'reopen', reason: 'x' }).thenRefused('case-not-closed'));
  it('dismisses what is no case', () => after().when({ kind: 'dismiss', reason: 'spam' }).then([dismissed]));
  it('does not dismiss what was answered', () =>
    after(recorded).when({ kind: 'dismiss', reason: 'spam' }).thenRefused('case-already-answered'));
});

describe('a case that is closed', () => {
  const open = (...events: DecidedEvent[]) => isOpen(caseAfter(...events));
  it.each<[string, boolean, DecidedEvent[]]>([
    ['without an answer', false, [closed]],
    ['with an answer that was sent', false, [recorded, sent, closed]],
    ['with an answer that could not be sent', false, [recorded, failed, closed]],
    ['with an answer on its way', true, [recorded, closed]],
  ])('%s: still owes it: %s', (_, expected, events) => expect(open(...events)).toBe(expected));
});

describe('joining a case to another one', () => {
  const join = { kind: 'join', intoId: 'i2' } as const;
  const joined: DecidedEvent = { type: 'CaseJoined', data: { ...about, intoId: 'i2' } };

  it('ends it, once', () => {
    after().when(join).then([joined]);
    after(joined).when(join).then([]);
    expect(statusAfter(joined)).toBe('closed');
  });
  it('is refused once it was answered, has ended, or is the other one', () => {
    after(recorded).when(join).thenRefused('case-already-answered');
    after(closed).when(join).thenRefused('case-closed');
    after()
      .when({ ...join, intoId: 'i1' })
      .thenRefused('cannot-join-itself');
  });
  it('is undone by reopening', () =>
    expect(
      caseAfter(joined, { type: 'CaseReopened', data: { ...about, reason: 'x', messageId: null } }).closing,
    ).toEqual({
      closed: false,
      dismissed: false,
      outcome: null,
      joinedInto: null,
    }));
});
