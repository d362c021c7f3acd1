import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over what employees did. */
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
];
