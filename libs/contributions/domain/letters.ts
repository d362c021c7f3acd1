import { defineLetter, fillLetter, type FilledLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});
const needed = (of: LetterField): LetterField => ({ ...of, required: true });

const about = {
  'unit.name': field('komórka', 'the unit', 'Zarząd Dróg'),
  'question.text': needed(field('pytanie', 'the question', 'Ile kosztował remont mostu w Żywcu?')),
  'question.dueAt': needed(field('termin odpowiedzi', 'term of the answer', '9 marca 2026, godz. 14:00')),
};
const byMail = {
  ...about,
  'question.asker': field('kto pyta', 'who asks', 'Ewa Nowak'),
  'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
};
const term = {
  ...about,
  'question.link': field(
    'odnośnik do pytania; pusty w wiadomości do komórki, która odpowiada e-mailem',
    'link to the question; empty in a mail to a unit that answers by mail',
    'https://rzecznik.example/contributions/1',
  ),
  'question.reply': field(
    'jak odpowiedzieć, gdy komórka odpowiada e-mailem; inaczej puste',
    'how to answer, where the unit answers by mail; empty otherwise',
    'Prosimy odpowiedzieć na tę wiadomość, nie zmieniając tematu.',
  ),
};

const ASKED = defineLetter({
  id: 'contributionQuestion',
  name: { pl: 'Pytanie do komórki', en: 'Question to a unit' },
  sent: {
    pl: 'Na adres komórki, w której nikt nie ma konta: odpowiada e-mailem. Znak w temacie dopisuje urząd.',
    en: 'To the address of a unit where nobody has an account: it answers by mail. The office adds the mark in the subject.',
  },
  fields: byMail,
  builtIn: {
    pl: {
      subject: 'Pytanie do komórki: {{unit.name}}',
      text: `Dzień dobry,

{{office.name}} prosi o odpowiedź na pytanie:

{{question.text}}

Termin: {{question.dueAt}}

Prosimy odpowiedzieć na tę wiadomość, nie zmieniając tematu: po znaku w nawiasie rozpoznamy pytanie. Odpowiedzieć może każdy w komórce, a dokumenty wystarczy załączyć.

{{question.asker}}
{{office.name}}`,
    },
  },
});

const NEWS = defineLetter({
  id: 'contributionNews',
  name: { pl: 'Zmiana w pytaniu do komórki', en: 'News of a question to a unit' },
  sent: {
    pl: 'Na adres komórki, która odpowiada e-mailem: zwrot do uzupełnienia, wyjaśnienie, inny termin, wycofanie.',
    en: 'To the address of a unit that answers by mail: what is missing, an explanation, another term, a withdrawal.',
  },
  fields: {
    ...byMail,
    'news.text': needed(field('co się zmieniło', 'what is new', 'Prosimy o uzupełnienie: za który rok?')),
  },
  builtIn: {
    pl: {
      subject: 'Pytanie do komórki: {{unit.name}}',
      text: `Dzień dobry,

{{news.text}}

Pytanie: {{question.text}}
Termin: {{question.dueAt}}

{{question.asker}}
{{office.name}}`,
    },
  },
});

const REMINDER = defineLetter({
  id: 'contributionReminder',
  name: { pl: 'Zbliża się termin wkładu', en: 'The term of a contribution is near' },
  sent: {
    pl: 'Dzień roboczy przed terminem: do osoby, która ma pytanie, do komórki, albo na jej adres.',
    en: 'A working day before the term: to whoever has the question, to the unit, or to its address.',
  },
  fields: term,
  builtIn: {
    pl: {
      subject: 'Zbliża się termin odpowiedzi: {{unit.name}}',
      text: `Pytanie czeka na odpowiedź: {{question.text}}

Komórka: {{unit.name}}
Termin: {{question.dueAt}}

{{question.reply}}
{{question.link}}`,
    },
  },
});

const OVERDUE = defineLetter({
  id: 'contributionOverdue',
  name: { pl: 'Minął termin wkładu', en: 'The term of a contribution has passed' },
  sent: {
    pl: 'Po terminie: do kierującego komórką, albo na adres komórki, która odpowiada e-mailem.',
    en: 'After the term: to the head of the unit, or to the address of a unit that answers by mail.',
  },
  fields: term,
  builtIn: {
    pl: {
      subject: 'Minął termin odpowiedzi: {{unit.name}}',
      text: `Komórka nie odpowiedziała w terminie na pytanie: {{question.text}}

Komórka: {{unit.name}}
Termin: {{question.dueAt}}

{{question.reply}}
{{question.link}}`,
    },
  },
});

export const CONTRIBUTION_LETTERS = [ASKED, NEWS, REMINDER, OVERDUE];

interface About {
  readonly unit: string;
  readonly question: string;
  /** In words. */
  readonly dueAt: string;
}
interface ToUnit extends About {
  readonly asker: string;
  readonly office: string;
}
interface OfTerm extends About {
  /** Null where it goes to the unit's own address. */
  readonly link: string | null;
}

const aboutValues = ({ unit, question, dueAt }: About) => ({
  'unit.name': unit,
  'question.text': question,
  'question.dueAt': dueAt,
});
const toUnitValues = (facts: ToUnit) => ({
  ...aboutValues(facts),
  'question.asker': facts.asker,
  'office.name': facts.office,
});
const termValues = (facts: OfTerm) => ({
  ...aboutValues(facts),
  'question.link': facts.link,
  'question.reply': facts.link === null ? 'Prosimy odpowiedzieć na tę wiadomość, nie zmieniając tematu.' : null,
});

export const questionLetter = (facts: ToUnit): FilledLetter => fillLetter(ASKED, 'pl', toUnitValues(facts));
export const newsLetter = (facts: ToUnit & { readonly news: string }): FilledLetter =>
  fillLetter(NEWS, 'pl', { ...toUnitValues(facts), 'news.text': facts.news });
export const reminderLetter = (facts: OfTerm): FilledLetter => fillLetter(REMINDER, 'pl', termValues(facts));
export const overdueLetter = (facts: OfTerm): FilledLetter => fillLetter(OVERDUE, 'pl', termValues(facts));
