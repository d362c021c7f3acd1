import { OFFICE_ZONE } from '#libs/kernel';
import { OfficeCalendar } from '#libs/deadlines';
import type { Random } from './random.js';

/** What is asked of units about a case, and what comes of it. Units are named by their keys. */
export type ContributionStep =
  | {
      readonly kind: 'ask';
      readonly officer: number;
      readonly units: readonly string[];
      readonly question: string;
      readonly dueAt: Temporal.Instant;
    }
  | {
      readonly kind: 'contribute';
      readonly unit: string;
      readonly act: 'answer' | 'askBack' | 'decline' | 'announceLateness';
      readonly text: string;
    }
  | { readonly kind: 'accept'; readonly officer: number; readonly unit: string };
export type TimedContributionStep = ContributionStep & { readonly at: Temporal.Instant };

/** As far as it matters when units are asked. */
export interface AskingGround {
  readonly subject: string;
  readonly officer: number;
  readonly assignedAt: Temporal.Instant;
  /** When the final answer leaves; undefined where none does within the year. */
  readonly answeredAt: Temporal.Instant | undefined;
}

interface Matter {
  /** In the subject of a case. */
  readonly about: string;
  readonly question: string;
  /** By the key of the unit. */
  readonly answers: Readonly<Record<string, string>>;
}

const MATTERS: readonly Matter[] = [
  {
    about: 'Remont drogi',
    question: 'Proszę o aktualny termin zakończenia remontu, wartość umowy i informację o karach umownych.',
    answers: {
      'zarzad-drog': 'Roboty idą zgodnie z harmonogramem, kończymy z końcem przyszłego kwartału. Kar nie naliczono.',
      fundusze: 'Dofinansowanie unijne wynosi 85 procent kosztów kwalifikowanych; umowa jest w realizacji.',
    },
  },
  {
    about: 'Przetarg na obwodnicę',
    question: 'Na jakim etapie jest przetarg, ile ofert wpłynęło i kiedy możliwy jest początek budowy?',
    answers: {
      drogi: 'Trwa badanie ofert, wpłynęło ich pięć. Zezwolenia spodziewamy się zimą, budowa mogłaby ruszyć wiosną.',
    },
  },
  {
    about: 'Rozkład autobusów',
    question: 'Dlaczego zawieszono popołudniowe kursy i ile województwo dopłaca do tej linii?',
    answers: {
      drogi:
        'Kursy zawiesił przewoźnik, bo brakuje mu kierowców. Dopłacamy 3 zł za wozokilometr, o powrocie rozmawiamy z gminą.',
    },
  },
  {
    about: 'Wycinka drzew',
    question: 'Kto i na jakiej podstawie zezwolił na wycinkę, ile drzew usunięto i co z nasadzeniami?',
    answers: {
      'zarzad-drog': 'Zezwolenie wydał wójt na nasz wniosek. Nasadzimy jesienią dwa razy tyle drzew, ile wycięto.',
      srodowisko: 'Potwierdzamy: zezwolenie jest ostateczne i nakłada nasadzenia zastępcze.',
    },
  },
  {
    about: 'oddziale ratunkowym',
    question: 'Ilu pacjentów przyjęto na SOR w ostatnim roku i jaki był średni czas oczekiwania na lekarza?',
    answers: {
      szpital:
        'Średni czas od rejestracji do badania wyniósł 47 minut. Zestawienie miesięczne jest w sprawozdaniu rocznym.',
      zdrowie: 'Dane szpitala są zgodne z naszymi. Prosimy nie podawać liczb z bieżącego kwartału: nie są zamknięte.',
    },
  },
  {
    about: 'Odwołane pociągi',
    question: 'Ile połączeń odwołano w ostatnim miesiącu, z jakich powodów i od kiedy wracają nowe składy?',
    answers: {
      koleje:
        'Za wszystkie odwołane pociągi jechała komunikacja zastępcza. Składy wrócą po odbiorach, najpóźniej za 6 tygodni.',
    },
  },
  {
    about: 'Premiera odwołana',
    question: 'Dlaczego odwołano premierę i na jakich zasadach zwracane są pieniądze za bilety?',
    answers: {
      teatr:
        'Premierę przenieśliśmy z powodu choroby w obsadzie. Bilety można wymienić albo zwrócić w kasie do końca miesiąca.',
      kultura: 'Potwierdzamy: dyrekcja powiadomiła nas tego samego dnia. Umowa z reżyserem obowiązuje.',
    },
  },
  {
    about: 'uchwała antysmogowa',
    question: 'Ile kontroli palenisk zgłosiły gminy i ile gmin dostało wsparcie na wymianę kotłów?',
    answers: { srodowisko: 'Sprawozdania złożyły wszystkie gminy. Terminów z uchwały zarząd nie zmienia.' },
  },
  {
    about: 'programu stypendialnego',
    question: 'Ilu uczniów dostało stypendia, według jakich kryteriów i kiedy ruszy następny nabór?',
    answers: { edukacja: 'Liczyły się wyniki w nauce i olimpiady. Następny nabór ruszy w maju, regulamin jest w BIP.' },
  },
  {
    about: 'Muzeum Regionalnym',
    question: 'Dlaczego wystawa jest zamknięta, jak długo potrwają prace i ile będą kosztować?',
    answers: {
      muzeum: 'Wymieniamy instalację przeciwpożarową, prace potrwają osiem miesięcy. Zbiory są w magazynie studyjnym.',
    },
  },
  {
    about: 'Lądowisko dla śmigłowców',
    question: 'Czego brakuje do otwarcia lądowiska i kto odpowiada za opóźnienie?',
    answers: { szpital: 'Czekamy na wpis do ewidencji. Dokumentację oświetlenia uzupełnia wykonawca.' },
  },
  {
    about: 'finansach szpitali',
    question: 'Jakie jest łączne zadłużenie wymagalne szpitali wojewódzkich na koniec kwartału?',
    answers: {
      zdrowie: 'Zobowiązania wymagalne maleją trzeci kwartał z rzędu; tabelę przesłaliśmy dyrektorowi biura.',
    },
  },
];

