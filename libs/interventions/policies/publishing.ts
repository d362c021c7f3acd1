import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { TrackingPages } from '#libs/public-site';
import { interventionEvents, registerEvents } from '../domain/events.js';
import { PublicRegisters } from '../publishing/public-registers.js';
import { SameReports } from '../queries/same-reports.js';

/** Tracking pages follow what is done about their reports, the form what can be chosen. */
@Injectable()
export class InterventionPublishing implements Policy, OnApplicationBootstrap {
  readonly name = 'intervention_publishing';
  readonly on = reactions(
    { ...interventionEvents, ...registerEvents },
    {
      InterventionPlaced: ({ data }) => this.publish(data),
      InterventionCategorised: ({ data }) => this.publish(data),
      InterventionStepTaken: ({ data }) => this.publishWithFollowers(data),
      InterventionStepWithdrawn: ({ data }) => this.publishWithFollowers(data),
      InterventionLinked: ({ data }) => this.publish(data),
      InterventionUnlinked: ({ data }) => this.publish(data),
      InterventionPhotoAdded: ({ data }) => this.publish(data),
      InterventionPhotoRemoved: ({ data }) => this.publish(data),
      InterventionMailsSwitched: ({ data }) => this.publish(data),
      InterventionRated: ({ data }) => this.publish(data),
      InterventionCategoriesSet: () => this.registers.publish(),
      InterventionQuestionsSet: () => this.registers.publish(),
      AreasImported: () => this.registers.publish(),
      AreaBoundariesImported: () => this.registers.publish(),
    },
  );

  constructor(
    private readonly pages: TrackingPages,
    private readonly registers: PublicRegisters,
    private readonly same: SameReports,
  ) {}

  /** What was set before the office had a public site. */
  onApplicationBootstrap(): Promise<void> {
    return this.registers.publish();
  }

  /** Reports of the same show what is done about the one that leads. */
  private async publishWithFollowers(data: { readonly caseId: string }): Promise<void> {
    await this.publish(data);
    for (const caseId of await this.same.followersOf(data.caseId)) await this.publish({ caseId });
  }

  private async publish({ caseId }: { readonly caseId: string }): Promise<void> {
    try {
      await this.pages.publish(caseId);
    } catch (error) {
      // Erased or disposed of meanwhile: the site's own policy drops the page.
      if (!(error instanceof OfficeError)) throw error;
    }
  }
}
