import { at, moment, workingDays } from './days.js';
import type { DemoJournalist } from './people.js';
import type { DemoStep } from './plan.js';

/** Whose October is worth a look: by their place among officers. */
export const WATCHED_OFFICER = 3;
/** What they read at once on one day of it, of other people's cases. */
export const READ_AT_ONCE = 130;

/** Three cases that were late, each for a reason of its own. The user guide names them. */
export const LATE_CASES = {
  units: 'Wiadukt w Zaporze: dlaczego stoją roboty',
  assignment: 'Nagrody dla dyrektorów instytucji kultury',
  absence: 'Zamknięcie czytelni w filii muzeum',
} as const;
/** Their officers, by their place. One was away, and nobody took it over. */
const OFFICERS = { units: 1, assignment: 5, absence: 6 } as const;
export const AWAY = { officer: OFFICERS.absence, workingDaysAgo: 90, days: 16 } as const;

const ASKED = 'Proszę o informację, kto i kiedy podjął tę decyzję, ile to kosztuje i kiedy sprawa się skończy.';
const SAID = 'Dzień dobry, przekazujemy odpowiedź wraz z wyjaśnieniem. Za zwłokę przepraszamy.';
const HOUR = 60;

/** Of the October that lies in the year, the days on which the office works. */
export function octoberOf(end: Temporal.Instant): readonly Temporal.PlainDate[] {
  const byYear = Map.groupBy(
    workingDays(end).filter(({ month }) => month === 10),
    ({ year }) => year,
  );
  return [...byYear.values()].reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}

/** On which the watched officer read so much, and at which hour they tried to sign their own draft. */
export const bulkDayOf = (end: Temporal.Instant): Temporal.PlainDate | undefined => octoberOf(end).at(-4);

type Without<T> = T extends unknown ? Omit<T, 'case'> : never;
type Step = Without<DemoStep>;

/** What an auditor finds: stories of their own, numbered from 0. */
export function auditStories(end: Temporal.Instant, people: readonly DemoJournalist[]): readonly DemoStep[] {
  const stories = [...lateStories(end, people), ...octoberStories(end, people)];
  return stories.flatMap((story, number) => story.map((step): DemoStep => ({ ...step, case: number })));
}
export const AUDIT_STORIES = 6;

function lateStories(end: Temporal.Instant, people: readonly DemoJournalist[]): readonly (readonly Step[])[] {
  const days = workingDays(end);
  const on = (ago: number, hour: number, minute = 0) => moment(days, days.length - 1 - ago, hour * HOUR + minute);
  const answered = (ago: number, officer: number): Step[] => [
    { kind: 'reply', officer, text: SAID, at: on(ago, 12) },
    { kind: 'close', officer, outcome: 'answered', note: null, at: on(ago, 12, 40) },
  ];
  const { units, assignment, absence } = OFFICERS;
  return [
    [
      arrival(LATE_CASES.units, people[11]!, on(60, 9)),
      given(units, on(60, 9, 40)),
      {
        ...{ kind: 'ask', officer: units, units: ['zarzad-drog'], at: on(60, 11) },
        ...{ question: 'Od kiedy i dlaczego roboty stoją, i kto za to płaci?', dueAt: on(58, 15) },
      },
      {
        ...{ kind: 'contribute', unit: 'zarzad-drog', act: 'answer', at: on(47, 10) },
        text: 'Wykonawca czeka na zgodę kolei; kary umowne naliczamy od początku miesiąca.',
      },
      { kind: 'accept', officer: units, unit: 'zarzad-drog', at: on(47, 10, 30) },
      ...answered(47, units),
    ],
    [
      arrival(LATE_CASES.assignment, people[23]!, on(75, 9)),
      given(assignment, on(63, 9)),
      { kind: 'note', officer: assignment, text: 'Dostałam to dziś, termin już minął.', at: on(63, 9, 30) },
      ...answered(62, assignment),
    ],
    [
      arrival(LATE_CASES.absence, people[37]!, on(AWAY.workingDaysAgo + 1, 9)),
      given(absence, on(AWAY.workingDaysAgo + 1, 10)),
      ...answered(77, absence),
    ],
  ];
}

function octoberStories(end: Temporal.Instant, people: readonly DemoJournalist[]): readonly (readonly Step[])[] {
  const october = octoberOf(end);
  const officer = WATCHED_OFFICER;
  const on = (place: number, hour: number, minute = 0) =>
    at(october[Math.min(place, october.length - 1)]!, hour * HOUR + minute);
  const saturday = october[4]!.add({ days: 6 - october[4]!.dayOfWeek });
  const notes = (times: readonly Temporal.Instant[]): Step[] =>
    times.map((time, place) => ({ kind: 'note', officer, text: `Porządkuję akta, część ${place + 1}.`, at: time }));
  const quarters = (first: number) => [0, 1, 2, 3, 4, 5].map((quarter) => first * HOUR + 15 * quarter);
  return [
    // Nobody waited for the unit that had been asked.
    [
      arrival('Zakup samochodów służbowych', people[4]!, on(1, 9)),
      given(officer, on(1, 9, 30)),
      {
        ...{ kind: 'ask', officer, units: ['fundusze'], at: on(1, 11) },
        ...{ question: 'Z jakich środków i za ile kupiono samochody?', dueAt: on(3, 15) },
      },
      { kind: 'reply', officer, text: SAID, isPastInput: true, at: on(1, 16, 30) },
    ],
    // By night and on a Saturday.
    [
      arrival('Koncert na otwarcie hali widowiskowej', people[8]!, on(2, 9)),
      given(officer, on(2, 9, 30)),
      ...notes(quarters(21).map((minute) => at(october[3]!, minute))),
      ...notes(quarters(13).map((minute) => at(saturday, minute))),
      { kind: 'reply', officer, text: SAID, at: on(7, 11) },
    ],
    // A draft that they tried to sign themselves: the access log says so.
    [
      arrival('Umowa na kampanię promocyjną regionu', people[15]!, on(5, 9)),
      given(officer, on(5, 9, 30)),
      { kind: 'draft', officer, text: SAID, at: on(6, 10) },
      { kind: 'reply', officer, text: SAID, at: on(8, 13) },
    ],
  ];
}

const arrival = (subject: string, journalist: DemoJournalist, time: Temporal.Instant): Step => ({
  ...{ kind: 'arrive', channel: 'email', journalist, subject, text: ASKED, withAttachment: false },
  at: time,
});
const given = (officer: number, time: Temporal.Instant): Step => ({
  ...{ kind: 'assign', officer, coordinator: 0, priority: 'normal', note: null },
  at: time,
});
