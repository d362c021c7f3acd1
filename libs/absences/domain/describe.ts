import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedAbsenceEvent, Scope } from './events.js';

const FOR: Record<Scope, Readonly<Record<Language, string>>> = {
  all: { pl: '', en: '' },
  approvals: { pl: ' w akceptacjach', en: ' in approvals' },
  unit: { pl: ' w kierowaniu komórką', en: ' as head of the unit' },
};

/** What an event says, in words that a person understands. @param names of employees by id */
export function describeAbsence({ type, data }: RecordedAbsenceEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const who = names.get(data.employeeId) ?? '—';
  const deputy = names.get(data.deputyId) ?? '—';
  const days = data.from === null || data.to === null ? ERASED[language] : `${data.from} – ${data.to}`;
  const what = say(
    `${who}, ${days}; zastępuje${FOR[data.scope].pl}: ${deputy}`,
    `${who}, ${days}; ${deputy} stands in${FOR[data.scope].en}`,
  );
  switch (type) {
    case 'AbsencePlanned':
      return say(`Zaplanowano nieobecność: ${what}`, `Absence planned: ${what}`);
    case 'AbsenceChanged':
      return say(`Zmieniono nieobecność: ${what}`, `Absence changed: ${what}`);
    case 'AbsenceWithdrawn':
      return say(`Odwołano nieobecność: ${what}`, `Absence withdrawn: ${what}`);
  }
}
