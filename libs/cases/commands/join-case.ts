import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, ruleBroken } from '#libs/kernel';
import { caseDisposed, KeyRing, subjectErased } from '#libs/personal-data';
import { caseDecider } from '../domain/decide.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CarryMessage, type Received } from './carry-message.js';
import { decideOnCase } from './decide-on-case.js';

/**
 * Moves what came into a case of its own into the one that it belongs to: the messages stand there from then on, sealed under that case's keys, and
 * the case of their own ends. Safe to repeat: the other case knows each message by an id that follows from its first one.
 * @throws OfficeError case-not-found, case-closed, case-already-answered, cannot-join-itself, case-joined-elsewhere, subject-erased
 */
export class JoinCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly intoId: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(JoinCase)
export class JoinCaseHandler implements ICommandHandler<JoinCase> {
  constructor(
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly messages: CarryMessage,
    private readonly keyRing: KeyRing,
  ) {}

  async execute({ caseId, intoId, context, seenRevision }: JoinCase): Promise<Outcome> {
    const joining = { kind: 'join', intoId } as const;
    const [{ index }, { index: into }] = await Promise.all([this.streams.index(caseId), this.streams.index(intoId)]);
    // What the rules refuse is refused before anything is written into the other case.
    caseDecider.decide(joining, index.theCase);
    const { closing, registration } = into.theCase;
    if (closing.joinedInto !== null) throw ruleBroken('case-joined-elsewhere', { number: registration.number });
    const { contactId } = registration;
    if (await this.keyRing.isFenced({ caseId: intoId, personId: contactId }))
      throw contactId === null ? caseDisposed(intoId) : subjectErased(contactId);
    const messages = await this.streams.at(caseId, index.received);
    for (const event of messages.values())
      if (
        event.type === 'MessageReceived' &&
        !into.theCase.correspondence.messages.includes(movedId(event.data, intoId))
      )
        await this.move(event.data, caseId, intoId, context);
    return decideOnCase(this.journal, caseId, joining, context, seenRevision);
  }

  private async move(received: Received, fromId: string, intoId: string, context: CommandContext): Promise<void> {
    const message = await this.messages.carry(received, intoId, movedId(received, intoId), context);
    await decideOnCase(
      this.journal,
      intoId,
      { kind: 'receiveMessage', message: { ...message, joinedFromId: fromId } },
      { ...context, commandId: deriveId(context.commandId, 'move', received.messageId) },
    );
  }
}

const movedId = ({ messageId }: Pick<Received, 'messageId'>, intoId: string): string =>
  deriveId('joined', messageId, intoId);
