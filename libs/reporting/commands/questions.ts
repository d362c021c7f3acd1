import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { questionStream } from '../domain/events.js';
import { questionDecider, type QuestionCommand, type QuestionText } from '../domain/question.js';

/** Keeps a new question. */
export class SaveQuestion extends Command<{ readonly id: string; readonly outcome: Outcome }> {
  constructor(
    readonly question: QuestionText,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** @throws OfficeError question-not-found, question-of-another, changed */
export class ChangeQuestion extends Command<Outcome> {
  constructor(
    readonly questionId: string,
    readonly change: Exclude<QuestionCommand, { kind: 'save' }>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(SaveQuestion)
export class SaveQuestionHandler implements ICommandHandler<SaveQuestion> {
  constructor(private readonly journal: Journal) {}

  async execute({ question, context }: SaveQuestion) {
    const questionId = deriveId('question', context.commandId);
    const outcome = await this.journal.execute({
      stream: questionStream(questionId),
      decider: questionDecider,
      command: { kind: 'save', questionId, by: context.actor, question },
      context,
    });
    return { id: questionId, outcome };
  }
}

@CommandHandler(ChangeQuestion)
export class ChangeQuestionHandler implements ICommandHandler<ChangeQuestion> {
  constructor(private readonly journal: Journal) {}

  execute({ questionId, change, context, seenRevision }: ChangeQuestion): Promise<Outcome> {
    return this.journal.execute({
      stream: questionStream(questionId),
      decider: questionDecider,
      command: change,
      context,
      seenRevision,
    });
  }
}
