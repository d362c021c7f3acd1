import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { described } from '#libs/projections';
import type { AccessEntry } from '../domain/entry.js';
import { accessLogMetrics } from '../metrics.js';
import { Segments } from '../tables/segments.js';

/** What is said of an entry; the rest of it follows. */
export type Access = Omit<AccessEntry, 'id' | 'at'>;

/** Entries that wait in memory at most, of some 500 bytes each: 10 MB. */
const MOST_WAITING = 20_000;
const BATCH = 500;
/** Within a second it is on the disk; with many readers one write takes all that came in. */
const PAUSE_MILLISECONDS = 200;
const PAUSE_AFTER_FAILURE_MILLISECONDS = 1_000;
/** A page that follows changes reads the same thing again and again: that is one opening, or one attempt. */
const SAME_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;

/**
 * Takes entries from the pages and writes them in batches, later: no page waits for it. While the database is slow, or away, entries wait in memory; those for
 * which there is no room are counted, and their number becomes an entry of its own, so that the gap shows.
 */
@Injectable()
export class AccessRecorder implements BeforeApplicationShutdown {
  private readonly logger = new Logger('AccessLog');
  private waiting: AccessEntry[] = [];
  /** Since the last one that said so. */
  private lost = 0;
  /** Says how many were lost, and waits to be written. */
  private gap: AccessEntry | undefined;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private failed = false;
  /** When what was recorded last, by who did what. The oldest first. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly segments: Segments,
    private readonly clock: Clock,
  ) {}

  record(access: Access): void {
    const key = keyOf(access);
    if (key !== undefined && this.isRepeated(key)) return;
    if (this.waiting.length >= MOST_WAITING) {
      this.lose(1);
      return;
    }
    this.waiting.push({ id: newId(), at: this.clock.nowIso(), ...access });
    accessLogMetrics.waiting.set(this.waiting.length);
    if (key !== undefined) this.remember(key);
    this.later(PAUSE_MILLISECONDS);
  }

  /** Writes all that waits. @throws where the database does not take it: it waits on */
  async flush(): Promise<void> {
    while (this.writing) await this.writing.catch(() => undefined);
    this.writing = this.write();
    try {
      await this.writing;
    } finally {
      this.writing = undefined;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.flush().catch((error: unknown) =>
      this.logger.error({
        message: 'entries of the access log are lost',
        entries: this.waiting.length,
        reason: described(error),
      }),
    );
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0 || this.gap !== undefined || this.lost > 0) {
      const gap = this.sayWhatIsLost();
      const batch = this.waiting.slice(0, BATCH);
      await this.segments.add(gap ? [gap, ...batch] : batch);
      this.gap = undefined;
      this.waiting.splice(0, batch.length);
      accessLogMetrics.waiting.set(this.waiting.length);
    }
  }

  /** As an entry among those that are written, so that the gap shows. It is the same one until it was written. */
  private sayWhatIsLost(): AccessEntry | undefined {
    if (this.gap === undefined && this.lost > 0) {
      const detail = String(this.lost);
      this.lost = 0;
      this.gap = { id: newId(), at: this.clock.nowIso(), ...NOBODYS, act: 'lost', kind: 'accessLog', detail };
    }
    return this.gap;
  }

  private lose(count: number): void {
    if (this.lost === 0)
      this.logger.error({
        message: 'the access log is not written fast enough: entries are lost',
        waiting: this.waiting.length,
      });
    this.lost += count;
    accessLogMetrics.lost.inc(count);
  }

  private later(milliseconds: number): void {
    this.timer ??= setTimeout(() => void this.round(), milliseconds).unref();
  }

  private async round(): Promise<void> {
    try {
      await this.flush();
      if (this.failed) this.logger.log('the access log is written again');
      this.failed = false;
    } catch (error) {
      if (!this.failed)
        this.logger.error({
          message: 'the access log could not be written, and waits in memory',
          reason: described(error),
        });
      this.failed = true;
    }
    this.timer = undefined;
    if (this.waiting.length > 0) this.later(this.failed ? PAUSE_AFTER_FAILURE_MILLISECONDS : PAUSE_MILLISECONDS);
  }

  private isRepeated(key: string): boolean {
    const before = this.seen.get(key);
    return before !== undefined && performance.now() - before < SAME_MILLISECONDS;
  }

  private remember(key: string): void {
    this.seen.delete(key);
    this.seen.set(key, performance.now());
    if (this.seen.size > MOST_REMEMBERED) this.seen.delete(this.seen.keys().next().value!);
  }
}

const NOBODYS = {
  employeeId: null,
  actingFor: null,
  session: null,
  client: 'system',
  thingId: null,
  personal: null,
  words: null,
} as const;

/** Of what is one and the same when it is repeated at once: opening a thing. */
const keyOf = ({ act, kind, thingId, session, actingFor, detail }: Access): string | undefined =>
  act === 'opened' || act === 'replayed' || act === 'refused'
    ? JSON.stringify([session, act, actingFor, kind, thingId, detail])
    : undefined;
