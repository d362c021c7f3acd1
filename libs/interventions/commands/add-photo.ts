import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AdoptAttachment, AttachmentQueries, StoreAttachment } from '#libs/attachments';
import { CaseAdmission } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { Pictures, type CleanPicture } from '#libs/pictures';
import type { PhotoDetails } from '../domain/intervention.js';
import { onIntervention } from './on-intervention.js';

export type PhotoToAdd = Pick<PhotoDetails, 'stepId' | 'moment' | 'public' | 'description'>;

interface Written {
  readonly id: string;
  readonly revision: number;
}

/**
 * Makes an uploaded picture a photo of a report. The file stays as it came, sealed under the case; what is shown is a copy without its metadata.
 * @throws OfficeError attachment-not-found, picture-too-large, picture-of-other-kind, picture-unreadable, and what the rules of a report refuse
 */
export class AddPhoto extends Command<Written> {
  constructor(
    readonly caseId: string,
    readonly attachmentId: string,
    readonly photo: PhotoToAdd,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

/** Puts the copy that is shown into the store, and says so in the case. */
@Injectable()
export class PhotoKeeper {
  constructor(private readonly commands: CommandBus) {}

  /** @param received the form brought it: it belongs to the report, also where its case was closed meanwhile */
  async keep(
    of: { readonly caseId: string; readonly contactId: string | null; readonly originalId: string },
    { bytes, width, height }: CleanPicture,
    photo: PhotoToAdd,
    context: CommandContext,
    { seenRevision, received = false }: { readonly seenRevision?: number; readonly received?: boolean } = {},
  ): Promise<Written> {
    const { caseId, contactId, originalId } = of;
    const id = deriveId('photo', context.commandId);
    const shownId = deriveId('photo-shown', id);
    const file = { name: `zdjecie-${id.slice(0, 8)}.jpg`, mediaType: 'image/jpeg', bytes };
    const storing = { ...context, commandId: deriveId('store-photo', id) };
    const scope = { caseId, personId: contactId };
    await this.commands.execute(new StoreAttachment(shownId, scope, 'message', file, storing));
    const details = { ...photo, id, originalId, shownId, width, height };
    const { revision } = await this.commands.execute(
      onIntervention({ type: 'AddPhoto', caseId, contactId, photo: details, received }, context, seenRevision),
    );
    return { id, revision };
  }
}

@CommandHandler(AddPhoto)
export class AddPhotoHandler implements ICommandHandler<AddPhoto> {
  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly attachments: AttachmentQueries,
    private readonly pictures: Pictures,
    private readonly keeper: PhotoKeeper,
  ) {}

  async execute({ caseId, attachmentId, photo, context, seenRevision }: AddPhoto): Promise<Written> {
    const { contactId } = await this.admission.standing(caseId);
    const { bytes } = await this.attachments.read(attachmentId, context.actor);
    const picture = await this.pictures.clean(bytes);
    const scope = { caseId, personId: contactId };
    const original = await this.commands.execute(new AdoptAttachment(attachmentId, scope, context));
    const of = { caseId, contactId, originalId: original.attachmentId };
    return this.keeper.keep(of, picture, photo, context, { ...(seenRevision !== undefined && { seenRevision }) });
  }
}
