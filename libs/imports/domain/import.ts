import { notFound, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type { ImportEvent, ImportFinished, ImportStarted, ImportUndone } from './events.js';

/** How long an import can be undone. */
export const UNDO_HOURS = 24;

export const IMPORT_STATES = ['running', 'finished', 'undoing', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

type Started = EventOf<typeof ImportStarted>['data'];

export interface Import {
  readonly started: Started;
  readonly state: ImportState;
}

export type ImportCommand =
  | { readonly kind: 'start'; readonly started: Omit<Started, 'undoUntil'>; readonly now: string }
  | { readonly kind: 'finish'; readonly counts: Counts<typeof ImportFinished> }
  | { readonly kind: 'undo'; readonly now: string }
  | { readonly kind: 'finishUndo'; readonly counts: Counts<typeof ImportUndone> };

type Counts<E extends typeof ImportFinished | typeof ImportUndone> = Omit<EventOf<E>['data'], 'importId' | 'of'>;

/** @throws OfficeError import-not-found, import-running, import-undone, import-too-old */
export const importDecider: Decider<Import | null, ImportCommand, ImportEvent> = {
  initialState: null,
  decide(command, state) {
    if (command.kind === 'start') {
      const undoUntil = Temporal.Instant.from(command.now).add({ hours: UNDO_HOURS }).toString();
      return state ? [] : [{ type: 'ImportStarted', data: { ...command.started, undoUntil } }];
    }
    if (!state) throw notFound('import-not-found');
    const { importId, of, undoUntil } = state.started;
    switch (command.kind) {
      case 'finish':
        return state.state === 'running' ? [{ type: 'ImportFinished', data: { importId, of, ...command.counts } }] : [];
      case 'undo':
        if (state.state === 'running') throw ruleBroken('import-running');
        if (state.state !== 'finished') throw ruleBroken('import-undone');
        if (isAfter(command.now, undoUntil)) throw ruleBroken('import-too-old', { undoUntil });
        return [{ type: 'ImportUndoStarted', data: { importId, of } }];
      case 'finishUndo':
        return state.state === 'undoing' ? [{ type: 'ImportUndone', data: { importId, of, ...command.counts } }] : [];
    }
  },
  evolve(state, event) {
    if (event.type === 'ImportStarted') return { started: event.data, state: 'running' };
    return state && { ...state, state: AFTER[event.type] };
  },
};

const AFTER = { ImportFinished: 'finished', ImportUndoStarted: 'undoing', ImportUndone: 'undone' } as const;

const isAfter = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;
