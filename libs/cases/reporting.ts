import type { ReportingView } from '#libs/manifest';
import { CHANNELS } from './domain/events.js';
import { CASE_KINDS, OUTCOMES } from './domain/kinds.js';

const LOCAL = `at time zone 'Europe/Warsaw'`;
const hours = (from: string, to: string) => `round((extract(epoch from ${to} - ${from}) / 3600)::numeric, 2)`;
/** When a clock that had not stopped ended with its case. */
const ENDED_AT = `case when not c.reply_under_way and k.state in ('running', 'paused') then c.closed_at end`;
const CLOCK_OUTCOME = `case
      when k.state = 'withdrawn' then 'withdrawn'
      when k.stopped_at is not null then case when k.stopped_at < k.ends_at then 'met' else 'late' end
      when ${ENDED_AT} is not null then case when c.closed_at >= k.ends_at and not c.dismissed then 'late' else 'ended' end
      when k.state = 'paused' then 'paused'
      when k.ends_at <= now() then 'overdue' else 'running' end`;

const clocks: ReportingView = {
  name: 'clocks',
  about: {
    pl: 'Terminy: jeden wiersz na każdy zegar, który w sprawie ruszył, tak jak policzono go ostatnio.',
    en: 'Terms: one row for each clock that began in a case, as it was counted last.',
  },
  columns: {
    case_id: { pl: 'Sprawa.', en: 'The case.' },
    clock_id: { pl: 'Zegar; niepowtarzalny w sprawie.', en: 'The clock; unique in its case.' },
    rule: {
      pl: 'Kod reguły, według której biegnie (docs/clock.md).',
      en: 'Code of the rule by which it runs (docs/clock.md).',
    },
    basis: { pl: 'Podstawa prawna.', en: 'The provision of law.' },
    whose: {
      pl: 'Czyj to termin: ours (nasz), theirs (czyjś), waiting (czekamy), fiction (skutek z mocy prawa), retention.',
      en: 'Whose term it is: ours, theirs, waiting, fiction (an effect by law), retention.',
    },
    starts_at: { pl: 'Od kiedy biegnie.', en: 'Since when it runs.' },
    ends_at: { pl: 'Pierwsza chwila po terminie.', en: 'The first instant that is too late.' },
    legal_end: {
      pl: 'Ostatni dzień terminu, jeśli liczy się go w dniach.',
      en: 'The last day of the term, where it is counted in days.',
    },
    internal_target: { pl: 'Wewnętrzny cel urzędu.', en: 'The office’s internal target.' },
    first_ends_at: {
      pl: 'Pierwsza chwila po terminie, jak policzono ją na początku: bez przedłużeń i poprawek.',
      en: 'The first instant that was too late as it was counted in the beginning: without extensions and corrections.',
    },
    extended_by: {
      pl: 'Reguła dłuższego terminu po zawiadomieniu o zwłoce.',
      en: 'The rule of the longer term, after a notice of delay.',
    },
    stopped_at: {
      pl: 'Kiedy się zatrzymał: z wysłaniem odpowiedzi, z inną czynnością albo z uznaniem, że odpowiedzi nie trzeba.',
      en: 'When it stopped: as the answer was sent, another act was done, or none was found to be needed.',
    },
    stopped_by: { pl: 'Co go zatrzymało: answer, act, notNeeded.', en: 'What stopped it: answer, act, notNeeded.' },
    outcome: {
      pl: 'met: w terminie. late: po terminie, albo sprawa zakończona po terminie bez odpowiedzi. overdue: biegnie i termin minął. running, paused: biegnie, stoi. ended: skończył się ze sprawą przed terminem. withdrawn: nigdy nie powinien był biec.',
      en: 'met: in time. late: after the term, or the case ended after it without an answer. overdue: it runs and the term has passed. running, paused. ended: it ended with its case before the term. withdrawn: it never should have run.',
    },
    highest_level: {
      pl: 'Najwyższy stopień alarmu: 0 to ostrzeżenie, 1 do 3 to eskalacje; puste: żaden.',
      en: 'The highest alarm: 0 is a warning, 1 to 3 are escalations; null: none.',
    },
    hours_late: {
      pl: 'O ile godzin po terminie się zatrzymał (albo ile minęło do teraz); puste: w terminie.',
      en: 'By how many hours it stopped after its term (or how many have passed until now); null: in time.',
    },
  },
  select: `
    select k.case_id, k.id as clock_id, k.rule, k.basis, k.whose, k.starts_at, k.ends_at, k.legal_end, k.internal_target,
      k.first_ends_at, k.extended_by, k.stopped_at, k.stopped_by, ${CLOCK_OUTCOME} as outcome, k.highest_level,
      case when ${CLOCK_OUTCOME} in ('late', 'overdue') then ${hours('k.ends_at', `coalesce(k.stopped_at, ${ENDED_AT}, now())`)} end as hours_late
    from read.fact_clocks k join read.fact_cases c on c.case_id = k.case_id`,
};

