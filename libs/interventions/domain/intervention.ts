import { ofKind } from '#libs/cases';
import { notFound, ruleBroken, type Decider, type Language } from '#libs/kernel';
import { isInPoland } from '../public/domain/point.js';
import type { FOLLOWING_ENDS, InterventionEvent, InterventionState, Moment, Step, UNROUTED } from './events.js';

/** Where what was reported is; its words and its point are null once they were erased. */
export interface Place {
  readonly address: string | null;
  readonly road: string | null;
  /** From the beginning of the road, in kilometres. */
  readonly kilometre: number | null;
  /** WGS 84, in degrees; null where nobody has said it. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** TERC, of a municipality or a county. */
  readonly areaCode: string | null;
}

export interface PlaceDetails extends Place {
  /** Empty where only a road or a point is known. */
  readonly address: string;
}

export interface TakenStep {
  readonly id: string;
  readonly step: Step;
  readonly public: boolean;
  readonly text: string | null;
  /** What it promised itself; null where an earlier promise went on. */
  readonly promisedFor: string | null;
}

export interface Photo {
  readonly id: string;
  /** Null: of the report itself. */
  readonly stepId: string | null;
  readonly moment: Moment;
  readonly public: boolean;
  readonly description: string | null;
  readonly originalId: string;
  readonly shownId: string;
  readonly width: number;
  readonly height: number;
}

export interface PhotoDetails extends Photo {
  readonly description: string;
}

export interface Intervention {
  readonly place: Place | null;
  readonly categoryId: string | null;
  /** In the order in which they were taken, without the withdrawn ones. */
  readonly steps: readonly TakenStep[];
  /** In the order in which they were added, without the removed ones. */
  readonly photos: readonly Photo[];
  /** Whoever reported it asked that few see their name. */
  readonly confidential: boolean;
  readonly state: InterventionState;
  /** `YYYY-MM-DD`, in Warsaw: to be done by its end. */
  readonly promise: string | null;
  /** The promise of which it was told that it is broken. */
  readonly brokenOf: string | null;
  /** Whoever reported it wants no mails about its steps. */
  readonly mailsOff: boolean;
  /** What they said of it after the end; null: nothing. */
  readonly satisfied: boolean | null;
  /** In which they reported it; null: nobody has said it. */
  readonly language: Language | null;
  /** The report that is of the same, and leads; null: it stands by itself, or leads. */
  readonly sameAs: string | null;
  /** What stands of it on the public site; null: nothing. */
  readonly published: Published | null;
  /** Who did not send it, and wants mails about its steps. */
  readonly followers: readonly Follower[];
}

export interface Follower {
  readonly id: string;
  /** Null once it was erased. */
  readonly email: string | null;
  readonly language: Language;
}

/** What somebody looked through for everybody to read; its words are null once they were erased. */
export interface Published {
  readonly title: string | null;
  readonly text: string | null;
  readonly photoIds: readonly string[];
  readonly withPoint: boolean;
}

interface OfCase {
  readonly caseId: string;
  readonly contactId: string | null;
}

export type InterventionCommand = OfCase &
  (
    | { readonly type: 'Place'; readonly place: PlaceDetails }
    | { readonly type: 'Categorise'; readonly categoryId: string; readonly category: string }
    | {
        readonly type: 'TakeStep';
        readonly stepId: string;
        readonly step: Step;
        readonly public: boolean;
        readonly text: string;
        readonly promisedFor: string | null;
        readonly today: string;
      }
    | { readonly type: 'WithdrawStep'; readonly stepId: string; readonly reason: string }
    /** `received`: the form brought it. */
    | { readonly type: 'AddPhoto'; readonly photo: PhotoDetails; readonly received?: boolean }
    | { readonly type: 'RemovePhoto'; readonly photoId: string; readonly reason: string }
    | {
        readonly type: 'NameReporter';
        readonly name: string;
        readonly email: string | null;
        readonly phone: string | null;
      }
    | { readonly type: 'NoteLanguage'; readonly language: Language }
    /** `leader` itself follows no other, and `led` says whether others follow this one. */
    | { readonly type: 'Link'; readonly leader: string; readonly led: boolean }
    | { readonly type: 'Unlink' }
    | { readonly type: 'SwitchMails'; readonly on: boolean }
    | { readonly type: 'Rate'; readonly satisfied: boolean; readonly comment: string | null }
    | {
        readonly type: 'Publish';
        readonly title: string;
        readonly text: string;
        readonly photoIds: readonly string[];
        readonly withPoint: boolean;
        /** Of which categories reports may be published. */
        readonly categoryIds: readonly string[];
      }
    | { readonly type: 'Unpublish'; readonly reason: string }
    | { readonly type: 'Follow'; readonly followerId: string; readonly email: string; readonly language: Language }
    | { readonly type: 'Unfollow'; readonly followerId: string; readonly because: (typeof FOLLOWING_ENDS)[number] }
    /** The clock's. */
    | { readonly type: 'BreakPromise'; readonly promise: string; readonly told: readonly string[] }
    /** The routing's. */
    | {
        readonly type: 'SayUnrouted';
        readonly category: string;
        readonly unitId: string | null;
        readonly because: (typeof UNROUTED)[number];
      }
  );

