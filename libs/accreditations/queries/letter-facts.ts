import { Injectable } from '@nestjs/common';
import { CaseQueries } from '#libs/cases';
import type { Viewer } from '#libs/http';
import type { Language } from '#libs/kernel';
import { LetterFacts, Visibility } from '#libs/manifest';
import type { Journalist } from '../domain/accreditation.js';
import { Accreditations } from './accreditations.js';

/** What letters say of an accreditation; nothing of another case. */
@Injectable()
export class AccreditationLetterFacts extends LetterFacts {
  constructor(
    private readonly accreditations: Accreditations,
    private readonly cases: CaseQueries,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of(number: string, language: Language, viewer: Viewer): Promise<Record<string, string | null>> {
    const { id } = (await this.cases.byNumber(number.trim())) ?? {};
    if (id === undefined || !(await this.visibility.sees(viewer, 'case', id))) return {};
    const { theCase, fields } = await this.accreditations.of(id);
    if (theCase.registration.kind !== 'accreditation') return {};
    const { event, on, place, journalists } = fields;
    const those = (decision: Journalist['decision'], say: (one: Journalist) => string): string | null =>
      journalists
        .filter((one) => one.decision === decision && one.name !== null)
        .map(say)
        .join(', ') || null;
    return {
      'accreditation.event': event || null,
      'accreditation.on': on && inWords(on, language),
      'accreditation.place': place || null,
      'accreditation.accredited': those('accredited', ({ name }) => name!),
      'accreditation.refused': those('refused', ({ name, reason }) => `${name} (${reason})`),
    };
  }
}

/** `2026-03-14` as `14 marca 2026`. */
const inWords = (day: string, language: Language): string =>
  Temporal.PlainDate.from(day).toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
