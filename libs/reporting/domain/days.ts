import type { ReportingView } from '#libs/manifest';

/** The office's calendar, as a dimension: filled by `ReportingSchema`, since the law's free days are known to `libs/deadlines`. */
export const daysView: ReportingView = {
  name: 'days',
  about: {
    pl: 'Kalendarz urzędu: jeden wiersz na dzień.',
    en: 'The office’s calendar: one row a day.',
  },
  columns: {
    day: { pl: 'Dzień.', en: 'The day.' },
    year: { pl: 'Rok.', en: 'The year.' },
    quarter: { pl: 'Kwartał (1–4).', en: 'The quarter (1–4).' },
    month: { pl: 'Pierwszy dzień miesiąca.', en: 'The first day of its month.' },
    week: { pl: 'Poniedziałek tygodnia.', en: 'The Monday of its week.' },
    weekday: { pl: '1 to poniedziałek, 7 niedziela.', en: '1 is Monday, 7 Sunday.' },
    working: {
      pl: 'Dzień roboczy: ani sobota, ani niedziela, ani dzień wolny z ustawy lub wpisany przez urząd.',
      en: 'A working day: no Saturday, Sunday or free day, of the law or entered by the office.',
    },
    free_because: { pl: 'Dlaczego wolny; puste: roboczy.', en: 'Why it is free; null: it is worked.' },
    working_number: {
      pl: 'Który to dzień roboczy od początku kalendarza; różnica dwóch to liczba dni roboczych między nimi.',
      en: 'How many working days there were up to it; the difference of two is the number of working days between them.',
    },
  },
  select: `
    select day, extract(year from day)::integer as year, extract(quarter from day)::integer as quarter,
      date_trunc('month', day)::date as month, date_trunc('week', day)::date as week,
      extract(isodow from day)::integer as weekday, free_because is null as working, free_because, working_number
    from reporting_tables.days`,
};
