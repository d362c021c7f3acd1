import { defineLetter, fillLetter, type FilledLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});

export const CRISIS = defineLetter({
  id: 'crisis',
  name: { pl: 'Ogłoszono kryzys', en: 'A crisis was declared' },
  sent: {
    pl: 'Do opiekuna tematu, zespołu kryzysowego i koordynatorów, gdy ktoś ogłosi kryzys.',
    en: 'To the topic’s owner, the crisis team and coordinators, when somebody declares a crisis.',
  },
  fields: {
    'topic.name': field('nazwa tematu', 'name of the topic', 'Most w Nysie'),
    'crisis.reason': field('powód', 'the reason', 'Most zamknięto po kolizji'),
    'crisis.by': field('kto ogłosił', 'who declared it', 'Olga Nowak'),
    'crisis.link': {
      ...field('odnośnik', 'the link', 'https://rzecznik.example/topics/1'),
      required: true,
    },
  },
  builtIn: {
    pl: {
      subject: 'Kryzys: {{topic.name}}',
      text: `{{crisis.by}} ogłasza kryzys w temacie „{{topic.name}}”.

{{crisis.reason}}

Ustalenia, oświadczenie i sprawy: {{crisis.link}}`,
    },
  },
});

export const TOPIC_LATE = defineLetter({
  id: 'topicLate',
  name: {
    pl: 'Minął termin podpisu przekazu lub oświadczenia',
    en: 'The term for a signature on a line or statement has passed',
  },
  sent: {
    pl: 'Do osoby, która miała podpisać przekaz albo oświadczenie w kryzysie, i do kierownika komórki (a gdy go nie ma, do osób, które prowadzą ścieżki), gdy minął termin szczebla.',
    en: 'To whoever was to sign a line to take or a holding statement, and to the head of the unit (or, without one, to those who administer ladders), when the term of the level has passed.',
  },
  fields: {
    'topic.name': field('nazwa tematu', 'name of the topic', 'Most w Nysie'),
    'late.what': field('co czeka', 'what waits', 'przekaz „Objazd”'),
    'late.level': field('numer szczebla', 'number of the level', '2'),
    'late.until': field('kiedy minął termin', 'when the term passed', '4 marca 2026, 12:00'),
    'topic.link': {
      ...field('odnośnik', 'the link', 'https://rzecznik.example/topics/1'),
      required: true,
    },
  },
  builtIn: {
    pl: {
      subject: 'Minął termin podpisu: {{topic.name}}',
      text: `W temacie „{{topic.name}}” na podpis na szczeblu {{late.level}} czeka {{late.what}}. Termin minął: {{late.until}}.

{{topic.link}}`,
    },
  },
});

export const TOPIC_LETTERS = [CRISIS, TOPIC_LATE];

export const topicLateLetter = (facts: {
  readonly topic: string;
  readonly what: string;
  /** Counted from 0. */
  readonly level: number;
  readonly until: string;
  readonly link: string;
}): FilledLetter =>
  fillLetter(TOPIC_LATE, 'pl', {
    'topic.name': facts.topic,
    'late.what': facts.what,
    'late.level': String(facts.level + 1),
    'late.until': facts.until,
    'topic.link': facts.link,
  });

export const crisisLetter = (facts: {
  readonly topic: string;
  readonly reason: string;
  readonly by: string;
  readonly link: string;
}): FilledLetter =>
  fillLetter(CRISIS, 'pl', {
    'topic.name': facts.topic,
    'crisis.reason': facts.reason,
    'crisis.by': facts.by,
    'crisis.link': facts.link,
  });
