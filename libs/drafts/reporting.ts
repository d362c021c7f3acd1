import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over drafts. */
export const draftsReporting: readonly ReportingView[] = [
  {
    name: 'drafts',
    about: { pl: 'Projekty pism: jeden wiersz na każdy.', en: 'Drafts: one row each.' },
    columns: {
      draft_id: { pl: 'Projekt.', en: 'The draft.' },
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      state: {
        pl: 'Stan: writing, submitted, approved, sent i inne.',
        en: 'Its state: writing, submitted, approved, sent and others.',
      },
      begun_at: { pl: 'Kiedy go zaczęto.', en: 'When it was begun.' },
      submitted_at: {
        pl: 'Od kiedy czeka na akceptację; puste: nie czeka.',
        en: 'Since when it waits for approval; null: it does not.',
      },
      exception: {
        pl: 'Wyjątek, na który patrzy audytor (podpisany własny projekt, wysłany w trybie pilnym); puste: żaden.',
        en: 'An exception for the auditor (one’s own draft signed, sent urgently); null: none.',
      },
      exception_at: { pl: 'Kiedy.', en: 'When.' },
    },
    select: `select id as draft_id, thing_id as case_id, state, begun_at, submitted_at, exception, exception_at from read.drafts where thing_kind = 'case'`,
  },
  {
    name: 'approvals',
    about: {
      pl: 'Gdzie projekty czekają na podpis: jeden wiersz na każde czekanie, od przekazania albo poprzedniego podpisu do tego, co stało się potem.',
      en: 'Where drafts wait for a signature: one row for each wait, from the submission or the signature before it until whatever happened next.',
    },
    columns: {
      draft_id: { pl: 'Projekt.', en: 'The draft.' },
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      level: {
        pl: 'Stopień akceptacji, na który czeka: 1 to pierwszy; jeśli na kilka naraz, najniższy.',
        en: 'The level of approval for which it waits: 1 is the first one; of several at once, the lowest.',
      },
      unit_id: {
        pl: 'Komórka, z której go przekazano; puste: z żadnej.',
        en: 'The unit from which it was submitted; null: from none.',
      },
      waited_from: { pl: 'Od kiedy czekał.', en: 'Since when it waited.' },
      waited_on: { pl: 'Od którego dnia w Warszawie.', en: 'Since which day, in Warsaw.' },
      waited_until: { pl: 'Do kiedy; puste: nadal czeka.', en: 'Until when; null: it still waits.' },
      ended_by: {
        pl: 'Czym się skończyło: signed (podpis, czeka dalej), approved (ostatni podpis), returned (zwrot), withdrawn (wycofano), written (napisano od nowa), sent (wysłano bez podpisu), submitted (przekazano jeszcze raz); puste: nadal czeka.',
        en: 'How it ended: signed (it waits on), approved (the last signature), returned, withdrawn, written (anew), sent (without the signature), submitted (once more); null: it still waits.',
      },
      employee_id: {
        pl: 'Kto podpisał albo zwrócił (numer); puste: nikt.',
        en: 'Who signed or returned it (a number); null: nobody.',
      },
      hours: {
        pl: 'Ile godzin czekał (do teraz, jeśli nadal).',
        en: 'How many hours it waited (until now where it still does).',
      },
    },
    select: `
      select draft_id, case_id, waits_for::integer as level,
        first_value(unit_id) over (partition by draft_id, round order by revision) as unit_id,
        at as waited_from, (at at time zone 'Europe/Warsaw')::date as waited_on, next_at as waited_until, next_step as ended_by,
        case when next_step in ('signed', 'approved', 'returned') then next_by end as employee_id,
        round((extract(epoch from coalesce(next_at, now()) - at) / 3600)::numeric, 2) as hours
      from (select s.*, lead(s.at) over draft as next_at, lead(s.step) over draft as next_step, lead(s.by_id) over draft as next_by,
          count(*) filter (where s.step = 'submitted') over draft as round
        from read.fact_draft_steps s
        window draft as (partition by s.draft_id order by s.revision)) w
      where waits_for is not null`,
  },
];
