import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { ReadTables } from '#libs/projections';
import type { PressEventKind } from '../domain/press-event-events.js';
import type { PressEventRow } from '../projections/press-events.js';

/** What to look at: another one is on at the same time, a communiqué appears while it is on or half an hour before. */
export const PRESS_EVENT_WARNINGS = ['two-at-once', 'communique-then'] as const;
export type PressEventWarning = (typeof PRESS_EVENT_WARNINGS)[number];

export interface PressEventItem {
  readonly id: string;
  readonly kind: PressEventKind;
  /** Null once its words were disposed of, as is its place. */
  readonly title: string | null;
  readonly place: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly accreditation: boolean;
  readonly cancelled: boolean;
  readonly warnings: readonly PressEventWarning[];
  readonly revision: number;
}

export type OpenPressEvent = Pick<PressEventItem, 'id' | 'title' | 'place' | 'startsAt'>;

const MOST = 500;
/** Whoever has just read the news asks about it. */
const BEFORE = sql`interval '30 minutes'`;

/** Meetings with the press, as the plan shows them. */
@Injectable()
export class PressEventQueries {
  constructor(private readonly read: ReadTables) {}

  /** To which journalists may ask to be let in: those that are not over, the next in front. @param now ISO 8601 */
  async open(now: string): Promise<readonly OpenPressEvent[]> {
    const rows = await this.read
      .tables<{ press_events: PressEventRow }>()
      .selectFrom('press_events')
      .select(['id', 'title', 'place', 'starts_at'])
      .where('accreditation', '=', true)
      .where('cancelled', '=', false)
      .where('ends_at', '>', new Date(now))
      .orderBy('starts_at')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return rows.map(({ starts_at, ...row }) => ({ ...row, startsAt: starts_at.toISOString() }));
  }

  /** Those that begin in that time, the end of it left out; ISO instants. */
  async between(from: string, to: string): Promise<readonly PressEventItem[]> {
    const others = this.read.table('press_events');
    const communiques = this.read.table('communiques');
    const rows = await this.read
      .tables<{ press_events: PressEventRow }>()
      .selectFrom('press_events')
      .selectAll()
      .select([
        sql<boolean>`not cancelled and exists (select 1 from ${others} other where other.id <> press_events.id
          and not other.cancelled and other.starts_at < press_events.ends_at and other.ends_at > press_events.starts_at)`.as(
          'two_at_once',
        ),
        sql<boolean>`not cancelled and exists (select 1 from ${communiques} communique
          where communique.state in ('scheduled', 'released') and communique.appears_at >= press_events.starts_at - ${BEFORE}
            and communique.appears_at < press_events.ends_at)`.as('communique_then'),
      ])
      .where('starts_at', '>=', new Date(from))
      .where('starts_at', '<', new Date(to))
      .orderBy('starts_at')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return rows.map(({ starts_at, ends_at, two_at_once, communique_then, ...row }) => ({
      ...row,
      startsAt: starts_at.toISOString(),
      endsAt: ends_at.toISOString(),
      warnings: [
        ...(two_at_once ? ['two-at-once' as const] : []),
        ...(communique_then ? ['communique-then' as const] : []),
      ],
    }));
  }
}
