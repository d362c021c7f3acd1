import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const TASKS_PROBLEMS = {
  'task-not-found': { pl: 'Nie ma takiego zadania.', en: 'There is no such task.' },
  'task-day-past': {
    pl: 'Ten dzień już minął. Wybierz dzisiejszy albo późniejszy.',
    en: 'This day is over already. Choose today or a later one.',
  },
  'task-done': {
    pl: 'To zadanie już wykonano. Jeżeli jest znów do wykonania, przywróć je.',
    en: 'This task was done already. Take it up again if it is to be done after all.',
  },
  'task-withdrawn': {
    pl: 'To zadanie wycofano. Jeżeli jest jednak do wykonania, przywróć je.',
    en: 'This task was withdrawn. Take it up again if it is to be done after all.',
  },
  'task-for-somebody-else': {
    pl: 'Ta osoba nie widzi sprawy albo nie prowadzi spraw: nie zobaczyłaby zadania. Wybierz inną albo najpierw przekaż jej sprawę.',
    en: 'This person does not see the case or works on none: they would not see the task. Choose somebody else, or give them the case first.',
  },
} as const satisfies Problems;
