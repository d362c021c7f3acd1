import type { Language } from '#libs/kernel';
import type { Chart } from './events.js';

export interface ReadyQuestion {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly sql: string;
  readonly chart: Chart;
}

const ready = (id: string, pl: string, en: string, chart: Chart, sql: string): ReadyQuestion => ({
  id: `ready-${id}`,
  name: { pl, en },
  chart,
  sql: sql.replaceAll(/^ {4}/gm, '').trim(),
});

/** What a press office asks again and again: to be asked as they are, and to learn from. */
export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  ready(
    'by-month',
    'Ile spraw wpłynęło miesiąc po miesiącu',
    'Cases received month by month',
    'bars',
    `
    SELECT d.month, count(*) AS cases
    FROM cases c JOIN days d ON d.day = c.received_on
    WHERE NOT c.dismissed
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'by-channel',
    'Którędy przychodzą sprawy (ostatni rok)',
    'By which way cases come (last year)',
    'bars',
    `
    SELECT channel, count(*) AS cases
    FROM cases
    WHERE NOT dismissed AND received_on > current_date - 365
    GROUP BY channel
    ORDER BY cases DESC`,
  ),
  ready(
    'by-kind',
    'Sprawy według rodzaju (ostatni rok)',
    'Cases by kind (last year)',
    'bars',
    `
    SELECT kind, count(*) AS cases
    FROM cases
    WHERE NOT dismissed AND received_on > current_date - 365
    GROUP BY kind
    ORDER BY cases DESC`,
  ),
  ready(
    'by-hour',
    'O której godzinie przychodzą',
    'At which hour they come',
    'bars',
    `
    SELECT hour, sum(cases) AS cases
    FROM intake
    GROUP BY hour
    ORDER BY hour`,
  ),
  ready(
    'by-weekday',
    'W który dzień tygodnia przychodzą',
    'On which weekday they come',
    'bars',
    `
    SELECT received_weekday AS weekday, count(*) AS cases
    FROM cases
    WHERE NOT dismissed
    GROUP BY received_weekday
    ORDER BY weekday`,
  ),
  ready(
    'out-of-hours',
    'Ile przychodzi w dni wolne',
    'How many come on free days',
    'bars',
    `
    SELECT d.month, count(*) FILTER (WHERE NOT d.working) AS on_free_days, count(*) AS cases
    FROM cases c JOIN days d ON d.day = c.received_on
    WHERE NOT c.dismissed
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'newsrooms',
    'Które redakcje pytają najczęściej (ostatni rok)',
    'Which newsrooms ask most (last year)',
    'bars',
    `
    SELECT n.name, count(*) AS cases
    FROM cases c JOIN newsrooms n USING (newsroom_id)
    WHERE NOT c.dismissed AND c.received_on > current_date - 365
    GROUP BY n.name
    ORDER BY cases DESC
    LIMIT 20`,
  ),
  ready(
    'newsroom-kinds',
    'Jakie media pytają',
    'What kinds of media ask',
    'bars',
    `
    SELECT n.kind, count(*) AS cases
    FROM cases c JOIN newsrooms n USING (newsroom_id)
    WHERE NOT c.dismissed
    GROUP BY n.kind
    ORDER BY cases DESC`,
  ),
  ready(
    'time-to-answer',
    'Po ilu godzinach odpowiadamy: mediana i 90. percentyl',
    'Hours to the answer: median and 90th percentile',
    'line',
    `
    SELECT d.month,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.hours_to_answer)::numeric, 1) AS median_hours,
      round(percentile_cont(0.9) WITHIN GROUP (ORDER BY c.hours_to_answer)::numeric, 1) AS p90_hours
    FROM cases c JOIN days d ON d.day = c.received_on
    WHERE NOT c.dismissed AND c.answered_at IS NOT NULL
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'working-days',
    'Na ile dni roboczych starcza odpowiedź',
    'In how many working days answers go out',
    'bars',
    `
    SELECT working_days_to_answer AS working_days, count(*) AS cases
    FROM cases
    WHERE NOT dismissed AND answered_at IS NOT NULL
    GROUP BY working_days_to_answer
    ORDER BY working_days`,
  ),
  ready(
    'time-to-assignment',
    'Po ilu godzinach sprawa ma kogoś',
    'Hours until somebody has a case',
    'line',
    `
    SELECT d.month, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.hours_to_assignment)::numeric, 1) AS median_hours
    FROM cases c JOIN days d ON d.day = c.received_on
    WHERE NOT c.dismissed AND c.first_assigned_at IS NOT NULL
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'on-time',
    'Ile terminów dotrzymano',
    'How many terms were kept',
    'bars',
    `
    SELECT d.month, count(*) FILTER (WHERE k.outcome = 'met') AS met,
      count(*) FILTER (WHERE k.outcome IN ('late', 'overdue')) AS late
    FROM clocks k JOIN days d ON d.day = (k.starts_at AT TIME ZONE 'Europe/Warsaw')::date
    WHERE k.whose = 'ours'
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'on-time-share',
    'Odsetek terminów dotrzymanych według reguły',
    'Share of terms kept, by rule',
    'bars',
    `
    SELECT rule, count(*) AS terms,
      round(100.0 * count(*) FILTER (WHERE outcome = 'met') / count(*), 1) AS percent_kept
    FROM clocks
    WHERE whose = 'ours' AND outcome IN ('met', 'late', 'overdue')
    GROUP BY rule
    ORDER BY terms DESC`,
  ),
  ready(
    'late-now',
    'Co jest teraz po terminie',
    'What is past its term now',
    'none',
    `
    SELECT c.number, c.kind, k.rule, k.ends_at, k.hours_late
    FROM clocks k JOIN cases c USING (case_id)
    WHERE k.whose = 'ours' AND k.outcome = 'overdue' AND NOT c.dismissed
    ORDER BY k.hours_late DESC`,
  ),
  ready(
    'due-soon',
    'Co ma termin w ciągu tygodnia',
    'What is due within a week',
    'none',
    `
    SELECT c.number, c.kind, c.status, k.ends_at
    FROM clocks k JOIN cases c USING (case_id)
    WHERE k.whose = 'ours' AND k.outcome = 'running' AND k.ends_at < now() + interval '7 days'
    ORDER BY k.ends_at`,
  ),
  ready(
    'extended',
    'Ile terminów przedłużono zawiadomieniem o zwłoce',
    'Terms extended by a notice of delay',
    'bars',
    `
    SELECT rule, count(*) AS terms, count(*) FILTER (WHERE extended_by IS NOT NULL) AS extended
    FROM clocks
    WHERE whose = 'ours' AND outcome <> 'withdrawn'
    GROUP BY rule
    ORDER BY extended DESC`,
  ),
  ready(
    'escalations',
    'Eskalacje według stopnia',
    'Escalations by level',
    'bars',
    `
    SELECT d.month, count(*) FILTER (WHERE a.level = 1) AS day_before, count(*) FILTER (WHERE a.level = 2) AS on_target,
      count(*) FILTER (WHERE a.level = 3) AS past_term
    FROM clock_acts a JOIN days d ON d.day = a.on_day
    WHERE a.act = 'escalated'
    GROUP BY d.month
    ORDER BY d.month`,
  ),
  ready(
    'outcomes',
    'Jak kończą się sprawy',
    'How cases end',
    'bars',
    `
    SELECT kind, outcome, count(*) AS cases
    FROM cases
    WHERE NOT dismissed AND closed_at IS NOT NULL
    GROUP BY kind, outcome
    ORDER BY cases DESC`,
  ),
  ready(
    'reopened',
    'Ile spraw wznowiono',
    'How many cases were reopened',
    'bars',
    `
    SELECT kind, count(*) FILTER (WHERE reopenings > 0) AS reopened, count(*) AS cases
    FROM cases
    WHERE NOT dismissed
    GROUP BY kind
    ORDER BY reopened DESC`,
  ),
  ready(
    'by-unit',
    'Sprawy według komórki i terminowość',
    'Cases by unit, and how punctual',
    'bars',
    `
    SELECT u.name, count(*) AS cases,
      round(100.0 * count(*) FILTER (WHERE c.term_outcome = 'met') /
        nullif(count(*) FILTER (WHERE c.term_outcome IN ('met', 'late')), 0), 1) AS percent_kept
    FROM cases c JOIN units u USING (unit_id)
    WHERE NOT c.dismissed
    GROUP BY u.name
    ORDER BY cases DESC`,
  ),
  ready(
    'where-it-waits',
    'U kogo sprawy stoją najdłużej (mediana godzin)',
    'Where cases stand longest (median hours)',
    'bars',
    `
    SELECT u.name, count(*) AS stays,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY h.hours)::numeric, 1) AS median_hours
    FROM holdings h JOIN units u USING (unit_id)
    WHERE h.until_at IS NOT NULL
    GROUP BY u.name
    ORDER BY median_hours DESC`,
  ),
  ready(
    'workload',
    'Ile spraw stało na koniec dnia (ostatnie 90 dni)',
    'Cases at the end of each day (last 90 days)',
    'line',
    `
    SELECT day, sum(cases) AS cases
    FROM workload
    WHERE day > current_date - 90
    GROUP BY day
    ORDER BY day`,
  ),
  ready(
    'contributions',
    'Które komórki odpowiadają na czas',
    'Which units answer in time',
    'bars',
    `
    SELECT u.name, count(*) AS asked, count(*) FILTER (WHERE c.late) AS late,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.hours_to_answer)::numeric, 1) AS median_hours
    FROM contributions c JOIN units u USING (unit_id)
    GROUP BY u.name
    ORDER BY late DESC, asked DESC`,
  ),
  ready(
    'drafts',
    'Projekty czekające na akceptację',
    'Drafts that wait for approval',
    'none',
    `
    SELECT c.number, d.submitted_at, round((extract(epoch FROM now() - d.submitted_at) / 3600)::numeric, 1) AS hours
    FROM drafts d JOIN cases c USING (case_id)
    WHERE d.submitted_at IS NOT NULL
    ORDER BY d.submitted_at`,
  ),
  ready(
    'requests-of-a-year',
    'Wnioski o informację w roku: otrzymane i jak zakończone',
    'Information requests of a year: received, and how they ended',
    'bars',
    `
    SELECT extract(year FROM received_on)::integer AS year, coalesce(outcome, 'open') AS outcome, count(*) AS cases,
      round(avg(hours_to_answer) / 24, 1) AS days_to_answer
    FROM cases
    WHERE kind = 'publicInformationRequest' AND NOT dismissed
    GROUP BY 1, 2
    ORDER BY 1, 3 DESC`,
  ),
  ready(
    'lines',
    'Jak długo przekazy czekają na akceptację',
    'How long lines to take wait for approval',
    'bars',
    `
    SELECT t.name, count(*) AS versions, count(*) FILTER (WHERE l.state = 'returned') AS returned,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY l.hours_to_decide)::numeric, 1) AS median_hours
    FROM topic_lines l JOIN topics t USING (topic_id)
    GROUP BY t.name
    ORDER BY median_hours DESC NULLS LAST`,
  ),
  ready(
    'crises',
    'Kryzysy: jak długo trwały i komu odpowiedzieliśmy',
    'Crises: how long they lasted, and whom we answered',
    'none',
    `
    SELECT t.name, c.declared_at, c.hours, c.confirmed, c.unconfirmed, c.statements,
      (SELECT sum(given) FROM holding_statements h WHERE h.crisis_id = c.crisis_id) AS given
    FROM crises c JOIN topics t USING (topic_id)
    ORDER BY c.declared_at DESC`,
  ),
  ready(
    'coverage',
    'Co napisano o naszych tematach (wydźwięk i zasięg)',
    'What was written about our topics (tone and reach)',
    'bars',
    `
    SELECT t.name, count(*) AS publications, count(*) FILTER (WHERE p.tone = 'negative') AS negative,
      sum(p.reach) AS reach
    FROM publications p JOIN topics t USING (topic_id)
    GROUP BY t.name
    ORDER BY publications DESC`,
  ),
];
