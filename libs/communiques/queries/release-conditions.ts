import { Injectable } from '@nestjs/common';
import { AttachmentQueries } from '#libs/attachments';
import { Journal } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { photosOf } from '#libs/photos';
import { contentOf, faultsOf, hashOf } from '../domain/content.js';
import type { Kept } from '../domain/events.js';

/** What a version has to meet to be released, looked at whenever somebody asks: never kept. */
@Injectable()
export class ReleaseConditions {
  constructor(
    private readonly attachments: AttachmentQueries,
    private readonly journal: Journal,
  ) {}

  /** What it does not meet, by the codes of the refusals. */
  async faults(kept: Kept): Promise<readonly string[]> {
    const content = contentOf(kept);
    const isSame = hashOf(content) === kept.hash;
    const hasFiles = (await Promise.all(content.files.map((file) => this.isThere(file)))).every((there) => there);
    const photos = await photosOf(
      this.journal,
      content.files.map(({ attachmentId }) => attachmentId),
    );
    return [
      ...(isSame ? [] : ['communique-altered']),
      ...faultsOf(content),
      ...(photos.some(({ withdrawn }) => withdrawn) ? ['picture-withdrawn'] : []),
      ...(hasFiles ? [] : ['communique-file-unavailable']),
    ];
  }

  private async isThere({ attachmentId, sha256 }: Kept['files'][number]): Promise<boolean> {
    try {
      const { attachment } = await this.attachments.read(attachmentId);
      return attachment.sha256 === sha256;
    } catch (error) {
      if (error instanceof OfficeError) return false;
      throw error;
    }
  }
}
