import { Injectable, Logger } from '@nestjs/common';
import { commandOf, newId } from '#libs/kernel';
import { Hourly } from '#libs/platform';
import { ReadTables } from '#libs/projections';
import { Photos } from '../commands/photos.js';
import type { PhotoRow } from '../projections/photos.js';

/** The newest: what was taken long ago has had its time. */
const MOST_LOOKED_AT = 500;

/** Looks by the hour whether libraries still show what was taken from them. Two workers that find the same say it once. */
@Injectable()
export class PhotoWatch {
  private readonly logger = new Logger(PhotoWatch.name);

  constructor(
    private readonly read: ReadTables,
    private readonly photos: Photos,
  ) {}

  @Hourly()
  async look(): Promise<void> {
    const rows = await this.read
      .tables<{ photos: PhotoRow }>()
      .selectFrom('photos')
      .select('id')
      .orderBy('taken_at', 'desc')
      .orderBy('id')
      .limit(MOST_LOOKED_AT)
      .execute();
    for (const { id } of rows) {
      const { withdrawn } = await this.photos.look(id, commandOf('clock', newId()));
      if (withdrawn) this.logger.debug(`the photo ${id} stands withdrawn in its library`);
    }
  }
}
