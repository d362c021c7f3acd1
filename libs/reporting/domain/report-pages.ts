import type { Language } from '#libs/kernel';
import type { Chart } from './events.js';
import type { Grain } from './report-period.js';
import { MOST_WORKING_DAYS, type RowOf } from './report-words.js';

type Words = Readonly<Record<Language, string>>;

/** What a number counts. */
export type Measure = 'cases' | 'hours' | 'percent' | 'other';

export interface ReportColumn {
  /** As the statement calls it. */
  readonly name: string;
  readonly words: Words;
  readonly measure: Measure;
  /** By which further filter the list of cases shows what it counts; null: no list shows it. */
  readonly cases: Readonly<Record<string, string>> | null;
  /** Which rows of the statement it counts, or is worked out of; all where left out. */
  readonly counts?: string;
}

/** One chart of a report, and its table. */
export interface ReportFigure {
  readonly id: string;
  readonly name: Words;
  /** How it is counted. */
  readonly about: Words;
  readonly rowsAre: RowOf;
  readonly chart: Chart;
  readonly columns: readonly ReportColumn[];
  /** Names employees. */
  readonly staff?: true;
  /**
   * Its columns: `key`, what the row is; `name` where that is a newsroom, a unit or an employee; then `columns`. `$1` and `$2` are the first and
   * the last day, `$3` to `$7` kind, channel, unit, newsroom and employee, null where any.
   */
  readonly sql: string;
  readonly behind: Behind;
}

/** What a figure counts, before it is counted: the same rows lead to the cases behind a number. */
export interface Behind {
  /** `FROM` and `WHERE` of the statement; a case in it is `c`. */
  readonly from: string;
  /** What tells one row of the figure from the other; null: the period does, or nothing. */
  readonly key: string | null;
}

/** Of `$8`: the row that has no newsroom, unit, … */
export const NO_KEY = 'none';

/** Which rows of a figure a number stands for: one, all but so many (the rest of a chart), or all of them. */
export type RowsBehind = 'one' | 'all' | { readonly allBut: number };

/**
 * The cases behind a number, those that came in last in front, and how many there are. `$1` to `$7` as in the figure's own statement.
 * @param column of the figure
 * @param rows `$8` is the key of the one row, or `$8`, `$9` … those of the rows that are left out
 */
export function casesBehind(
  { behind: { from, key } }: ReportFigure,
  { counts }: ReportColumn,
  rows: RowsBehind,
): string {
  const keyed = `coalesce((${key})::text, '${NO_KEY}')`;
  const conditions = [
    ...(rows === 'one' && key !== null ? [`${keyed} = $8::text`] : []),
    ...(typeof rows === 'object' && key !== null ? [`${keyed} NOT IN (${placesOf(rows.allBut)})`] : []),
    ...(counts === undefined ? [] : [counts]),
  ];
  return trimmed(`
    SELECT c.case_id, count(*) OVER () AS cases
    ${[from, ...conditions].join('\n      AND ')}
    GROUP BY c.case_id, c.received_at
    ORDER BY c.received_at DESC, c.case_id
    LIMIT ${MOST_CASES_BEHIND}`);
}

const placesOf = (count: number) => Array.from({ length: count }, (_, place) => `$${place + 8}::text`).join(', ');

/** As many of them are listed. */
export const MOST_CASES_BEHIND = 2_000;

export interface ReportPage {
  readonly id: string;
  readonly name: Words;
  readonly figures: readonly ReportFigure[];
}

/** A piece of the period is a month in the statements; of a short period it is a week, or a day. */
export const statementOf = ({ sql }: ReportFigure, grain: Grain): string =>
  sql.replaceAll(`date_trunc('month',`, `date_trunc('${grain}',`);

const OF_CASES = `($3::text IS NULL OR c.kind = $3) AND ($4::text IS NULL OR c.channel = $4)
      AND ($5::text IS NULL OR c.unit_id = $5) AND ($6::text IS NULL OR c.newsroom_id = $6)
      AND ($7::text IS NULL OR c.employee_id = $7)`;
const within = (instant: string) => `${instant} >= $1::date AND ${instant} < $2::date + 1`;
/** Which cases a figure counts that speaks of those received. */
export const RECEIVED = `NOT c.dismissed AND ${within('c.received_at')}
      AND ${OF_CASES}`;
const hours = (share: number, value: string) =>
  `round(percentile_cont(${share}) WITHIN GROUP (ORDER BY ${value})::numeric, 1)`;
