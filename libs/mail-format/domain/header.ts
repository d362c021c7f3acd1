import { decodeText } from './charset.js';

/** A header as it stands in the message: its name in lower case, its value unfolded, one character a byte. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Encoded words (RFC 2047), as far as mail programs write them. */
const WORD_START = /=\?([^?\s]{1,60})\?([qb])\?/iy;

interface Word {
  readonly charset: string;
  readonly bytes: Buffer;
}

/**
 * The value in letters: encoded words decoded, neighbours of one charset together (a letter may be split between them), other bytes by
 * `charset`, the message's own.
 */
export function headerText(value: string, charset?: string): string {
  let text = '';
  let plain = '';
  let words: Word[] = [];
  const flushWords = () => {
    for (let index = 0; index < words.length;) {
      const { charset: name } = words[index]!;
      const end = words.findIndex((word, other) => other > index && word.charset !== name);
      const group = words.slice(index, end < 0 ? undefined : end);
      text += decodeText(Buffer.concat(group.map(({ bytes }) => bytes)), name);
      index += group.length;
    }
    words = [];
  };
  const flushPlain = () => {
    if (plain) text += decodeText(Buffer.from(plain, 'latin1'), charset);
    plain = '';
  };

  for (let at = 0; at < value.length;) {
    const found = wordAt(value, at);
    if (!found) {
      const next = value.indexOf('=?', at + 1);
      plain += value.slice(at, next < 0 ? undefined : next);
      at = next < 0 ? value.length : next;
      continue;
    }
    // Blanks between two words are no part of the text.
    if (words.length > 0 && /^[ \t]*$/.test(plain)) plain = '';
    if (plain) {
      flushWords();
      flushPlain();
    }
    words.push(found.word);
    at = found.end;
  }
  flushWords();
  flushPlain();
  return text;
}

function wordAt(value: string, at: number): { readonly word: Word; readonly end: number } | undefined {
  WORD_START.lastIndex = at;
  const match = WORD_START.exec(value);
  if (!match) return undefined;
  const start = at + match[0].length;
  const close = value.indexOf('?=', start);
  if (close < 0) return undefined;
  const coded = value.slice(start, close);
  const bytes =
    match[2]!.toLowerCase() === 'b'
      ? Buffer.from(coded, 'base64')
      : quotedPrintable(Buffer.from(coded.replaceAll('_', ' '), 'latin1'));
  return { word: { charset: match[1]!.split('*')[0]!.toLowerCase(), bytes }, end: close + 2 };
}

/** The value with its encoded words left as they are, but in ASCII, and all else decoded: for addresses, whose words follow their grammar. */
export function structuredText(value: string, charset?: string): string {
  let text = '';
  for (let at = 0; at < value.length;) {
    const found = wordAt(value, at);
    if (found) {
      text += `=?${found.word.charset}?B?${found.word.bytes.toString('base64')}?=`;
      at = found.end;
      continue;
    }
    const next = value.indexOf('=?', at + 1);
    text += decodeText(Buffer.from(value.slice(at, next < 0 ? undefined : next), 'latin1'), charset);
    at = next < 0 ? value.length : next;
  }
  return text;
}

/** Bytes of quoted-printable text (RFC 2045 §6.7); what is no code stands for itself. */
export function quotedPrintable(coded: Buffer): Buffer {
  const out = Buffer.allocUnsafe(coded.length);
  let length = 0;
  for (let at = 0; at < coded.length; at++) {
    const byte = coded[at]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const high = hex(coded[at + 1]);
    const low = hex(coded[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    // A soft line break, with blanks that were added on the way.
    let end = at + 1;
    while (coded[end] === 0x20 || coded[end] === 0x09) end++;
    if (coded[end] === 0x0d && coded[end + 1] === 0x0a) at = end + 1;
    else if (coded[end] === 0x0a || end >= coded.length) at = end;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

const hex = (code: number | undefined): number => {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** A value with parameters, e.g. of Content-Type. Parameters are one character a byte still, unless they said their charset. */
export interface Parameterised {
  /** In lower case. */
  readonly value: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

interface Parameter {
  readonly raw: string;
  /** From RFC 2231: in letters already. */
  readonly decoded: boolean;
}

const MOST_PARAMETERS = 100;

export function parameterised(value: string): Parameterised {
  const [first = '', ...rest] = splitAtSemicolons(value);
  const plain = new Map<string, Parameter>();
  const pieces = new Map<string, { readonly index: number; readonly coded: boolean; readonly value: string }[]>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const text = unquoted(part.slice(equals + 1).trim());
    const [, base, index, coded] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name) ?? [];
    if (base === undefined) continue;
    if (index === undefined && coded === undefined) {
      if (!plain.has(base)) plain.set(base, { raw: text, decoded: false });
      continue;
    }
    const piece = { index: Number(index ?? 0), coded: coded !== undefined, value: text };
    pieces.set(base, [...(pieces.get(base) ?? []), piece]);
  }
  for (const [base, list] of pieces) plain.set(base, continued(list));
  return { value: first.trim().toLowerCase(), parameters: plain };
}

/** RFC 2231: `name*0*=utf-8''…; name*1=…`. */
function continued(
  list: readonly { readonly index: number; readonly coded: boolean; readonly value: string }[],
): Parameter {
  const ordered = [...list].sort((a, b) => a.index - b.index);
  const [, charset] = /^([^']*)'[^']*'/.exec(ordered[0]!.value) ?? [];
  const bytes = ordered.map(({ coded, value }, index) => {
    const text = index === 0 && coded ? value.replace(/^[^']*'[^']*'/, '') : value;
    return coded ? percentBytes(text) : Buffer.from(text, 'latin1');
  });
  return { raw: decodeText(Buffer.concat(bytes), charset), decoded: true };
}

const percentBytes = (text: string): Buffer =>
  Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );

/** A parameter in letters; undefined where there is none. */
export function parameterText({ parameters }: Parameterised, name: string, charset?: string): string | undefined {
  const found = parameters.get(name);
  if (!found) return undefined;
  return found.decoded ? found.raw : headerText(found.raw, charset);
}

/** Quoted strings and comments are kept whole; comments are left out. */
function splitAtSemicolons(value: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let comment = 0;
  for (let at = 0; at < value.length && parts.length < MOST_PARAMETERS; at++) {
    const letter = value[at]!;
    if (letter === '\\' && (quoted || comment > 0)) {
      if (comment === 0) part += value.slice(at, at + 2);
      at++;
    } else if (letter === '"' && comment === 0) {
      quoted = !quoted;
      part += letter;
    } else if (quoted) part += letter;
    else if (letter === '(') comment++;
    else if (letter === ')' && comment > 0) comment--;
    else if (comment > 0) continue;
    else if (letter === ';') {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

const unquoted = (text: string): string =>
  text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1') : text;