const answers: ReportingView = {
  name: 'answers',
  about: {
    pl: 'Odpowiedzi i inne pisma do pytającego: jeden wiersz na każde, także cofnięte i zwrócone.',
    en: 'Answers and other letters to whoever asked: one row each, those taken back or returned too.',
  },
  columns: {
    case_id: { pl: 'Sprawa.', en: 'The case.' },
    answer_id: { pl: 'Odpowiedź.', en: 'The answer.' },
    final: { pl: 'Ostateczna: tylko taka zatrzymuje termin.', en: 'Final: only such an answer stops the clock.' },
    via: {
      pl: 'Jak dotarła: email, post, eDelivery, inPerson, phone.',
      en: 'How it got there: email, post, eDelivery, inPerson, phone.',
    },
    employee_id: { pl: 'Kto ją wysłał.', en: 'Who sent it.' },
    written_at: { pl: 'Kiedy ją zapisano.', en: 'When it was written down.' },
    sent_at: { pl: 'Kiedy wyszła; puste: nie wyszła.', en: 'When it left; null: it did not.' },
    sent_on: { pl: 'Dzień wysłania w Warszawie.', en: 'The day on which it left, in Warsaw.' },
    state: {
      pl: 'sent, waiting (na wysłanie), cancelled (cofnięta), returned (zwrócona), failed (nie udało się).',
      en: 'sent, waiting (to leave), cancelled, returned, failed.',
    },
  },
  select: `
    select case_id, id as answer_id, final, via, by_id as employee_id, written_at, sent_at,
      (sent_at ${LOCAL})::date as sent_on,
      case when cancelled_at is not null then 'cancelled' when returned then 'returned' when sent_at is not null then 'sent'
        when given_up_at is not null then 'failed' else 'waiting' end as state
    from read.fact_answers`,
};

/** Never null, and in the words of the index of what may be late. */
const MISSED = `(c.term_missed or (c.term_missed_from is not null and c.term_missed_from <= now()))`;