const DECLINES = [
  'Nie mamy takich danych: zbiera je gmina.',
  'To informacja objęta tajemnicą przedsiębiorcy, nie możemy jej przekazać.',
];
const ASKED_BACK = 'Którego okresu to dotyczy: roku kalendarzowego czy ostatnich dwunastu miesięcy?';
const LATENESS = 'Czekamy na dane z księgowości, damy odpowiedź dzień później.';
/** Why an answer does not wait for a unit. */
export const PAST_INPUT = 'Redakcja zamyka wydanie; to, co wiemy, wystarcza do odpowiedzi.';

type Fate = 'inTime' | 'late' | 'declines' | 'asksBack' | 'announces' | 'silent';

const FATES: Readonly<Record<'answered' | 'open', readonly (readonly [Fate, number])[]>> = {
  answered: [
    ['inTime', 62],
    ['late', 16],
    ['declines', 7],
    ['asksBack', 4],
    ['announces', 4],
    ['silent', 7],
  ],
  open: [
    ['inTime', 35],
    ['late', 10],
    ['declines', 10],
    ['asksBack', 10],
    ['announces', 10],
    ['silent', 25],
  ],
};

/** Of the cases that one could ask about; of those that are still open more, so that there is something to see. */
const SHARE = { answered: 0.25, open: 0.8 };
const TERM_HOUR = 15;
const calendar = new OfficeCalendar();

/** What units are asked about the case, if anything; in the order of time. `isPast`: the answer leaves before they said it. */
export function questionsAbout(
  random: Random,
  { subject, officer, assignedAt, answeredAt }: AskingGround,
): { readonly steps: readonly TimedContributionStep[]; readonly isPast: boolean } {
  const nothing = { steps: [], isPast: false };
  const matter = MATTERS.find(({ about }) => subject.includes(about));
  if (!matter || !random.chance(answeredAt ? SHARE.answered : SHARE.open)) return nothing;
  const askedAt = assignedAt.add({ minutes: random.between(6, 25) });
  const dueAt = dayAfter(askedAt);
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
  // An answer within the day waits for nobody.
  if (answeredAt && isBefore(answeredAt, askedAt.add({ hours: 4 }))) return nothing;
  const units = Object.keys(matter.answers);
  const steps: TimedContributionStep[] = [
    { kind: 'ask', officer, units, question: matter.question, dueAt, at: askedAt },
  ];
  let isPast = false;
  for (const unit of units) {
    const fate = random.weighted(answeredAt ? FATES.answered : FATES.open);
    const soon = askedAt.add({ minutes: random.between(40, 170) });
    const said = fate === 'late' ? dueAt.add({ minutes: random.between(35, 110) }) : soon;
    const text = matter.answers[unit]!;
    const acts: TimedContributionStep[] = actsOf(fate, unit, text, said, random);
    const inTime = acts.filter(({ at }) => !answeredAt || isBefore(at, answeredAt));
    steps.push(...inTime);
    const last = inTime.at(-1);
    const isSaid = last?.kind === 'contribute' && (last.act === 'answer' || last.act === 'decline');
    isPast ||= answeredAt !== undefined && !isSaid;
    const acceptedAt = last?.at.add({ minutes: random.between(5, 20) });
    if (isSaid && answeredAt && isBefore(acceptedAt!, answeredAt))
      steps.push({ kind: 'accept', officer, unit, at: acceptedAt! });
  }
  return { steps, isPast };
}

function actsOf(fate: Fate, unit: string, text: string, at: Temporal.Instant, random: Random): TimedContributionStep[] {
  const does = { kind: 'contribute', unit, at } as const;
  switch (fate) {
    case 'silent':
      return [];
    case 'declines':
      return [{ ...does, act: 'decline', text: random.pick(DECLINES) }];
    case 'asksBack':
      return [{ ...does, act: 'askBack', text: ASKED_BACK }];
    case 'announces':
      return [{ ...does, act: 'announceLateness', text: LATENESS }];
    default:
      return [{ ...does, act: 'answer', text }];
  }
}

/** On the next working day, in the afternoon. */
function dayAfter(instant: Temporal.Instant): Temporal.Instant {
  let day = instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().add({ days: 1 });
  while (!calendar.isWorkingDay(day)) day = day.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: { hour: TERM_HOUR } }).toInstant();
}
