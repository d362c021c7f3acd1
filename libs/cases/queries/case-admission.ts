import { Injectable } from '@nestjs/common';
import { caseDisposed, KeyRing, subjectErased } from '#libs/personal-data';
import { refuseIfClosed } from '../domain/slice.js';
import { CaseStreams } from './case-streams.js';

/** Whether a case takes what somebody attaches to it. */
@Injectable()
export class CaseAdmission {
  constructor(
    private readonly streams: CaseStreams,
    private readonly keyRing: KeyRing,
  ) {}

  /** @throws OfficeError case-not-found, case-closed, subject-erased, case-disposed */
  async admit(caseId: string): Promise<void> {
    const { theCase } = (await this.streams.index(caseId)).index;
    const { contactId } = theCase.registration;
    if (await this.keyRing.isFenced({ caseId, personId: null })) throw caseDisposed(caseId);
    if (contactId !== null && (await this.keyRing.isFenced({ caseId, personId: contactId })))
      throw subjectErased(contactId);
    refuseIfClosed(theCase);
  }

  /** Whether it took the message before. @throws OfficeError case-not-found */
  async has(caseId: string, messageId: string): Promise<boolean> {
    return (await this.streams.index(caseId)).index.theCase.correspondence.messages.includes(messageId);
  }
}
