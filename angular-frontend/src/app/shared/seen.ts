import { ApiProblem } from '../core/api/problems';
import type { Query } from '../core/api/query';

/**
 * Writes over what its user has seen: where somebody was faster, that is read, the refusal says so, and the same button then goes through.
 */
export function overSeen<T extends { readonly revision: number }>(read: Query<T>) {
  let seen = read.value()?.revision;
  return async (write: (revision: number | undefined) => Promise<unknown>): Promise<void> => {
    try {
      await write(seen);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) {
        await read.refresh();
        seen = read.value()?.revision;
      }
      throw error;
    }
  };
}
