import type pg from 'pg';
import { Observable, Subject } from 'rxjs';
import { START } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { pause } from './doorbell.js';
import { labelOf, runnable, type EditionId, type EditionState } from './edition.js';
import { Listener } from './listener.js';
import { ORDERS_CHANNEL, progressIn, READ_MODEL_CHANNEL, type Progress } from './notifications.js';
import { isAlive } from './presence.js';
import type { Projection } from './projection.js';

/** What every live read model has taken in by now. */
export interface ReadModelChange {
  /** Streams whose rows may have changed; null: too many to name. */
  readonly streams: readonly string[] | null;
  /** Types of the events. */
  readonly types: readonly string[];
  readonly position: string;
}

interface Waiter {
  readonly position: string;
  readonly resolve: () => void;
}

/** How often the checkpoints are looked up while somebody waits: notifications can be lost. */
const POLL_MILLISECONDS = 250;
/** Every how many of these they are looked up though nobody waits, since live editions come and go. */
const IDLE_POLLS = 20;
/** Changes kept back until the slowest projection has them; past it, one that names nothing stands for all. */
const MOST_PENDING = 1_000;

/**
 * Where the read models are, in this process's eyes. What counts are the live editions that somebody can move on: those of this
 * code's versions, and those of another version while a process that has its code works on them (a rolling upgrade). One whose code is
 * gone serves as it stood until its successor takes over, and one that is stopped is told by the health check.
 */
export class ReadModels {
  /** Emits once all live read models have what it names, whoever wrote it. Each part may be named more than once. */
  readonly changes: Observable<ReadModelChange>;

  /** False while a version of this office that is new builds its first read models: what is served is older than it seems. */
  complete = true;

  private readonly ownVersions: ReadonlySet<string>;
  private readonly positions = new Map<string, string>();
  private readonly waiters = new Set<Waiter>();
  private waiterCame = Promise.withResolvers<void>();
  private readonly subject = new Subject<ReadModelChange>();
  private pending: ReadModelChange[] = [];
  private told = START;
  private readonly listener: Listener;
  private timer: NodeJS.Timeout | undefined;
  private loading: Promise<void> | undefined;
  private polls = 0;

  constructor(
    private readonly pool: pg.Pool,
    projections: readonly Projection[],
    /** Names this process in what its runners write. */
    owner: string,
    /** An administrator's order came. */
    ordered: () => void,
    private readonly log: (line: string) => void,
  ) {
    this.changes = this.subject.asObservable();
    this.ownVersions = new Set(projections.map(({ name, version }) => runnable(name, version)));
    this.listener = new Listener(pool.options, [READ_MODEL_CHANNEL, ORDERS_CHANNEL], {
      notified: (channel, payload) => {
        if (channel === READ_MODEL_CHANNEL) {
          const progress = progressIn(payload);
          // What this process wrote it was told of at once.
          if (progress && progress.by !== owner) this.advance(progress);
          return;
        }
        void this.reload();
        ordered();
      },
      connected: () => void this.reload(),
      lost: () => this.doubt(),
      log,
    });
  }

  async start(): Promise<void> {
    await this.listener.start();
    await this.reload();
    this.timer = setInterval(() => this.poll(), POLL_MILLISECONDS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.listener.stop();
    await this.loading;
    this.subject.complete();
  }

  /**
   * Resolves once every live read model has this position: reads then see what was written up to it.
   * @throws OfficeError `not-yet` when it takes longer
   */
  async waitFor(position: string, { timeoutMs = 2_000 }: { readonly timeoutMs?: number } = {}): Promise<void> {
    if (this.reached() >= position) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter = { position, resolve };
    const timer = setTimeout(() => reject(new OfficeError('not-yet', 'not-yet')), timeoutMs);
    this.waiters.add(waiter);
    this.waiterCame.resolve();
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.waiters.delete(waiter);
    }
  }

  /** Resolves as soon as somebody waits for read models, at the latest after so long, or once the signal fires. */
  async awaited(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.waiters.size > 0) return;
    this.waiterCame = Promise.withResolvers();
    await Promise.race([this.waiterCame.promise, pause(milliseconds, signal)]);
  }

  /** Whether every live read model has this position. */
  has(position: string): boolean {
    return this.reached() >= position;
  }

  /** Told by a runner of this process after its commit, and by the notifications of all. */
  advance(progress: Progress): void {
    for (const label of progress.live) {
      if (!this.positions.has(label)) void this.reload();
      else this.move(label, progress.position);
    }
    if (progress.streams === null || progress.streams.length > 0) this.pending.push(progress);
    if (this.pending.length > MOST_PENDING) {
      this.pending = [{ streams: null, types: [], position: this.pending.at(-1)!.position }];
    }
    this.tell();
  }

  /** The position that every live read model has; past any where there is none. */
  private reached(): string {
    let lowest: string | undefined;
    for (const position of this.positions.values()) {
      if (lowest === undefined || position < lowest) lowest = position;
    }
    return lowest ?? '\uFFFF';
  }

  /**
   * Commits of read models do not wait for the disk: a database that crashed may have taken some back. Until it has been asked again, nothing
   * is known.
   */
  private doubt(): void {
    for (const label of this.positions.keys()) this.positions.set(label, START);
    void this.reload();
  }

  private move(label: string, position: string): void {
    if (position > (this.positions.get(label) ?? START)) this.positions.set(label, position);
  }

  private tell(): void {
    const reached = this.reached();
    for (const waiter of this.waiters) if (waiter.position <= reached) waiter.resolve();
    if (reached <= this.told && this.pending.length === 0) return;
    this.told = reached;
    const ready = this.pending.filter((change) => change.position <= reached);
    if (ready.length === 0) return;
    this.pending = this.pending.filter((change) => change.position > reached);
    this.subject.next({
      streams: ready.some(({ streams }) => streams === null)
        ? null
        : unique(ready.flatMap(({ streams }) => streams ?? [])),
      types: unique(ready.flatMap(({ types }) => types)),
      position: ready.reduce((last, { position }) => (position > last ? position : last), START),
    });
  }

  /** Reads the checkpoints, so that editions which came, went or stopped are known, and lost notifications do no harm. */
  private reload(): Promise<void> {
    this.loading ??= this.load()
      .catch((error: unknown) =>
        this.log(`checkpoints could not be read: ${error instanceof Error ? error.name : 'failure'}`),
      )
      .finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async load(): Promise<void> {
    const { rows } = await this.pool.query<EditionId & { position: string; state: EditionState }>(
      `SELECT kind, name, version, generation, position, state FROM projections.checkpoints c
       WHERE kind = 'projection' AND state IN ('live', 'building') AND stopped IS NULL
         AND (name || '@' || version = ANY ($1) OR ${isAlive('c.lease_owner')})`,
      [[...this.ownVersions]],
    );
    const live = rows.filter(({ state }) => state === 'live');
    const own = rows.filter(({ name, version }) => this.ownVersions.has(runnable(name, version)));
    this.complete = own.every(
      ({ state, name, version }) =>
        state === 'live' || live.some((served) => served.name === name && served.version === version),
    );
    const labels = new Set(live.map((row) => labelOf(row)));
    for (const label of this.positions.keys()) if (!labels.has(label)) this.positions.delete(label);
    for (const row of live) {
      if (!this.positions.has(labelOf(row))) this.positions.set(labelOf(row), row.position);
      this.move(labelOf(row), row.position);
    }
    this.tell();
  }

  private poll(): void {
    this.polls += 1;
    if (this.waiters.size > 0 || this.polls % IDLE_POLLS === 0) void this.reload();
  }
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
