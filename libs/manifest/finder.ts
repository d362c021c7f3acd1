import type { Viewer } from '#libs/http';

/** Something that was found by what it is called. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
  /** Null once the person was erased. */
  readonly name: string | null;
  /** What tells it from others of its name. */
  readonly detail: string | null;
}

/** Finds one kind of thing for the search over all modules. */
export abstract class Finder {
  /** At most `limit`, the likeliest first; nothing that the viewer may not see. */
  abstract find(q: string, viewer: Viewer, limit: number): Promise<readonly Found[]>;
}
