import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment, AttachmentQueries, shareAttachment } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import type { KeyScope } from '#libs/kernel';
import type { HeardMail } from '../domain/contribution.js';
import type { ContributionFile } from '../domain/events.js';

/** What goes with a question or its answer. */
@Injectable()
export class ContributionFiles {
  constructor(
    private readonly commands: CommandBus,
    private readonly attachments: AttachmentQueries,
  ) {}

  /**
   * The files become part of the case, and are read by whoever sees the contribution.
   * @throws OfficeError attachment-not-found of what the actor may not read
   */
  async add(
    contributionId: string,
    attachmentIds: readonly string[],
    scope: KeyScope,
    context: CommandContext,
  ): Promise<ContributionFile[]> {
    const files: ContributionFile[] = [];
    for (const id of attachmentIds) {
      // A file of the case itself is adopted whoever asks for it: what the actor may not read is no answer of theirs.
      await this.attachments.findFor(id, context.actor);
      const file = await this.commands.execute(new AdoptAttachment(id, scope, context));
      const { attachmentId, name, mediaType, size, sha256 } = file;
      await this.share(contributionId, [attachmentId], context);
      files.push({ attachmentId, name, mediaType, size, sha256 });
    }
    return files;
  }

  /** Whoever sees the contribution reads these files of its case. @throws OfficeError attachment-not-found */
  async share(contributionId: string, attachmentIds: readonly string[], context: CommandContext): Promise<void> {
    for (const id of attachmentIds)
      await this.commands.execute(shareAttachment(id, { kind: 'contribution', id: contributionId }, context));
  }
}

/** Ids of the files of a mail; the mail itself is one of them. */
export const filesOf = ({ attachments, byMail }: Pick<HeardMail, 'attachments' | 'byMail'>): readonly string[] => [
  ...attachments.map(({ attachmentId }) => attachmentId),
  byMail.originalId,
];
