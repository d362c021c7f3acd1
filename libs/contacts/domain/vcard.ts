import type { AddressKind, LetterLanguage } from './events.js';

/** Somebody as a card for other programs. */
export interface CardPerson {
  readonly id: string;
  readonly name: string;
  /** The first one in front; those that are used no more are none. */
  readonly emails: readonly CardAddress[];
  readonly phones: readonly CardAddress[];
  readonly newsroom: string | null;
  /** In the newsroom, in words. */
  readonly role: string | null;
  readonly beat: string | null;
  readonly language: LetterLanguage | null;
}
export interface CardAddress {
  readonly value: string;
  readonly kind: AddressKind;
}

/** vCard 4.0 (RFC 6350), one card; they may stand one after another in a file. */
export function vCard({ id, name, emails, phones, newsroom, role, beat, language }: CardPerson): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:${UUID.test(id) ? `urn:uuid:${id}` : text(id)}`,
    `FN:${text(name)}`,
    `N:${component(familyName(name))};${component(givenName(name))};;;`,
    ...emails.map((email, place) => `EMAIL${parameters(email, place)}:${text(email.value)}`),
    ...phones.map((phone, place) => `TEL${parameters(phone, place)}:${text(phone.value)}`),
    ...(newsroom === null ? [] : [`ORG:${component(newsroom)}`]),
    ...(role === null ? [] : [`ROLE:${text(role)}`]),
    ...(beat === null ? [] : [`NOTE:${text(beat)}`]),
    ...(language === null ? [] : [`LANG:${language}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** §3.4: what would end a value, a line or an item of a list. No control character may stand in a value (§3.3). */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n|\r/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** Of a value with several components. */
const component = (value: string): string => text(value).replaceAll(';', String.raw`\;`);

/** §5.3 and §5.6: the first one is preferred. */
const parameters = ({ kind }: CardAddress, place: number): string => {
  const type = kind === 'private' ? ';TYPE=home' : kind === 'other' ? '' : ';TYPE=work';
  return `${place === 0 ? ';PREF=1' : ''}${type}`;
};

/** Programs that sort by it want one; the last word is right for most, and FN says the whole. */
const familyName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
const givenName = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(' ')));

const LONGEST_LINE = 75;

/** §3.2: no line is longer than 75 octets; what goes on begins with a blank. No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > LONGEST_LINE) {
      pieces.push(piece);
      piece = '';
      // The blank before it.
      length = 1;
    }
    piece += character;
    length += octets;
  }
  return [...pieces, piece].join('\r\n ');
}
