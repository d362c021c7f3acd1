import type { Office } from '#libs/configuration';
import { defineLetter, type FilledLetter, fillLetter, type LetterField, workingHoursInWords } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});

const FIELDS = {
  'employee.name': field('kto odpowiada', 'who answers', 'Hanna Sikorska'),
  'unit.name': field('komórka tej osoby', 'their unit', 'Zespół Prasowy'),
  'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
  'office.address': field('adres e-mail urzędu', 'mail address of the office', 'prasa@urzad.example'),
  'office.hours': field('godziny pracy urzędu', 'working hours of the office', 'pn.–pt. 7:30–15:30'),
};

export const SIGNATURE = defineLetter({
  id: 'signature',
  name: { pl: 'Podpis pod odpowiedzią', en: 'Signature below an answer' },
  sent: {
    pl: 'Pod odpowiedzią każdego, kto nie ma własnego podpisu w ustawieniach konta. Komórka może mieć inny niż urząd. Pusty: nic.',
    en: 'Below the answers of everybody who has none of their own in their account. A unit may have another than the office. Empty: nothing.',
  },
  fields: FIELDS,
  byUnit: true,
  builtIn: { pl: { subject: null, text: '' } },
});

export const FOOTER = defineLetter({
  id: 'footer',
  name: { pl: 'Stopka pod odpowiedzią', en: 'Footer below an answer' },
  sent: {
    pl: 'Pod podpisem w każdej nowej odpowiedzi; widać ją, zanim odpowiedź wyjdzie. Komórka może mieć inną niż urząd. Pusta: nic.',
    en: 'Below the signature of each new answer; shown before the answer goes out. A unit may have another than the office. Empty: nothing.',
  },
  fields: FIELDS,
  byUnit: true,
  builtIn: { pl: { subject: null, text: '' } },
});

export interface Signer {
  readonly name: string;
  readonly unit: string | null;
  readonly office: Pick<Office, 'name' | 'workingHours'> & { readonly addresses: readonly string[] };
}

export const signedBy = (
  letter: typeof SIGNATURE | typeof FOOTER,
  { name, unit, office: { name: office, addresses, workingHours } }: Signer,
): FilledLetter =>
  fillLetter(letter, 'pl', {
    'employee.name': name,
    'unit.name': unit,
    'office.name': office,
    'office.address': addresses[0] ?? null,
    'office.hours': workingHoursInWords(workingHours, 'pl'),
  });

/** Plain text as HTML: paragraphs and lines, everything else escaped. */
export const htmlOf = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
