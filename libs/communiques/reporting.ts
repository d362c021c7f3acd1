import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over communiqués. */
export const communiquesReporting: readonly ReportingView[] = [
  {
    name: 'communiques',
    about: { pl: 'Komunikaty: jeden wiersz na komunikat.', en: 'Communiqués: one row for each.' },
    columns: {
      communique_id: { pl: 'Komunikat.', en: 'The communiqué.' },
      kind: {
        pl: 'Rodzaj: communique, statement, invitation, rectification, crisisNotice.',
        en: 'Its kind: communique, statement, invitation, rectification, crisisNotice.',
      },
      state: {
        pl: 'Stan: idea, writing, submitted, approved, scheduled, released, withdrawn.',
        en: 'Its state: idea, writing, submitted, approved, scheduled, released, withdrawn.',
      },
      topic_id: { pl: 'Temat; puste: żaden.', en: 'Its topic; null: none.' },
      versions: { pl: 'Liczba wersji.', en: 'How many versions it has.' },
      embargo: { pl: 'Ukazał się albo ukaże pod embargiem.', en: 'It appeared, or appears, under embargo.' },
      begun_at: { pl: 'Kiedy go rozpoczęto.', en: 'When it was begun.' },
      released_at: {
        pl: 'Kiedy ukazała się wersja, która stoi na stronie; puste: żadna.',
        en: 'When the version that stands on its page appeared; null: none did.',
      },
    },
    select: `select id as communique_id, kind, state, topic_id, version as versions, embargo, begun_at, released_at
      from read.communiques`,
  },
];
