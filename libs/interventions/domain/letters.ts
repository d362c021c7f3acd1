import { defineLetter, fillLetter, type FilledLetter, type Language, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});
const needed = (of: LetterField): LetterField => ({ ...of, required: true });

export const INTERVENTION_STEP = defineLetter({
  id: 'interventionStep',
  name: { pl: 'Krok w zgłoszeniu mieszkańca', en: 'A step about a resident’s report' },
  sent: {
    pl: 'Do zgłaszającego, gdy zapisano krok, który on widzi; dopóki nie napisze, że tych wiadomości nie chce.',
    en: 'To whoever reported, when a step is noted that they see; until they say that they want none of these.',
  },
  fields: {
    'contact.salutation': field('zwrot do adresata', 'how the contact is addressed', 'Dzień dobry'),
    'case.number': needed(field('numer sprawy', 'number of the case', 'ZI/2026/000123')),
    'step.name': needed(field('krok', 'the step', 'sprawdzone na miejscu')),
    'step.text': field('co zapisano', 'what was noted', 'Byliśmy na miejscu. Usterka wymaga naprawy.'),
    'step.promise': field(
      'obiecany dzień; pusty, gdy go nie ma',
      'the promised day; empty where there is none',
      '16 marca 2026',
    ),
    'case.page': needed(
      field('tajny adres strony zgłoszenia', 'secret address of the report’s page', 'https://urzad.example/sprawa/…'),
    ),
    'mails.off': needed(
      field(
        'gdzie z tych wiadomości zrezygnować',
        'where to get no more of these',
        'https://urzad.example/sprawa/…/bez-wiadomosci',
      ),
    ),
    'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
  },
  builtIn: {
    pl: {
      subject: 'Zgłoszenie {{case.number}}: {{step.name}}',
      text: `{{contact.salutation}},

w sprawie zgłoszenia {{case.number}} zapisaliśmy: {{step.name}}.

{{step.text}}

Obiecany termin: {{step.promise}}

Całe zgłoszenie, zdjęcia i miejsce na odpowiedź: {{case.page}}
Adres jest tajny. Po zakończeniu można tam przez 30 dni otworzyć zgłoszenie ponownie.

Bez dalszych wiadomości o krokach: {{mails.off}}

{{office.name}}`,
    },
    en: {
      subject: 'Report {{case.number}}: {{step.name}}',
      text: `{{contact.salutation}},

in the matter of your report {{case.number}} we noted: {{step.name}}.

{{step.text}}

Promised by: {{step.promise}}

The whole report, its photos, and where to answer: {{case.page}}
The address is a secret. For 30 days after its end you can open the report again there.

No more mails about steps: {{mails.off}}

{{office.name}}`,
    },
  },
});

export const INTERVENTION_LETTERS = [INTERVENTION_STEP];

export const stepLetter = (
  language: Language,
  facts: {
    readonly salutation: string;
    readonly number: string;
    readonly step: string;
    readonly text: string;
    /** In words; null: nothing is promised. */
    readonly promise: string | null;
    readonly page: string;
    readonly off: string;
    readonly office: string;
  },
): FilledLetter =>
  fillLetter(INTERVENTION_STEP, language, {
    'contact.salutation': facts.salutation,
    'case.number': facts.number,
    'step.name': facts.step,
    'step.text': facts.text,
    'step.promise': facts.promise,
    'case.page': facts.page,
    'mails.off': facts.off,
    'office.name': facts.office,
  });
