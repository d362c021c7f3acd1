import { OFFICE_ZONE, type Language } from '#libs/kernel';

/** What is known of a crisis. People are given by their names, `—` where there is none; instants as ISO 8601, UTC. */
export interface CrisisFacts {
  readonly reason: string;
  readonly declaredAt: string;
  readonly declaredBy: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  readonly endedBy: string;
  readonly team: readonly string[];
  /** Groups of inquiries that looked alike, of which coordinators were told. */
  readonly surges: readonly { readonly at: string; readonly count: number; readonly threshold: number }[];
  readonly log: readonly CrisisEntry[];
  /** The oldest first. */
  readonly statements: readonly {
    readonly text: string;
    readonly author: string;
    readonly writtenAt: string;
    /** Null as long as nobody has approved it. */
    readonly approvedAt: string | null;
    readonly approvedBy: string;
    readonly given: number;
    readonly waiting: number;
    readonly withheld: number;
  }[];
  readonly cases: {
    /** When the first and the last one arrived; null where there is none. */
    readonly firstAt: string | null;
    readonly lastAt: string | null;
    readonly count: number;
    readonly open: number;
    readonly answered: number;
  };
  /** Cases by how their terms stand: kept, missed, running. */
  readonly terms: { readonly met: number; readonly late: number; readonly running: number };
  readonly coverage: { readonly count: number; readonly negative: number; readonly reach: number };
  /** What was published last, the newest first. */
  readonly published: readonly { readonly day: string; readonly outlet: string; readonly title: string }[];
}

export interface CrisisEntry {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly confirmed: boolean;
}

