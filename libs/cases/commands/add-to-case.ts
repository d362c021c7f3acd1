import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NewFile } from '#libs/attachments';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, isoInstant } from '#libs/kernel';
import { caseDisposed, KeyRing, subjectErased } from '#libs/personal-data';
import { CaseStreams } from '../queries/case-streams.js';
import { decideOnCase } from './decide-on-case.js';
import { storeFiles } from './store-files.js';

export interface AdditionToCase {
  readonly text: string;
  readonly files: readonly NewFile[];
  /** ISO 8601. */
  readonly receivedAt: string;
}

/**
 * Whoever wrote adds to their case on its tracking page: a message from outside like any other, so that one after the final answer starts its clocks,
 * and one after the end reopens the case. It goes where the case went on. Idempotent by the command's id.
 * @throws OfficeError case-not-found, subject-erased, case-disposed
 */
export class AddToCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly addition: AdditionToCase,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AddToCase)
export class AddToCaseHandler implements ICommandHandler<AddToCase> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly keyRing: KeyRing,
  ) {}

  async execute({ caseId: fromId, addition, context }: AddToCase): Promise<Outcome> {
    const caseId = await this.streams.whereItGoesOn(fromId);
    const { contactId } = (await this.streams.index(fromId)).index.theCase.registration;
    const scope = { caseId, personId: contactId };
    if (await this.keyRing.isFenced(scope)) throw contactId === null ? caseDisposed(caseId) : subjectErased(contactId);
    const attachments = await storeFiles(this.commands, addition.files, scope, context);
    return decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'receiveMessage',
        message: {
          messageId: deriveId('message', context.commandId),
          senderId: contactId,
          channel: 'webForm',
          from: null,
          to: [],
          cc: [],
          subject: (await this.streams.subject(caseId)) ?? '',
          text: addition.text,
          wholeText: null,
          html: null,
          wholeHtml: null,
          htmlLeftOut: false,
          answerTo: null,
          receivedAt: isoInstant(addition.receivedAt),
          mailMessageId: null,
          references: [],
          marks: [],
          recipientsLeftOut: 0,
          proven: false,
          joinedFromId: null,
          attachments,
          rawHash: null,
          automatic: false,
          receiptWanted: false,
          subjectChanged: false,
        },
      },
      context,
    );
  }
}
