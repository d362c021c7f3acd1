import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FileStore } from '#libs/attachments';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { ownData } from '#libs/kernel';
import { asideDecider, asideStream } from '../domain/aside.js';
import type { AsideKind } from '../domain/events.js';

export interface MailForTheSideList {
  /** The intake's id. */
  readonly mailId: string;
  /** The contact who wrote it, where one is known: it goes with them. */
  readonly contactId?: string;
  readonly kind: AsideKind;
  /** The sign by which it was told, or the code of the failure. */
  readonly sign: string;
  readonly from: string | null;
  readonly subject: string | null;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Whether its `Authentication-Results` may be the gateway's. */
  readonly throughGateway: boolean;
  readonly raw: Buffer;
}

/** Keeps a mail that does not become a case, where people see it. The same id again changes nothing. */
export class SetMailAside extends Command<Outcome> {
  constructor(
    readonly mail: MailForTheSideList,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SetMailAside)
export class SetMailAsideHandler implements ICommandHandler<SetMailAside> {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
  ) {}

  async execute({ mail: { raw, contactId, ...facts }, context }: SetMailAside): Promise<Outcome> {
    const personId = contactId ?? facts.mailId;
    const { hash, size } = await this.files.put(raw, ownData(personId));
    return this.journal.execute({
      stream: asideStream(facts.mailId),
      decider: asideDecider,
      command: { kind: 'setAside', mail: { ...facts, personId, size, rawHash: hash } },
      context,
    });
  }
}
