import { defineLetter, fillLetter, type FilledLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});

/** No word of what was written: it is read where the case is. */
export const MENTIONED = defineLetter({
  id: 'mentioned',
  name: { pl: 'Wymieniono w notatce', en: 'Named in a note' },
  sent: {
    pl: 'Do osoby, którą ktoś wymienił (@) w notatce albo komentarzu, jeżeli chce takich wiadomości; i do jej zastępcy, jeżeli on ich chce.',
    en: 'To whoever was named (@) in a note or a comment and wishes to hear of it by mail; and to their deputy who does.',
  },
  fields: {
    'mention.by': field('kto wymienił', 'who named them', 'Olga Nowak'),
    'mention.thing': field(
      'numer sprawy albo temat projektu',
      'number of the case, or subject of the draft',
      '2026/000123',
    ),
    'mention.link': {
      ...field('odnośnik', 'the link', 'https://rzecznik.example/cases/1'),
      required: true,
    },
  },
  builtIn: {
    pl: {
      subject: '[{{mention.thing}}] Ktoś Cię wymienia',
      text: `{{mention.by}} wymienia Cię w notatce albo komentarzu ({{mention.thing}}).

{{mention.link}}

Takie wiadomości włączysz i wyłączysz na stronie Konto.`,
    },
  },
});

export const MENTION_LETTERS = [MENTIONED];

export const mentioned = (facts: {
  readonly by: string;
  readonly thing: string;
  readonly link: string;
}): FilledLetter =>
  fillLetter(MENTIONED, 'pl', {
    'mention.by': facts.by,
    'mention.thing': facts.thing,
    'mention.link': facts.link,
  });
