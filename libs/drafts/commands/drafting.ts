import { Injectable } from '@nestjs/common';
import { CaseAdmission, InputGate, ReplyFreezer, type DraftedLetter, type ReplyToFreeze } from '#libs/cases';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { CurrentFunctions } from '#libs/organization';
import {
  draftDecider,
  isServed,
  leavesBy,
  openLevels,
  signedBy,
  standingOn,
  type Draft,
  type DraftCommand,
} from '../domain/draft.js';
import {
  caseOfDraft,
  draftStream,
  LADDERS_STREAM,
  type Kept,
  type Ladder,
  type Purpose,
  type Served,
  type WaitsFor,
} from '../domain/events.js';
import { laddersDecider } from '../domain/ladders.js';
import { CurrentLadders } from '../queries/current-ladders.js';
import { draftAt, draftEventsOf } from '../queries/draft-standing.js';
import { frozenOf, hashOf, keptOf } from '../queries/frozen.js';
import { Signatories } from '../queries/signatories.js';

/** What a draft says, and of a letter of law what its words follow from. */
export type DraftWords = ReplyToFreeze;

export interface NewDraft extends DraftWords {
  readonly purpose: Purpose;
  readonly final: boolean;
  readonly outcome: string | null;
}

/** Of a version that is made of the text that several write together. */
export interface WrittenTogether {
  /** By their sessions. */
  readonly writerIds: readonly string[];
  /** The last change that is in it. */
  readonly upTo: number;
}

/** Why a draft leaves as it does. */
export interface Leaving {
  readonly urgentReason?: string | undefined;
  /** Why it does not wait for units that were asked. */
  readonly pastInputReason?: string | undefined;
}