const cases: ReportingView = {
  name: 'cases',
  about: {
    pl: 'Sprawy: jeden wiersz na każdą, jak stoi teraz. Odrzucone (dismissed) to nie były sprawy: większość liczb je pomija.',
    en: 'Cases: one row each, as it stands now. The dismissed were no cases: most figures leave them out.',
  },
  columns: {
    case_id: { pl: 'Identyfikator sprawy.', en: 'The case’s id.' },
    number: { pl: 'Numer sprawy.', en: 'The case’s number.' },
    kind: {
      pl: `Rodzaj, jak zakwalifikowano ją ostatnio: ${CASE_KINDS.join(', ')}.`,
      en: `The kind, as it was classified last: ${CASE_KINDS.join(', ')}.`,
    },
    channel: {
      pl: `Którędy przyszła: ${CHANNELS.join(', ')}.`,
      en: `By which way it came: ${CHANNELS.join(', ')}.`,
    },
    received_at: { pl: 'Kiedy wpłynęła, po poprawkach.', en: 'When it came in, as corrected.' },
    received_on: {
      pl: 'Dzień wpływu w Warszawie: po północy to już następny.',
      en: 'The day on which it came in, in Warsaw: after midnight it is the next one.',
    },
    received_hour: { pl: 'Godzina wpływu (0–23) w Warszawie.', en: 'The hour at which it came in (0–23), in Warsaw.' },
    received_weekday: {
      pl: 'Dzień tygodnia wpływu: 1 to poniedziałek, 7 niedziela.',
      en: 'The weekday on which it came in: 1 is Monday, 7 Sunday.',
    },
    registered_at: { pl: 'Kiedy ją zarejestrowano.', en: 'When it was registered.' },
    first_assigned_at: {
      pl: 'Kiedy pierwszy raz ją zadekretowano: na osobę albo na komórkę.',
      en: 'When it was assigned first: to a person or to a unit.',
    },
    first_reply_at: {
      pl: 'Kiedy wyszło pierwsze pismo do pytającego (potwierdzenie wpływu się nie liczy).',
      en: 'When the first letter to whoever asked left (the receipt does not count).',
    },
    answered_at: {
      pl: 'Kiedy wyszła ostatnia ostateczna odpowiedź, która nie wróciła; puste, dopóki coś czeka na odpowiedź (także po wznowieniu).',
      en: 'When the last final answer left that did not come back; null as long as something waits for an answer (after a reopening too).',
    },
    closed_at: { pl: 'Kiedy się zakończyła; puste: jest otwarta.', en: 'When it ended; null: it is open.' },
    status: {
      pl: 'Stan: registered, assigned, inProgress, waitingForInput, pendingApproval, approved, answered, closed.',
      en: 'Its status: registered, assigned, inProgress, waitingForInput, pendingApproval, approved, answered, closed.',
    },
    outcome: {
      pl: `Sposób zakończenia: ${OUTCOMES.join(', ')}; puste: otwarta albo odrzucona.`,
      en: `How it ended: ${OUTCOMES.join(', ')}; null: open or dismissed.`,
    },
    dismissed: {
      pl: 'Nie była sprawą, albo dołączono ją do innej.',
      en: 'It was no case, or was joined to another one.',
    },
    priority: { pl: 'Priorytet: low, normal, high, urgent.', en: 'Its priority: low, normal, high, urgent.' },
    newsroom_id: { pl: 'Redakcja; puste: żadna.', en: 'The newsroom; null: none.' },
    contact_id: {
      pl: 'Kto pytał (numer osoby, bez nazwiska); puste: nie wiadomo.',
      en: 'Who asked (a person’s number, no name); null: not known.',
    },
    unit_id: {
      pl: 'Komórka, w której stoi; puste: biuro prasowe, bez dekretacji.',
      en: 'The unit where it stands; null: the press office, not assigned.',
    },
    employee_id: { pl: 'Kto ją prowadzi (numer); puste: nikt.', en: 'Who has it (a number); null: nobody.' },
    due_at: { pl: 'Najbliższy termin; puste: nie ma.', en: 'The soonest term; null: there is none.' },
    term_outcome: {
      pl: 'Nasze terminy razem: late, jeśli choć jeden przekroczono (także jeszcze biegnący); running; met; none (żadnego).',
      en: 'Our terms together: late where one was missed (one that still runs too); running; met; none.',
    },
    escalation_level: {
      pl: 'Najwyższy stopień eskalacji, jaki kiedykolwiek miał jej termin; puste: żaden.',
      en: 'The highest escalation that a term of it ever had; null: none.',
    },
    reopenings: { pl: 'Ile razy ją wznowiono.', en: 'How often it was reopened.' },
    hours_to_assignment: {
      pl: 'Godziny od wpływu do pierwszej dekretacji.',
      en: 'Hours from receipt to the first assignment.',
    },
    hours_to_answer: {
      pl: 'Godziny od wpływu do odpowiedzi (answered_at).',
      en: 'Hours from receipt to the answer (answered_at).',
    },
    working_days_to_answer: {
      pl: 'Dni robocze od dnia po wpływie do dnia odpowiedzi: w dniu wpływu 0.',
      en: 'Working days from the day after receipt to that of the answer: 0 on the day of receipt.',
    },
    term_missed: {
      pl: 'Czy przekroczono choć jeden nasz termin: to samo co term_outcome late, lecz spóźnione znajduje się nim szybciej.',
      en: 'Whether a term of ours was missed: the same as term_outcome late, but it finds the late ones faster.',
    },
  },
  // What is joined is left out by PostgreSQL where a question asks nothing of it.
  select: `
    select c.case_id, l.number, c.kind, c.channel, c.received_at, c.received_on, c.received_hour::integer as received_hour,
      c.received_weekday::integer as received_weekday, c.registered_at, c.first_assigned_at, c.first_reply_at, c.answered_at,
      c.closed_at, l.status, c.outcome, c.dismissed, l.priority, c.newsroom_id, c.contact_id, c.unit_id, c.employee_id,
      nullif(l.due_at, '5000-01-01T00:00:00Z') as due_at,
      case when ${MISSED} then 'late' when c.term_runs then 'running'
        when c.term_met then 'met' else 'none' end as term_outcome,
      c.escalation_level, c.reopenings, c.hours_to_assignment, c.hours_to_answer,
      until.working_number - since.working_number as working_days_to_answer,
      ${MISSED} as term_missed
    from read.fact_cases c
    left join read.case_list l on l.id = c.case_id
    left join reporting.days since on since.day = c.received_on
    left join reporting.days until on until.day = c.answered_on`,
};

