import { Injectable, Logger } from '@nestjs/common';
import { fileIdOf } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { deriveId, OfficeError } from '#libs/kernel';
import type { ReceivedSubmission } from '#libs/manifest';
import { Pictures } from '#libs/pictures';
import { PhotoKeeper } from '../commands/add-photo.js';

const PHOTO = 'Zdjęcie ze zgłoszenia';

/** Makes photos of a report of what a form brought. A picture that cannot be read stays a file of its message. */
@Injectable()
export class ReceivedPhotos {
  private readonly logger = new Logger(ReceivedPhotos.name);

  constructor(
    private readonly pictures: Pictures,
    private readonly keeper: PhotoKeeper,
  ) {}

  /** @param description what they show, in the words of whoever sent them */
  async keep(
    its: { readonly caseId: string; readonly contactId: string | null },
    files: ReceivedSubmission['files'],
    description: string | null,
    context: CommandContext,
  ): Promise<void> {
    for (const [index, { bytes }] of files.entries())
      await this.ifItCan(async () => {
        const originalId = fileIdOf(context.commandId, its.caseId, index);
        const photo = {
          stepId: null,
          moment: 'before' as const,
          public: true,
          description: description?.slice(0, LONGEST) ?? PHOTO,
        };
        const ofPhoto = { ...context, commandId: deriveId(context.commandId, `photo-${index}`) };
        const picture = await this.pictures.clean(bytes);
        await this.keeper.keep({ ...its, originalId }, picture, photo, ofPhoto, { received: true });
      });
  }

  /** What the office's rules refuse stands in the message all the same. A busy moment is tried again. */
  async ifItCan(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
      this.logger.warn({ msg: 'a part of a report was left in its text', code: error.code });
    }
  }
}

const LONGEST = 300;
