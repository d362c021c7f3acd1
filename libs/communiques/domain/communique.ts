import {
  afterSignature,
  afterTelling,
  asked,
  isLate,
  signed,
  type CommuniquePurpose,
  type Judge,
  type Ladder,
  type Timed,
  type WaitsFor,
} from '#libs/drafts';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { CommuniqueEvent, CommuniqueKind, Kept } from './events.js';

/** Of the newest version. Whether an older one stands released is said beside it. */
export const COMMUNIQUE_STATES = [
  'idea',
  'writing',
  'submitted',
  'approved',
  'scheduled',
  'released',
  'withdrawn',
] as const;
export type CommuniqueState = (typeof COMMUNIQUE_STATES)[number];

export interface Schedule {
  readonly version: number;
  readonly appearsAt: string;
  readonly mailsAt: string;
  readonly embargo: boolean;
}

/** What a ladder calls each kind. */
export const PURPOSE_OF: Readonly<Record<CommuniqueKind, CommuniquePurpose>> = {
  communique: 'pressCommunique',
  statement: 'pressStatement',
  invitation: 'pressInvitation',
  rectification: 'pressRectification',
  crisisNotice: 'pressCrisisNotice',
};

/** By which ladder it goes, and who is asked first; null where four eyes are enough. */
export type Approval = {
  readonly ladder: Ladder;
  readonly waitsFor: WaitsFor;
  readonly unitIds: readonly string[];
} | null;

/** What the decider knows of a communiqué: no word of it. Its ladder and signatures are those of the version that was submitted; its writers everybody who ever wrote in it. */
export interface Communique extends Timed {
  readonly id: string;
  readonly kind: CommuniqueKind;
  readonly state: CommuniqueState;
  /** The newest; 0 before the first. */
  readonly version: number;
  readonly hash: string;
  readonly isIdea: boolean;
  /** That its topic concerned when it was submitted. */
  readonly unitIds: readonly string[];
  readonly approved: { readonly version: number; readonly hash: string; readonly approverId: string } | null;
  readonly schedule: Schedule | null;
  /** What its page shows. */
  readonly released: { readonly version: number; readonly hash: string; readonly slug: string } | null;
  /** Pictures of its versions that their library withdrew. */
  readonly lostPictures: readonly string[];
}

export type CommuniqueCommand =
  | { readonly kind: 'begin'; readonly communiqueId: string; readonly as: CommuniqueKind; readonly kept: Kept }
  | {
      readonly kind: 'keepVersion';
      readonly version: number;
      readonly kept: Kept;
      readonly correctionNote: string | null;
    }
  | { readonly kind: 'submit'; readonly approval: Approval }
  | { readonly kind: 'approve'; readonly version: number; readonly judge: Judge }
  /** The clock's: the term of a level has passed. `dueAt`: as the read model has it. */
  | {
      readonly kind: 'tellLate';
      readonly level: number;
      readonly dueAt: string;
      readonly toldIds: readonly string[];
    }
  | { readonly kind: 'return'; readonly version: number; readonly reason: string; readonly judge: Judge }
  | {
      readonly kind: 'release';
      readonly version: number;
      readonly now: string;
      /** When mails leave; now where left out. */
      readonly at?: string | undefined;
      /** When the page appears; with the mails where left out. */
      readonly embargoUntil?: string | undefined;
      /** What keeps the version from being released, looked at a moment ago. */
      readonly faults: readonly string[];
      readonly slug: string;
    }
  | { readonly kind: 'unschedule' }
  /** The clock's: its minute has come. */
  | {
      readonly kind: 'appear';
      readonly now: string;
      readonly appearsAt: string;
      readonly faults: readonly string[];
      readonly slug: string;
    }
  | { readonly kind: 'withdraw'; readonly reason: string }
  /** What a look into the library of a picture found. */
  | { readonly kind: 'notePicture'; readonly photoId: string; readonly withdrawn: boolean };

