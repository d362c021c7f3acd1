import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AdoptAttachment, FileStore } from '#libs/attachments';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, ruleBroken, type KeyScope } from '#libs/kernel';
import { caseDisposed, KeyRing, subjectErased } from '#libs/personal-data';
import { caseDecider } from '../domain/decide.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import type { Message } from '../domain/slices/correspondence.js';
import { CaseStreams } from '../queries/case-streams.js';
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

type Received = Extract<RecordedCaseEvent, { type: 'MessageReceived' }>['data'];

@CommandHandler(JoinCase)
export class JoinCaseHandler implements ICommandHandler<JoinCase> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly files: FileStore,
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

  private async move(
    { caseId: _caseId, contactId, ...message }: Received,
    fromId: string,
    intoId: string,
    context: CommandContext,
  ): Promise<void> {
    const messageId = movedId(message, intoId);
    const personId = message.senderId ?? contactId;
    const { text, from, subject } = message;
    if (text === null || subject === null) throw personId === null ? caseDisposed(fromId) : subjectErased(personId);
    const [before, scope] = [
      { caseId: fromId, personId: message.senderId },
      { caseId: intoId, personId: message.senderId },
    ];
    const attachments: Message['attachments'] = [];
    let { html } = message;
    const movedFiles = new Map<string, string>();
    for (const { attachmentId } of message.attachments) {
      const moved = await this.commands.execute(new AdoptAttachment(attachmentId, scope, context));
      const { name, mediaType, size, sha256 } = moved;
      attachments.push({ attachmentId: moved.attachmentId, name, mediaType, size, sha256 });
      html = html?.replaceAll(attachmentId, moved.attachmentId) ?? null;
      movedFiles.set(attachmentId, moved.attachmentId);
    }
    const { rawHash, wholeText, wholeHtml } = message;
    await decideOnCase(
      this.journal,
      intoId,
      {
        kind: 'receiveMessage',
        message: {
          ...message,
          messageId,
          from,
          subject,
          text,
          html,
          to: message.to ?? [],
          cc: message.cc ?? [],
          references: message.references ?? [],
          attachments,
          rawHash: rawHash && (await this.sealAnew(rawHash, before, scope)),
          wholeHtml: wholeHtml && (await this.htmlAnew(wholeHtml.hash, before, scope, movedFiles)),
          wholeText: wholeText && { ...wholeText, hash: await this.sealAnew(wholeText.hash, before, scope) },
          receiptWanted: false,
          joinedFromId: fromId,
        },
      },
      { ...context, commandId: deriveId(context.commandId, 'move', message.messageId) },
    );
  }

  /** Pictures are named by their files. */
  private async htmlAnew(hash: string, before: KeyScope, after: KeyScope, movedFiles: ReadonlyMap<string, string>) {
    let html = (await this.files.get(hash, before)).toString();
    for (const [from, to] of movedFiles) html = html.replaceAll(from, to);
    const { hash: anew, size } = await this.files.put(Buffer.from(html), after);
    return { hash: anew, size };
  }

  private async sealAnew(hash: string, before: KeyScope, after: KeyScope): Promise<string> {
    return (await this.files.put(await this.files.get(hash, before), after)).hash;
  }
}

const movedId = ({ messageId }: Pick<Received, 'messageId'>, intoId: string): string =>
  deriveId('joined', messageId, intoId);
