import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import type { Viewer } from '#libs/http';
import { notFound, type Language } from '#libs/kernel';
import { LetterFacts, Visibility } from '#libs/manifest';
import { runningDeadlines } from '../domain/case.js';
import { caseValues, officeValues, salutationIn, type CaseFacts } from '../domain/letters.js';
import { deadlineOf, subjectOf } from './case-file.js';
import { CaseQueries } from './case-queries.js';
import { CaseStreams } from './case-streams.js';

/** What letters say of a case. */
@Injectable()
export class CaseLetterFacts extends LetterFacts {
  constructor(
    private readonly streams: CaseStreams,
    private readonly queries: CaseQueries,
    private readonly visibility: Visibility,
    private readonly office: Office,
  ) {
    super();
  }

  override async of(number: string, language: Language, viewer: Viewer) {
    const { id: caseId, contactId = null } = (await this.queries.byNumber(number.trim())) ?? {};
    if (caseId === undefined || !(await this.visibility.sees(viewer, 'case', caseId))) throw notFound('case-not-found');
    return {
      ...caseValues(await this.case(caseId), language),
      ...officeValues(this.office, language),
      'contact.salutation': salutationIn(await this.queries.addressee(contactId), language),
    };
  }

  async case(caseId: string): Promise<CaseFacts & { readonly subjectOf: string | null }> {
    const { index } = await this.streams.index(caseId);
    const running = runningDeadlines(index.theCase.clock)[0];
    const clock = index.clocks.find(({ id }) => id === running?.id) ?? index.clocks.at(-1);
    const events = await this.streams.at(caseId, [index.subject, ...(clock ? [clock.revision] : [])]);
    const subject = subjectOf(index, events);
    const counted = clock && deadlineOf(clock, events);
    return {
      number: index.theCase.registration.number,
      /** Whose words the subject is; null once they were erased. */
      subjectOf: subject === null ? null : events.get(index.subject)!.data.contactId,
      subject: subject ?? '—',
      legalEnd: counted?.legalEnd ?? null,
      link: this.office.link(`/cases/${caseId}`),
    };
  }
}
