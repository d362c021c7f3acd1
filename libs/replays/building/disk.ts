import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Configuration, postgresFolder } from '#libs/configuration';
import { OfficeError } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { Manifests } from '#libs/manifest';

/** What stays free for the office itself, in bytes: its log, mails and attachments of days. */
const KEPT_FREE = 1024 ** 3;

/** Whether there is room for the office as it was. */
@Injectable()
export class Disk {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly manifests: Manifests,
  ) {}

  /**
   * At most as large as the read models of now, and as many are promised room as are to be built.
   * @param waiting editions that are to be built besides
   * @throws OfficeError replay-no-room: nothing is begun
   */
  async require(models: readonly string[], waiting: number): Promise<void> {
    const free = await this.free();
    if (free === undefined) return;
    const needed = (await this.sizeOf(models)) * (waiting + 1) + KEPT_FREE;
    if (needed > free)
      throw new OfficeError('rule', 'replay-no-room', { needed: megabytes(needed), free: megabytes(free) });
  }

  /** Of the disk on which the office's own database stands, in bytes; nobody knows it of another server. */
  protected async free(): Promise<number | undefined> {
    if (this.configuration.databaseUrl !== undefined) return undefined;
    const { bavail, bsize } = await statfs(postgresFolder(this.configuration.dataDirectory)).catch(() => ({
      bavail: Infinity,
      bsize: 1,
    }));
    return bavail * bsize;
  }

  private async sizeOf(models: readonly string[]): Promise<number> {
    const wanted = this.manifests.projections.filter(({ name }) => models.includes(name));
    const { rows } = await this.database.pool.query<{ bytes: string }>(
      `SELECT coalesce(sum(pg_total_relation_size(format('read_tables.%I', t.name)::regclass)), 0)::text AS bytes
       FROM projections.checkpoints c, unnest(c.tables) AS t (name) WHERE c.state = 'live' AND c.name = ANY ($1)`,
      [wanted.map(({ name }) => name)],
    );
    return Number(rows[0]!.bytes);
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);
