import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId, OfficeError } from '#libs/kernel';
import { CurrentUnits } from '#libs/organization';
import { InterventionQueries, type BrokenPromise } from '../queries/intervention-queries.js';
import { onIntervention } from './on-intervention.js';

/** How many one run tells of at most; the next run takes the rest. */
const PROMISES_A_RUN = 200;

/** Says of promised days that they are over: once of each, whichever worker is first. Answers how many were looked at. */
export class TellOfBrokenPromises extends Command<number> {}

@CommandHandler(TellOfBrokenPromises)
export class TellOfBrokenPromisesHandler implements ICommandHandler<TellOfBrokenPromises> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: InterventionQueries,
    private readonly units: CurrentUnits,
  ) {}

  async execute(): Promise<number> {
    const broken = await this.queries.broken(PROMISES_A_RUN);
    if (broken.length === 0) return 0;
    const heads = new Map([...(await this.units.tree())].map(([id, { headId }]) => [id, headId]));
    for (const one of broken) await this.tell(one, heads.get(one.unitId ?? '') ?? null);
    return broken.length;
  }

  /** Whoever has the case, and the head of its unit. */
  private async tell({ caseId, contactId, assigneeId, promise }: BrokenPromise, headId: string | null): Promise<void> {
    const told = [...new Set([assigneeId, headId].filter((id) => id !== null))];
    try {
      await this.commands.execute(
        onIntervention(
          { type: 'BreakPromise', caseId, contactId, promise, told },
          commandOf('clock', deriveId('promise-broken', caseId, promise)),
        ),
      );
    } catch (error) {
      // It was closed or re-classified a moment ago: nobody has to be told any more.
      if (!(error instanceof OfficeError && error.kind === 'rule')) throw error;
    }
  }
}
