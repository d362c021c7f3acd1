import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseAdmission, caseStream } from '#libs/cases';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, notFound } from '#libs/kernel';
import { topicStream } from '../domain/events.js';
import { quotesDecider, type Quote } from '../domain/quotes.js';
import { refuseUnquotable, topicDecider } from '../domain/topic.js';

/**
 * Remembers that a letter of the case quotes a version of a line to take.
 * @throws OfficeError topic-not-found, line-not-found, line-internal, line-not-in-force, case-not-found, case-closed
 */
export class QuoteLine extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly quote: Quote,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(QuoteLine)
export class QuoteLineHandler implements ICommandHandler<QuoteLine> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, quote, context }: QuoteLine): Promise<Outcome> {
    await this.admission.admit(caseId);
    await this.requireInForce(quote);
    return this.journal.execute({
      stream: caseStream(caseId),
      decider: quotesDecider,
      command: { kind: 'quote', caseId, ...quote },
      context,
    });
  }

  private async requireInForce({ topicId, lineId, version }: Quote): Promise<void> {
    const topic = (await this.journal.folded(topicStream(topicId), topicDecider)).state;
    if (!topic) throw notFound('topic-not-found');
    refuseUnquotable(topic, lineId, version, this.clock.today().toString());
  }
}
