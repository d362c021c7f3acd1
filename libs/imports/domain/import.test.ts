import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import type { ImportEvent } from './events.js';
import { importDecider, type ImportCommand } from './import.js';

const NOON = '2026-03-02T12:00:00Z';
const started: ImportEvent = {
  type: 'ImportStarted',
  data: { importId: 'i', of: 'contacts', lines: 3, known: 1, leftOut: 0, undoUntil: '2026-03-03T12:00:00Z' },
};
const finished: ImportEvent = {
  type: 'ImportFinished',
  data: { importId: 'i', of: 'contacts', added: 3, known: 0, refused: 0 },
};
const undoing: ImportEvent = { type: 'ImportUndoStarted', data: { importId: 'i', of: 'contacts' } };

const decide = (given: readonly ImportEvent[], command: ImportCommand) => {
  const state = given.reduce<ReturnType<typeof importDecider.evolve>>(
    (before, event) => importDecider.evolve(before, event),
    null,
  );
  try {
    return importDecider.decide(command, state);
  } catch (error) {
    return error instanceof OfficeError ? error.code : error;
  }
};

describe('an import', () => {
  it('can be undone for a day', () =>
    expect(
      decide([], {
        kind: 'start',
        started: { importId: 'i', of: 'contacts', lines: 3, known: 1, leftOut: 0 },
        now: NOON,
      }),
    ).toEqual([started]));

  it.each([
    ['nobody knows it', [], NOON, 'import-not-found'],
    ['it runs', [started], NOON, 'import-running'],
    ['within the day', [started, finished], '2026-03-03T12:00:00Z', [undoing]],
    ['a second later', [started, finished], '2026-03-03T12:00:01Z', 'import-too-old'],
    ['it is being undone', [started, finished, undoing], NOON, 'import-undone'],
  ] as const)('undoing it: %s', (_, given, now, then) => expect(decide(given, { kind: 'undo', now })).toEqual(then));
});
