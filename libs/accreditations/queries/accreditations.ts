import { Injectable } from '@nestjs/common';
import { caseStream, type CaseWithFields } from '#libs/cases';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { accreditationCase, type Accreditation } from '../domain/accreditation.js';

/** Accreditations as the streams of their cases say. */
@Injectable()
export class Accreditations {
  constructor(private readonly journal: Journal) {}

  /** Of a case of another kind, what was said while it was one. @throws OfficeError case-not-found */
  async of(caseId: string): Promise<CaseWithFields<Accreditation> & { readonly revision: number }> {
    const { state, revision } = await this.journal.folded(caseStream(caseId), accreditationCase);
    if (!state.theCase.registration.registered) throw notFound('case-not-found');
    return { ...state, revision };
  }
}
