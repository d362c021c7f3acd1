import { isDeepStrictEqual } from 'node:util';
import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { CoverageDetails, CoverageEvent, FollowUp } from './events.js';

export const PUBLICATION_STATES = ['suggested', 'recorded', 'dropped', 'removed'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export interface Publication {
  readonly id: string;
  readonly state: PublicationState;
  readonly details: CoverageDetails;
  /** The feed that named it; null where none did. */
  readonly feedId: string | null;
  /** Cases that were begun because of it. */
  readonly followUps: readonly { readonly caseId: string; readonly kind: FollowUp }[];
}

export type CoverageCommand =
  | {
      readonly kind: 'suggest';
      readonly publicationId: string;
      readonly feedId: string;
      readonly details: CoverageDetails;
    }
  | {
      readonly kind: 'record';
      readonly publicationId: string;
      readonly details: CoverageDetails;
      readonly today: string;
    }
  | { readonly kind: 'change'; readonly details: CoverageDetails; readonly today: string }
  | { readonly kind: 'drop' }
  /** Takes back that it was taken or dropped. */
  | { readonly kind: 'reconsider' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'followUp'; readonly caseId: string; readonly as: FollowUp };

/** @throws OfficeError publication-unknown, publication-recorded, publication-not-recorded, publication-not-suggested, publication-in-future, rectification-needs-link */
export const coverageDecider: Decider<Publication | null, CoverageCommand, CoverageEvent> = {
  initialState: null,
  decide(command, publication) {
    if (command.kind === 'suggest') {
      const { publicationId, feedId, details } = command;
      return publication ? [] : [{ type: 'CoverageSuggested', data: { publicationId, ...details, feedId } }];
    }
    if (command.kind === 'record') {
      const { publicationId, details, today } = command;
      // Two who record the same article: the second is led to what is there.
      if (publication?.state === 'recorded') throw ruleBroken('publication-recorded', { publicationId });
      refuseFuture(details, today);
      return [{ type: 'CoverageRecorded', data: { publicationId, ...details } }];
    }
    if (!publication) throw notFound('publication-unknown');
    const { id: publicationId, state, details } = publication;
    switch (command.kind) {
      case 'change': {
        requireRecorded(publication);
        refuseFuture(command.details, command.today);
        return isDeepStrictEqual(command.details, details)
          ? []
          : [{ type: 'CoverageChanged', data: { publicationId, ...command.details } }];
      }
      case 'drop':
        if (state === 'dropped') return [];
        if (state !== 'suggested') throw ruleBroken('publication-not-suggested');
        return [{ type: 'CoverageDropped', data: { publicationId } }];
      case 'reconsider':
        if (state === 'suggested') return [];
        if (publication.feedId === null) throw ruleBroken('publication-not-suggested');
        return [{ type: 'CoverageSuggested', data: { publicationId, ...details, feedId: publication.feedId } }];
      case 'remove':
        if (state === 'removed') return [];
        requireRecorded(publication);
        return [{ type: 'CoverageRemoved', data: { publicationId } }];
      case 'restore':
        if (state === 'recorded') return [];
        if (state !== 'removed') throw ruleBroken('publication-not-recorded');
        return [{ type: 'CoverageRestored', data: { publicationId } }];
      case 'followUp': {
        const { caseId, as: kind } = command;
        requireRecorded(publication);
        if (publication.followUps.some((one) => one.caseId === caseId)) return [];
        return [{ type: 'CoverageFollowedUp', data: { publicationId, caseId, kind } }];
      }
    }
  },
  evolve(publication, event) {
    switch (event.type) {
      case 'CoverageSuggested': {
        const { publicationId: id, feedId, ...details } = event.data;
        return { followUps: [], ...publication, id, state: 'suggested', details, feedId };
      }
      case 'CoverageRecorded': {
        const { publicationId: id, ...details } = event.data;
        return { followUps: [], feedId: null, ...publication, id, state: 'recorded', details };
      }
      case 'CoverageChanged': {
        const { publicationId: _id, ...details } = event.data;
        return publication && { ...publication, details };
      }
      case 'CoverageDropped':
        return publication && { ...publication, state: 'dropped' };
      case 'CoverageRemoved':
        return publication && { ...publication, state: 'removed' };
      case 'CoverageRestored':
        return publication && { ...publication, state: 'recorded' };
      case 'CoverageFollowedUp': {
        const { caseId, kind } = event.data;
        return publication && { ...publication, followUps: [...publication.followUps, { caseId, kind }] };
      }
    }
  },
  concerns: ({ kind }, { type }) => (kind === 'followUp' ? type === 'CoverageRemoved' : type !== 'CoverageFollowedUp'),
};

function requireRecorded({ state }: Publication): void {
  if (state !== 'recorded') throw ruleBroken('publication-not-recorded');
}

function refuseFuture({ publishedOn }: CoverageDetails, today: string): void {
  if (publishedOn > today) throw ruleBroken('publication-in-future');
}