/** What is done with drafts. Whoever calls has made sure that the actor sees the case. */
@Injectable()
export class Drafting {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly freezer: ReplyFreezer,
    private readonly ladders: CurrentLadders,
    private readonly signatories: Signatories,
    private readonly functions: CurrentFunctions,
    private readonly input: InputGate,
  ) {}

  /** @throws OfficeError case-not-found, case-closed, and what ReplyFreezer refuses */
  async begin(caseId: string, draft: NewDraft, context: CommandContext): Promise<Written> {
    const draftId = deriveId('draft', context.commandId);
    const { contactId } = await this.admission.standing(caseId);
    const { purpose, final, outcome } = draft;
    const thing = { kind: 'case', id: caseId } as const;
    const kept = await this.freeze({ thing, id: draftId, purpose, final }, 1, draft, context);
    return this.write(draftId, { kind: 'begin', draftId, thing, contactId, purpose, final, outcome, kept }, context);
  }

  /** @throws OfficeError draft-not-found, draft-sent, draft-version-outdated (another was kept at the same moment), and what ReplyFreezer refuses */
  async keepVersion(
    draftId: string,
    words: DraftWords,
    context: CommandContext,
    seen?: number,
    together?: WrittenTogether,
  ): Promise<Written> {
    const draft = await this.draft(draftId);
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    const version = draft.version + 1;
    const disclosure = words.disclosure === undefined ? await this.disclosedBefore(draft) : words.disclosure;
    const frozen = await this.freeze(draft, version, { ...words, disclosure }, context);
    const kept = together ? { ...frozen, writerIds: [...together.writerIds] } : frozen;
    return this.write(draftId, { kind: 'keepVersion', version, kept, upTo: together?.upTo }, context, seen);
  }

  /** @throws OfficeError draft-not-found, draft-sent, no-approval-needed */
  async submit(draftId: string, context: CommandContext, seen?: number): Promise<Written> {
    const draft = await this.draft(draftId);
    const { purpose, outcome } = draft;
    const {
      ladder,
      version: ladderVersion,
      unitId,
    } = await this.ladders.forDraft(caseOfDraft(draft), purpose, outcome);
    const waitsFor = ladder ? await this.waitingFor(standingOn(draft, ladder, unitId)) : [];
    return this.write(draftId, { kind: 'submit', ladder, ladderVersion, unitId, waitsFor }, context, seen);
  }

  /**
   * Where the ladder sends with the last signature, what keeps the draft from leaving keeps it from being signed.
   * @throws OfficeError draft-not-found, draft-version-outdated, draft-not-submitted, own-draft, draft-level-signed, draft-not-yours-to-sign, contributions-open,
   * case-closed, and what its letter is refused for
   */
  async approve(draftId: string, version: number, context: CommandContext, why: Leaving = {}): Promise<Written> {
    const approverId = signerOf(context);
    const draft = await this.draft(draftId);
    const maySign = await this.signatories.levelsOf(draft, approverId);
    const waitsFor = await this.waitingFor(signedBy(draft, approverId, maySign));
    const { pastInputReason } = why;
    const signs = { approverId, actorId: context.actor, maySign, pastInputReason };
    if (draft.version === version && leavesBy(draft, approverId, maySign)) await this.refuseToLeave(draft, why);
    return this.write(draftId, { kind: 'approve', version, ...signs, waitsFor }, context);
  }

  /**
   * Whoever signs last changes it and signs what came of it, where its ladder lets them.
   * @throws OfficeError draft-not-found, draft-sent, draft-version-outdated, draft-not-submitted, own-draft, draft-not-yours-to-sign, contributions-open, and what ReplyFreezer refuses
   */
  async editAndSign(
    draftId: string,
    seenVersion: number,
    words: DraftWords,
    context: CommandContext,
    why: Leaving = {},
  ): Promise<Written> {
    const draft = await this.draft(draftId);
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    const approverId = signerOf(context);
    const maySign = await this.signatories.levelsOf(draft, approverId);
    const version = seenVersion + 1;
    const { pastInputReason } = why;
    if (seenVersion === draft.version && leavesBy(draft, approverId, maySign)) await this.refuseToLeave(draft, why);
    const kept = await this.freeze(draft, version, words, context);
    const signs = { approverId, actorId: context.actor, maySign, pastInputReason };
    return this.write(draftId, { kind: 'editAndSign', version, kept, ...signs }, context);
  }

  /** Nobody is asked to approve it any more. @throws OfficeError draft-not-found, draft-sent */
  withdraw(draftId: string, context: CommandContext, seen?: number): Promise<Written> {
    return this.write(draftId, { kind: 'withdraw' }, context, seen);
  }

  /** @throws OfficeError draft-not-found, draft-version-outdated, draft-not-submitted, draft-not-yours-to-sign */
  async giveBack(draftId: string, version: number, reason: string, context: CommandContext): Promise<Written> {
    const maySign = await this.signatories.levelsOf(await this.draft(draftId), signerOf(context));
    return this.write(draftId, { kind: 'return', version, reason, maySign }, context);
  }

  /**
   * One append, which stands or falls by what was approved; the case gets the answer after that, from the policy.
   * @throws OfficeError draft-not-found, draft-version-outdated, draft-sent, not-approved, case-closed, contributions-open, and what its letter is refused for
   */
  send(draftId: string, version: number, why: Leaving, context: CommandContext): Promise<Written> {
    return this.leave(draftId, version, why, context);
  }

  /**
   * A decision was printed, signed outside and served: the case gets it with the signed document, as `send` gives it a mail.
   * @throws OfficeError what `send` refuses, draft-leaves-by-mail, attachment-unavailable, refusal-document-missing, delivered-in-future, delivered-before-receipt, delivered-before-sent
   */
  serve(draftId: string, version: number, served: Served, why: Leaving, context: CommandContext): Promise<Written> {
    return this.leave(draftId, version, why, context, served);
  }

  private async leave(
    draftId: string,
    version: number,
    why: Leaving,
    context: CommandContext,
    served?: Served,
  ): Promise<Written> {
    const draft = await this.draft(draftId);
    const { purpose, outcome } = draft;
    if (draft.state !== 'sent' && draft.version === version) {
      await this.refuseToLeave(draft, why);
      if (served && isServed(draft)) await this.refuseToServe(draft, served, context);
    }
    const { ladder } = await this.ladders.forDraft(caseOfDraft(draft), purpose, outcome);
    const { urgentReason = null, pastInputReason } = why;
    const ladderApplies = ladder !== null;
    const command = { kind: 'send', version, ladderApplies, urgentReason, pastInputReason, served } as const;
    return this.write(draftId, command, context);
  }

  /** All ladders at once. @throws OfficeError ladder-twice, ladder-names-nobody, ladder-function-unknown */
  async setLadders(ladders: readonly Ladder[], context: CommandContext, seenRevision?: number): Promise<Outcome> {
    const { book } = await this.functions.now();
    for (const { name: ladder, levels } of ladders)
      for (const { functionId } of levels)
        if (functionId && !book.has(functionId))
          throw new OfficeError('invalid', 'ladder-function-unknown', { ladder, functionId });
    return this.journal.execute({
      stream: LADDERS_STREAM,
      decider: laddersDecider,
      command: { ladders },
      context,
      seenRevision,
    });
  }

  private waitingFor(draft: Draft): Promise<WaitsFor> {
    return this.signatories.waitingFor(draft, openLevels(draft));
  }

  /** What its case would refuse now. The answer itself is written down a moment later. */
  private async refuseToLeave(draft: Draft, { pastInputReason }: Leaving): Promise<void> {
    const { id, version, final } = draft;
    const caseId = caseOfDraft(draft);
    await this.admission.admit(caseId);
    if (final && pastInputReason === undefined)
      await this.input.requireNoneOpen((await this.admission.asking(caseId)).awaitedIds);
    const frozen = frozenOf(await draftEventsOf(this.journal, id), version);
    if (frozen) await this.freezer.refuseWhatCannotHappen(caseId, frozen);
  }

  private async refuseToServe(draft: Draft, served: Served, context: CommandContext): Promise<void> {
    const frozen = frozenOf(await draftEventsOf(this.journal, draft.id), draft.version);
    if (frozen) await this.freezer.refuseToServe(caseOfDraft(draft), frozen, served, context.actor);
  }

  /** What the newest version discloses: null where it says that it discloses nothing. */
  private async disclosedBefore({ id, version }: Draft): Promise<DraftWords['disclosure']> {
    const letter = frozenOf(await draftEventsOf(this.journal, id), version)?.letter;
    if (letter?.act !== 'disclose') return null;
    const { body, producedBy, disclosedBy, on } = letter;
    return { body, producedBy, disclosedBy, ...(on !== null && { on }) };
  }

  private async draft(draftId: string): Promise<Draft> {
    const draft = await draftAt(this.journal, draftId);
    if (!draft) throw notFound('draft-not-found');
    return draft;
  }

  private async write(
    draftId: string,
    command: DraftCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<Written> {
    const stream = draftStream(draftId);
    const { revision } = await this.journal.execute({
      stream,
      decider: draftDecider,
      command,
      context,
      seenRevision,
      ...(command.kind === 'begin' && { history: [] }),
    });
    const version = command.kind === 'begin' ? 1 : (await this.draft(draftId)).version;
    return { id: draftId, version, revision };
  }

  /** The ids of answer and mail follow from the version: the same version is the same mail. */
  private async freeze(
    { thing, id: draftId, purpose, final }: Pick<Draft, 'thing' | 'id' | 'purpose' | 'final'>,
    version: number,
    words: DraftWords,
    context: CommandContext,
  ): Promise<Kept> {
    if (version > MOST_VERSIONS)
      throw new OfficeError('too-large', 'draft-too-many-versions', { limit: MOST_VERSIONS });
    if (LETTERS_OF_LAW[purpose] !== words.letter?.act)
      throw new OfficeError('invalid', 'draft-letter-of-other-purpose', { purpose });
    const replyId = deriveId('draft-reply', draftId, String(version));
    const frozen = await this.freezer.freeze(caseOfDraft({ thing }), replyId, words, final, context);
    const { actor, actingFor } = context;
    return {
      ...keptOf(frozen),
      writerIds: actingFor === undefined ? [actor] : [actor, actingFor],
      hash: hashOf(frozen),
    };
  }
}

/** Whoever stands in for somebody signs as they would. */
const signerOf = ({ actor, actingFor }: CommandContext): string => actingFor ?? actor;

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
}

/** A draft is read from its first event on. */
const MOST_VERSIONS = 500;

/** Their words follow from what they announce or ask for. */
const LETTERS_OF_LAW: Readonly<Partial<Record<Purpose, DraftedLetter['act']>>> = {
  delayNotice: 'delayNotice',
  callToRemedy: 'callToRemedy',
  refusalDecision: 'refuse',
};
