import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over residents' reports. */
export const interventionsReporting: readonly ReportingView[] = [
  {
    name: 'interventions',
    about: {
      pl: 'Zgłoszenia interwencyjne: jeden wiersz na sprawę tego rodzaju.',
      en: 'Intervention reports: one row for each case of that kind.',
    },
    columns: {
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      category_id: { pl: 'Kategoria; puste: nikt jej nie wskazał.', en: 'The category; null: nobody has said it.' },
      area_code: { pl: 'Kod TERC gminy albo powiatu.', en: 'TERC code of the municipality or county.' },
      county_code: { pl: 'Kod TERC powiatu.', en: 'TERC code of the county.' },
      state: {
        pl: 'Ostatni krok: reported (żadnego), accepted, inspected, ordered, done, refused.',
        en: 'Its last step: reported (none), accepted, inspected, ordered, done, refused.',
      },
      state_at: { pl: 'Od kiedy tak jest; puste: od wpływu.', en: 'Since when it stands so; null: since its receipt.' },
      promised_for: {
        pl: 'Obiecany dzień; puste: nic nie obiecano.',
        en: 'The promised day; null: nothing is promised.',
      },
      broken: {
        pl: 'Obiecany dzień minął, a prac nie zakończono.',
        en: 'The promised day is over, and the work has not ended.',
      },
      stands_since: {
        pl: 'Od kiedy stoi: od ostatniego kroku albo od wpływu.',
        en: 'Since when it stands still: since its last step, or its receipt.',
      },
      accepted_at: { pl: 'Pierwszy krok „przyjęte”.', en: 'Its first step “accepted”.' },
      inspected_at: { pl: 'Pierwszy krok „sprawdzone na miejscu”.', en: 'Its first step “inspected”.' },
      done_at: { pl: 'Ostatni krok „wykonane”.', en: 'Its last step “done”.' },
      hours_to_accepted: { pl: 'Godziny od wpływu do przyjęcia.', en: 'Hours from receipt to acceptance.' },
      hours_to_inspected: { pl: 'Godziny od wpływu do sprawdzenia.', en: 'Hours from receipt to inspection.' },
      hours_to_done: { pl: 'Godziny od wpływu do wykonania.', en: 'Hours from receipt to the end of the work.' },
      satisfied: {
        pl: 'Czy zgłaszający uznał sprawę za załatwioną; puste: nie odpowiedział.',
        en: 'Whether whoever reported said that it was dealt with; null: they did not answer.',
      },
    },
    select: `
      select i.case_id, i.category_id, i.area_code, left(i.area_code, 4) as county_code, i.state, i.state_at, i.promise::date as promised_for,
        i.promise is not null and i.promise < (now() at time zone 'Europe/Warsaw')::date::text as broken,
        coalesce(i.state_at, c.received_at) as stands_since, s.accepted_at, s.inspected_at, s.done_at,
        round(extract(epoch from s.accepted_at - c.received_at) / 3600, 1) as hours_to_accepted,
        round(extract(epoch from s.inspected_at - c.received_at) / 3600, 1) as hours_to_inspected,
        round(extract(epoch from s.done_at - c.received_at) / 3600, 1) as hours_to_done,
        i.satisfied
      from read.interventions i
      left join read.case_list c on c.id = i.case_id
      left join (
        select case_id, min(at) filter (where step = 'accepted') as accepted_at, min(at) filter (where step = 'inspected') as inspected_at,
          max(at) filter (where step = 'done') as done_at
        from read.intervention_steps group by case_id
      ) s on s.case_id = i.case_id`,
  },
];
