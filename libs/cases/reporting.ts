import type { ReportingView } from '#libs/manifest';

const LOCAL = `at time zone 'Europe/Warsaw'`;
const hours = (from: string, to: string) => `round((extract(epoch from ${to} - ${from}) / 3600)::numeric, 2)`;
const ENDS = `('closed', 'dismissed', 'joined')`;

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
      k.first_ends_at, k.extended_by, k.stopped_at, k.stopped_by, o.outcome, k.highest_level,
      case when o.outcome in ('late', 'overdue') then ${hours('k.ends_at', 'coalesce(k.stopped_at, e.ended_at, now())')} end as hours_late
    from read.fact_clocks k
    join read.case_list c on c.id = k.case_id
    left join lateral (select max(s.at) as ended_at from read.fact_case_steps s
      where s.case_id = k.case_id and s.step in ${ENDS} and c.closed and not c.reply_under_way and k.state in ('running', 'paused')) e on true
    cross join lateral (select case
      when k.state = 'withdrawn' then 'withdrawn'
      when k.stopped_at is not null then case when k.stopped_at < k.ends_at then 'met' else 'late' end
      when e.ended_at is not null then case when e.ended_at >= k.ends_at and not c.dismissed then 'late' else 'ended' end
      when k.state = 'paused' then 'paused'
      when k.ends_at <= now() then 'overdue' else 'running' end as outcome) o`,
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

const cases: ReportingView = {
  name: 'cases',
  about: {
    pl: 'Sprawy: jeden wiersz na każdą, jak stoi teraz. Odrzucone (dismissed) to nie były sprawy: większość liczb je pomija.',
    en: 'Cases: one row each, as it stands now. The dismissed were no cases: most figures leave them out.',
  },
  columns: {
    case_id: { pl: 'Identyfikator sprawy.', en: 'The case’s id.' },
    number: { pl: 'Numer sprawy.', en: 'The case’s number.' },
    kind: { pl: 'Rodzaj, jak zakwalifikowano ją ostatnio.', en: 'The kind, as it was classified last.' },
    channel: { pl: 'Którędy przyszła.', en: 'By which way it came.' },
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
    outcome: { pl: 'Sposób zakończenia; puste: otwarta albo odrzucona.', en: 'How it ended; null: open or dismissed.' },
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
  },
  select: `
    select c.id as case_id, c.number, c.kind, c.channel, c.received_at,
      (c.received_at ${LOCAL})::date as received_on,
      extract(hour from c.received_at ${LOCAL})::integer as received_hour,
      extract(isodow from c.received_at ${LOCAL})::integer as received_weekday,
      (select min(s.at) from read.fact_case_steps s where s.case_id = c.id and s.step = 'registered') as registered_at,
      a.first_assigned_at,
      (select min(r.sent_at) from read.fact_answers r where r.case_id = c.id and r.sent_at is not null) as first_reply_at,
      r.answered_at,
      case when c.closed then (select max(s.at) from read.fact_case_steps s where s.case_id = c.id and s.step in ${ENDS}) end as closed_at,
      c.status, c.outcome, c.dismissed, c.priority, c.newsroom_id, c.contact_id, c.unit_id, c.assignee_id as employee_id,
      nullif(c.due_at, '5000-01-01T00:00:00Z') as due_at,
      (select case when bool_or(k.outcome in ('late', 'overdue')) then 'late' when bool_or(k.outcome in ('running', 'paused')) then 'running'
        when bool_or(k.outcome = 'met') then 'met' else 'none' end
        from reporting.clocks k where k.case_id = c.id and k.whose = 'ours') as term_outcome,
      (select max(k.highest_level) from read.fact_clocks k where k.case_id = c.id and k.highest_level > 0) as escalation_level,
      (select count(*)::integer from read.fact_case_steps s where s.case_id = c.id and s.step = 'reopened') as reopenings,
      ${hours('c.received_at', 'a.first_assigned_at')} as hours_to_assignment,
      ${hours('c.received_at', 'r.answered_at')} as hours_to_answer,
      (select until.working_number - since.working_number from reporting.days since, reporting.days until
        where since.day = (c.received_at ${LOCAL})::date and until.day = (r.answered_at ${LOCAL})::date) as working_days_to_answer
    from read.case_list c
    left join lateral (select min(s.at) as first_assigned_at from read.fact_case_steps s
      where s.case_id = c.id and s.step in ('assigned', 'assignedToUnit')) a on true
    left join lateral (select max(f.sent_at) as answered_at from read.fact_answers f
      where f.case_id = c.id and f.final and f.sent_at is not null and not f.returned and c.answered) r on true`,
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
    act: { pl: 'Co się stało.', en: 'What happened.' },
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
  },
  select: `
    select m.case_id, m.at as from_at, m.until_at, coalesce(m.unit_id, h.unit_id) as unit_id,
      coalesce(m.employee_id, h.employee_id) as employee_id, ${hours('m.at', 'coalesce(m.until_at, now())')} as hours
    from (select s.*, lead(s.at) over (partition by s.case_id order by s.revision) as until_at from read.fact_case_steps s
      where s.step in ('registered', 'assigned', 'assignedToUnit', 'closed', 'dismissed', 'joined', 'reopened')) m
    left join lateral (select p.unit_id, p.employee_id from read.fact_case_steps p
      where m.step = 'reopened' and p.case_id = m.case_id and p.revision < m.revision
        and p.step in ('registered', 'assigned', 'assignedToUnit') order by p.revision desc limit 1) h on true
    where m.step in ('registered', 'assigned', 'assignedToUnit', 'reopened')`,
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
  select: `
    select d.day::date as day, h.unit_id, h.employee_id, count(*)::integer as cases
    from reporting.holdings h
    cross join lateral generate_series((h.from_at ${LOCAL})::date,
      coalesce((h.until_at ${LOCAL})::date - 1, (now() ${LOCAL})::date), interval '1 day') d(day)
    group by 1, 2, 3`,
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
    channel: { pl: 'Którędy.', en: 'By which way.' },
    kind: { pl: 'Rodzaj sprawy.', en: 'The kind of case.' },
    cases: { pl: 'Ile spraw.', en: 'How many cases.' },
  },
  select: `
    select (received_at ${LOCAL})::date as day, extract(hour from received_at ${LOCAL})::integer as hour, channel, kind,
      count(*)::integer as cases
    from read.case_list where not dismissed group by 1, 2, 3, 4`,
};

/** Views of the schema `reporting` over cases, in the order in which they are made: a later one may read an earlier one. */
export const casesReporting: readonly ReportingView[] = [clocks, answers, cases, clockActs, holdings, workload, intake];
