import { Injectable } from '@nestjs/common';
import { CaseAdmission, CaseQueries, dayIn, type CaseKind } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, LANGUAGES, notFound, type Language } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { NameBook } from '#libs/names';
import { TEXT_MODULES_STREAM, type TextModuleData } from '../domain/events.js';
import { filled, TEXT_MODULE_FIELDS } from '../domain/fields.js';
import { textModulesDecider } from '../domain/text-modules.js';

type Values = Readonly<Record<string, string | null>>;

/** The passages that hold now, and what they say of a case. */
@Injectable()
export class CurrentTextModules {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly cases: CaseQueries,
    private readonly letters: Letters,
    private readonly names: NameBook,
    private readonly clock: Clock,
  ) {}

  /** By language and name. */
  async all(): Promise<{ readonly items: readonly TextModuleData[]; readonly revision: number }> {
    const { state, revision } = await this.journal.folded(TEXT_MODULES_STREAM, textModulesDecider);
    return { items: state.items.toSorted(inOrder), revision };
  }

  /** Those that fit the case's kind, filled from it. For a caller who sees it. @throws OfficeError case-not-found */
  async of(caseId: string, viewer: Viewer): Promise<readonly TextModuleData[]> {
    const { kind } = await this.admission.standing(caseId);
    const { items } = await this.all();
    const fitting = items.filter(({ kinds }) => fits(kinds, kind));
    const values = new Map<Language, Values>();
    for (const language of LANGUAGES)
      if (fitting.some((one) => one.language === language))
        values.set(language, await this.values(caseId, language, viewer));
    return fitting.map((one) => ({ ...one, text: filled(one.text, values.get(one.language)!, one.language) }));
  }

  /** How words would read: for a case that the viewer sees, or with samples. @throws OfficeError case-not-found */
  async preview(text: string, language: Language, caseNumber: string | undefined, viewer: Viewer): Promise<string> {
    if (!caseNumber) {
      const samples = Object.entries(TEXT_MODULE_FIELDS).map(([name, { sample }]) => [name, sample[language]]);
      return filled(text, Object.fromEntries(samples) as Values, language);
    }
    // Refuses a case that they do not see, in the words for one that is not there.
    await this.letters.factsOf(caseNumber, language, viewer);
    const found = await this.cases.byNumber(caseNumber.trim());
    if (!found) throw notFound('case-not-found');
    return filled(text, await this.values(found.id, language, viewer), language);
  }

  private async values(caseId: string, language: Language, viewer: Viewer): Promise<Values> {
    const { number, unitId, contactId } = await this.admission.standing(caseId);
    const facts = await this.letters.factsOf(number, language, viewer);
    const named = await this.names.of([unitId, contactId, viewer.id].filter((id) => id !== null));
    const nameOf = (id: string | null) => (id === null ? null : (named.get(id)?.name ?? null));
    return {
      ...facts,
      'contact.name': nameOf(contactId),
      'unit.name': nameOf(unitId),
      'writer.name': nameOf(viewer.id),
      today: dayIn(this.clock.today().toString(), language),
    };
  }
}

const fits = (kinds: readonly string[], kind: CaseKind): boolean => kinds.length === 0 || kinds.includes(kind);

const collator = new Intl.Collator('pl');
const inOrder = (one: TextModuleData, other: TextModuleData): number =>
  LANGUAGES.indexOf(one.language) - LANGUAGES.indexOf(other.language) || collator.compare(one.name, other.name);