const MOST_STEPS = 200;
const MOST_PHOTOS = 100;
/**
 * @throws OfficeError place-empty, kilometre-without-road, point-halved, point-swapped, point-outside, promise-past, promise-of-the-end, step-after-end,
 * step-not-found, too-many-steps, photo-not-found, too-many-photos, publication-off, publication-photo-not-public, publication-without-point, publication-missing,
 * linked-to-itself, report-linked
 */
export const intervention: Decider<Intervention, InterventionCommand, InterventionEvent> = {
  initialState: {
    place: null,
    categoryId: null,
    steps: [],
    photos: [],
    confidential: false,
    state: 'reported',
    promise: null,
    brokenOf: null,
    mailsOff: false,
    satisfied: null,
    published: null,
    language: null,
    sameAs: null,
    followers: [],
  },
  decide: (command, state) => {
    const { caseId, contactId } = command;
    const its = { caseId, contactId };
    switch (command.type) {
      case 'Place': {
        requirePlace(command.place);
        return isSame(state.place, command.place)
          ? []
          : [{ type: 'InterventionPlaced', data: { ...its, ...command.place } }];
      }
      case 'Categorise': {
        const { categoryId, category } = command;
        return categoryId === state.categoryId
          ? []
          : [{ type: 'InterventionCategorised', data: { ...its, categoryId, category } }];
      }
      case 'TakeStep':
        return [{ type: 'InterventionStepTaken', data: { ...its, ...stepOf(command, state) } }];
      case 'WithdrawStep': {
        const { stepId, reason } = command;
        if (!state.steps.some(({ id }) => id === stepId)) throw notFound('step-not-found');
        const left = standing(state.steps.filter(({ id }) => id !== stepId));
        return [{ type: 'InterventionStepWithdrawn', data: { ...its, stepId, reason, ...left } }];
      }
      case 'NameReporter': {
        const { name, email, phone } = command;
        return state.confidential ? [] : [{ type: 'InterventionReporterNamed', data: { ...its, name, email, phone } }];
      }
      case 'Link': {
        const { leader, led } = command;
        if (leader === caseId) throw ruleBroken('linked-to-itself');
        if (state.sameAs === leader) return [];
        if (state.sameAs !== null || led) throw ruleBroken('report-linked');
        return [{ type: 'InterventionLinked', data: { ...its, sameAsId: leader } }];
      }
      case 'NoteLanguage': {
        const { language } = command;
        return language === state.language ? [] : [{ type: 'InterventionLanguageNoted', data: { ...its, language } }];
      }
      case 'Unlink': {
        const { sameAs } = state;
        return sameAs === null ? [] : [{ type: 'InterventionUnlinked', data: { ...its, sameAsId: sameAs } }];
      }
      case 'SwitchMails':
        return command.on === state.mailsOff
          ? [{ type: 'InterventionMailsSwitched', data: { ...its, on: command.on } }]
          : [];
      case 'Rate': {
        const { satisfied, comment } = command;
        if (satisfied === state.satisfied && comment === null) return [];
        return [{ type: 'InterventionRated', data: { ...its, satisfied, comment } }];
      }
      case 'Publish':
        return [{ type: 'InterventionPublished', data: { ...its, ...publicationOf(command, state) } }];
      case 'Unpublish': {
        if (state.published === null) throw notFound('publication-missing');
        return [{ type: 'InterventionUnpublished', data: { ...its, reason: command.reason } }];
      }
      case 'AddPhoto':
        return [{ type: 'InterventionPhotoAdded', data: { ...its, ...photoOf(command.photo, state) } }];
      case 'RemovePhoto': {
        const { photoId, reason } = command;
        if (!state.photos.some(({ id }) => id === photoId)) throw notFound('photo-not-found');
        return [{ type: 'InterventionPhotoRemoved', data: { ...its, photoId, reason } }];
      }
      case 'BreakPromise': {
        const { promise, told } = command;
        const isNews = state.promise === promise && state.brokenOf !== promise;
        return isNews ? [{ type: 'InterventionPromiseBroken', data: { ...its, promise, told: [...told] } }] : [];
      }
      case 'Follow': {
        const { followerId, email, language } = command;
        return state.followers.some(({ id }) => id === followerId)
          ? []
          : [{ type: 'InterventionFollowed', data: { ...its, followerId, email, language } }];
      }
      case 'Unfollow': {
        const { followerId, because } = command;
        return state.followers.some(({ id }) => id === followerId)
          ? [{ type: 'InterventionUnfollowed', data: { ...its, followerId, because } }]
          : [];
      }
      case 'SayUnrouted': {
        const { category, unitId, because } = command;
        return [{ type: 'InterventionUnrouted', data: { ...its, category, unitId, because } }];
      }
    }
  },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'InterventionPlaced': {
        const { address, road, kilometre, latitude, longitude, areaCode } = data;
        return { ...state, place: { address, road, kilometre, latitude, longitude, areaCode } };
      }
      case 'InterventionCategorised':
        return { ...state, categoryId: data.categoryId };
      case 'InterventionStepTaken': {
        const { stepId: id, step, text, promisedFor, promise } = data;
        const taken = { id, step, public: data.public, text, promisedFor };
        return { ...state, steps: [...state.steps, taken], state: step, promise };
      }
      case 'InterventionStepWithdrawn': {
        const steps = state.steps.filter(({ id }) => id !== data.stepId);
        return { ...state, steps, state: data.state, promise: data.promise };
      }
      case 'InterventionReporterNamed':
        return { ...state, confidential: true };
      case 'InterventionMailsSwitched':
        return { ...state, mailsOff: !data.on };
      case 'InterventionRated':
        return { ...state, satisfied: data.satisfied };
      case 'InterventionPublished': {
        const { title, text, photoIds, withPoint } = data;
        return { ...state, published: { title, text, photoIds, withPoint } };
      }
      case 'InterventionUnpublished':
        return { ...state, published: null };
      case 'InterventionLanguageNoted':
        return { ...state, language: data.language };
      case 'InterventionLinked':
        return { ...state, sameAs: data.sameAsId };
      case 'InterventionUnlinked':
        return { ...state, sameAs: null };
      case 'InterventionFollowed': {
        const { followerId: id, email, language } = data;
        return { ...state, followers: [...state.followers, { id, email, language }] };
      }
      case 'InterventionUnfollowed':
        return { ...state, followers: state.followers.filter(({ id }) => id !== data.followerId) };
      case 'InterventionPhotoAdded': {
        const { photoId: id, stepId, moment, description, originalId, shownId, width, height } = data;
        const photo = { id, stepId, moment, public: data.public, description, originalId, shownId, width, height };
        return { ...state, photos: [...state.photos, photo] };
      }
      case 'InterventionPhotoRemoved':
        return { ...state, photos: state.photos.filter(({ id }) => id !== data.photoId) };
      case 'InterventionPromiseBroken':
        return { ...state, brokenOf: data.promise };
      default:
        return state;
    }
  },
  concerns: (command, { type, data }) => {
    switch (command.type) {
      case 'Place':
        return type === 'InterventionPlaced';
      case 'Categorise':
        return type === 'InterventionCategorised';
      case 'TakeStep':
        return type === 'InterventionStepTaken' || type === 'InterventionStepWithdrawn';
      case 'WithdrawStep':
        return type === 'InterventionStepWithdrawn' && data.stepId === command.stepId;
      case 'RemovePhoto':
        return type === 'InterventionPhotoRemoved' && data.photoId === command.photoId;
      case 'Publish':
      case 'Unpublish':
        return type === 'InterventionPublished' || type === 'InterventionUnpublished';
      case 'Link':
      case 'Unlink':
        return type === 'InterventionLinked' || type === 'InterventionUnlinked';
      case 'AddPhoto':
      case 'SwitchMails':
      case 'Rate':
      case 'NameReporter':
      case 'NoteLanguage':
      case 'BreakPromise':
      case 'SayUnrouted':
      case 'Follow':
      case 'Unfollow':
        return false;
    }
  },
};

