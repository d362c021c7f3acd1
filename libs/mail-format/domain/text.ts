/** Whether nobody sees the character, and PostgreSQL (NUL) or a terminal would stumble over it. Tab and line ends are seen. */
const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code & 0xfffe) === 0xfffe;

/** Text that canonical JSON, PostgreSQL and a browser all take: no controls, no lone surrogates, line ends as `\n`. */
export function cleanText(text: string): string {
  let clean = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isControl(text.charCodeAt(index))) continue;
    clean += text.slice(start, index);
    start = index + 1;
  }
  return (clean + text.slice(start)).replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed();
}

/** One line of at most `limit` characters, without characters that turn the direction of writing. */
export const cleanLine = (text: string, limit: number): string =>
  truncate(
    cleanText(text)
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    limit,
  );

/** The first `limit` UTF-16 units, never half a character. */
export const truncate = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .toWellFormed()
        .replace(/\ufffd$/, '');

/** The bytes that a text takes in an event: as JSON, in UTF-8. */
export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/** The longest beginning of the text that takes at most `limit` bytes in an event, and whether something was cut off. */
export function fitInto(text: string, limit: number): { readonly text: string; readonly truncated: boolean } {
  // A character takes a byte at least, and six at most: a text of megabytes is not looked through to learn that it is too long.
  if (text.length * 6 <= limit || (text.length <= limit && jsonBytes(text) <= limit)) return { text, truncated: false };
  let low = 0;
  let high = Math.min(text.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (jsonBytes(text.slice(0, middle)) <= limit) low = middle;
    else high = middle - 1;
  }
  return { text: truncate(text, low), truncated: true };
}
