import { ApiProblem } from '../../core/api/problems';
import type { AwaitedUnit } from '../../core/api/types';

/** Why a final answer does not wait for units that were asked, where that has to be said. */
export interface Past {
  readonly pastContributionsReason?: string;
}

/** The units whose answers stand in the way, where that is what the server said. */
export const awaitedIn = (error: unknown): readonly AwaitedUnit[] =>
  error instanceof ApiProblem && error.problem.code === 'contributions-open'
    ? ((error.problem.parameters?.['awaited'] as readonly AwaitedUnit[] | undefined) ?? [])
    : [];