const terms: ReportingView = {
  name: 'terms',
  about: {
    pl: 'Nasze terminy razem z tym, o co pyta się ich spraw: jeden wiersz na każdy. Do liczenia terminów wszystkich spraw z okresu szybsze niż clocks złączone z cases.',
    en: 'Our terms, each with what is asked of its case: one row for each. To count the terms of all cases of a period it is faster than clocks joined with cases.',
  },
  columns: {
    case_id: { pl: 'Sprawa.', en: 'The case.' },
    clock_id: {
      pl: 'Zegar, jak w clocks; niepowtarzalny w sprawie.',
      en: 'The clock, as in clocks; unique in its case.',
    },
    rule: {
      pl: 'Kod reguły, według której biegnie (docs/clock.md).',
      en: 'Code of the rule by which it runs (docs/clock.md).',
    },
    outcome: { pl: 'Jak w clocks.', en: 'As in clocks.' },
    target_outcome: {
      pl: 'Wobec wewnętrznego celu urzędu: met (do celu), missed (po nim, także jeszcze biegnący), ahead (cel przed nami, albo termin stoi); puste: bez celu, wycofany albo skończył się ze sprawą.',
      en: 'Against the office’s internal target: met, missed (one that still runs too), ahead (it lies ahead, or the term is paused); null: no target, withdrawn, or ended with its case.',
    },
    kind: { pl: 'Rodzaj sprawy, jak w cases.', en: 'The kind of case, as in cases.' },
    channel: { pl: 'Którędy przyszła sprawa, jak w cases.', en: 'By which way the case came, as in cases.' },
    received_at: { pl: 'Kiedy wpłynęła sprawa, po poprawkach.', en: 'When the case came in, as corrected.' },
    received_on: { pl: 'Dzień wpływu sprawy w Warszawie.', en: 'The day on which the case came in, in Warsaw.' },
    newsroom_id: { pl: 'Redakcja; puste: żadna.', en: 'The newsroom; null: none.' },
    unit_id: {
      pl: 'Komórka, w której stoi sprawa; puste: biuro prasowe, bez dekretacji.',
      en: 'The unit where the case stands; null: the press office, not assigned.',
    },
    employee_id: { pl: 'Kto prowadzi sprawę (numer); puste: nikt.', en: 'Who has the case (a number); null: nobody.' },
    dismissed: {
      pl: 'Nie była sprawą, albo dołączono ją do innej.',
      en: 'It was no case, or was joined to another one.',
    },
  },
  select: `
    select t.case_id, t.id as clock_id, t.rule,
      case when t.outcome = 'running' and t.ends_at <= now() then 'overdue' else t.outcome end as outcome,
      case when t.target_outcome = 'ahead' and t.outcome <> 'paused' and t.target_ends_at <= now() then 'missed'
        else t.target_outcome end as target_outcome,
      t.kind, t.channel, t.received_at, t.received_on, t.newsroom_id, t.unit_id, t.employee_id, t.dismissed
    from read.fact_terms t`,
};

