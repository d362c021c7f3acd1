import type { Database } from '#libs/postgres';
import type { Visit } from './visit.js';
import type { Html } from './html.js';
import type { Words } from './words.js';

export interface Field {
  readonly name: string;
  /** `moment` is a day and an hour in Warsaw (`datetime-local`). */
  readonly type: 'text' | 'email' | 'tel' | 'longText' | 'choice' | 'moment' | 'tick' | 'files';
  readonly label: Words;
  readonly hint?: Words;
  readonly required?: boolean;
  /** Characters; 200, or 20,000 of a long text, where left out. */
  readonly longest?: number;
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: Words }[];
  /** What stands in front while nothing is chosen; the first option is chosen from the start where left out. */
  readonly unchosen?: Words;
  /** What could be chosen until lately: whoever had the form open then is told so. */
  readonly closed?: readonly string[];
  readonly autocomplete?: string;
  /** It takes coordinates: a phone can fill in where it is, where its owner lets it. */
  readonly position?: true;
  /** Of files: as `accept` of HTML has it. */
  readonly accept?: string;
}

/** What is wrong with a field, in the visitor's words. */
export interface FieldFault {
  readonly field: string;
  readonly says: Words;
}

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What a visitor sent, trimmed; a field that is empty is not in it. */
export interface SentForm {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly SentFile[];
}

/** A form of the public site. Whatever passes its checks is handed to the office: there the receiver of the same kind takes it. */
export interface PublicForm {
  /** Of the office's receiver. It lasts: what waits in the inbox names it. */
  readonly kind: string;
  /** What begins with a colon is a parameter, of a form that has `names`. */
  readonly path: string;
  readonly title: Words;
  /** What the parameters of its path name: it is sent beside the fields. Undefined: there is no such page. */
  readonly names?: (
    visit: Visit,
    tables: Pick<Database, 'tables'>,
  ) => Promise<Readonly<Record<string, string>> | undefined>;
  readonly lead?: (visit: Visit) => Html;
  /** Where what can be chosen is the office's, it stands in a table of `public_site`. */
  readonly fields: readonly Field[] | ((visit: Visit, tables: Pick<Database, 'tables'>) => Promise<readonly Field[]>);
  /** Fields that what was chosen calls for: shown above the others, once they are known. Their names are none of the others'. */
  readonly further?: (sent: SentForm, visit: Visit, tables: Pick<Database, 'tables'>) => Promise<readonly Field[]>;
  /** Rules beyond those of single fields. */
  readonly check?: (
    sent: SentForm,
    visit: Visit,
    tables: Pick<Database, 'tables'>,
  ) => readonly FieldFault[] | Promise<readonly FieldFault[]>;
  /** Asked before it is handed over, once: shown above the filled-in form, which the visitor sends again as it is or changed. */
  readonly ask?: (sent: SentForm, visit: Visit, tables: Pick<Database, 'tables'>) => Promise<Html | undefined>;
  readonly send: Words;
  /** What the visitor reads once it was sent, where nothing of it is followed on a tracking page. */
  readonly done?: { readonly title: Words; readonly body: (visit: Visit) => Html };
  /** Nothing becomes of it but a letter that asks to confirm it: above the rate nothing else has to. */
  readonly asksByLetter?: true;
  /** It says what is wished on a tracking page, and is no message: programs may send it by one POST (RFC 8058), and no rate counts it. */
  readonly setting?: true;
}

const LONGEST_LINE = 200;
const LONGEST_TEXT = 20_000;
const EMAIL = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

export const longestOf = ({ type, longest }: Field): number =>
  longest ?? (type === 'longText' ? LONGEST_TEXT : LONGEST_LINE);

/** Each field by its own rules. */
export function faultsOf(
  fields: readonly Field[],
  { values, files }: Pick<SentForm, 'values'> & { readonly files: readonly Pick<SentFile, 'name'>[] },
): readonly FieldFault[] {
  return fields.flatMap((field) => {
    const says = faultOf(field, field.type === 'files' ? (files[0]?.name ?? '') : (values[field.name] ?? ''));
    return says ? [{ field: field.name, says }] : [];
  });
}

function faultOf(field: Field, value: string): Words | undefined {
  if (value === '') return field.required ? MISSING : undefined;
  const longest = longestOf(field);
  if (field.type !== 'files' && value.length > longest) return tooLong(value.length, longest);
  if (field.type === 'email' && !EMAIL.test(value)) return NO_ADDRESS;
  if (field.type === 'choice' && field.closed?.includes(value)) return CLOSED_CHOICE;
  if (field.type === 'choice' && !field.options?.some((option) => option.value === value)) return NO_CHOICE;
  if (field.type === 'moment' && !isMoment(value)) return NO_MOMENT;
  return undefined;
}

function isMoment(value: string): boolean {
  if (!MOMENT.test(value)) return false;
  try {
    Temporal.PlainDateTime.from(value);
    return true;
  } catch {
    return false;
  }
}

const MISSING: Words = { pl: 'Proszę wypełnić to pole.', en: 'Please fill in this field.' };
const NO_ADDRESS: Words = {
  pl: 'To nie jest adres e-mail. Proszę wpisać go tak: imie@redakcja.pl.',
  en: 'This is no e-mail address. Please write it like name@newsroom.pl.',
};
const NO_CHOICE: Words = { pl: 'Proszę wybrać jedną z możliwości.', en: 'Please choose one of the options.' };
const CLOSED_CHOICE: Words = {
  pl: 'Tej możliwości już nie ma: została niedawno zamknięta. Proszę wybrać inną.',
  en: 'This option is not there any more: it was closed lately. Please choose another.',
};
const NO_MOMENT: Words = {
  pl: 'Proszę podać dzień i godzinę, np. 2026-12-01T15:00.',
  en: 'Please give a day and an hour, e.g. 2026-12-01T15:00.',
};
const tooLong = (length: number, longest: number): Words => ({
  pl: `To pole mieści ${longest} znaków, a wpisano ${length}. Proszę skrócić tekst albo dołączyć go jako plik.`,
  en: `This field holds ${longest} characters, and ${length} were written. Please shorten the text, or attach it as a file.`,
});
