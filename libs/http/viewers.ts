import type { Self, Viewer } from './access.js';

/** Whoever works here, as somebody who wants to see something. Token for injection; libs/absences answers. */
export abstract class Viewers {
  /** By their own stream and that of the units, now, without what they may only approve; undefined where they do not work here. */
  abstract viewer(employeeId: string): Promise<Viewer | undefined>;

  /** The rights of those for whom they stand in now, those for approvals alone among them. */
  abstract standsInFor(employeeId: string): Promise<readonly Self[]>;
}
