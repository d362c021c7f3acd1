import { Injectable } from '@nestjs/common';
import { selvesOf, type Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { CONTRIBUTION_RIGHTS } from '../domain/rights.js';
import { ContributionQueries } from './contribution-queries.js';

/** Questions that somebody's unit owes an answer to. */
@Injectable()
export class ContributionsWaiting extends Waits {
  override readonly words = { pl: 'Pytania do Twojej komórki', en: 'Questions to your unit' };
  override readonly roles = CONTRIBUTION_RIGHTS.contribute;

  constructor(private readonly queries: ContributionQueries) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const units = [...new Set(selvesOf(viewer).map(({ unitId }) => unitId))];
    const pages = await Promise.all(
      units.map((unit) => this.queries.list({ unit, state: 'waiting' }, { limit: most }, viewer)),
    );
    const found = pages
      .flatMap(({ items }) => items)
      .map(({ unit, case: theCase, dueAt, overdue: late }) => ({
        label: theCase?.number ?? unit.name ?? '—',
        dueAt,
        late,
      }))
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const more = pages.some(({ nextCursor }) => nextCursor !== null) || found.length > most;
    return { things: found.slice(0, most), more };
  }
}
