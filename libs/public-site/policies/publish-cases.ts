import { Injectable } from '@nestjs/common';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { caseEvents } from '#libs/cases';
import { reactions, type Policy } from '#libs/projections';
import { isGone, TrackingPages } from '../publishing/tracking-pages.js';

/** Tracking pages follow what happens in their cases. */
@Injectable()
export class PublishCasesPolicy implements Policy {
  readonly name = 'public_tracking_pages';
  readonly on = reactions(
    { ...caseEvents, CaseDisposed, SubjectErased },
    {
      CaseDisposed: ({ data }) => this.pages.dropOfCase(data.caseId),
      SubjectErased: ({ data }) => this.pages.dropOfPerson(data.subject),
      MessageReceived: ({ data }) => this.publish(data),
      AttachmentsAdded: ({ data }) => this.publish(data),
      ReplySent: ({ data }) => this.publish(data),
      ReplyFailed: ({ data }) => this.publish(data),
      CaseAssigned: ({ data }) => this.publish(data),
      CaseAssignedToUnit: ({ data }) => this.publish(data),
      CaseClassified: ({ data }) => this.publish(data),
      CaseClosed: ({ data }) => this.publish(data),
      CaseDismissed: ({ data }) => this.publish(data),
      CaseReopened: ({ data }) => this.publish(data),
      CaseJoined: ({ data }) => this.publish(data),
      RegistrationCorrected: ({ data }) => this.publish(data),
      RequestedBySet: ({ data }) => this.publish(data),
      DeadlineRecomputed: ({ data }) => this.publish(data),
      DeadlineWithdrawn: ({ data }) => this.publish(data),
    },
  );

  constructor(private readonly pages: TrackingPages) {}

  private async publish({ caseId }: { readonly caseId: string }): Promise<void> {
    try {
      await this.pages.publish(caseId);
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.pages.dropOfCase(caseId);
    }
  }
}
