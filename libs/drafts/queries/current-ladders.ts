import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ApprovalGate, CaseAdmission, type PassedLadder, type ReplyPurpose } from '#libs/cases';
import { Journal } from '#libs/journal';
import { fold, ruleBroken } from '#libs/kernel';
import {
  LADDERS_STREAM,
  type CommuniquePurpose,
  type Ladder,
  type Purpose,
  type RecordedLaddersEvent,
  type TopicPurpose,
} from '../domain/events.js';
import { asksOutcome, ladderFor, ladderOfWords, laddersDecider, type LadderBook } from '../domain/ladders.js';

/** The ladders as their own stream has them now. */
@Injectable()
export class CurrentLadders extends ApprovalGate {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
  ) {
    super();
  }

  async book(): Promise<{ readonly book: LadderBook; readonly revision: number }> {
    const events = (await this.journal.read(LADDERS_STREAM)) as readonly RecordedLaddersEvent[];
    return { book: fold(laddersDecider, events), revision: events.at(-1)?.revision ?? -1 };
  }

  /** By what a draft of the case has to be approved. @throws OfficeError case-not-found */
  async forDraft(
    caseId: string,
    purpose: Purpose,
    outcome: string | null,
  ): Promise<{ readonly ladder: Ladder | null; readonly version: number; readonly unitId: string | null }> {
    const { book } = await this.book();
    const { kind, unitId, sensitivity } = await this.admission.standing(caseId);
    const ground = { kind, unitId, sensitivity, outcome, purpose };
    return { ladder: ladderFor(book, ground), version: book.version, unitId };
  }

  /** By what letters of a case have to be approved, an answer where it comes to that. @throws OfficeError case-not-found */
  async ofCase(
    caseId: string,
    outcome: string | null,
  ): Promise<Readonly<Record<Purpose, Ladder | null>> & { readonly asksOutcome: boolean }> {
    const { book } = await this.book();
    const ground = { ...(await this.admission.standing(caseId)), outcome };
    const ladder = (purpose: Purpose) => ladderFor(book, { ...ground, purpose });
    return {
      asksOutcome: asksOutcome(book, { ...ground, purpose: 'answer' }),
      answer: ladder('answer'),
      delayNotice: ladder('delayNotice'),
      callToRemedy: ladder('callToRemedy'),
      holdingStatement: ladder('holdingStatement'),
      refusalDecision: ladder('refusalDecision'),
    };
  }

  /** By what is approved what is said of a topic, or to everybody. @param unitIds those that the topic concerns */
  async forWords(purpose: TopicPurpose | CommuniquePurpose, unitIds: readonly string[]): Promise<Ladder | null> {
    return ladderOfWords((await this.book()).book, purpose, unitIds);
  }

  override async requireFree(
    caseId: string,
    purpose: ReplyPurpose,
    outcome: string | null = null,
    passed: PassedLadder | null = null,
  ): Promise<void> {
    const { ladder } = await this.forDraft(caseId, purpose, outcome);
    if (ladder && !(passed && isSame(ladder, passed))) throw ruleBroken('approval-required', { ladder: ladder.name });
  }
}

/** Whoever had to sign has signed: it was that ladder, with these levels, and none of them is the head of this one case's unit. */
const isSame = ({ id, levels }: Ladder, passed: PassedLadder): boolean =>
  id === passed.id &&
  isDeepStrictEqual(levels, passed.levels) &&
  levels.every(({ signatory }) => signatory !== 'unitHead');
