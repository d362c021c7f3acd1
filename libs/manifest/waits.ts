import type { Viewer } from '#libs/http';
import type { Language, Role } from '#libs/kernel';

/** One thing that waits. It stands in mails: numbers and names of the office only, no word of what somebody wrote. */
export interface WaitingThing {
  /** The number of its case, for example. */
  readonly label: string;
  /** Until when: a day (`YYYY-MM-DD`), or the first instant that is too late (ISO 8601); null where it has no term. */
  readonly dueAt: string | null;
  readonly late: boolean;
}

export interface Waiting {
  /** At most as many as were asked for, those due first in front. */
  readonly things: readonly WaitingThing[];
  /** There are more of them. */
  readonly more: boolean;
}

/** Something of a module that waits for people, as they may see it now and for whom they stand in. */
export abstract class Waits {
  /** As a heading says it: `Sprawy, które prowadzisz`. */
  abstract readonly words: Readonly<Record<Language, string>>;
  /** Whose it can be. */
  abstract readonly roles: readonly Role[];
  /** It is an approval: whoever stands in for approvals alone has it too. */
  readonly approves: boolean = false;

  abstract of(viewer: Viewer, most: number): Promise<Waiting>;
}
