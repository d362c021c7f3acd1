import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AttachmentQueries } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import { OfficeError, ruleBroken, type KeyScope } from '#libs/kernel';
import { CurrentSettings } from '#libs/settings';
import type { AttachmentReference } from '../domain/events.js';
import { adoptAttachments } from './adopt-attachments.js';

const GONE = new Set(['attachment-not-found', 'file-missing', 'file-erased']);

/** Bytes in a mail: base64, in lines of 76 characters (RFC 2045 §6.8). */
const encodedSize = (bytes: number): number => {
  const characters = Math.ceil(bytes / 3) * 4;
  return characters + Math.ceil(characters / 76) * 2;
};

/** The files of an answer. All are looked at before the first is touched. */
@Injectable()
export class ReplyAttachments {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: AttachmentQueries,
    private readonly settings: CurrentSettings,
  ) {}

  /**
   * That each can be read, and that they fit into one mail.
   * @throws OfficeError attachment-unavailable (409), which names those that are not there; message-too-large (413) with size, limit and the files
   */
  async check(ids: readonly string[], employeeId: string, largest?: number): Promise<void> {
    const limit = largest ?? (await this.settings.now()).largestMail;
    const unavailable: string[] = [];
    const files: { id: string; size: number }[] = [];
    for (const id of ids) {
      const size = await this.sizeOf(id, employeeId);
      if (size === null) unavailable.push(id);
      else files.push({ id, size });
    }
    if (unavailable.length > 0) throw ruleBroken('attachment-unavailable', { attachmentIds: unavailable });
    const size = files.reduce((sum, file) => sum + encodedSize(file.size), 0);
    if (size > limit) throw new OfficeError('too-large', 'message-too-large', { size, limit, files });
  }

  adopt(ids: readonly string[], scope: KeyScope, context: CommandContext): Promise<AttachmentReference[]> {
    return adoptAttachments(this.commands, ids, scope, context);
  }

  /** Null where it cannot be sent: not there, another's, or its bytes are gone. */
  private async sizeOf(id: string, employeeId: string): Promise<number | null> {
    try {
      return (await this.queries.read(id, employeeId)).bytes.length;
    } catch (error) {
      if (error instanceof OfficeError && GONE.has(error.code)) return null;
      throw error;
    }
  }
}
