import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over topics. */
export const topicsReporting: readonly ReportingView[] = [
  {
    name: 'topics',
    about: { pl: 'Tematy: jeden wiersz na temat.', en: 'Topics: one row for each.' },
    columns: {
      topic_id: { pl: 'Temat.', en: 'The topic.' },
      name: { pl: 'Jego nazwa.', en: 'What it is called.' },
      opened_at: { pl: 'Kiedy go założono.', en: 'When it was opened.' },
      closed: { pl: 'Jest zamknięty.', en: 'It is closed.' },
      crisis_since: {
        pl: 'Od kiedy trwa kryzys; puste: nie trwa żaden.',
        en: 'Since when a crisis goes on; null: none does.',
      },
    },
    select: 'select id as topic_id, name, opened_at, closed, crisis_at as crisis_since from read.topics',
  },
  {
    name: 'topic_cases',
    about: {
      pl: 'Sprawy w tematach: jeden wiersz na sprawę i temat.',
      en: 'Cases of topics: one row for each case and topic.',
    },
    columns: {
      topic_id: { pl: 'Temat.', en: 'The topic.' },
      case_id: { pl: 'Sprawa.', en: 'The case.' },
      added_at: { pl: 'Kiedy ją dodano do tematu.', en: 'When it was put under the topic.' },
    },
    select: 'select topic_id, case_id, added_at from read.topic_cases',
  },
];
