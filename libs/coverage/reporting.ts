import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over coverage. */
export const coverageReporting: readonly ReportingView[] = [
  {
    name: 'publications',
    about: {
      pl: 'Publikacje o urzędzie: jeden wiersz na publikację w rejestrze.',
      en: 'What was published about the office: one row for each publication that is recorded.',
    },
    columns: {
      publication_id: { pl: 'Publikacja.', en: 'The publication.' },
      published_on: { pl: 'Dzień publikacji.', en: 'The day on which it was published.' },
      outlet: { pl: 'Tytuł prasowy, stacja albo portal.', en: 'The newspaper, station or portal.' },
      tone: {
        pl: 'Wydźwięk: positive, neutral, negative; puste: nikt go nie wskazał.',
        en: 'Its tone: positive, neutral, negative; null: nobody has said it.',
      },
      reach: {
        pl: 'Szacowany zasięg (osoby); puste: nieznany.',
        en: 'How many people it reached, estimated; null: unknown.',
      },
      communique_id: { pl: 'Komunikat, po którym się ukazała.', en: 'The communiqué that it came of.' },
      topic_id: {
        pl: 'Temat: jej własny albo jej komunikatu.',
        en: 'The topic: its own, or that of its communiqué.',
      },
      case_id: { pl: 'Sprawa, z której wynikła.', en: 'The case that it came of.' },
      follow_ups: {
        pl: 'Liczba spraw wszczętych z jej powodu (krytyka prasowa, sprostowania).',
        en: 'How many cases were begun because of it (press criticism, rectifications).',
      },
      recorded_at: { pl: 'Kiedy dodano ją do rejestru.', en: 'When it was recorded.' },
    },
    select: `
      select publications.id as publication_id, published_on::date as published_on, outlet, tone, reach,
        communique_id, coalesce(publications.topic_id, communiques.topic_id) as topic_id, case_id,
        (select count(*) from read.publication_follow_ups its where its.publication_id = publications.id) as follow_ups,
        recorded_at
      from read.publications left join read.communiques on communiques.id = communique_id
      where publications.state = 'recorded'`,
  },
];