// Of a timestamp: with a time zone it would be worked out a hundred times slower.
const PERIOD = `date_trunc('month', c.received_on::timestamp)::date`;
const FIRST_REPLY = `date_part('epoch', c.first_reply_at - c.received_at) / 3600`;
const KEPT = `round(100.0 * count(*) FILTER (WHERE c.term_outcome = 'met') /
        nullif(count(*) FILTER (WHERE c.term_outcome IN ('met', 'late')), 0), 1)`;

const CASES: ReportColumn = { name: 'cases', words: { pl: 'sprawy', en: 'cases' }, measure: 'cases', cases: {} };
const LATE: ReportColumn = {
  name: 'late',
  words: { pl: 'po terminie', en: 'late' },
  measure: 'cases',
  cases: { missedTerm: 'true' },
  counts: `c.term_outcome = 'late'`,
};
const percent = (name: string, pl: string, en: string, counts?: string): ReportColumn => ({
  ...{ name, words: { pl, en }, measure: 'percent', cases: null, ...(counts !== undefined && { counts }) },
});
const inHours = (name: string, pl: string, en: string, counts?: string): ReportColumn => ({
  ...{ name, words: { pl, en }, measure: 'hours', cases: null, ...(counts !== undefined && { counts }) },
});
const counted = (
  name: string,
  pl: string,
  en: string,
  counts?: string,
  cases: ReportColumn['cases'] = null,
): ReportColumn => ({
  ...{ name, words: { pl, en }, measure: 'cases', cases, ...(counts !== undefined && { counts }) },
});
const MEDIAN = inHours('median_hours', 'mediana godzin', 'median hours');
const P90 = inHours('p90_hours', '90. percentyl godzin', '90th percentile of hours');
const ANSWERED = 'c.hours_to_answer IS NOT NULL';
const MEDIAN_TO_ANSWER: ReportColumn = { ...MEDIAN, counts: ANSWERED };

/** Figures that count cases by one thing that each has. */
function casesBy(rowsAre: RowOf, name: Words, key: string, chart: Chart = 'bars'): ReportFigure {
  return {
    ...{ id: `by-${rowsAre}`, name, rowsAre, chart, columns: [CASES] },
    about: {
      pl: 'Sprawy, które wpłynęły w okresie; odrzucone i dołączone do innych się nie liczą.',
      en: 'Cases received in the period; the dismissed and those joined to others do not count.',
    },
    sql: trimmed(`
    SELECT ${key} AS key, count(*) AS cases
    FROM cases c
    WHERE ${RECEIVED}
    GROUP BY 1
    ORDER BY ${rowsAre === 'channel' || rowsAre === 'kind' ? '2 DESC, 1' : '1'}`),
    behind: received(rowsAre === 'period' ? null : key),
  };
}

const received = (key: string | null, where?: string): Behind => ({
  ...{ key, from: `FROM cases c\n    WHERE ${RECEIVED}${where === undefined ? '' : `\n      AND ${where}`}` },
});

/** How long something took, of the cases received in each piece of the period. */
function timeOver(id: string, name: Words, about: Words, value: string, where: string): ReportFigure {
  return {
    ...{ id, name, about, rowsAre: 'period', chart: 'line', columns: [MEDIAN, P90] },
    sql: trimmed(`
    SELECT ${PERIOD} AS key, ${hours(0.5, value)} AS median_hours,
      ${hours(0.9, value)} AS p90_hours
    FROM cases c
    WHERE ${RECEIVED}
      AND ${where}
    GROUP BY 1
    ORDER BY 1`),
    behind: received(null, where),
  };
}

const DECIDED = `c.term_outcome IN ('met', 'late')`;
const WHO_COLUMNS = [...[CASES, LATE, percent('percent_kept', '% w terminie', '% in time', DECIDED), MEDIAN_TO_ANSWER]];
const WHO_ABOUT: Words = {
  pl: 'Sprawy z okresu: ile wpłynęło, ile po terminie (także jeszcze biegnącym), jaki odsetek rozstrzygniętych w terminie i po ilu godzinach odpowiedź.',
  en: 'Cases of the period: how many came, how many are late (also where the term still runs), the share decided in time, and the hours to the answer.',
};
const who = (rowsAre: RowOf, name: Words, key: string, joined: string, title: string): ReportFigure => ({
  ...{ id: `by-${rowsAre}`, name, about: WHO_ABOUT, rowsAre, chart: 'bars', columns: WHO_COLUMNS },
  sql: trimmed(`
    SELECT g.key, ${title} AS name, g.cases, g.late, g.percent_kept, g.median_hours
    FROM (SELECT ${key} AS key, count(*) AS cases, count(*) FILTER (WHERE c.term_outcome = 'late') AS late,
        ${KEPT} AS percent_kept, ${hours(0.5, 'c.hours_to_answer')} AS median_hours
      FROM cases c
      WHERE ${RECEIVED}
      GROUP BY 1) g ${joined}
    ORDER BY g.cases DESC, 2, 1`),
  behind: received(key),
});

