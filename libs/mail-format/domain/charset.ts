import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Charsets whose readers take any byte: a declaration of theirs is often a lie of some old program. */
const LATIN = /^(iso-8859-(1|2|15|16)|windows-125[02]|us-ascii|utf-8)$/;
const NAMES: Readonly<Record<string, string>> = {
  ascii: 'us-ascii',
  'ansi_x3.4-1968': 'us-ascii',
  utf8: 'utf-8',
  latin1: 'iso-8859-1',
  latin2: 'iso-8859-2',
  'iso8859-1': 'iso-8859-1',
  'iso8859-2': 'iso-8859-2',
  'iso_8859-2': 'iso-8859-2',
  cp1250: 'windows-1250',
  cp1252: 'windows-1252',
  'x-cp1250': 'windows-1250',
  'win-1250': 'windows-1250',
  windows1250: 'windows-1250',
};

/** The charset's usual name; undefined where none is declared, or none that says anything. */
function nameOf(declared: string | undefined): string | undefined {
  const label = (declared ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  const name = NAMES[label] ?? label;
  return name === '' ||
    /^(unknown|x-unknown|unknown-8bit|x-user-defined|default|none|8bit|binary|base64|hex)$/.test(name)
    ? undefined
    : name;
}

/**
 * The text of bytes that declare a charset. A declaration is believed unless the bytes speak against it: valid UTF-8 is UTF-8, and
 * Polish letters are looked for where the declared charset leaves signs in the middle of words.
 */
export function decodeText(bytes: Buffer, declared?: string): string {
  const name = nameOf(declared);
  const marked = markedUnicode(bytes);
  if (marked !== undefined) return marked;
  if (name !== undefined && /^utf-?7(-imap)?$|^unicode-1-1-utf-7$/.test(name)) return iconv.decode(bytes, 'utf-7');
  if (name?.startsWith('utf-16') || name?.startsWith('utf-32')) return decodeAs(bytes, name) ?? guess(bytes, undefined);
  if (isAscii(bytes))
    return isStateful(name) ? (decodeAs(bytes, name!) ?? bytes.toString('latin1')) : bytes.toString('latin1');
  if (isUtf8(bytes) && !isMultibyte(name)) return bytes.toString('utf8');
  if (name !== undefined && !LATIN.test(name)) {
    const text = decodeAs(bytes, name);
    if (text !== undefined) return text;
  }
  return guess(bytes, name);
}

/** Whether text is in bytes above ASCII. */
const isAscii = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
};
/** Charsets that write letters in ASCII bytes. */
const isStateful = (name: string | undefined): boolean => name !== undefined && /^(iso-2022|hz-gb)/.test(name);
const isMultibyte = (name: string | undefined): boolean =>
  name !== undefined && /^(gb|big5|shift_jis|sjis|euc-|ks_c|cp9[345]|iso-2022)/.test(name);

function markedUnicode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function decodeAs(bytes: Buffer, name: string): string | undefined {
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return iconv.encodingExists(name) ? iconv.decode(bytes, name) : undefined;
  }
}

/** The reading with the fewest signs that stand in no word, of the declared charset and of the Polish ones. */
function guess(bytes: Buffer, declared: string | undefined): string {
  const utf8 = bytes.toString('utf8');
  const broken = count(utf8, /\ufffd/g);
  // UTF-8 with a broken letter or two: cut off, or mended by somebody on the way.
  if (broken > 0 && count(utf8, /[\u0080-\uffff]/g) - broken >= 3 * broken) return utf8;
  if ((declared === undefined || declared === 'us-ascii' || declared === 'utf-8') && isCyrillic(bytes))
    return new TextDecoder('windows-1251').decode(bytes);
  const others = ['windows-1250', 'iso-8859-2'];
  const names =
    declared === undefined || declared === 'us-ascii' || declared === 'utf-8' ? others : [declared, ...others];
  const readings = names.flatMap((name) => decodeAs(bytes, name) ?? []);
  const oddities = readings.map(odd);
  return readings[oddities.indexOf(Math.min(...oddities))]!;
}

/** Most letters stand where windows-1251 has its Cyrillic ones: no Polish text has so many above ASCII. */
function isCyrillic(bytes: Buffer): boolean {
  let high = 0;
  let latin = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin++;
  }
  return high > 3 && high > 2 * latin;
}

/**
 * What no word of the language has: controls, signs among letters, Polish beside letters that only other languages have. A text
 * that is not Polish keeps the charset that it declares: signs among letters are none of its own.
 */
function odd(text: string): number {
  const polish = count(text, /[ąćęłńśźżĄĆĘŁŃŚŹŻ]/g);
  const others = count(text, /[ěřůďťňľĺŕšžáíýčäöüßő]/gi);
  const controls = count(text, /[\u0080-\u009f\ufffd]/g);
  const signs =
    count(text, /\p{L}[¹³¿±¶¼¦¬¥ˇ˘¤]\p{L}/gu) +
    count(text, /(?<![cdkm])\p{L}{2}[¹³¿±¶¼](?!\p{L})/gu) +
    count(text, /(?<!\p{L})[¹³±¶¼¦¬]\p{Ll}/gu) +
    count(text, /(?<!\p{L})¿\p{Ll}(?=\p{L}*\b)/gu) +
    count(text, /\p{Ll}[ĽĄŚŹ](?=\p{Ll}|\b)/gu);
  // A few letters of a neighbour in a Polish text are Polish ones read wrong.
  return 2 * controls + 2 * signs + (polish > others ? others : 0);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
