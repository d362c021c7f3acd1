import type { Clearance, Language, Role } from '#libs/kernel';
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
export const ROLE_WORDS: Record<Role, Words> = {
  administrator: { pl: 'administrator', en: 'administrator' },
  coordinator: { pl: 'koordynator', en: 'coordinator' },
  officer: { pl: 'pracownik biura prasowego', en: 'press officer' },
  registrar: { pl: 'kancelaria', en: 'registry clerk' },
  contributor: { pl: 'współpracownik w komórce', en: 'contributor' },
  auditor: { pl: 'audytor', en: 'auditor' },
  analyst: { pl: 'analityk', en: 'analyst' },
};
/** “Confidential” in Polish would be a grade of classified information, which this is not. */
export const CLEARANCE_WORDS: Record<Clearance, Words> = {
  normal: { pl: 'bez wglądu w sprawy o ograniczonym dostępie', en: 'no clearance for confidential cases' },
  confidential: { pl: 'wgląd w sprawy o ograniczonym dostępie', en: 'clearance for confidential cases' },
};
