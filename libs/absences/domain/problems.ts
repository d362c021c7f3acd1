import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ABSENCES_PROBLEMS = {
  'absence-unknown': { pl: 'Nie ma takiej nieobecności.', en: 'There is no such absence.' },
  'absence-of-another': {
    pl: 'Nieobecność planuje ta osoba sama, jej przełożony albo administrator.',
    en: 'An absence is planned by the person, their head or an administrator.',
  },
  'absence-ends-before-it-begins': {
    pl: 'Ostatni dzień jest wcześniejszy niż pierwszy.',
    en: 'The last day comes before the first one.',
  },
  'absence-in-past': {
    pl: 'Te dni już minęły. Nieobecność można zapisać, dopóki trwa.',
    en: 'These days are over. An absence can be entered as long as it lasts.',
  },
  'absence-over': {
    pl: 'Ta nieobecność już się skończyła: zostaje taka, jaka była.',
    en: 'This absence is over: it stays as it was.',
  },
  'absence-begun': {
    pl: 'Ta nieobecność już trwa (od {from}): pierwszego dnia nie można zmienić.',
    en: 'This absence has begun (on {from}): its first day cannot be changed.',
  },
  'absence-too-long': {
    pl: 'Nieobecność może trwać najwyżej {days} dni.',
    en: 'An absence lasts {days} days at most.',
  },
  'absence-overlaps': {
    pl: 'Na te dni zapisano już nieobecność tej osoby ({from} – {to}).',
    en: 'An absence of this person is entered for these days already ({from} – {to}).',
  },
  'deputy-is-oneself': { pl: 'Nikt nie zastępuje sam siebie.', en: 'Nobody stands in for themselves.' },
  'deputies-in-a-circle': {
    pl: 'Zastępstwa tworzą koło: dnia {day} nie byłoby nikogo obecnego. Wybierz inną osobę albo inne dni.',
    en: 'The deputies form a circle: on {day} nobody would be there. Choose somebody else, or other days.',
  },
  'absence-of-deactivated': {
    pl: 'Ta osoba już tu nie pracuje: jej nieobecności się nie planuje.',
    en: 'This person does not work here any more: no absence of theirs is planned.',
  },
  'deputy-deactivated': {
    pl: 'Ta osoba już tu nie pracuje i nie może zastępować.',
    en: 'This person does not work here any more, and cannot stand in.',
  },
  'not-deputy': {
    pl: 'Nie zastępujesz teraz tej osoby.',
    en: 'You do not stand in for this person now.',
  },
} as const satisfies Problems;