/** What narrows them is named as in cases: the same words narrow both. */
export const TERMS = `FROM terms c
    WHERE ${RECEIVED}`;
const MET = `c.outcome = 'met'`;
const PAST = `c.outcome IN ('late', 'overdue')`;
const RUNNING = `c.outcome IN ('running', 'paused')`;
const TERM_COLUMNS = [
  counted('met', 'w terminie', 'in time', MET),
  // It counts terms: the list has the cases that they are of, each once.
  counted('late', 'po terminie', 'late', PAST, { missedTerm: 'true' }),
  counted('running', 'biegną', 'running', RUNNING),
  percent('percent_kept', '% w terminie', '% in time', `(${MET} OR ${PAST})`),
];
const TERM_COUNTS = `count(*) FILTER (WHERE ${MET}) AS met,
      count(*) FILTER (WHERE ${PAST}) AS late,
      count(*) FILTER (WHERE ${RUNNING}) AS running,
      round(100.0 * count(*) FILTER (WHERE ${MET}) /
        nullif(count(*) FILTER (WHERE c.outcome IN ('met', 'late', 'overdue')), 0), 1) AS percent_kept`;
const TERMS_ABOUT: Words = {
  pl: 'Nasze terminy w sprawach z okresu. Po terminie jest też ten, który biegnie, a minął; wycofane się nie liczą.',
  en: 'Our terms in cases of the period. One that runs on past its end is late too; the withdrawn do not count.',
};

const ON_TARGET = `c.target_outcome = 'met'`;
const PAST_TARGET = `c.target_outcome = 'missed'`;
const BEFORE_TARGET = `c.target_outcome = 'ahead'`;
const TARGETS = `${TERMS}
      AND c.target_outcome IS NOT NULL`;
const TARGET_COLUMNS = [
  counted('on_target', 'do celu', 'by the target', ON_TARGET),
  counted('past_target', 'po celu', 'past the target', PAST_TARGET),
  counted('ahead', 'cel przed nami', 'target ahead', BEFORE_TARGET),
  percent('percent_on_target', '% do celu', '% by the target', `(${ON_TARGET} OR ${PAST_TARGET})`),
];
const TARGET_COUNTS = `count(*) FILTER (WHERE ${ON_TARGET}) AS on_target,
      count(*) FILTER (WHERE ${PAST_TARGET}) AS past_target,
      count(*) FILTER (WHERE ${BEFORE_TARGET}) AS ahead,
      round(100.0 * count(*) FILTER (WHERE ${ON_TARGET}) /
        nullif(count(*) FILTER (WHERE c.target_outcome IN ('met', 'missed')), 0), 1) AS percent_on_target`;

/** Of a table `w` that is by case. */
export const OF_LATE_CASES = `JOIN cases c ON c.case_id = w.case_id
    WHERE ${RECEIVED}
      AND c.term_missed`;
const LATE_WAITS = `FROM waits w ${OF_LATE_CASES}`;
const LATE_FOR_UNITS = `FROM unit_waits w ${OF_LATE_CASES}`;
const WAITED = [
  inHours('hours', 'godziny razem', 'hours together'),
  inHours('median_hours', 'mediana godzin na sprawę', 'median hours a case'),
  counted('cases', 'sprawy', 'cases'),
];
const WAIT_COLUMNS = [...WAITED, percent('percent_of_time', '% czasu', '% of the time')];
/** Exact, until now where it goes on: the sum of rounded hours would drift. */
const WAITED_HOURS = `date_part('epoch', least(w.until_at, now()) - w.from_at) / 3600`;
const waited = (key: string, from: string) => `(SELECT ${key} AS key, c.case_id, sum(${WAITED_HOURS}) AS hours
      ${from}
      GROUP BY 1, 2) g`;
const WAIT_COUNTS = `round(sum(g.hours)::numeric, 1) AS hours, ${hours(0.5, 'g.hours')} AS median_hours, count(*) AS cases`;

const CONTRIBUTIONS = `FROM contributions k JOIN cases c ON c.case_id = k.case_id LEFT JOIN units u ON u.unit_id = k.unit_id
    WHERE NOT c.dismissed AND ${within('k.asked_at')}
      AND ($3::text IS NULL OR c.kind = $3) AND ($4::text IS NULL OR c.channel = $4)
      AND ($5::text IS NULL OR k.unit_id = $5) AND ($6::text IS NULL OR c.newsroom_id = $6)
      AND ($7::text IS NULL OR k.employee_id = $7)`;
