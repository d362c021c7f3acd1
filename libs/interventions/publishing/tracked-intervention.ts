import { Injectable } from '@nestjs/common';
import { AttachmentQueries } from '#libs/attachments';
import { CaseAdmission, CaseQueries, caseStream } from '#libs/cases';
import { Journal } from '#libs/journal';
import { TrackedExtra, type TrackedPicture } from '#libs/manifest';
import { InterventionQueries } from '../queries/intervention-queries.js';
import type { TrackedReport } from '../public/tracking.js';

/** What a tracking page shows of a report: the steps that are for the resident, and what is promised. */
@Injectable()
export class TrackedIntervention extends TrackedExtra {
  override readonly kinds = ['intervention'];

  constructor(
    private readonly queries: InterventionQueries,
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly cases: CaseQueries,
    private readonly attachments: AttachmentQueries,
  ) {
    super();
  }

  /** @throws OfficeError case-not-found */
  override async extra(caseId: string): Promise<TrackedReport> {
    const { category, place, steps, promise, photos, mailsOff, satisfied, sameAs } = await this.queries.of(caseId);
    const { contactId, withheldId } = await this.admission.standing(caseId);
    const hasAddress = contactId !== null && (await this.cases.contactEmail(contactId)) !== null;
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
      leading: sameAs === null ? null : await this.leading(sameAs),
      photos: photos.flatMap(({ id, moment, description, width, height, public: isPublic }) =>
        isPublic && description !== null ? [{ id, moment, description, width, height }] : [],
      ),
      mails: hasAddress ? (mailsOff ? 'off' : 'on') : null,
      name: contactId !== null ? 'shown' : withheldId !== null ? 'withheld' : null,
      satisfied,
      closedAt: await this.closedAt(caseId),
    };
  }

  /** What the resident of the leading one sees, without its words. */
  private async leading(caseId: string): Promise<TrackedReport['leading']> {
    const { steps, promise } = await this.queries.of(caseId);
    const shown = steps.flatMap(({ step, public: isPublic, text, at }) =>
      isPublic && text !== null ? [{ step, at }] : [],
    );
    return { steps: shown, promise: shown.length > 0 ? promise : null };
  }

  /** The copies that are shown, never the files as they came. @throws OfficeError case-not-found */
  override async pictures(caseId: string): Promise<readonly TrackedPicture[]> {
    const { photos } = await this.queries.of(caseId);
    return photos
      .filter((photo) => photo.public && photo.description !== null)
      .map(({ id, shownId }) => ({ id, bytes: async () => (await this.attachments.read(shownId)).bytes }));
  }

  private async closedAt(caseId: string): Promise<string | null> {
    const events = await this.journal.read(caseStream(caseId));
    const last = events.findLast(({ type }) => type === 'CaseClosed' || type === 'CaseReopened');
    return last?.type === 'CaseClosed' ? last.metadata.occurredAt : null;
  }
}
