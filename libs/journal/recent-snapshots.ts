import type { SnapshotKind } from '#libs/kernel';
import type { KeptSnapshot } from './snapshots.js';

/** Of a case with many messages one takes some 200 kB, of most streams a few. */
const MOST = 500;

/**
 * What this process has folded lately, in memory: whoever reads a stream again asks only what came since. Like the snapshots of the table
 * they hold no personal data, and one of another store is known by its event's id. The least recently used one goes first.
 */
export class RecentSnapshots {
  private readonly kept = new Map<string, KeptSnapshot>();

  constructor(private readonly most = MOST) {}

  find(stream: string, kind: SnapshotKind): KeptSnapshot | undefined {
    const key = keyOf(stream, kind);
    const found = this.kept.get(key);
    if (found) this.put(key, found);
    return found;
  }

  remember(stream: string, kind: SnapshotKind, snapshot: KeptSnapshot): void {
    this.put(keyOf(stream, kind), snapshot);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
  }

  private put(key: string, snapshot: KeptSnapshot): void {
    this.kept.delete(key);
    this.kept.set(key, snapshot);
  }
}

const keyOf = (stream: string, { name, version }: SnapshotKind): string => `${stream} ${name} ${version}`;
