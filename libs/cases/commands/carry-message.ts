import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment, FileStore } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import type { KeyScope } from '#libs/kernel';
import { caseDisposed, subjectErased } from '#libs/personal-data';
import type { RecordedCaseEvent } from '../domain/events.js';
import type { Message } from '../domain/slices/correspondence.js';

export type Received = Extract<RecordedCaseEvent, { type: 'MessageReceived' }>['data'];

/** A message of one case for another one: its words and its files sealed under that one's keys. */
@Injectable()
export class CarryMessage {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: FileStore,
  ) {}

  /** @throws OfficeError subject-erased, case-disposed, file-erased */
  async carry(
    { caseId: fromId, contactId, ...message }: Received,
    intoId: string,
    messageId: string,
    context: CommandContext,
  ): Promise<Message> {
    const personId = message.senderId ?? contactId;
    const { text, subject } = message;
    if (text === null || subject === null) throw personId === null ? caseDisposed(fromId) : subjectErased(personId);
    const before = { caseId: fromId, personId: message.senderId };
    const scope = { caseId: intoId, personId: message.senderId };
    const attachments: Message['attachments'] = [];
    let { html } = message;
    const carriedFiles = new Map<string, string>();
    for (const { attachmentId } of message.attachments) {
      const carried = await this.commands.execute(new AdoptAttachment(attachmentId, scope, context));
      const { name, mediaType, size, sha256 } = carried;
      attachments.push({ attachmentId: carried.attachmentId, name, mediaType, size, sha256 });
      html = html?.replaceAll(attachmentId, carried.attachmentId) ?? null;
      carriedFiles.set(attachmentId, carried.attachmentId);
    }
    const { rawHash, wholeText, wholeHtml } = message;
    return {
      ...message,
      messageId,
      subject,
      text,
      html,
      to: message.to ?? [],
      cc: message.cc ?? [],
      references: message.references ?? [],
      attachments,
      rawHash: rawHash && (await this.sealAnew(rawHash, before, scope)),
      wholeHtml: wholeHtml && (await this.htmlAnew(wholeHtml.hash, before, scope, carriedFiles)),
      wholeText: wholeText && { ...wholeText, hash: await this.sealAnew(wholeText.hash, before, scope) },
      receiptWanted: false,
    };
  }

  /** Pictures are named by their files. */
  private async htmlAnew(hash: string, before: KeyScope, after: KeyScope, carriedFiles: ReadonlyMap<string, string>) {
    let html = (await this.files.get(hash, before)).toString();
    for (const [from, to] of carriedFiles) html = html.replaceAll(from, to);
    const { hash: anew, size } = await this.files.put(Buffer.from(html), after);
    return { hash: anew, size };
  }

  private async sealAnew(hash: string, before: KeyScope, after: KeyScope): Promise<string> {
    return (await this.files.put(await this.files.get(hash, before), after)).hash;
  }
}
