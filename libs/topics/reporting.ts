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
  {
    name: 'topic_lines',
    about: {
      pl: 'Przekazy: jeden wiersz na wersję przekazu.',
      en: 'Lines to take: one row for each version of a line.',
    },
    columns: {
      line_id: { pl: 'Przekaz.', en: 'The line.' },
      version: { pl: 'Numer wersji.', en: 'The number of the version.' },
      topic_id: { pl: 'Temat.', en: 'The topic.' },
      title: { pl: 'Tytuł wersji.', en: 'What the version is called.' },
      use: { pl: 'Użycie: internal (nie cytować), quotable.', en: 'Its use: internal (not to be quoted), quotable.' },
      state: {
        pl: 'Stan wersji: written (czeka), approved, returned (zwrócona), replaced (zastąpiła ją nowsza, zanim o niej zdecydowano).',
        en: 'How the version stands: written (it waits), approved, returned, replaced (by a newer one before anybody decided on it).',
      },
      written_at: { pl: 'Kiedy ją napisano.', en: 'When it was written.' },
      decided_at: {
        pl: 'Kiedy ją zaakceptowano albo zwrócono; puste: jeszcze nie.',
        en: 'When it was approved or returned; null: not yet.',
      },
      hours_to_decide: {
        pl: 'Godziny od napisania do decyzji; puste: jeszcze jej nie ma.',
        en: 'Hours from its writing to the decision; null: there is none yet.',
      },
      ladder: {
        pl: 'Ścieżka akceptacji; puste: druga osoba.',
        en: 'The ladder that it goes by; null: a second person.',
      },
      valid_from: {
        pl: 'Pierwszy dzień, w którym obowiązuje; puste: od akceptacji.',
        en: 'The first day on which it holds; null: from its approval.',
      },
      valid_until: { pl: 'Ostatni dzień; puste: do zastąpienia.', en: 'The last day; null: until it is replaced.' },
      withdrawn_at: {
        pl: 'Kiedy przekaz wycofano; puste: nie wycofano.',
        en: 'When the line was withdrawn; null: it was not.',
      },
      quotes: {
        pl: 'Liczba spraw, w których pisma cytują dziś tę wersję.',
        en: 'In how many cases letters quote this version now.',
      },
    },
    select: `
      select line_id, version, topic_id, title, line_use as use, state, written_at, decided_at,
        round((extract(epoch from decided_at - written_at) / 3600)::numeric, 2) as hours_to_decide,
        ladder, valid_from, valid_until, withdrawn_at,
        (select count(*) from read.topic_quotes its where its.line_id = topic_lines.line_id and its.version = topic_lines.version) as quotes
      from read.topic_lines`,
  },
  {
    name: 'crises',
    about: { pl: 'Kryzysy: jeden wiersz na kryzys.', en: 'Crises: one row for each.' },
    columns: {
      crisis_id: { pl: 'Kryzys.', en: 'The crisis.' },
      topic_id: { pl: 'Temat.', en: 'The topic.' },
      declared_at: { pl: 'Kiedy go ogłoszono.', en: 'When it was declared.' },
      ended_at: { pl: 'Kiedy go zakończono; puste: trwa.', en: 'When it was ended; null: it goes on.' },
      hours: { pl: 'Ile godzin trwał; puste: trwa.', en: 'How many hours it lasted; null: it goes on.' },
      confirmed: { pl: 'Liczba ustaleń potwierdzonych.', en: 'How many entries of its log are confirmed.' },
      unconfirmed: { pl: 'Liczba ustaleń niepotwierdzonych.', en: 'How many are not.' },
      statements: { pl: 'Liczba zaakceptowanych oświadczeń.', en: 'How many holding statements were approved.' },
    },
    select: `
      select crisis_id, topic_id, declared_at, ended_at,
        round((extract(epoch from ended_at - declared_at) / 3600)::numeric, 2) as hours,
        (select count(*) from read.topic_decisions its where its.crisis_id = topic_crises.crisis_id and confirmed) as confirmed,
        (select count(*) from read.topic_decisions its where its.crisis_id = topic_crises.crisis_id and not confirmed) as unconfirmed,
        (select count(*) from read.topic_crisis_statements its where its.crisis_id = topic_crises.crisis_id and state = 'approved') as statements
      from read.topic_crises`,
  },
  {
    name: 'holding_statements',
    about: {
      pl: 'Oświadczenia w kryzysie: jeden wiersz na oświadczenie.',
      en: 'Holding statements of crises: one row for each.',
    },
    columns: {
      statement_id: { pl: 'Oświadczenie.', en: 'The statement.' },
      crisis_id: { pl: 'Kryzys.', en: 'The crisis.' },
      topic_id: { pl: 'Temat.', en: 'The topic.' },
      state: {
        pl: 'Stan: written (czeka), approved, dropped (zastąpione albo kryzys zakończono wcześniej).',
        en: 'How it stands: written (it waits), approved, dropped (replaced, or the crisis ended before).',
      },
      written_at: { pl: 'Kiedy je napisano.', en: 'When it was written.' },
      approved_at: {
        pl: 'Kiedy je zaakceptowano; puste: nie zaakceptowano.',
        en: 'When it was approved; null: it was not.',
      },
      cases: { pl: 'W ilu sprawach miało zostać przekazane.', en: 'In how many cases it was to be given.' },
      given: { pl: 'W ilu sprawach je przekazano.', en: 'In how many it was given.' },
      withheld: {
        pl: 'W ilu nie przekazano (brak adresu, odpowiedziane wcześniej).',
        en: 'In how many it was not (no address, answered before).',
      },
    },
    select: `
      select statement_id, crisis_id, topic_id, state, written_at, approved_at, cases,
        (select count(*) from read.topic_statements its where its.statement_id = topic_crisis_statements.statement_id and its.state = 'given') as given,
        (select count(*) from read.topic_statements its where its.statement_id = topic_crisis_statements.statement_id and its.state = 'withheld') as withheld
      from read.topic_crisis_statements`,
  },
];
