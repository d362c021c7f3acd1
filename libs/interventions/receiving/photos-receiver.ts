import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AddToCase, CaseAdmission } from '#libs/cases';
import { commandOf, deriveId, notFound } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { PHOTOS_FORM } from '../public/tracking.js';
import { ReceivedPhotos } from './received-photos.js';

/** Photos that whoever reported adds on the page of their report: files of a message of the case, and copies that are shown. */
@Injectable()
export class PhotosReceiver extends FormReceiver {
  override readonly kinds = [PHOTOS_FORM];

  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly photos: ReceivedPhotos,
  ) {
    super();
  }

  override async receive({ id, caseId, values, files, receivedAt }: ReceivedSubmission): Promise<Received> {
    if (caseId === null) throw notFound('case-not-found');
    const context = commandOf('site', deriveId('submission', id));
    const text = values['text'] ?? 'Zdjęcia dodane na stronie zgłoszenia';
    await this.commands.execute(new AddToCase(caseId, { text, files, receivedAt }, context));
    const its = { caseId, contactId: (await this.admission.standing(caseId)).contactId };
    await this.photos.keep(its, files, values['text'] ?? null, context);
    return { caseId };
  }
}