/** What may still be said of a report whose case is closed. */
const AFTER_THE_END: ReadonlySet<string> = new Set([
  ...['Rate', 'SwitchMails', 'Publish', 'Unpublish', 'Link', 'Unlink', 'Follow', 'Unfollow'],
  // What the form brought, written moments after the case was registered: somebody may have closed it meanwhile.
  ...['NameReporter', 'NoteLanguage'],
]);

const mayFollowTheEnd = (command: InterventionCommand): boolean =>
  AFTER_THE_END.has(command.type) || (command.type === 'AddPhoto' && command.received === true);

/** The same in the case whose fields they are. @throws OfficeError case-not-found, case-of-another-kind, case-closed, and the above */
export const interventionCase = ofKind('intervention', intervention, mayFollowTheEnd);

const isOver = (step: Step): boolean => step === 'done' || step === 'refused';

/** How a report stands by its steps. A promise goes on until another is given, or the work ends. */
export function standing(
  steps: readonly Pick<TakenStep, 'step' | 'promisedFor'>[],
): Pick<Intervention, 'state' | 'promise'> {
  return steps.reduce<Pick<Intervention, 'state' | 'promise'>>(
    ({ promise }, { step, promisedFor }) => ({ state: step, promise: isOver(step) ? null : (promisedFor ?? promise) }),
    { state: 'reported', promise: null },
  );
}

