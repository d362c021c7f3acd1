import type { ReportingView } from '#libs/manifest';

/** Of a wait that goes on, until now; one that is to begin is none yet. */
const HOURS = `round((extract(epoch from least(w.until_at, now()) - w.from_at) / 3600)::numeric, 2)`;

/** Views of the schema `reporting` over what cases waited for, and over what employees did. */
export const delaysReporting: readonly ReportingView[] = [
  {
    name: 'employee_acts',
    about: {
      pl: 'Co zrobił kto w sprawach: jeden wiersz na czynność, osoby są numerami.',
      en: 'Who did what in cases: one row for each act, people are numbers.',
    },
    columns: {
      act: {
        pl: 'answered (ostateczna odpowiedź, która wyszła i nie wróciła), approved (podpisał projekt), returned (zwrócił projekt), contributed i contributedLate (wkład w terminie i po nim), escalated (jego sprawę eskalowano), reopened (wznowiono sprawę; osoba: ta, która odpowiedziała przedtem).',
        en: 'answered (a final answer that left and did not come back), approved (signed a draft), returned (gave a draft back), contributed and contributedLate (a contribution in time and late), escalated (a case of theirs was), reopened (a case was; the person: whoever had answered it before).',
      },
      at: { pl: 'Kiedy.', en: 'When.' },
      on_day: { pl: 'Którego dnia w Warszawie.', en: 'On which day, in Warsaw.' },
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      employee_id: {
        pl: 'Czyja to praca (numer); puste: niczyja.',
        en: 'Whose work it was (a number); null: nobody’s.',
      },
    },
    select: `
      select a.act, a.at, (a.at at time zone 'Europe/Warsaw')::date as on_day, a.case_id,
        coalesce(a.employee_id, case when a.act = 'reopened' then (select r.employee_id from read.work_replies r
          where r.case_id = a.case_id and r.sent_at <= a.at order by r.sent_at desc limit 1) end) as employee_id
      from read.work_acts a
      union all
      select 'answered', sent_at, (sent_at at time zone 'Europe/Warsaw')::date, case_id, employee_id
      from read.work_replies where sent_at is not null`,
  },
  {
    name: 'waits',
    about: {
      pl: 'Na co czekała sprawa, od wpływu do odpowiedzi: jeden wiersz na każdą część tego czasu. Części następują po sobie bez luki i się nie nakładają.',
      en: 'What a case waited for, from receipt to answer: one row for each part of that time. The parts follow each other without a gap and do not overlap.',
    },
    columns: {
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      wait: {
        pl: 'Na co: registering (rejestracja), unassigned (przydział w biurze prasowym), inUnit (przydział w komórce), notBegun (rozpoczęcie przez prowadzącego), work (jego praca), units (wkład komórek), approval (akceptacja projektu), approved (wysłanie po akceptacji), sending (wysyłka odpowiedzi), sender (nadawca, zegar wstrzymany).',
        en: 'For what: registering, unassigned (assignment at the press office), inUnit (assignment in the unit), notBegun (the case officer to begin), work (their work), units (contributions of units), approval (of the draft), approved (sending after approval), sending (delivery of the answer), sender (the clock is paused).',
      },
      from_at: { pl: 'Od kiedy.', en: 'Since when.' },
      until_at: { pl: 'Do kiedy; puste: nadal.', en: 'Until when; null: still.' },
      hours: { pl: 'Ile godzin (do teraz, jeśli nadal).', en: 'How many hours (until now where it still does).' },
    },
    select: `
      select w.case_id, w.wait, w.from_at, w.until_at, ${HOURS} as hours
      from read.case_waits w where w.from_at < now()`,
  },
  {
    name: 'unit_waits',
    about: {
      pl: 'Na które komórki czekała sprawa: jeden wiersz na komórkę i część czasu (waits, units). Na kilka czeka się naraz: ich godziny się nie sumują.',
      en: 'For which units a case waited: one row for each unit and part of the time (waits, units). Several are waited for at once: their hours do not add up.',
    },
    columns: {
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      unit_id: { pl: 'Komórka, na którą czekała.', en: 'The unit it waited for.' },
      from_at: { pl: 'Od kiedy.', en: 'Since when.' },
      until_at: { pl: 'Do kiedy; puste: nadal.', en: 'Until when; null: still.' },
      hours: { pl: 'Ile godzin (do teraz, jeśli nadal).', en: 'How many hours (until now where it still does).' },
    },
    select: `
      select w.case_id, u.id as unit_id, w.from_at, w.until_at, ${HOURS} as hours
      from read.case_waits w cross join lateral unnest(w.unit_ids) u(id) where w.wait = 'units' and w.from_at < now()`,
  },
];