/** The rules of communiqués. What a version has to meet is looked up before, from its own words: the decider knows none. */
export const communiqueDecider: Decider<Communique | null, CommuniqueCommand, CommuniqueEvent> = {
  initialState: null,
  decide(command, communique) {
    if (command.kind === 'begin') return communique ? [] : begun(command);
    if (!communique) throw notFound('communique-not-found');
    if (command.kind === 'appear') return appeared(command, communique);
    if (command.kind === 'withdraw') return withdrawn(command, communique);
    if (command.kind === 'tellLate') return toldLate(command, communique);
    if (command.kind === 'notePicture') return pictureNoted(command, communique);
    if (communique.state === 'withdrawn') throw ruleBroken('communique-withdrawn');
    const { id: communiqueId } = communique;
    switch (command.kind) {
      case 'keepVersion':
        return kept(command, communique);
      case 'submit':
        if (communique.isIdea) throw ruleBroken('communique-is-idea');
        return submitted(command, communique);
      case 'approve':
        return approved(command, communique);
      case 'return':
        return givenBack(command, communique);
      case 'release':
        return released(command, communique);
      case 'unschedule': {
        const { schedule } = communique;
        if (!schedule) return [];
        return [
          {
            type: 'CommuniqueUnscheduled',
            data: { communiqueId, version: schedule.version, appearsAt: schedule.appearsAt },
          },
        ];
      }
    }
  },
  evolve(communique, event) {
    if (event.type === 'CommuniqueBegun') {
      const { communiqueId: id, kind } = event.data;
      const empty = {
        version: 0,
        hash: '',
        isIdea: true,
        writerIds: [],
        ...NOBODY_ASKED,
        approved: null,
        schedule: null,
        released: null,
        lostPictures: [],
      };
      return { id, kind, state: 'idea', ...empty };
    }
    return communique && { ...communique, ...changed(event, communique) };
  },
};

function changed(event: CommuniqueEvent, communique: Communique): Partial<Communique> {
  switch (event.type) {
    case 'CommuniqueBegun':
      return {};
    case 'CommuniqueVersionKept': {
      const { version, hash, isIdea } = event.data;
      const writerIds = [...new Set([...communique.writerIds, ...event.data.writerIds])];
      return { version, hash, isIdea, writerIds, state: isIdea ? 'idea' : 'writing', approved: null, ...NOBODY_ASKED };
    }
    case 'CommuniqueSubmitted': {
      const { ladder = null, unitIds = [], waitsFor } = event.data;
      return { state: 'submitted', ladder, unitIds, ...asked(waitsFor) };
    }
    case 'CommuniqueSigned': {
      const { level, approverId, version, waitsFor } = event.data;
      return afterSignature(communique, { level, approverId, version }, waitsFor);
    }
    case 'CommuniqueLevelLate':
      return afterTelling(communique, event.data.level);
    case 'CommuniqueApproved': {
      const { version, hash, approverId } = event.data;
      return { state: 'approved', approved: { version, hash, approverId } };
    }
    case 'CommuniqueReturned':
      return { state: 'writing', approved: null, ...NOBODY_ASKED };
    case 'CommuniqueScheduled': {
      const { version, appearsAt, mailsAt, embargo } = event.data;
      return { state: 'scheduled', schedule: { version, appearsAt, mailsAt, embargo } };
    }
    case 'CommuniqueUnscheduled':
    case 'CommuniqueReleaseHeld':
      return { state: 'approved', schedule: null };
    case 'CommuniqueReleased': {
      const { version, hash, slug } = event.data;
      return { state: 'released', schedule: null, released: { version, hash, slug } };
    }
    case 'CommuniqueWithdrawn':
      return { state: 'withdrawn', schedule: null, released: null };
    case 'CommuniquePictureWithdrawn':
      return { lostPictures: [...communique.lostPictures, event.data.photoId] };
    case 'CommuniquePictureShownAgain':
      return { lostPictures: communique.lostPictures.filter((id) => id !== event.data.photoId) };
  }
}

