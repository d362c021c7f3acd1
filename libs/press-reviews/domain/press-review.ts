import { ofKind } from '#libs/cases';
import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { PressReviewEvent, Tone } from './events.js';

/** What is said of a publication; its texts are null once the case was disposed of. */
export interface Publication {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Empty where there is none. So is the place. */
  readonly link: string | null;
  readonly place: string | null;
  readonly tone: Tone;
  readonly newsroomId: string | null;
  readonly linkedCaseId: string | null;
}

export interface PublicationDetails extends Omit<Publication, 'id'> {
  readonly outlet: string;
  readonly title: string;
  readonly link: string;
  readonly place: string;
}

export interface PressReview {
  /** `YYYY-MM-DD`; null as long as nobody has said it. */
  readonly on: string | null;
  /** In the order in which they were listed. */
  readonly publications: readonly Publication[];
}

export type PressReviewCommand = { readonly caseId: string } & (
  | { readonly type: 'Date'; readonly on: string; readonly today: string }
  | { readonly type: 'List'; readonly publicationId: string; readonly details: PublicationDetails }
  | { readonly type: 'Correct'; readonly publicationId: string; readonly details: PublicationDetails }
  | { readonly type: 'Remove'; readonly publicationId: string }
);

const MOST_PUBLICATIONS = 300;

/** @throws OfficeError review-in-future, publication-not-found, too-many-publications, publication-links-itself */
export const pressReview: Decider<PressReview, PressReviewCommand, PressReviewEvent> = {
  initialState: { on: null, publications: [] },
  decide: (command, { on, publications }) => {
    const { caseId } = command;
    if (command.type === 'Date') {
      if (command.on > command.today) throw ruleBroken('review-in-future');
      return command.on === on ? [] : [{ type: 'PressReviewDated', data: { caseId, on: command.on } }];
    }
    const { publicationId } = command;
    if (command.type === 'List') {
      if (publications.length >= MOST_PUBLICATIONS)
        throw ruleBroken('too-many-publications', { most: MOST_PUBLICATIONS });
      return [{ type: 'PublicationListed', data: { caseId, publicationId, ...linked(caseId, command.details) } }];
    }
    const known = publications.find(({ id }) => id === publicationId);
    if (!known) throw notFound('publication-not-found');
    if (command.type === 'Remove')
      return [{ type: 'PublicationRemoved', data: { caseId, publicationId, title: known.title } }];
    const details = linked(caseId, command.details);
    return isSame(known, details)
      ? []
      : [{ type: 'PublicationCorrected', data: { caseId, publicationId, ...details } }];
  },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'PressReviewDated':
        return { ...state, on: data.on };
      case 'PublicationListed':
        return { ...state, publications: [...state.publications, publicationOf(data)] };
      case 'PublicationCorrected':
        return {
          ...state,
          publications: state.publications.map((one) => (one.id === data.publicationId ? publicationOf(data) : one)),
        };
      case 'PublicationRemoved':
        return { ...state, publications: state.publications.filter(({ id }) => id !== data.publicationId) };
      default:
        return state;
    }
  },
  concerns: (command, { type, data }) => {
    if (command.type === 'Date') return type === 'PressReviewDated';
    return 'publicationId' in data && data.publicationId === command.publicationId;
  },
};

function linked(caseId: string, details: PublicationDetails): PublicationDetails {
  if (details.linkedCaseId === caseId) throw ruleBroken('publication-links-itself');
  return details;
}

function publicationOf({
  caseId: _caseId,
  publicationId: id,
  ...details
}: Extract<PressReviewEvent, { type: 'PublicationListed' }>['data']): Publication {
  return { id, ...details };
}

const isSame = (known: Publication, details: PublicationDetails): boolean =>
  Object.entries(details).every(([name, value]) => known[name as keyof PublicationDetails] === value);

/** The same in the case whose fields they are. @throws OfficeError case-not-found, case-of-another-kind, case-closed, and the above */
export const pressReviewCase = ofKind('pressReview', pressReview);