const CONTRIBUTION_COLUMNS = [
  counted('asked', 'zapytania', 'asked'),
  counted('answered', 'odpowiedzi', 'answered', 'k.answered_at IS NOT NULL'),
  counted('late', 'po terminie', 'late', 'k.late'),
  { ...MEDIAN, counts: 'k.answered_at IS NOT NULL' },
  { ...P90, counts: 'k.answered_at IS NOT NULL' },
];
const CONTRIBUTION_COUNTS = `count(*) AS asked, count(k.answered_at) AS answered, count(*) FILTER (WHERE k.late) AS late,
      ${hours(0.5, 'k.hours_to_answer')} AS median_hours, ${hours(0.9, 'k.hours_to_answer')} AS p90_hours`;
const CONTRIBUTIONS_ABOUT: Words = {
  pl: 'Zapytania do komórek zadane w okresie; po terminie są te, na które odpowiedziano po nim, i te, które czekają, choć minął.',
  en: 'What units were asked in the period; late is what was answered after its term, and what still waits past it.',
};

const APPROVALS = `FROM approvals k JOIN cases c ON c.case_id = k.case_id LEFT JOIN units u ON u.unit_id = k.unit_id
    WHERE NOT c.dismissed AND ${within('k.waited_from')}
      AND ($3::text IS NULL OR c.kind = $3) AND ($4::text IS NULL OR c.channel = $4)
      AND ($5::text IS NULL OR k.unit_id = $5) AND ($6::text IS NULL OR c.newsroom_id = $6)
      AND ($7::text IS NULL OR k.employee_id = $7)`;
const APPROVAL_COLUMNS = [
  counted('submitted', 'do podpisu', 'to be signed'),
  counted('signed', 'podpisane', 'signed', `k.ended_by IN ('signed', 'approved')`),
  counted('returned', 'zwrócone', 'returned', `k.ended_by = 'returned'`),
  counted('waiting', 'czekają', 'waiting', 'k.ended_by IS NULL'),
  inHours('median_hours', 'mediana godzin czekania', 'median hours of waiting'),
  inHours('p90_hours', '90. percentyl godzin', '90th percentile of hours'),
];
const APPROVAL_COUNTS = `count(*) AS submitted, count(*) FILTER (WHERE k.ended_by IN ('signed', 'approved')) AS signed,
      count(*) FILTER (WHERE k.ended_by = 'returned') AS returned, count(*) FILTER (WHERE k.ended_by IS NULL) AS waiting,
      ${hours(0.5, 'k.hours')} AS median_hours, ${hours(0.9, 'k.hours')} AS p90_hours`;
const APPROVALS_ABOUT: Words = {
  pl: 'Czekanie projektów na podpis, zaczęte w okresie: każdy stopień akceptacji osobno. Godziny liczą się też tym, które nadal czekają.',
  en: 'Waits of drafts for a signature that began in the period: each level of approval for itself. Hours count for those that still wait too.',
};

const ESCALATIONS = `FROM clock_acts a JOIN cases c ON c.case_id = a.case_id
    WHERE a.act = 'escalated' AND NOT c.dismissed AND ${within('a.at')}
      AND ${OF_CASES}`;

export const LOADS = `FROM holdings h WHERE $1::date <= current_date AND h.from_on <= $2::date AND coalesce(h.until_on > greatest(h.from_on, $1::date), true)
      AND $3::text IS NULL AND $4::text IS NULL AND ($5::text IS NULL OR h.unit_id = $5) AND $6::text IS NULL
      AND ($7::text IS NULL OR h.employee_id = $7)`;
/** At the end of how many days of the period it stood there. */
const DAYS_STOOD = `least(h.until_on, $2::date + 1, current_date + 1) - greatest(h.from_on, $1::date)`;
const LOAD_ABOUT: Words = {
  pl: 'Ile spraw stało na koniec dnia, średnio. Liczy się z dekretacji, zakończeń i wznowień. Rodzaj, droga i redakcja tu nie zawężają: z nimi tabela jest pusta.',
  en: 'How many cases stood at the end of a day, on average. Counted from assignments, endings and reopenings. Kind, way and newsroom are not known here: with them the table is empty.',
};
const loadBehind = (key: string | null): Behind => ({
  ...{ key, from: LOADS.replace('FROM holdings h', 'FROM holdings h JOIN cases c ON c.case_id = h.case_id') },
});
const LOAD_COLUMN: ReportColumn = {
  ...{ name: 'cases', words: { pl: 'sprawy na koniec dnia', en: 'cases at the end of a day' } },
  ...{ measure: 'other', cases: null },
};