/** It goes by no ladder, and nobody has signed. */
const NOBODY_ASKED = { ladder: null, unitIds: [], ...asked() } as const;

type Of<Kind extends CommuniqueCommand['kind']> = Extract<CommuniqueCommand, { kind: Kind }>;

function begun({ communiqueId, as, kept }: Of<'begin'>): readonly CommuniqueEvent[] {
  return [
    { type: 'CommuniqueBegun', data: { communiqueId, kind: as } },
    { type: 'CommuniqueVersionKept', data: { communiqueId, version: 1, ...kept, correctionNote: null } },
  ];
}

function kept(
  { version, kept, correctionNote }: Of<'keepVersion'>,
  communique: Communique,
): readonly CommuniqueEvent[] {
  refuseScheduled(communique);
  // Two who wrote at once: the other one's words would be lost unseen.
  if (version !== communique.version + 1) throw outdated(communique);
  const { id: communiqueId, released } = communique;
  if (released && correctionNote === null) throw ruleBroken('communique-released');
  if (!released && correctionNote !== null) throw ruleBroken('communique-not-released');
  return [{ type: 'CommuniqueVersionKept', data: { communiqueId, version, ...kept, correctionNote } }];
}

function submitted({ approval }: Of<'submit'>, communique: Communique): readonly CommuniqueEvent[] {
  const { id: communiqueId, version, state } = communique;
  if (state !== 'writing') return [];
  const asked = approval && { ...approval, unitIds: [...approval.unitIds] };
  return [{ type: 'CommuniqueSubmitted', data: { communiqueId, version, ...asked } }];
}

/** By whoever may sign one of its levels; without a ladder by a coordinator who did not write in it. */
function approved({ version, judge }: Of<'approve'>, communique: Communique): readonly CommuniqueEvent[] {
  refuseOther(version, communique);
  const { id: communiqueId, state, hash, ladder, writerIds } = communique;
  if (state === 'approved' || state === 'scheduled' || state === 'released') return [];
  if (state !== 'submitted') throw ruleBroken('communique-not-submitted');
  const its = { communiqueId, version, hash };
  const all = (approverId: string): CommuniqueEvent => ({
    type: 'CommuniqueApproved',
    data: { ...its, approverId, toldIds: [...writerIds] },
  });
  if (!ladder) {
    if (judge.ids.some((one) => writerIds.includes(one))) throw ruleBroken('own-communique');
    if (!judge.coordinates) throw new OfficeError('forbidden', 'communique-not-yours-to-approve');
    return [all(judge.signerId)];
  }
  const signature = signed(communique, judge, REFUSALS);
  if (!signature) return [];
  const { complete, ...which } = signature;
  const signedNow: CommuniqueEvent = { type: 'CommuniqueSigned', data: { ...its, ...which } };
  return complete ? [signedNow, all(which.approverId)] : [signedNow];
}

const REFUSALS = {
  own: 'own-communique',
  taken: 'communique-level-signed',
  notYours: 'communique-not-yours-to-sign',
} as const;

/** Once of each level, and of nothing that was signed, given back or written anew meanwhile. */
function toldLate({ level, dueAt, toldIds }: Of<'tellLate'>, communique: Communique): readonly CommuniqueEvent[] {
  const { id: communiqueId, state, version } = communique;
  if (state !== 'submitted' || !isLate(communique, level, dueAt)) return [];
  return [{ type: 'CommuniqueLevelLate', data: { communiqueId, version, level, dueAt, toldIds: [...toldIds] } }];
}

function givenBack({ version, reason, judge }: Of<'return'>, communique: Communique): readonly CommuniqueEvent[] {
  refuseOther(version, communique);
  refuseScheduled(communique);
  const { id: communiqueId, state, ladder, writerIds } = communique;
  if (state !== 'submitted' && state !== 'approved') throw ruleBroken('communique-not-submitted');
  if (ladder && judge.maySign.length === 0) throw new OfficeError('forbidden', REFUSALS.notYours);
  if (!ladder && !judge.coordinates) throw new OfficeError('forbidden', 'communique-not-yours-to-approve');
  return [{ type: 'CommuniqueReturned', data: { communiqueId, version, reason, toldIds: [...writerIds] } }];
}

