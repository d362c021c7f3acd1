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
    select: `select id as draft_id, case_id, state, begun_at, submitted_at, exception, exception_at from read.drafts`,
  },
];
