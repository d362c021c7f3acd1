import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Database } from '#libs/postgres';
import { pressEventAt } from '../queries/press-event-standing.js';

/** Meetings to which journalists ask to be accredited, for the form that they do it by: made of the meeting's own stream. */
@Injectable()
export class OpenEvents {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Done again, it changes nothing. */
  async publish(id: string): Promise<void> {
    const event = await pressEventAt(this.journal, id);
    const { title = null, place = null, startsAt, accreditation } = event?.content ?? {};
    // Its words were disposed of, it was cancelled, or nobody has to be let in.
    if (!event || event.cancelled || !accreditation || title === null)
      await this.database.pool.query('DELETE FROM public_site.press_events WHERE id = $1', [id]);
    else
      await this.database.pool.query(
        `INSERT INTO public_site.press_events VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, place = excluded.place, starts_at = excluded.starts_at`,
        [id, title, place ?? '', startsAt],
      );
  }
}
