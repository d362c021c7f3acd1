import type { Lease } from './leases.js';
import type { Plan } from './planning.js';
import type { Projection } from './projection.js';

/** A plan, and who may write it. */
export interface Work {
  readonly projection: Projection;
  readonly lease: Lease;
  readonly plan: Plan;
}

/** Another process has the lease, or an earlier commit went through whose answer was lost: nothing was written. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}
