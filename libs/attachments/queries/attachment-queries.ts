import { Injectable } from '@nestjs/common';
import { Viewers } from '#libs/http';
import { Journal } from '#libs/journal';
import { fold, notFound, sha256InPieces } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { attachmentDecider, type Attachment } from '../domain/attachment.js';
import { attachmentStream, type RecordedAttachmentEvent } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import { unpackUpload } from '../files/upload.js';

/** Read from the events themselves: an upload can be used at once. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly visibility: Visibility,
    private readonly viewers: Viewers,
  ) {}

  /** Of an upload without its name, which stands in the file. @throws OfficeError attachment-not-found */
  async find(attachmentId: string): Promise<Attachment> {
    const events = (await this.journal.read(attachmentStream(attachmentId))) as readonly RecordedAttachmentEvent[];
    const attachment = fold(attachmentDecider, events);
    if (!attachment) throw notFound('attachment-not-found');
    return attachment;
  }

  /**
   * The same for somebody: an upload that no case has taken is its uploader's, a file of a case is for those who see the case, or what else it was
   * added to, and for others there is none. @throws OfficeError attachment-not-found
   */
  async findFor(attachmentId: string, employeeId: string): Promise<Attachment> {
    const attachment = await this.find(attachmentId);
    const { origin, personId } = attachment;
    const seen = origin === 'upload' ? personId === employeeId : await this.seesIts(attachment, employeeId);
    if (!seen) throw notFound('attachment-not-found');
    return attachment;
  }

  private async seesIts({ caseId, sharedWith }: Attachment, employeeId: string): Promise<boolean> {
    const viewer = await this.viewers.viewer(employeeId);
    if (!viewer) return false;
    const seesCase =
      caseId === null ? this.visibility.seesSome(viewer, 'case') : await this.visibility.sees(viewer, 'case', caseId);
    if (seesCase) return true;
    for (const { kind, id } of sharedWith) if (await this.visibility.sees(viewer, kind, id)) return true;
    return false;
  }

  /**
   * @param employeeId who wants it: see `findFor`; the office itself where left out
   * @throws OfficeError attachment-not-found, file-missing, file-erased; KeyUnavailable; CorruptSealedValue
   */
  async read(
    attachmentId: string,
    employeeId?: string,
  ): Promise<{ readonly attachment: Attachment; readonly bytes: Buffer }> {
    const attachment = await (employeeId === undefined
      ? this.find(attachmentId)
      : this.findFor(attachmentId, employeeId));
    const stored = await this.files.get(attachment.hash, attachment);
    // An upload of before their names moved into the file has one in its event.
    if (attachment.origin !== 'upload' || attachment.name !== null) return { attachment, bytes: stored };
    const { name, bytes } = unpackUpload(stored);
    return { attachment: { ...attachment, name, sha256: await sha256InPieces(bytes) }, bytes };
  }
}
