import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAdmission, ReplyFreezer, type FrozenReply, type ReplyToFreeze } from '#libs/cases';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { CurrentFunctions } from '#libs/organization';
import { draftDecider, signedBy, standingOn, type Draft, type DraftCommand } from '../domain/draft.js';
import { draftStream, LADDERS_STREAM, type Kept, type Ladder, type Purpose } from '../domain/events.js';
import { laddersDecider } from '../domain/ladders.js';
import { CurrentLadders } from '../queries/current-ladders.js';
import { draftAt } from '../queries/draft-standing.js';
import { Signatories } from '../queries/signatories.js';

export interface NewDraft extends ReplyToFreeze {
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
  ) {}

  /** @throws OfficeError case-not-found, case-closed, and what ReplyFreezer refuses */
  async begin(caseId: string, draft: NewDraft, context: CommandContext): Promise<Written> {
    const draftId = deriveId('draft', context.commandId);
    const { contactId } = await this.admission.standing(caseId);
    const { purpose, final, outcome } = draft;
    const kept = await this.freeze(caseId, draftId, 1, draft, context);
    return this.write(draftId, { kind: 'begin', draftId, caseId, contactId, purpose, final, outcome, kept }, context);
  }

  /** @throws OfficeError draft-not-found, draft-sent, draft-version-outdated (another was kept at the same moment), and what ReplyFreezer refuses */
  async keepVersion(
    draftId: string,
    words: ReplyToFreeze,
    context: CommandContext,
    seen?: number,
    together?: WrittenTogether,
  ): Promise<Written> {
    const draft = await this.draft(draftId);
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    const version = draft.version + 1;
    const frozen = await this.freeze(draft.caseId, draftId, version, words, context);
    const kept = together ? { ...frozen, writerIds: [...together.writerIds] } : frozen;
    return this.write(draftId, { kind: 'keepVersion', version, kept, upTo: together?.upTo }, context, seen);
  }

  /** @throws OfficeError draft-not-found, draft-sent, no-approval-needed */
  async submit(draftId: string, context: CommandContext, seen?: number): Promise<Written> {
    const draft = await this.draft(draftId);
    const { caseId, purpose, outcome } = draft;
    const { ladder, version: ladderVersion, unitId } = await this.ladders.forDraft(caseId, purpose, outcome);
    const waitsFor = ladder ? await this.signatories.waitingFor(standingOn(draft, ladder, unitId)) : [];
    return this.write(draftId, { kind: 'submit', ladder, ladderVersion, unitId, waitsFor }, context, seen);
  }

  /** @throws OfficeError draft-not-found, draft-version-outdated, draft-not-submitted, own-draft, draft-level-signed, draft-not-yours-to-sign */
  async approve(draftId: string, version: number, context: CommandContext): Promise<Written> {
    const approverId = signerOf(context);
    const draft = await this.draft(draftId);
    const maySign = await this.signatories.levelsOf(draft, approverId);
    const waitsFor = await this.signatories.waitingFor(signedBy(draft, approverId, maySign));
    const command = { kind: 'approve', version, approverId, actorId: context.actor, maySign, waitsFor } as const;
    return this.write(draftId, command, context);
  }

  /**
   * Whoever signs last changes it and signs what came of it, where its ladder lets them.
   * @throws OfficeError draft-not-found, draft-sent, draft-version-outdated, draft-not-submitted, own-draft, draft-not-yours-to-sign, and what ReplyFreezer refuses
   */
  async editAndSign(
    draftId: string,
    seenVersion: number,
    words: ReplyToFreeze,
    context: CommandContext,
  ): Promise<Written> {
    const draft = await this.draft(draftId);
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    const approverId = signerOf(context);
    const maySign = await this.signatories.levelsOf(draft, approverId);
    const version = seenVersion + 1;
    const kept = await this.freeze(draft.caseId, draftId, version, words, context);
    const command = { kind: 'editAndSign', version, kept, approverId, actorId: context.actor, maySign } as const;
    return this.write(draftId, command, context);
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
   * @throws OfficeError draft-not-found, draft-version-outdated, draft-sent, not-approved, case-closed
   */
  async send(draftId: string, version: number, urgentReason: string | null, context: CommandContext): Promise<Written> {
    const { caseId, purpose, outcome, state } = await this.draft(draftId);
    if (state !== 'sent') await this.admission.admit(caseId);
    const { ladder } = await this.ladders.forDraft(caseId, purpose, outcome);
    return this.write(draftId, { kind: 'send', version, ladderApplies: ladder !== null, urgentReason }, context);
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
    caseId: string,
    draftId: string,
    version: number,
    words: ReplyToFreeze,
    context: CommandContext,
  ): Promise<Kept> {
    if (version > MOST_VERSIONS)
      throw new OfficeError('too-large', 'draft-too-many-versions', { limit: MOST_VERSIONS });
    const replyId = deriveId('draft-reply', draftId, String(version));
    const frozen = await this.freezer.freeze(caseId, replyId, words, context);
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

const keptOf = ({ to, cc, bcc, references, attachments, ...rest }: FrozenReply) => ({
  ...rest,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  references: [...references],
  attachments: [...attachments],
});

/** SHA-256 over all that leaves, in hex. */
export function hashOf(frozen: FrozenReply): string {
  const { replyId, subject, to, cc, bcc, text, html, wholeHtml, mailMessageId, inReplyTo, references } = frozen;
  const files = frozen.attachments.map(({ attachmentId, name, mediaType, sha256 }) => [
    attachmentId,
    name,
    mediaType,
    sha256,
  ]);
  const { sender, from, footer } = frozen.leaves;
  const all = [replyId, subject, to, cc, bcc, text, html, wholeHtml?.hash ?? null, mailMessageId, inReplyTo];
  const whole = [
    ...all,
    references,
    files,
    sender,
    from.address,
    from.name,
    footer?.text ?? null,
    footer?.html ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
