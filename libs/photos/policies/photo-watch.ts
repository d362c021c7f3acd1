import { Injectable, Logger } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { Clock, commandOf, newId } from '#libs/kernel';
import { Hourly } from '#libs/platform';
import { ReadTables } from '#libs/projections';
import { Photos } from '../commands/photos.js';
import type { PhotoRow } from '../projections/photos.js';

/** At one time, of the newest and of the others. */
const MOST_LOOKED_AT = 500;
const HOUR_MILLISECONDS = 3_600_000;

/**
 * Looks by the hour whether libraries still show what was taken from them: the newest, and of all others those whose turn it is, so that each has its turn
 * again and again. Two workers that find the same say it once.
 */
@Injectable()
export class PhotoWatch {
  private readonly logger = new Logger(PhotoWatch.name);

  constructor(
    private readonly read: ReadTables,
    private readonly photos: Photos,
    private readonly clock: Clock,
  ) {}

  @Hourly()
  async look(): Promise<void> {
    const ids = new Set([...(await this.newest()), ...(await this.inTurn())]);
    for (const id of ids) {
      const { withdrawn } = await this.photos.look(id, commandOf('clock', newId()));
      if (withdrawn) this.logger.debug(`the photo ${id} stands withdrawn in its library`);
    }
  }

  private async newest(): Promise<readonly string[]> {
    const rows = await this.table()
      .select('id')
      .orderBy('taken_at', 'desc')
      .orderBy('id')
      .limit(MOST_LOOKED_AT)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Whose turn it is follows from the hour and the photo's id alone: no place is kept that a restart could lose, and one that is taken meanwhile moves no other. */
  private async inTurn(): Promise<readonly string[]> {
    const { count } = await this.table()
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const turns = Math.ceil(Number(count) / MOST_LOOKED_AT);
    if (turns <= 1) return [];
    const turn = Math.floor(Date.parse(this.clock.nowIso()) / HOUR_MILLISECONDS) % turns;
    const rows = await this.table()
      .select('id')
      .where(sql<SqlBool>`abs(hashtext(id)::bigint) % ${turns}::bigint = ${turn}::bigint`)
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  private table() {
    return this.read.tables<{ photos: PhotoRow }>().selectFrom('photos');
  }
}
