import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over what units were asked. */
export const contributionsReporting: readonly ReportingView[] = [
  {
    name: 'contributions',
    about: {
      pl: 'Wkłady: jeden wiersz na pytanie zadane komórce.',
      en: 'Contributions: one row for each question that a unit was asked.',
    },
    columns: {
      contribution_id: { pl: 'Wkład.', en: 'The contribution.' },
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      unit_id: { pl: 'Pytana komórka.', en: 'The unit that was asked.' },
      asker_id: { pl: 'Kto pytał (numer).', en: 'Who asked (a number).' },
      employee_id: {
        pl: 'Kto odpowiada (numer); puste: jeszcze nikt.',
        en: 'Who answers (a number); null: nobody yet.',
      },
      state: { pl: 'Stan.', en: 'Its state.' },
      asked_at: { pl: 'Kiedy zapytano.', en: 'When it was asked.' },
      due_at: {
        pl: 'Pierwsza chwila po terminie, jak ustalono go ostatnio.',
        en: 'The first instant that is too late, as it was set last.',
      },
      answered_at: {
        pl: 'Kiedy przyszła pierwsza odpowiedź; puste: nie przyszła.',
        en: 'When the first answer came; null: none did.',
      },
      by_mail: { pl: 'Komórka odpowiada pocztą.', en: 'The unit answers by mail.' },
      late: {
        pl: 'Po terminie: odpowiedź przyszła po nim, albo nie przyszła i termin minął (wycofane i odmówione się nie liczą).',
        en: 'Late: the answer came after the term, or did not and the term has passed (not where withdrawn or declined).',
      },
      hours_to_answer: { pl: 'Godziny od pytania do odpowiedzi.', en: 'Hours from the question to the answer.' },
    },
    select: `
      select id as contribution_id, case_id, unit_id, asker_id, holder_id as employee_id, state, asked_at, due_at, answered_at,
        mail_to is not null as by_mail,
        case when answered_at is not null then answered_at >= due_at
          else due_at <= now() and state in ('asked', 'askedBack', 'returned') end as late,
        round((extract(epoch from answered_at - asked_at) / 3600)::numeric, 2) as hours_to_answer
      from read.contributions`,
  },
];