const clockActs: ReportingView = {
  name: 'clock_acts',
  about: {
    pl: 'Co działo się z terminami: początek, przerwa, zawiadomienie o zwłoce, przedłużenie, ostrzeżenie, eskalacja, zatrzymanie, wycofanie.',
    en: 'What happened to terms: begun, paused, notice of delay, extension, warning, escalation, stop, withdrawal.',
  },
  columns: {
    case_id: { pl: 'Sprawa.', en: 'The case.' },
    revision: { pl: 'Które to zdarzenie sprawy, od 0.', en: 'Which event of the case it is, from 0.' },
    act: {
      pl: 'Co się stało: started, stopped, withdrawn; pauseBegan, pauseEnded (przerwa w sprawie) i paused, resumed (policzony po niej zegar); delayNoticed, termExtended (zawiadomienie o zwłoce, zgoda na dłuższy termin) i extended, extensionLost (policzony po nich zegar); runsAgain (odpowiedź wróciła); recountedAfterCorrection, recountedByCalendar, recountedInCrisis; warned, escalated, acknowledged (alarmy).',
      en: 'What happened: started, stopped, withdrawn; pauseBegan, pauseEnded (a pause of the case) and paused, resumed (the clock as counted after it); delayNoticed, termExtended (a notice of delay, a longer term agreed to) and extended, extensionLost (the clock as counted after them); runsAgain (the answer came back); recountedAfterCorrection, recountedByCalendar, recountedInCrisis; warned, escalated, acknowledged (alarms).',
    },
    clock_id: { pl: 'Z którym zegarem; puste: ze sprawą.', en: 'To which clock; null: to the case.' },
    rule: { pl: 'Według jakiej reguły biegnie.', en: 'By which rule it runs.' },
    level: { pl: 'Stopień alarmu; puste: to nie alarm.', en: 'The level of the alarm; null: it is none.' },
    at: { pl: 'Kiedy.', en: 'When.' },
    on_day: { pl: 'Którego dnia w Warszawie.', en: 'On which day, in Warsaw.' },
    ends_at: { pl: 'Koniec terminu po tym zdarzeniu.', en: 'The end of the term after it.' },
    employee_id: { pl: 'Kogo dotyczy alarm.', en: 'Whom the alarm concerns.' },
  },
  select: `select case_id, revision, act, clock_id, rule, level, at, (at ${LOCAL})::date as on_day, ends_at, employee_id
    from read.fact_clock_acts`,
};