function released(command: Of<'release'>, communique: Communique): readonly CommuniqueEvent[] {
  const { version, now, at = now, embargoUntil, faults, slug } = command;
  refuseOther(version, communique);
  const { id: communiqueId, hash } = communique;
  if (communique.state === 'released') throw ruleBroken('communique-already-released');
  refuseScheduled(communique);
  if (communique.state !== 'approved' || communique.approved?.hash !== hash)
    throw ruleBroken('communique-not-approved');
  if (embargoUntil !== undefined && embargoUntil <= now) throw ruleBroken('embargo-past', { embargoUntil });
  if (at < now) throw ruleBroken('release-in-past', { at });
  if (embargoUntil !== undefined && embargoUntil < at) throw ruleBroken('mails-after-embargo', { at, embargoUntil });
  refuseFaults(faults);
  const plan = { appearsAt: embargoUntil ?? at, mailsAt: at, embargo: embargoUntil !== undefined };
  if (plan.appearsAt > now) return [{ type: 'CommuniqueScheduled', data: { communiqueId, version, hash, ...plan } }];
  return [stands(communique, { version, ...plan }, slug)];
}

function appeared({ now, appearsAt, faults, slug }: Of<'appear'>, communique: Communique): readonly CommuniqueEvent[] {
  const { id: communiqueId, schedule, approved, writerIds, hash } = communique;
  // It was moved, taken back or withdrawn a moment ago.
  if (!schedule || schedule.appearsAt !== appearsAt || schedule.appearsAt > now) return [];
  const { version } = schedule;
  const asApproved = approved?.version === version && approved.hash === hash;
  const all = asApproved ? faults : ['communique-not-approved', ...faults];
  if (all.length === 0) return [stands(communique, schedule, slug)];
  return [
    {
      type: 'CommuniqueReleaseHeld',
      data: { communiqueId, version, appearsAt, faults: [...all], toldIds: [...writerIds] },
    },
  ];
}

const stands = (
  { id: communiqueId, hash, released, writerIds }: Communique,
  { version, appearsAt: dueAt, mailsAt, embargo }: Schedule,
  slug: string,
): CommuniqueEvent => ({
  type: 'CommuniqueReleased',
  data: { communiqueId, version, hash, slug: released?.slug ?? slug, dueAt, mailsAt, embargo, toldIds: [...writerIds] },
});

function withdrawn({ reason }: Of<'withdraw'>, communique: Communique): readonly CommuniqueEvent[] {
  if (communique.state === 'withdrawn') return [];
  const { id: communiqueId, released, writerIds } = communique;
  return [
    {
      type: 'CommuniqueWithdrawn',
      data: { communiqueId, version: released?.version ?? null, reason, toldIds: [...writerIds] },
    },
  ];
}

function pictureNoted({ photoId, withdrawn }: Of<'notePicture'>, communique: Communique): readonly CommuniqueEvent[] {
  const { id: communiqueId, state, lostPictures, writerIds } = communique;
  if (state === 'withdrawn' || lostPictures.includes(photoId) === withdrawn) return [];
  if (!withdrawn) return [{ type: 'CommuniquePictureShownAgain', data: { communiqueId, photoId } }];
  return [{ type: 'CommuniquePictureWithdrawn', data: { communiqueId, photoId, toldIds: [...writerIds] } }];
}

const outdated = ({ version }: Communique) => new OfficeError('changed', 'communique-version-outdated', { version });

function refuseOther(version: number, communique: Communique): void {
  if (version !== communique.version) throw outdated(communique);
}

function refuseScheduled({ state }: Communique): void {
  if (state === 'scheduled') throw ruleBroken('communique-scheduled');
}

function refuseFaults([first]: readonly string[]): void {
  if (first !== undefined) throw ruleBroken(first);
}
