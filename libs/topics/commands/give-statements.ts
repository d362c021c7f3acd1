import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApprovalGate, caseStream, RecordReply } from '#libs/cases';
import { Decide, Journal, type CommandContext } from '#libs/journal';
import { commandOf, deriveId, OfficeError } from '#libs/kernel';
import { statementDecider } from '../domain/statement.js';
import { topicFile, type CrisisFile } from '../queries/topic-file.js';
import { TopicQueries } from '../queries/topic-queries.js';

/** How many cases one round takes at most; the next round takes the rest. */
const CASES_A_ROUND = 200;
/** Cases that are written to at one time: each waits for the disk more than for the processor. */
const AT_ONCE = 4;

/** Gives approved holding statements in cases that wait for them, in each once, whichever worker is first. Answers how many were looked at. */
export class GiveStatements extends Command<number> {}

interface Waiting {
  readonly statement_id: string;
  readonly case_id: string;
  readonly topic_id: string;
  readonly approver_id: string;
}

type Statement = CrisisFile['statements'][number];

const keyOf = ({ statement_id, case_id }: Waiting): string => `${statement_id} ${case_id}`;

@CommandHandler(GiveStatements)
export class GiveStatementsHandler implements ICommandHandler<GiveStatements> {
  /** Given by this process, and still listed as waiting: the list is a moment behind. */
  private given: ReadonlySet<string> = new Set();

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly gate: ApprovalGate,
    private readonly topics: TopicQueries,
  ) {}

  async execute(): Promise<number> {
    const listed = await this.topics.waitingStatements(CASES_A_ROUND);
    const waiting = listed.filter((one) => !this.given.has(keyOf(one)));
    const given = new Set(listed.map(keyOf).filter((key) => this.given.has(key)));
    this.given = given;
    const statements = new Map<string, Promise<Statement>>();
    const inTurn = waiting.values();
    const giveInTurn = async (): Promise<void> => {
      for (const one of inTurn) {
        await this.give(one, await statements.getOrInsertComputed(one.statement_id, () => this.statementOf(one)));
        given.add(keyOf(one));
      }
    };
    const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, giveInTurn));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return waiting.length;
  }

  private async statementOf({ topic_id, statement_id }: Waiting): Promise<Statement> {
    const { crises } = await topicFile(this.journal, topic_id);
    return crises.flatMap(({ statements }) => statements).find(({ id }) => id === statement_id)!;
  }

  /** A round that a crash cut short is done again: the same commands change nothing twice. */
  private async give(waiting: Waiting, { text, ladder }: Statement): Promise<void> {
    const { case_id: caseId, statement_id: statementId, approver_id: actor } = waiting;
    const reply = { text, final: false, holdSeconds: 0, via: 'email' as const };
    const context = { ...commandOf('policy', deriveId('statement-reply', statementId, caseId)), actor };
    try {
      // Where another ladder than the statement's says who signs such letters of this case, its own draft goes by that.
      await this.gate.requireFree(caseId, 'holdingStatement', null, ladder);
      await this.commands.execute(new RecordReply(caseId, reply, context));
      await this.note(waiting, { kind: 'give' });
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
      await this.note(waiting, { kind: 'withhold', code: error.code });
    }
  }

  private async note(
    { case_id: caseId, statement_id: statementId, topic_id: topicId }: Waiting,
    outcome: { readonly kind: 'give' } | { readonly kind: 'withhold'; readonly code: string },
  ): Promise<void> {
    const context: CommandContext = commandOf('policy', deriveId('statement-noted', statementId, caseId));
    await this.commands.execute(
      new Decide({
        stream: caseStream(caseId),
        decider: statementDecider,
        command: { ...outcome, caseId, topicId, statementId },
        context,
      }),
    );
  }
}
