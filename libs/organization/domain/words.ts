import type { Clearance, Language } from '#libs/kernel';
import type { UnitKind } from './events.js';

type Words = Readonly<Record<Language, string>>;

export const UNIT_KIND_WORDS: Record<UnitKind, Words> = {
  pressOffice: { pl: 'biuro prasowe', en: 'press office' },
  office: { pl: 'urząd', en: 'office' },
  department: { pl: 'departament', en: 'department' },
  division: { pl: 'wydział', en: 'division' },
  desk: { pl: 'referat', en: 'desk' },
  subordinate: { pl: 'jednostka podległa', en: 'subordinate entity' },
};
/** “Confidential” in Polish would be a grade of classified information, which this is not. */
export const CLEARANCE_WORDS: Record<Clearance, Words> = {
  normal: { pl: 'bez wglądu w sprawy o ograniczonym dostępie', en: 'no clearance for confidential cases' },
  confidential: { pl: 'wgląd w sprawy o ograniczonym dostępie', en: 'clearance for confidential cases' },
};
