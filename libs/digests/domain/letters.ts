import {
  defineLetter,
  fillLetter,
  OFFICE_ZONE,
  type FilledLetter,
  type Language,
  type LetterField,
} from '#libs/kernel';
import type { Waiting } from '#libs/manifest';

const field = (pl: string, en: string, sample: Readonly<Record<Language, string>>): LetterField => ({
  words: { pl, en },
  sample,
  required: true,
});

/** Numbers and days: what they are about is read where the cases are. */
export const MORNING = defineLetter({
  id: 'morning',
  name: { pl: 'Co dziś czeka', en: 'What waits today' },
  sent: {
    pl: 'Rano w dniu pracy, do osoby, która chce takich wiadomości, jeżeli coś na nią czeka.',
    en: 'In the morning of a working day, to whoever wishes so and has something waiting.',
  },
  fields: {
    'morning.day': field('dzień', 'the day', { pl: '2 marca 2026', en: '2 March 2026' }),
    'morning.list': field('co czeka', 'what waits', {
      pl: 'Sprawy, które prowadzisz: 1\n- 2026/000123, termin 3 marca 2026',
      en: 'Cases that you have: 1\n- 2026/000123, due 3 March 2026',
    }),
    'morning.link': field('odnośnik do strony „Co na mnie czeka”', 'the link to what waits', {
      pl: 'https://rzecznik.example/desk',
      en: 'https://rzecznik.example/desk',
    }),
    'morning.off': field('odnośnik, który wyłącza te wiadomości', 'the link that switches these mails off', {
      pl: 'https://rzecznik.example/account?morningMails=off',
      en: 'https://rzecznik.example/account?morningMails=off',
    }),
  },
  builtIn: {
    pl: {
      subject: 'Co dziś czeka ({{morning.day}})',
      text: `{{morning.list}}

{{morning.link}}

Nie chcesz tych wiadomości? Wyłącz je jednym kliknięciem: {{morning.off}}`,
    },
    en: {
      subject: 'What waits today ({{morning.day}})',
      text: `{{morning.list}}

{{morning.link}}

You do not want these mails? Switch them off with one click: {{morning.off}}`,
    },
  },
});

export const DIGEST_LETTERS = [MORNING];

/** A part of what waits, under its heading. */
export interface WaitingPart extends Waiting {
  readonly heading: string;
}

export const morningLetter = (
  language: Language,
  facts: {
    /** `YYYY-MM-DD`. */
    readonly day: string;
    readonly parts: readonly WaitingPart[];
    readonly link: string;
    readonly off: string;
  },
): FilledLetter =>
  fillLetter(MORNING, language, {
    'morning.day': dayInWords(facts.day, language),
    'morning.list': facts.parts.map((part) => listed(part, language)).join('\n\n'),
    'morning.link': facts.link,
    'morning.off': facts.off,
  });

/** Lines of a part; what is left over is counted in its heading. */
const LINES = 5;

function listed({ heading, things, more }: WaitingPart, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const late = things.filter((one) => one.late).length;
  const count = `${things.length}${more ? '+' : ''}`;
  const past = late > 0 ? say(` (po terminie: ${late})`, ` (overdue: ${late})`) : '';
  const lines = things.slice(0, LINES).map(({ label, dueAt, late: isLate }) => {
    const due = dueAt === null ? '' : `, ${say('termin', 'due')} ${dayInWords(dueAt, language)}`;
    return `- ${label}${due}${isLate ? say(', po terminie', ', overdue') : ''}`;
  });
  const left = things.length > LINES || more ? [say('- i inne', '- and others')] : [];
  return [`${heading}: ${count}${past}`, ...lines, ...left].join('\n');
}

/** `2 marca 2026`, in Warsaw. Of an instant that is the first one too late, the day whose end it is. */
function dayInWords(dueAt: string, language: Language): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dueAt)
    ? Temporal.PlainDate.from(dueAt)
    : Temporal.Instant.from(dueAt).subtract({ milliseconds: 1 }).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
  return day.toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB', { dateStyle: 'long' });
}
