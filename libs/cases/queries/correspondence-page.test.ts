import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseIndex, type CaseIndex } from './case-index.js';
import { correspondencePage } from './correspondence-page.js';

const indexOf = (messages: number, notes: number): CaseIndex => ({
  ...caseIndex.initialState,
  received: Array.from({ length: messages }, (_, place) => 3 * place + 1),
  sent: Array.from({ length: messages }, (_, place) => 3 * place + 2),
  notes: Array.from({ length: notes }, (_, place) => 3 * place + 3),
});

describe('a page of correspondence', () => {
  it('is the newest fifty, oldest of them first', () => {
    const { messages, notes, earlier } = correspondencePage(indexOf(200, 2));
    expect(messages).toHaveLength(50);
    expect(messages.at(-1)).toBe(599);
    expect([...messages].sort((a, b) => a - b)).toEqual(messages);
    expect(notes).toEqual([3, 6]);
    expect(earlier).not.toBeNull();
  });

  it('says where nothing came before', () =>
    expect(correspondencePage(indexOf(25, 50))).toMatchObject({ earlier: null }));

  it('is followed by the ones before it, until every message and note was there once', () =>
    fc.assert(
      fc.property(fc.nat(40), fc.nat(90), fc.integer({ min: 1, max: 30 }), (messages, notes, limit) => {
        const index = indexOf(messages, notes);
        const seen = { messages: [] as number[], notes: [] as number[] };
        let before: string | undefined;
        do {
          const page = correspondencePage(index, limit, before);
          seen.messages.unshift(...page.messages);
          seen.notes.unshift(...page.notes);
          before = page.earlier ?? undefined;
        } while (before);
        expect(seen.messages).toEqual([...index.received, ...index.sent].sort((a, b) => a - b));
        expect(seen.notes).toEqual(index.notes);
      }),
    ));

  it('takes no other cursor', () =>
    expect(() => correspondencePage(indexOf(1, 1), 50, 'x')).toThrow(
      expect.objectContaining({ code: 'invalid-cursor' }),
    ));
});
