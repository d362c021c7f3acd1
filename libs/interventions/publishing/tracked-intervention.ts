import { Injectable } from '@nestjs/common';
import { caseStream } from '#libs/cases';
import { Journal } from '#libs/journal';
import { TrackedExtra } from '#libs/manifest';
import { InterventionQueries } from '../queries/intervention-queries.js';
import type { TrackedReport } from '../public/tracking.js';

/** What a tracking page shows of a report: the steps that are for the resident, and what is promised. */
@Injectable()
export class TrackedIntervention extends TrackedExtra {
  override readonly kinds = ['intervention'];

  constructor(
    private readonly queries: InterventionQueries,
    private readonly journal: Journal,
  ) {
    super();
  }

  /** @throws OfficeError case-not-found */
  override async extra(caseId: string): Promise<TrackedReport> {
    const { category, place, steps, promise } = await this.queries.of(caseId);
    const shown = steps.flatMap(({ step, public: isPublic, text, at }) =>
      isPublic && text !== null ? [{ step, text, at }] : [],
    );
    const road = place?.road ? [place.kilometre === null ? place.road : `${place.road}, km ${place.kilometre}`] : [];
    const where = [place?.address, ...road, place?.areaName].filter(Boolean).join('; ');
    return {
      category: category?.name ?? null,
      place: where === '' ? null : where,
      // An internal step says nothing to the resident.
      state: shown.at(-1)?.step ?? 'reported',
      promise: shown.length > 0 ? promise : null,
      steps: shown,
      closedAt: await this.closedAt(caseId),
    };
  }

  private async closedAt(caseId: string): Promise<string | null> {
    const events = await this.journal.read(caseStream(caseId));
    const last = events.findLast(({ type }) => type === 'CaseClosed' || type === 'CaseReopened');
    return last?.type === 'CaseClosed' ? last.metadata.occurredAt : null;
  }
}
