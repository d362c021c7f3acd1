import { computed, type Signal, signal } from '@angular/core';
import { ApiProblem } from '../../../core/api/problems';
import type { CaseRoom } from './case-room';

/**
 * The revision that a dialog's user has seen: the one it was opened with, until the server says that somebody has changed
 * the case meanwhile. From then on, what they were told counts as seen, and the same button goes through.
 */
export interface Conditional {
  readonly overtaken: Signal<boolean>;
  run(write: (revision: number | undefined) => Promise<unknown>): Promise<void>;
}

export function conditional(room: CaseRoom): Conditional {
  const seen = signal(room.revision());
  const overtaken = signal(false);
  return {
    overtaken: computed(() => overtaken()),
    run: async (write) => {
      try {
        await write(seen());
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 412) {
          overtaken.set(true);
          seen.set(room.revision());
        }
        throw error;
      }
    },
  };
}
