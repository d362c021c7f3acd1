import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const REPLAYS_PROBLEMS = {
  'one-moment': {
    pl: 'Podaj chwilę albo rewizję, jedno z dwojga.',
    en: 'Give an instant or a revision, one of the two.',
  },
  'moment-malformed': {
    pl: 'Podaj chwilę tak: 2026-03-02T08:15:00+01:00, sam dzień (2026-03-02 znaczy: koniec tego dnia) albo godzinę w Warszawie bez przesunięcia.',
    en: 'Give an instant as 2026-03-02T08:15:00+01:00, a day alone (2026-03-02 means: the end of that day) or Warsaw time without an offset.',
  },
  'no-such-day': { pl: 'Nie ma takiego dnia: {day}.', en: 'There is no such day: {day}.' },
  'time-twice': {
    pl: 'Tej nocy zegary cofnięto i ta godzina była dwa razy. Napisz, która: {first} albo {second}.',
    en: 'The clocks were put back that night, and that time was there twice. Say which one: {first} or {second}.',
  },
  'time-skipped': {
    pl: 'Tej nocy zegary przesunięto do przodu i takiej godziny nie było. Następna chwila to {next}.',
    en: 'The clocks were put forward that night, and there was no such time. The next moment is {next}.',
  },
  'in-the-future': {
    pl: 'Ta chwila jeszcze nie nastąpiła. W biurze jest teraz {now}.',
    en: 'That moment is still to come. In the office it is {now} now.',
  },
  'not-there-yet': {
    pl: 'Wtedy tego jeszcze nie było. Pierwszy wpis jest z {since}.',
    en: 'It was not there yet. Its first entry is of {since}.',
  },
  'revision-past-end': {
    pl: 'Nie ma takiej rewizji. Ostatnia to {newest}.',
    en: 'There is no such revision. The last one is {newest}.',
  },
  'before-the-first-event': {
    pl: 'Wtedy biura jeszcze nie było. Pierwszy wpis jest z {since}.',
    en: 'There was no office yet. Its first entry is of {since}.',
  },
  'replay-building': {
    pl: 'Odtworzenie jeszcze się buduje: gotowe w {percent}%.',
    en: 'The replay is still being built: {percent}% are done.',
  },
  'replay-no-room': {
    pl: 'Na dysku jest za mało miejsca na odtworzenie: potrzeba {needed} MB, wolne jest {free} MB. Biuro działa dalej; powiadom administratora.',
    en: 'There is too little room on the disk for the replay: it needs {needed} MB, and {free} MB are free. The office goes on; tell the administrator.',
  },
  'history-kind-unknown': {
    pl: 'Historii takich rzeczy nie ma. Można wybrać: {allowed}.',
    en: 'There is no history of such things. Choose one of: {allowed}.',
  },
  'history-empty': { pl: 'Nie ma takiej rzeczy.', en: 'There is no such thing.' },
  'replay-undigested': {
    pl: 'Odtworzenia nie da się zbudować: lista „{readModel}” nie umie odczytać wpisu ({reason}). Powiadom administratora; po naprawie zażądaj odtworzenia ponownie.',
    en: 'The replay cannot be built: the list "{readModel}" could not read an entry ({reason}). Tell the administrator; once it is mended, ask for the replay again.',
  },
} as const satisfies Problems;
