import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock } from '#libs/kernel';
import type { CaseKind } from '../domain/kinds.js';
import { KindsOfOffice } from '../queries/office-kinds.js';
import { CaseStreams } from '../queries/case-streams.js';
import { decideOnCase } from './decide-on-case.js';
import { quoteTermOf } from './quote-term.js';

/** Says of what kind a case is. @throws OfficeError case-not-found, case-closed, kind-not-begun-by-us, kind-not-in-use */
export class ClassifyCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly as: CaseKind,
    readonly reason: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ClassifyCase)
export class ClassifyCaseHandler implements ICommandHandler<ClassifyCase> {
  constructor(
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly clock: Clock,
    private readonly kinds: KindsOfOffice,
  ) {}

  async execute({ caseId, as, reason, context, seenRevision }: ClassifyCase): Promise<Outcome> {
    await this.kinds.requireInUse(as);
    const { newsroomId } = (await this.streams.index(caseId)).index.theCase.registration;
    const quote = await quoteTermOf(this.journal, as, newsroomId);
    const now = this.clock.nowIso();
    return decideOnCase(this.journal, caseId, { kind: 'classify', as, reason, quote, now }, context, seenRevision);
  }
}
