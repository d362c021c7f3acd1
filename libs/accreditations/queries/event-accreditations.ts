import { Injectable } from '@nestjs/common';
import { pressEventAt } from '#libs/communiques';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { AccreditationEventRow } from '../projections/accreditation-events.js';
import { Accreditations } from './accreditations.js';

/** Each is read from its case's own stream. */
const MOST_CASES = 200;

/** Who asks to be let in to a meeting with the press. */
@Injectable()
export class EventAccreditations {
  constructor(
    private readonly journal: Journal,
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly accreditations: Accreditations,
  ) {}

  /** By the cases that the viewer sees. `more`: there are others that were not looked at. @throws OfficeError press-event-unknown */
  async of(pressEventId: string, viewer: Viewer) {
    const event = await pressEventAt(this.journal, pressEventId);
    if (!event) throw notFound('press-event-unknown');
    const rows = await this.read
      .tables<{ accreditation_events: AccreditationEventRow }>()
      .selectFrom('accreditation_events')
      .select('case_id')
      .where('press_event_id', '=', pressEventId)
      .orderBy('case_id')
      .limit(MOST_CASES + 1)
      .execute();
    const asked = rows.slice(0, MOST_CASES).map(({ case_id: id }) => ({ kind: 'case', id }));
    const seen = (await this.visibility.among(viewer, asked)).map(({ id }) => id);
    const names = await this.names.of(seen);
    const cases = await Promise.all(
      seen.map(async (id) => {
        const { journalists } = (await this.accreditations.of(id)).fields;
        return { id, number: names.get(id)?.number ?? null, journalists: [...journalists] };
      }),
    );
    const { title, place, startsAt } = event.content;
    return { ...{ title, place, startsAt, cancelled: event.cancelled }, cases, more: rows.length > MOST_CASES };
  }
}