function stepOf(command: Extract<InterventionCommand, { type: 'TakeStep' }>, { steps, state, promise }: Intervention) {
  const { stepId, step, text, promisedFor, today } = command;
  if (steps.length >= MOST_STEPS) throw ruleBroken('too-many-steps', { most: MOST_STEPS });
  // What has ended is taken up again before anything else is done about it.
  if ((state === 'done' || state === 'refused') && step !== 'accepted') throw ruleBroken('step-after-end');
  if (promisedFor !== null && isOver(step)) throw ruleBroken('promise-of-the-end');
  if (promisedFor !== null && promisedFor < today) throw ruleBroken('promise-past', { day: promisedFor });
  return {
    stepId,
    step,
    public: command.public,
    text,
    promisedFor,
    promise: isOver(step) ? null : (promisedFor ?? promise),
  };
}

function photoOf({ id, ...photo }: PhotoDetails, { steps, photos }: Intervention) {
  if (photos.length >= MOST_PHOTOS) throw ruleBroken('too-many-photos', { most: MOST_PHOTOS });
  if (photo.stepId !== null && !steps.some((step) => step.id === photo.stepId)) throw notFound('step-not-found');
  return { photoId: id, ...photo };
}

function publicationOf(
  { title, text, photoIds, withPoint, categoryIds }: Extract<InterventionCommand, { type: 'Publish' }>,
  { categoryId, photos, place }: Intervention,
) {
  if (categoryId === null || !categoryIds.includes(categoryId)) throw ruleBroken('publication-off');
  const shown = photos.filter((photo) => photo.public && photo.description !== null);
  if (photoIds.some((photoId) => !shown.some(({ id }) => id === photoId)))
    throw ruleBroken('publication-photo-not-public');
  if (withPoint && (place?.latitude ?? null) === null) throw ruleBroken('publication-without-point');
  return { title, text, photoIds: [...photoIds], withPoint };
}

function requirePlace({ address, road, kilometre, latitude, longitude, areaCode }: PlaceDetails): void {
  if (address === '' && road === null && latitude === null && areaCode === null) throw ruleBroken('place-empty');
  if (kilometre !== null && road === null) throw ruleBroken('kilometre-without-road');
  if ((latitude === null) !== (longitude === null)) throw ruleBroken('point-halved');
  if (latitude === null || longitude === null) return;
  if (isInPoland(latitude, longitude)) return;
  throw ruleBroken(isInPoland(longitude, latitude) ? 'point-swapped' : 'point-outside');
}

const isSame = (place: Place | null, details: PlaceDetails): boolean =>
  place !== null && Object.entries(details).every(([name, value]) => place[name as keyof Place] === value);
