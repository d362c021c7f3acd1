import type { ReportingView } from '#libs/manifest';
import { UNIT_KINDS } from './domain/events.js';

/** Views over units, and, by a right of its own, over employees. */
export const organizationReporting: readonly ReportingView[] = [
  {
    name: 'units',
    about: { pl: 'Komórki: jeden wiersz na każdą.', en: 'Units: one row each.' },
    columns: {
      unit_id: { pl: 'Komórka.', en: 'The unit.' },
      name: { pl: 'Nazwa.', en: 'Its name.' },
      kind: { pl: `Rodzaj: ${UNIT_KINDS.join(', ')}.`, en: `Its kind: ${UNIT_KINDS.join(', ')}.` },
      parent_id: { pl: 'Komórka nad nią; puste: żadna.', en: 'The unit above it; null: none.' },
      closed: { pl: 'Zamknięta.', en: 'It is closed.' },
    },
    select: `select id as unit_id, name, kind, parent_id, closed from read.units`,
  },
  {
    name: 'employees',
    staff: true,
    about: {
      pl: 'Pracownicy z nazwiskiem: tylko dla tych, którzy mają do tego prawo.',
      en: 'Employees by name: only for those who have the right.',
    },
    columns: {
      employee_id: { pl: 'Osoba (numer), jak w innych widokach.', en: 'The person (a number), as in other views.' },
      name: { pl: 'Imię i nazwisko; puste: dane usunięto.', en: 'Their name; null: it was erased.' },
      unit_id: { pl: 'Komórka, w której jest teraz.', en: 'The unit to which they belong now.' },
      active: { pl: 'Pracuje.', en: 'They work here.' },
    },
    select: `select id as employee_id, name, unit_id, active from read.employees`,
  },
];
