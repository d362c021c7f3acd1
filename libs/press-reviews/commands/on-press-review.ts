import { caseStream } from '#libs/cases';
import { Decide, type CommandContext } from '#libs/journal';
import { pressReviewCase, type PressReviewCommand } from '../domain/press-review.js';

/** @throws OfficeError what the rules of a press review, and of its case, refuse (domain/press-review.ts) */
export const onPressReview = (command: PressReviewCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: caseStream(command.caseId), decider: pressReviewCase, command, context, seenRevision });
