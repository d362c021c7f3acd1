import { Injectable } from '@nestjs/common';
import { CaseClosed } from '#libs/cases';
import { DraftSent } from '#libs/drafts';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { Pads } from '../tables/pads.js';

/** A text that was sent, whose case ended, or whose person was erased, is nobody's to write on: the versions are what counts. */
@Injectable()
export class DropPadsPolicy implements Policy {
  readonly name = 'scratch_pads_drop';
  readonly on = reactions(
    { DraftSent, CaseClosed, SubjectErased, CaseDisposed },
    {
      DraftSent: ({ data }) => this.pads.drop('draft_id', data.draftId),
      CaseClosed: ({ data }) => this.pads.drop('case_id', data.caseId),
      SubjectErased: ({ data }) => this.pads.drop('person_id', data.subject),
      CaseDisposed: ({ data }) => this.pads.drop('case_id', data.caseId),
    },
  );

  constructor(private readonly pads: Pads) {}
}
