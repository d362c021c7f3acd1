import { OFFICE_ZONE, type Language, type Problems } from '#libs/kernel';
import { DETAILS, DETAILS_OF_KINDS, type ProblemKind, type Texts } from './problem-details.js';

export const TITLES: Texts<ProblemKind> = {
  invalid: { pl: 'Nieprawidłowe dane', en: 'Invalid input' },
  unauthenticated: { pl: 'Wymagane zalogowanie', en: 'Sign-in required' },
  forbidden: { pl: 'Brak uprawnień', en: 'Not allowed' },
  'not-found': { pl: 'Nie znaleziono', en: 'Not found' },
  'wrong-method': { pl: 'Nieobsługiwana metoda', en: 'Method not allowed' },
  'timed-out': { pl: 'Trwało to zbyt długo', en: 'It took too long' },
  rule: { pl: 'Niezgodne z regułami', en: 'Against the rules' },
  changed: { pl: 'Ktoś to w międzyczasie zmienił', en: 'Changed by somebody else' },
  'too-large': { pl: 'Za duże', en: 'Too large' },
  unsupported: { pl: 'Nieobsługiwany rodzaj treści', en: 'Unsupported kind of content' },
  'reused-key': { pl: 'Klucz użyty do innego żądania', en: 'Key used for another request' },
  throttled: { pl: 'Zbyt wiele prób', en: 'Too many attempts' },
  'not-yet': { pl: 'Chwilowo niedostępne', en: 'Not available yet' },
  internal: { pl: 'Błąd wewnętrzny', en: 'Internal error' },
};

/** Codes of what can be wrong with one field; the console translates them under `fields.<code>`. */
export const FIELD_FAULTS: Texts<string> = {
  required: { pl: 'To pole jest wymagane.', en: 'This field is required.' },
  'unknown-field': { pl: 'Nie ma takiego pola.', en: 'There is no such field.' },
  'not-text': { pl: 'To ma być tekst.', en: 'This must be a text.' },
  'not-number': { pl: 'To ma być liczba.', en: 'This must be a number.' },
  'not-integer': { pl: 'To ma być liczba całkowita.', en: 'This must be a whole number.' },
  'not-boolean': { pl: 'To ma być prawda albo fałsz.', en: 'This must be true or false.' },
  'not-list': { pl: 'To ma być lista.', en: 'This must be a list.' },
  'not-object': { pl: 'To ma być obiekt.', en: 'This must be an object.' },
  'not-email': { pl: 'To nie jest adres e-mail.', en: 'This is not an e-mail address.' },
  'not-id': { pl: 'To nie jest identyfikator.', en: 'This is not an id.' },
  'not-date': {
    pl: 'To nie jest data lub chwila w zapisie ISO 8601.',
    en: 'This is not a date or an instant in ISO 8601.',
  },
  'not-instant': {
    pl: 'To nie jest chwila z przesunięciem, np. 2026-03-02T09:15:00+01:00.',
    en: 'This is not an instant with an offset, e.g. 2026-03-02T09:15:00+01:00.',
  },
  'not-url': { pl: 'To nie jest adres URL.', en: 'This is not a URL.' },
  'not-allowed': { pl: 'Dozwolone wartości: {allowed}.', en: 'Allowed values: {allowed}.' },
  'too-short': { pl: 'Za krótkie: co najmniej {min} znaków.', en: 'Too short: at least {min} characters.' },
  'too-long': { pl: 'Za długie: najwyżej {max} znaków.', en: 'Too long: at most {max} characters.' },
  'too-small': { pl: 'Za mało: co najmniej {min}.', en: 'Too small: at least {min}.' },
  'too-big': { pl: 'Za dużo: najwyżej {max}.', en: 'Too big: at most {max}.' },
  'too-few': { pl: 'Za mało pozycji: co najmniej {min}.', en: 'Too few items: at least {min}.' },
  'too-many': { pl: 'Za wiele pozycji: najwyżej {max}.', en: 'Too many items: at most {max}.' },
  'password-too-short': {
    pl: 'Hasło ma mieć co najmniej {min} znaków.',
    en: 'The password needs at least {min} characters.',
  },
  'password-too-long': {
    pl: 'Hasło ma mieć najwyżej {max} znaków.',
    en: 'The password may have at most {max} characters.',
  },
  'password-too-common': {
    pl: 'To hasło należy do najczęściej zgadywanych.',
    en: 'This password is among the first to be guessed.',
  },
  'password-names-its-owner': {
    pl: 'Hasło nie może składać się z nazwiska ani z adresu.',
    en: 'The password may not consist of the name or the address.',
  },
  'password-forbidden': {
    pl: 'To hasło składa się ze słowa, którego urząd nie dopuszcza.',
    en: 'This password is made of a word that the office forbids.',
  },
  'password-used-before': {
    pl: 'To jedno z Twoich ostatnich haseł ({count}). Wybierz inne.',
    en: 'This is one of your last passwords ({count}). Choose another one.',
  },
  'password-unchanged': {
    pl: 'To hasło jest takie samo jak dotychczasowe.',
    en: 'This password is the same as the old one.',
  },
  'current-password-wrong': { pl: 'Dotychczasowe hasło jest inne.', en: 'The current password is another one.' },
  'file-required': { pl: 'Wybierz plik.', en: 'Choose a file.' },
  'erasure-not-confirmed': { pl: 'To nie jest nazwa tego kontaktu.', en: "This is not the contact's name." },
  malformed: { pl: 'Niepoprawna wartość.', en: 'Malformed value.' },
};

export const titleOf = (kind: ProblemKind, language: Language): string => TITLES[kind][language];

type Parameters = Readonly<Record<string, unknown>>;

const filledIn = (text: string, parameters: Parameters, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    return (Array.isArray(value) ? value : [value]).map((part) => readable(part, language)).join(', ');
  });

/** Days (`YYYY-MM-DD`) and instants as people in Warsaw write them; one that there is not, as it was given. */
function readable(value: unknown, language: Language): string {
  try {
    return written(value, language);
  } catch {
    return String(value);
  }
}

function written(value: unknown, language: Language): string {
  const text = String(value);
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB';
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toLocaleString(locale, day);
  if (!/^\d{4}-\d{2}-\d{2}T.+Z$/.test(text)) return text;
  const time = { hour: '2-digit', minute: '2-digit', timeZone: OFFICE_ZONE } as const;
  return Temporal.Instant.from(text).toLocaleString(locale, { ...day, ...time });
}

/** A sentence for whoever reads the failure: of its code, or at least of its kind. */
export function detailOf(
  kind: ProblemKind,
  code: string,
  language: Language,
  parameters: Parameters = {},
  ofModules: Problems = {},
): string {
  return filledIn((ofModules[code] ?? DETAILS[code] ?? DETAILS_OF_KINDS[kind])[language], parameters, language);
}

export const fieldMessage = (code: string, parameters: Parameters, language: Language): string =>
  filledIn((FIELD_FAULTS[code] ?? FIELD_FAULTS.malformed!)[language], parameters, language);
