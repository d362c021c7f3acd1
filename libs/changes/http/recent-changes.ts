import type { Observable } from 'rxjs';
import type { ReadModelChange } from '#libs/projections';

/** Longer than a browser takes from a page's first reading to its stream of changes; after a longer time the console reads anew by itself. */
const KEPT_MILLISECONDS = 3_000;

type Streams = ReadModelChange['streams'];

/** What changed a moment ago. A page that was read before a change, and whose stream of changes begins after it, would not hear of it. */
export class RecentChanges {
  private kept: readonly { readonly at: number; readonly streams: Streams }[] = [];

  constructor(changes: Observable<ReadModelChange>) {
    changes.subscribe(({ streams }) => {
      this.kept = [...this.current(), { at: performance.now(), streams }];
    });
  }

  /** Each stream once; null: too many to name. */
  streams(): Streams {
    this.kept = this.current();
    if (this.kept.some(({ streams }) => streams === null)) return null;
    return [...new Set(this.kept.flatMap(({ streams }) => streams ?? []))];
  }

  private current() {
    const oldest = performance.now() - KEPT_MILLISECONDS;
    return this.kept.filter(({ at }) => at > oldest);
  }
}
