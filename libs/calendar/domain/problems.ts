import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CALENDAR_PROBLEMS = {
  'free-day-invalid': { pl: 'Nie ma takiego dnia w kalendarzu.', en: 'There is no such day in the calendar.' },
  'free-day-out-of-range': {
    pl: 'Dni wolne można wpisywać od {from} do {to}.',
    en: 'Free days can be entered from {from} to {to}.',
  },
  'free-day-needs-basis': {
    pl: 'Podaj ustawę, która uczyniła ten dzień wolnym (Dz.U.): przesuwa on terminy ustawowe.',
    en: 'Name the act that made this day free (Dz.U.): it moves statutory terms.',
  },
  'free-day-taken': { pl: 'Ten dzień już wpisano: {name}.', en: 'This day has been entered already: {name}.' },
  'free-day-unknown': { pl: 'Nie ma takiego dnia wolnego.', en: 'There is no such free day.' },
  'free-day-removed': { pl: 'Ten dzień już usunięto.', en: 'This day has been removed already.' },
} as const satisfies Problems;
