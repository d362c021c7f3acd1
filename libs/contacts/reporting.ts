import type { ReportingView } from '#libs/manifest';

/** Views of the schema `reporting` over newsrooms and contacts. */
export const contactsReporting: readonly ReportingView[] = [
  {
    name: 'newsrooms',
    about: { pl: 'Redakcje i inne podmioty: jeden wiersz na każdy.', en: 'Newsrooms and other bodies: one row each.' },
    columns: {
      newsroom_id: { pl: 'Redakcja.', en: 'The newsroom.' },
      name: { pl: 'Nazwa.', en: 'Its name.' },
      kind: {
        pl: 'Rodzaj: daily, weekly, radio, tv, portal, agency i inne.',
        en: 'Its kind: daily, weekly, radio, tv, portal, agency and others.',
      },
      reach: { pl: 'Zasięg.', en: 'Its reach.' },
      county: { pl: 'Powiat.', en: 'Its county.' },
      contacts: { pl: 'Ile osób należy do niej teraz.', en: 'How many people belong to it now.' },
    },
    select: `
      select n.id as newsroom_id, n.name, n.kind, n.reach, n.county,
        (select count(*)::integer from read.contact_memberships m where m.newsroom_id = n.id and m.to_day is null) as contacts
      from read.newsrooms n`,
  },
  {
    name: 'contacts',
    about: {
      pl: 'Osoby, z którymi jest kontakt: numery, bez nazwisk i adresów. Połączone mają numer tej, która za nie stoi.',
      en: 'People with whom there is contact: numbers, no names or addresses. The merged have the number of whoever stands for them.',
    },
    columns: {
      contact_id: { pl: 'Osoba (numer), jak w cases.', en: 'The person (a number), as in cases.' },
      person_id: {
        pl: 'Za kogo stoi po połączeniu; bez połączenia ta sama.',
        en: 'Who stands for them after a merge; themselves without one.',
      },
      language: { pl: 'Język pism.', en: 'The language of letters.' },
    },
    select: `select id as contact_id, person_id, language from read.contacts`,
  },
];
