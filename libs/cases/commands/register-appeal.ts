import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { asParent, refuseUnappealable, type Handling } from '../domain/slices/appeal.js';
import { CaseStreams } from '../queries/case-streams.js';
import { NameParent } from './name-parent.js';
import { RegisterCase, type CaseByHand, type RegisteredCase } from './register-case.js';

export interface AppealByHand extends Pick<
  CaseByHand,
  'channel' | 'subject' | 'text' | 'receivedAt' | 'attachmentIds'
> {
  readonly kind: 'appeal' | 'urgingMotion';
  readonly handling: Handling;
}

/**
 * Registers an appeal or urging motion of whoever the parent's contact is: a case of its own that knows its parent.
 * @throws OfficeError case-not-found, no-decision-to-appeal, received-in-future, attachment-not-found
 */
export class RegisterAppeal extends Command<RegisteredCase> {
  constructor(
    readonly parentId: string,
    readonly appeal: AppealByHand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterAppeal)
export class RegisterAppealHandler implements ICommandHandler<RegisterAppeal> {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: CaseStreams,
  ) {}

  async execute({ parentId, appeal: { handling, ...appeal }, context }: RegisterAppeal): Promise<RegisteredCase> {
    const { theCase: parent } = (await this.streams.index(parentId)).index;
    refuseUnappealable(appeal.kind, asParent(parent));
    const { contactId } = parent.registration;
    const contact = contactId === null ? undefined : { id: contactId, name: '' };
    const { unitId } = parent.assignment;
    const registered = await this.commands.execute(
      new RegisterCase({ ...appeal, ...(contact && { contact }), unitId }, context),
    );
    const naming = { ...context, commandId: deriveId(context.commandId, 'parent') };
    const outcome = await this.commands.execute(new NameParent(registered.id, parentId, handling, naming));
    return { ...registered, outcome };
  }
}
