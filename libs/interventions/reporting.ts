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
    },
    select: `
      select case_id, category_id, area_code, left(area_code, 4) as county_code, state, state_at, promise::date as promised_for,
        promise is not null and promise < (now() at time zone 'Europe/Warsaw')::date::text as broken
      from read.interventions`,
  },
];