/** The reports, page by page. */
export const REPORT_PAGES: readonly ReportPage[] = [
  {
    id: 'volume',
    name: { pl: 'Wpływ', en: 'Volume' },
    figures: [
      casesBy('period', { pl: 'Ile spraw wpłynęło', en: 'Cases received' }, PERIOD, 'line'),
      casesBy('channel', { pl: 'Którędy przyszły', en: 'By which way they came' }, 'c.channel'),
      casesBy('kind', { pl: 'Jakiego rodzaju', en: 'By kind' }, 'c.kind'),
      {
        ...casesBy('newsroom', { pl: 'Które redakcje', en: 'By newsroom' }, 'c.newsroom_id'),
        sql: trimmed(`
    SELECT g.key, n.name, g.cases
    FROM (SELECT c.newsroom_id AS key, count(*) AS cases
      FROM cases c
      WHERE ${RECEIVED}
      GROUP BY 1) g LEFT JOIN newsrooms n ON n.newsroom_id = g.key
    ORDER BY 3 DESC, 2, 1`),
      },
      casesBy('hour', { pl: 'O której godzinie', en: 'By hour' }, 'c.received_hour'),
      casesBy('weekday', { pl: 'W który dzień tygodnia', en: 'By weekday' }, 'c.received_weekday'),
    ],
  },
  {
    id: 'times',
    name: { pl: 'Czas odpowiedzi', en: 'Times' },
    figures: [
      {
        id: 'times',
        name: { pl: 'Ile trwało', en: 'How long it took' },
        about: {
          pl: 'Mediany godzin od wpływu, spraw z całego okresu: do pierwszego pisma, do dekretacji, do ostatecznej odpowiedzi. Wznowiona nie ma odpowiedzi, dopóki znów jej nie dostanie.',
          en: 'Median hours from receipt, of the cases of the whole period: to the first letter, to the assignment, to the final answer. A reopened case has none until it is answered again.',
        },
        rowsAre: 'all',
        chart: 'none',
        columns: [
          CASES,
          counted('answered', 'odpowiedziane', 'answered', 'c.answered_at IS NOT NULL'),
          inHours('first_reply', 'do pierwszego pisma', 'to the first letter', 'c.first_reply_at IS NOT NULL'),
          inHours('assignment', 'do dekretacji', 'to the assignment', 'c.hours_to_assignment IS NOT NULL'),
          inHours('answer', 'do odpowiedzi', 'to the answer', ANSWERED),
          inHours('answer_p90', 'do odpowiedzi, 90. percentyl', 'to the answer, 90th percentile', ANSWERED),
        ],
        behind: received(null),
        sql: trimmed(`
    SELECT 'all' AS key, count(*) AS cases, count(c.answered_at) AS answered, ${hours(0.5, FIRST_REPLY)} AS first_reply,
      ${hours(0.5, 'c.hours_to_assignment')} AS assignment,
      ${hours(0.5, 'c.hours_to_answer')} AS answer,
      ${hours(0.9, 'c.hours_to_answer')} AS answer_p90
    FROM cases c
    WHERE ${RECEIVED}`),
      },
      timeOver(
        'to-answer',
        { pl: 'Do odpowiedzi', en: 'To the answer' },
        {
          pl: 'Godziny od wpływu do ostatniej ostatecznej odpowiedzi, według tego, kiedy sprawa wpłynęła.',
          en: 'Hours from receipt to the last final answer, by when the case came in.',
        },
        'c.hours_to_answer',
        'c.answered_at IS NOT NULL',
      ),
      timeOver(
        'to-first-reply',
        { pl: 'Do pierwszej reakcji', en: 'To the first reaction' },
        {
          pl: 'Godziny od wpływu do pierwszego pisma, które wyszło; potwierdzenie wpływu się nie liczy.',
          en: 'Hours from receipt to the first letter that left; the receipt does not count.',
        },
        FIRST_REPLY,
        'c.first_reply_at IS NOT NULL',
      ),
      timeOver(
        'to-assignment',
        { pl: 'Do dekretacji', en: 'To the assignment' },
        {
          pl: 'Godziny od wpływu do pierwszej dekretacji, na osobę albo na komórkę.',
          en: 'Hours from receipt to the first assignment, to a person or to a unit.',
        },
        'c.hours_to_assignment',
        'c.first_assigned_at IS NOT NULL',
      ),
      {
        id: 'distribution',
        name: { pl: 'Na ile dni roboczych starczyło', en: 'In how many working days' },
        about: {
          pl: 'Odpowiedziane sprawy z okresu według dni roboczych od dnia po wpływie; 0 to ten sam dzień.',
          en: 'Answered cases of the period by working days from the day after receipt; 0 is the same day.',
        },
        ...{ rowsAre: 'workingDays', chart: 'bars', columns: [counted('cases', 'sprawy', 'cases')] },
        behind: received(`least(c.working_days_to_answer, ${MOST_WORKING_DAYS})`, 'c.answered_at IS NOT NULL'),
        sql: trimmed(`
    SELECT least(c.working_days_to_answer, ${MOST_WORKING_DAYS}) AS key, count(*) AS cases
    FROM cases c
    WHERE ${RECEIVED}
      AND c.answered_at IS NOT NULL
    GROUP BY 1
    ORDER BY 1`),
      },
    ],
  },
  {
    id: 'terms',
    name: { pl: 'Terminowość', en: 'Terms' },
    figures: [
      {
        ...{ id: 'kept', name: { pl: 'Terminy razem', en: 'All terms' }, about: TERMS_ABOUT },
        ...{ rowsAre: 'all', chart: 'none', columns: TERM_COLUMNS, behind: { from: TERMS, key: null } },
        sql: trimmed(`
    SELECT 'all' AS key, ${TERM_COUNTS}
    ${TERMS}`),
      },
      {
        ...{ id: 'over-time', name: { pl: 'Ile dotrzymano', en: 'How many were kept' }, about: TERMS_ABOUT },
        ...{ rowsAre: 'period', chart: 'bars', columns: TERM_COLUMNS, behind: { from: TERMS, key: null } },
        sql: trimmed(`
    SELECT ${PERIOD} AS key, ${TERM_COUNTS}
    ${TERMS}
    GROUP BY 1
    ORDER BY 1`),
      },
      {
        ...{ id: 'by-rule', name: { pl: 'Według terminu ustawy', en: 'By statutory term' }, about: TERMS_ABOUT },
        ...{ rowsAre: 'rule', chart: 'bars', columns: TERM_COLUMNS, behind: { from: TERMS, key: 'c.rule' } },
        sql: trimmed(`
    SELECT c.rule AS key, ${TERM_COUNTS}
    ${TERMS}
    GROUP BY 1
    ORDER BY count(*) DESC, 1`),
      },
      {
        ...{ id: 'targets', name: { pl: 'Cele wewnętrzne', en: 'Internal targets' } },
        about: {
          pl: 'Cel urzędu, wcześniejszy niż termin ustawy, w sprawach z okresu: po celu jest też ta, która jeszcze biegnie, a dzień celu minął. Wstrzymane czekają.',
          en: 'The office’s own target, before the term of the law, in cases of the period: one that still runs and whose target day is over is past it too. The paused wait.',
        },
        ...{ rowsAre: 'rule', chart: 'bars', columns: TARGET_COLUMNS, behind: { from: TARGETS, key: 'c.rule' } },
        sql: trimmed(`
    SELECT c.rule AS key, ${TARGET_COUNTS}
    ${TARGETS}
    GROUP BY 1
    ORDER BY count(*) DESC, 1`),
      },
      {
        ...{ id: 'why-late', name: { pl: 'Dlaczego nie na czas', en: 'Why not on time' } },
        about: {
          pl: 'Sprawy z okresu, których termin przekroczono: na co czekały od wpływu do odpowiedzi, a otwarte do teraz. Części czasu się nie nakładają: razem to cały czas tych spraw, także przed terminem.',
          en: 'Cases of the period that missed a term: what they waited for from receipt to answer, the open ones until now. The parts do not overlap: together they are all of the time of these cases, before the term too.',
        },
        ...{ rowsAre: 'wait', chart: 'bars', columns: WAIT_COLUMNS, behind: { from: LATE_WAITS, key: 'w.wait' } },
        sql: trimmed(`
    SELECT g.key, ${WAIT_COUNTS},
      round((100 * sum(g.hours) / nullif(sum(sum(g.hours)) OVER (), 0))::numeric, 1) AS percent_of_time
    FROM ${waited('w.wait', LATE_WAITS)}
    GROUP BY 1
    ORDER BY 2 DESC, 1`),
      },
      {
        ...{
          id: 'why-late-units',
          name: { pl: 'Na które komórki czekały spóźnione', en: 'Which units the late ones waited for' },
        },
        about: {
          pl: 'Te same sprawy: jak długo czekały na wkład której komórki. Na kilka czeka się naraz, więc godziny się nie sumują.',
          en: 'The same cases: how long they waited for the contribution of which unit. Several are waited for at once, so that hours do not add up.',
        },
        ...{ rowsAre: 'unit', chart: 'bars', columns: WAITED, behind: { from: LATE_FOR_UNITS, key: 'w.unit_id' } },
        sql: trimmed(`
    SELECT g.key, u.name, ${WAIT_COUNTS}
    FROM ${waited('w.unit_id', LATE_FOR_UNITS)} LEFT JOIN units u ON u.unit_id = g.key
    GROUP BY 1, 2
    ORDER BY 3 DESC, 2, 1`),
      },
    ],
  },
  {
    id: 'who',
    name: { pl: 'Komórki i redakcje', en: 'Units and newsrooms' },
    figures: [
      who('unit', { pl: 'Komórki', en: 'Units' }, 'c.unit_id', 'LEFT JOIN units u ON u.unit_id = g.key', 'u.name'),
      who(
        'newsroom',
        { pl: 'Redakcje', en: 'Newsrooms' },
        'c.newsroom_id',
        'LEFT JOIN newsrooms n ON n.newsroom_id = g.key',
        'n.name',
      ),
      {
        ...who(
          'employee',
          { pl: 'Pracownicy', en: 'Employees' },
          'c.employee_id',
          'LEFT JOIN reporting_staff.employees e ON e.employee_id = g.key',
          'e.name',
        ),
        staff: true,
      },
    ],
  },
  {
    id: 'contributions',
    name: { pl: 'Stanowiska komórek', en: 'Contributions' },
    figures: [
      {
        ...{ id: 'by-unit', name: { pl: 'Kto odpowiada na czas', en: 'Who is punctual' }, about: CONTRIBUTIONS_ABOUT },
        ...{
          rowsAre: 'unit',
          chart: 'bars',
          columns: CONTRIBUTION_COLUMNS,
          behind: { from: CONTRIBUTIONS, key: 'k.unit_id' },
        },
        sql: trimmed(`
    SELECT k.unit_id AS key, u.name, ${CONTRIBUTION_COUNTS}
    ${CONTRIBUTIONS}
    GROUP BY 1, 2
    ORDER BY asked DESC, 2, 1`),
      },
      {
        ...{ id: 'over-time', name: { pl: 'Miesiąc po miesiącu', en: 'Over time' }, about: CONTRIBUTIONS_ABOUT },
        ...{
          rowsAre: 'period',
          chart: 'line',
          columns: CONTRIBUTION_COLUMNS,
          behind: { from: CONTRIBUTIONS, key: null },
        },
        sql: trimmed(`
    SELECT date_trunc('month', k.asked_at)::date AS key, ${CONTRIBUTION_COUNTS}
    ${CONTRIBUTIONS}
    GROUP BY 1
    ORDER BY 1`),
      },
    ],
  },
  {
    id: 'approvals',
    name: { pl: 'Akceptacja', en: 'Approvals' },
    figures: [
      {
        ...{ id: 'by-level', name: { pl: 'Gdzie czekają projekty', en: 'Where drafts wait' }, about: APPROVALS_ABOUT },
        ...{
          rowsAre: 'ladderLevel',
          chart: 'bars',
          columns: APPROVAL_COLUMNS,
          behind: { from: APPROVALS, key: 'k.level' },
        },
        sql: trimmed(`
    SELECT k.level AS key, ${APPROVAL_COUNTS}
    ${APPROVALS}
    GROUP BY 1
    ORDER BY 1`),
      },
      {
        ...{ id: 'over-time', name: { pl: 'Ile trwała akceptacja', en: 'Over time' }, about: APPROVALS_ABOUT },
        ...{ rowsAre: 'period', chart: 'line', columns: APPROVAL_COLUMNS, behind: { from: APPROVALS, key: null } },
        sql: trimmed(`
    SELECT date_trunc('month', k.waited_on)::date AS key, ${APPROVAL_COUNTS}
    ${APPROVALS}
    GROUP BY 1
    ORDER BY 1`),
      },
      {
        ...{ id: 'by-unit', name: { pl: 'Z których komórek', en: 'From which units' }, about: APPROVALS_ABOUT },
        ...{ rowsAre: 'unit', chart: 'bars', columns: APPROVAL_COLUMNS, behind: { from: APPROVALS, key: 'k.unit_id' } },
        sql: trimmed(`
    SELECT k.unit_id AS key, u.name, ${APPROVAL_COUNTS}
    ${APPROVALS}
    GROUP BY 1, 2
    ORDER BY submitted DESC, 2, 1`),
      },
    ],
  },
  {
    id: 'outcomes',
    name: { pl: 'Wyniki i eskalacje', en: 'Outcomes and escalations' },
    figures: [
      {
        ...casesBy('outcome', { pl: 'Jak się skończyły', en: 'How they ended' }, 'c.outcome'),
        about: {
          pl: 'Sprawy, które wpłynęły w okresie, według sposobu zakończenia; otwarte nie mają żadnego.',
          en: 'Cases received in the period by how they ended; the open ones have no outcome.',
        },
      },
      {
        id: 'refusals',
        name: { pl: 'Odmowy i wznowienia', en: 'Refusals and reopenings' },
        about: {
          pl: 'Sprawy z okresu, które zakończono odmową, i te, które kiedykolwiek wznowiono, według rodzaju.',
          en: 'Cases of the period that ended in a refusal, and those that were ever reopened, by kind.',
        },
        rowsAre: 'kind',
        chart: 'bars',
        columns: [
          counted('refused', 'odmowy', 'refused', `c.outcome = 'refused'`, { outcome: 'refused' }),
          counted('reopened', 'wznowione', 'reopened', 'c.reopenings > 0'),
        ],
        behind: received('c.kind'),
        sql: trimmed(`
    SELECT c.kind AS key, count(*) FILTER (WHERE c.outcome = 'refused') AS refused,
      count(*) FILTER (WHERE c.reopenings > 0) AS reopened
    FROM cases c
    WHERE ${RECEIVED}
    GROUP BY 1
    ORDER BY 2 DESC, 3 DESC, 1`),
      },
      {
        id: 'by-level',
        name: { pl: 'Eskalacje według stopnia', en: 'Escalations by level' },
        about: {
          pl: 'Eskalacje z okresu. Ten sam termin może być na każdym stopniu raz.',
          en: 'Escalations raised in the period. One term can be on each level once.',
        },
        rowsAre: 'level',
        chart: 'bars',
        columns: [counted('escalations', 'eskalacje', 'escalations')],
        behind: { from: ESCALATIONS, key: 'a.level' },
        sql: trimmed(`
    SELECT a.level AS key, count(*) AS escalations
    ${ESCALATIONS}
    GROUP BY 1
    ORDER BY 1`),
      },
    ],
  },
  {
    id: 'workload',
    name: { pl: 'Obciążenie', en: 'Workload' },
    figures: [
      {
        ...{ id: 'over-time', name: { pl: 'Ile spraw stało', en: 'How many cases stood' }, about: LOAD_ABOUT },
        ...{ rowsAre: 'period', chart: 'line', columns: [LOAD_COLUMN], behind: loadBehind(null) },
        sql: trimmed(`
    SELECT date_trunc('month', l.day)::date AS key, round(avg(l.cases), 1) AS cases
    FROM (SELECT d.day, sum(coalesce(c.change, 0)) OVER (ORDER BY d.day) AS cases
      FROM days d LEFT JOIN (
        SELECT v.day, sum(v.change) AS change
        FROM (
          SELECT greatest(h.from_on, $1::date) AS day, 1 AS change ${LOADS}
          UNION ALL
          SELECT h.until_on, -1 ${LOADS}) v
        GROUP BY 1) c ON c.day = d.day
      WHERE d.day BETWEEN $1::date AND $2::date AND d.day <= current_date) l
    GROUP BY 1
    ORDER BY 1`),
      },
      {
        ...{ id: 'by-unit', name: { pl: 'U których komórek', en: 'With which units' }, about: LOAD_ABOUT },
        ...{ rowsAre: 'unit', chart: 'bars', columns: [LOAD_COLUMN], behind: loadBehind('h.unit_id') },
        sql: trimmed(`
    SELECT l.unit_id AS key, u.name, round(l.cases / (least($2::date, current_date) - $1::date + 1)::numeric, 1) AS cases
    FROM (SELECT h.unit_id, sum(${DAYS_STOOD}) AS cases ${LOADS} GROUP BY 1) l LEFT JOIN units u ON u.unit_id = l.unit_id
    ORDER BY 3 DESC, 2, 1`),
      },
      {
        ...{ id: 'by-employee', name: { pl: 'U kogo', en: 'With whom' }, about: LOAD_ABOUT, staff: true },
        ...{ rowsAre: 'employee', chart: 'bars', columns: [LOAD_COLUMN], behind: loadBehind('h.employee_id') },
        sql: trimmed(`
    SELECT l.employee_id AS key, e.name, round(l.cases / (least($2::date, current_date) - $1::date + 1)::numeric, 1) AS cases
    FROM (SELECT h.employee_id, sum(${DAYS_STOOD}) AS cases ${LOADS} GROUP BY 1) l
      LEFT JOIN reporting_staff.employees e ON e.employee_id = l.employee_id
    ORDER BY 3 DESC, 2, 1`),
      },
    ],
  },
];

export function trimmed(sql: string): string {
  return sql.replaceAll(/^ {4}/gm, '').trim();
}