interface CrisisPaper {
  readonly subject: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly parts: readonly {
    readonly heading: string;
    readonly texts: readonly string[];
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** All of it is to stand on one page: whoever needs more finds it with the topic. */
const MOST_STEPS = 9;
const MOST_ENTRIES = 4;
const MOST_PUBLISHED = 3;
const LONGEST_CELL = 115;
const LONGEST_NAME = 40;
const LONGEST_NAMES = 70;
const LONGEST_STATEMENT = 300;

/** A crisis on one page: who knew what when, what was decided, what was said to whom, what came of it. */
export function crisisPaper(crisis: CrisisFacts, language: Language): CrisisPaper {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const { cases, terms, coverage } = crisis;
  const fact = (pl: string, en: string, value: string) => ({ name: say(pl, en), value });
  const entries = (heading: string, confirmed: boolean) => {
    const its = crisis.log.filter((entry) => entry.confirmed === confirmed);
    const left = its.length - MOST_ENTRIES;
    return {
      heading,
      texts:
        its.length === 0
          ? [say('Brak wpisów.', 'No entries.')]
          : left > 0
            ? [say(`Najnowsze; wcześniejszych w dzienniku: ${left}.`, `The newest; earlier ones in the log: ${left}.`)]
            : [],
      headings: [say('Kiedy', 'When'), say('Kto zapisał', 'By whom'), say('Ustalenie', 'What')],
      rows: its
        .slice(-MOST_ENTRIES)
        .map(({ at, by, text }) => [inWarsaw(at), shortened(by, LONGEST_NAME), shortened(text, LONGEST_CELL)]),
    };
  };
  return {
    subject: shortened(crisis.reason, LONGEST_STATEMENT),
    facts: [
      fact('Kryzys trwał', 'It lasted', span(crisis, say)),
      fact('Sprawy', 'Cases', counted(cases.count, [say('otwarte', 'open'), cases.open])),
      fact('Z odpowiedzią', 'Answered', String(cases.answered)),
      fact(
        'Terminy',
        'Terms',
        say(
          `dotrzymane ${terms.met}, przekroczone ${terms.late}, biegnące ${terms.running}`,
          `kept ${terms.met}, missed ${terms.late}, running ${terms.running}`,
        ),
      ),
      fact('Publikacje', 'Publications', counted(coverage.count, [say('krytyczne', 'negative'), coverage.negative])),
      fact('Zasięg publikacji', 'Reach', String(coverage.reach)),
    ],
    parts: [
      {
        heading: say('Kto co wiedział i kiedy', 'Who knew what, and when'),
        texts: [],
        headings: [say('Kiedy', 'When'), say('Kto', 'Who'), say('Co', 'What')],
        rows: steps(crisis, say),
      },
      entries(say('Potwierdzone', 'Confirmed'), true),
      entries(say('Niepotwierdzone', 'Not confirmed'), false),
      { heading: say('Oświadczenie', 'Holding statement'), texts: said(crisis, say), headings: [], rows: [] },
      {
        heading: say('W mediach', 'In the media'),
        texts: crisis.published.length === 0 ? [say('Nie ma publikacji w rejestrze.', 'Nothing is recorded.')] : [],
        headings: [say('Dzień', 'Day'), say('Redakcja', 'Outlet'), say('Tytuł', 'Title')],
        rows: crisis.published
          .slice(0, MOST_PUBLISHED)
          .map(({ day, outlet, title }) => [day, shortened(outlet, LONGEST_NAME), shortened(title, LONGEST_CELL)]),
      },
    ],
  };
}

type Say = (pl: string, en: string) => string;

const counted = (count: number, [of, some]: readonly [string, number]): string => `${count} (${of}: ${some})`;

const span = ({ declaredAt, endedAt }: CrisisFacts, say: Say): string =>
  `${inWarsaw(declaredAt)} – ${endedAt === null ? say('trwa', 'goes on') : inWarsaw(endedAt)}`;

/** In the order in which it happened. Where there is too much for a page, the beginning and the end. */
function steps(crisis: CrisisFacts, say: Say): readonly (readonly string[])[] {
  const { cases, surges, statements, team, endedAt } = crisis;
  const office = say('biuro', 'the office');
  const all: (readonly [at: string, who: string, what: string])[] = [
    ...(cases.firstAt === null
      ? []
      : [[cases.firstAt, office, say('wpłynęła pierwsza sprawa', 'the first case arrived')] as const]),
    ...surges.map(({ at, count, threshold }) => {
      const what = say(
        `powiadomienie o ${count} podobnych sprawach (próg: ${threshold})`,
        `told of ${count} cases that look alike (from ${threshold} on)`,
      );
      return [at, say('koordynatorzy', 'coordinators'), what] as const;
    }),
    [crisis.declaredAt, crisis.declaredBy, say('kryzys ogłoszony', 'the crisis declared')],
    [
      crisis.declaredAt,
      shortened([...team, say('koordynatorzy', 'coordinators')].join(', '), LONGEST_NAMES),
      say('powiadomienie w konsoli i wiadomość', 'told in the console and by mail'),
    ],
    ...statements.flatMap(({ writtenAt, author, approvedAt, approvedBy }) => [
      [writtenAt, author, say('oświadczenie napisane', 'the holding statement written')] as const,
      ...(approvedAt === null
        ? []
        : [[approvedAt, approvedBy, say('oświadczenie zaakceptowane', 'the holding statement approved')] as const]),
    ]),
    ...(cases.lastAt === null || cases.count < 2
      ? []
      : [[cases.lastAt, office, say('wpłynęła ostatnia sprawa', 'the last case arrived')] as const]),
    ...(endedAt === null ? [] : [[endedAt, crisis.endedBy, say('kryzys zakończony', 'the crisis ended')] as const]),
  ];
  all.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const rows = all.map(([at, who, what]) => [inWarsaw(at), who, what]);
  if (rows.length <= MOST_STEPS) return rows;
  const left = rows.length - MOST_STEPS + 1;
  const between = ['…', '…', say(`w dzienniku tematu jeszcze: ${left}`, `in the topic’s history besides: ${left}`)];
  return [...rows.slice(0, 4), between, ...rows.slice(-(MOST_STEPS - 5))];
}

/** The words that everybody got last, and how many got them. */
function said({ statements }: CrisisFacts, say: Say): readonly string[] {
  const last = statements.findLast(({ approvedAt }) => approvedAt !== null);
  if (!last) return [say('Nie wysłano żadnego.', 'None was sent.')];
  const { text, given, waiting, withheld } = last;
  return [
    shortened(text, LONGEST_STATEMENT),
    say(
      `Wysłane w sprawach: ${given}; czeka: ${waiting}; nie wysłano: ${withheld}.`,
      `Given in cases: ${given}; waiting: ${waiting}; not given: ${withheld}.`,
    ),
  ];
}

/** On one line, and no longer. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** `YYYY-MM-DD HH:MM` */
export const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
