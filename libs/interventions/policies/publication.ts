import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { caseEvents } from '#libs/cases';
import { OfficeError } from '#libs/kernel';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { interventionEvents, registerEvents } from '../domain/events.js';
import { PublicOutlines } from '../publishing/public-outlines.js';
import { PublishedReports } from '../publishing/published-reports.js';

interface OfCase {
  readonly data: { readonly caseId: string };
}

/** The public site has of reports what somebody looked through, and how far they are; nothing once it may not stand there. */
@Injectable()
export class InterventionPublication implements Policy, OnApplicationBootstrap {
  readonly name = 'intervention_publication';
  readonly on = reactions(
    { ...caseEvents, ...interventionEvents, ...registerEvents, CaseDisposed, SubjectErased },
    {
      InterventionPublished: ({ data }) => this.publish(data.caseId),
      InterventionUnpublished: ({ data }) => this.reports.drop(data.caseId),
      InterventionPlaced: (event) => this.follow(event),
      InterventionCategorised: (event) => this.follow(event),
      InterventionStepTaken: (event) => this.follow(event),
      InterventionStepWithdrawn: (event) => this.follow(event),
      InterventionPhotoRemoved: (event) => this.follow(event),
      CaseClassified: (event) => this.follow(event),
      SensitivitySet: (event) => this.follow(event),
      CaseDismissed: ({ data }) => this.reports.drop(data.caseId),
      CaseDisposed: ({ data }) => this.reports.drop(data.caseId),
      SubjectErased: ({ data }) => this.reports.dropOfPerson(data.subject),
      InterventionPublicationSet: () => this.reports.publishAll(),
      InterventionCategoriesSet: () => this.reports.publishAll(),
      AreasImported: () => this.outlines.publish(),
      AreaBoundariesImported: () => this.outlines.publish(),
    },
  );

  constructor(
    private readonly reports: PublishedReports,
    private readonly outlines: PublicOutlines,
  ) {}

  /** What was taken in before the office had a public site. */
  onApplicationBootstrap(): Promise<void> {
    return this.outlines.publish();
  }

  /** Most reports are never published: they cost one look. */
  private async follow({ data: { caseId } }: OfCase): Promise<void> {
    if (await this.reports.has(caseId)) await this.publish(caseId);
  }

  private async publish(caseId: string): Promise<void> {
    try {
      await this.reports.publish(caseId);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      await this.reports.drop(caseId);
    }
  }
}