const holdings: ReportingView = {
  name: 'holdings',
  about: {
    pl: 'U kogo i od kiedy do kiedy stała sprawa: po dekretacji nowy wiersz, po zamknięciu żaden, po wznowieniu u tego, kto ją miał.',
    en: 'With whom a case stood, from when until when: a new row after an assignment, none once it ended, after a reopening with whoever had it.',
  },
  columns: {
    case_id: { pl: 'Sprawa.', en: 'The case.' },
    from_at: { pl: 'Od kiedy.', en: 'Since when.' },
    until_at: { pl: 'Do kiedy; puste: nadal.', en: 'Until when; null: still.' },
    unit_id: {
      pl: 'Komórka; puste: biuro prasowe, bez dekretacji.',
      en: 'The unit; null: the press office, not assigned.',
    },
    employee_id: { pl: 'Osoba (numer); puste: nikt.', en: 'The person (a number); null: nobody.' },
    hours: { pl: 'Ile godzin (do teraz, jeśli nadal).', en: 'How many hours (until now where it still does).' },
    from_on: {
      pl: 'Pierwszy dzień w Warszawie, na którego koniec tam stała.',
      en: 'The first day, in Warsaw, at whose end it stood there.',
    },
    until_on: {
      pl: 'Pierwszy dzień, na którego koniec już tam nie stała; ten sam co from_on: na koniec żadnego; puste: nadal stoi.',
      en: 'The first day at whose end it no longer stood there; the same as from_on: at the end of none; null: it still does.',
    },
  },
  select: `select case_id, from_at, until_at, unit_id, employee_id, ${hours('from_at', 'coalesce(until_at, now())')} as hours, from_on, until_on
    from read.fact_holdings`,
};

const workload: ReportingView = {
  name: 'workload',
  about: {
    pl: 'Ile spraw stało u kogo na koniec każdego dnia: jeden wiersz na dzień, komórkę i osobę, u których coś stało.',
    en: 'How many cases stood with whom at the end of each day: one row a day, unit and person with whom something stood.',
  },
  columns: {
    day: { pl: 'Dzień w Warszawie.', en: 'The day, in Warsaw.' },
    unit_id: {
      pl: 'Komórka; puste: biuro prasowe, bez dekretacji.',
      en: 'The unit; null: the press office, not assigned.',
    },
    employee_id: { pl: 'Osoba (numer); puste: nikt.', en: 'The person (a number); null: nobody.' },
    cases: { pl: 'Ile spraw.', en: 'How many cases.' },
  },
  // What came and what went on each day, summed up: no row of a case is written out for each of its days.
  select: `
    select d.day::date as day, s.unit_id, s.employee_id, s.cases::integer as cases
    from (select c.unit_id, c.employee_id, c.day, sum(sum(c.change)) over days as cases, lead(c.day) over days as until_on
      from (select unit_id, employee_id, from_on as day, 1 as change from read.fact_holdings where until_on is distinct from from_on
        union all
        select unit_id, employee_id, until_on, -1 from read.fact_holdings where until_on <> from_on) c
      group by c.unit_id, c.employee_id, c.day
      window days as (partition by c.unit_id, c.employee_id order by c.day)) s
    cross join lateral generate_series(s.day, coalesce(s.until_on - 1, (now() ${LOCAL})::date), interval '1 day') d(day)
    where s.cases > 0`,
};

const intake: ReportingView = {
  name: 'intake',
  about: {
    pl: 'Wpływ: ile spraw, którego dnia, o której godzinie i którędy. Bez odrzuconych.',
    en: 'Intake: how many cases, on which day, at which hour, by which way. Without the dismissed.',
  },
  columns: {
    day: { pl: 'Dzień wpływu w Warszawie.', en: 'The day of receipt, in Warsaw.' },
    hour: { pl: 'Godzina (0–23).', en: 'The hour (0–23).' },
    channel: { pl: 'Którędy, jak w cases.', en: 'By which way, as in cases.' },
    kind: { pl: 'Rodzaj sprawy, jak w cases.', en: 'The kind of case, as in cases.' },
    cases: { pl: 'Ile spraw.', en: 'How many cases.' },
  },
  select: `
    select received_on as day, received_hour::integer as hour, channel, kind, count(*)::integer as cases
    from read.fact_cases where not dismissed group by 1, 2, 3, 4`,
};

/** Views of the schema `reporting` over cases, in the order in which they are made: a later one may read an earlier one. */
export const casesReporting: readonly ReportingView[] = [
  clocks,
  answers,
  cases,
  terms,
  clockActs,
  holdings,
  workload,
  intake,
];
