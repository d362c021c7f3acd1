import type pg from 'pg';

export interface PresenceOptions {
  /** Unique for each process that ever ran. */
  readonly owner: string;
  /** Versions of projections whose tables it reads: `case_list@3`. */
  readonly reads: readonly string[];
  /** Versions of projections, and policies, that it moves on. */
  readonly runs: readonly string[];
  /** After so long a silence the others take it for dead; a third of it is the heartbeat. */
  readonly silenceMilliseconds: number;
}

/** Whether the process in this column lives, as an SQL condition. */
export const isAlive = (ownerColumn: string): string => `EXISTS (
  SELECT FROM projections.processes a WHERE a.owner = ${ownerColumn} AND a.alive_until > clock_timestamp())`;

/**
 * Tells the other processes that this one lives, and what it has code for. One row a process, which nobody else ever locks: no
 * batch, however long, can hold up a heartbeat. Time is the database's, so clocks may differ.
 */
export class Presence {
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: pg.Pool,
    private readonly options: PresenceOptions,
    private readonly log: (line: string) => void,
  ) {}

  get owner(): string {
    return this.options.owner;
  }

  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => {
      this.beating = this.beat().catch((error: unknown) => this.log(`the heartbeat failed: ${String(error)}`));
    }, this.options.silenceMilliseconds / 3);
  }

  /** The others need not wait until it has been silent for long enough. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
    await this.pool.query('DELETE FROM projections.processes WHERE owner = $1', [this.owner]);
  }

  private async beat(): Promise<void> {
    const { owner, reads, runs, silenceMilliseconds } = this.options;
    await this.pool.query(
      `INSERT INTO projections.processes (owner, reads, runs, alive_until)
       VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
       ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until`,
      [owner, reads, runs, silenceMilliseconds],
    );
  }
}
