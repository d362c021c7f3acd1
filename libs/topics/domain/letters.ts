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

export const TOPIC_LETTERS = [CRISIS];

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
