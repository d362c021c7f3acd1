/** Stands for a letter that the type has not. */
const STAND_IN = '\ufffd';
const ASCII = /^[\n\x20-\x7e]*$/;
/** What has no shape of its own, and turns the direction of what follows at worst. */
const UNSEEN = /[^\P{C}\n\t\u00ad\ud800-\udfff]/gu;

/**
 * A text as it can be printed: PDF/UA wants a glyph for every letter, and a single one without would end the whole document. Marks that nobody sees are left
 * out; of a letter that is in none of the fonts stands that something stood there.
 * @param letters that every cut of the type has
 */
export function printable(text: string, letters: ReadonlySet<number>): string {
  if (ASCII.test(text)) return text;
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(UNSEEN, '');
  return Array.from(plain, (letter) => (isThere(letter, letters) ? letter : standInOf(letter, letters))).join('');
}

/** Lets a word end wherever it has to that is longer than a line; those of a language are divided by its rules. */
export const withBreaks = (text: string): string => text.replaceAll(ENDLESS, (word) => Array.from(word).join('\u200b'));
const ENDLESS = /\S{61,}/gu;

const isThere = (letter: string, letters: ReadonlySet<number>) =>
  letter === '\n' || letter === '\t' || letters.has(letter.codePointAt(0)!);

/** A sign that goes with the letter before it is left out alone. */
function standInOf(letter: string, letters: ReadonlySet<number>): string {
  if (/\p{M}/u.test(letter)) return '';
  return letters.has(STAND_IN.codePointAt(0)!) ? STAND_IN : '?';
}

/** The letters that a TrueType font has a glyph for: its character map in format 4 (OpenType, "cmap"), so those of the Basic Multilingual Plane. */
export function lettersOf(font: Buffer): ReadonlySet<number> {
  const map = mapOf(font);
  const segments = font.readUInt16BE(map + 6) / 2;
  const at = (array: number, segment: number) => map + 14 + array * segments * 2 + (array > 0 ? 2 : 0) + segment * 2;
  const letters = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const [last, first] = [font.readUInt16BE(at(0, segment)), font.readUInt16BE(at(1, segment))];
    const [delta, offset] = [font.readUInt16BE(at(2, segment)), font.readUInt16BE(at(3, segment))];
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const listed = offset === 0 ? letter : font.readUInt16BE(at(3, segment) + offset + (letter - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) letters.add(letter);
    }
  }
  return letters;
}

/** Where the map for Unicode begins. @throws Error where the font has none in format 4 */
function mapOf(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => 12 + place * 16);
  const table = tables.find((one) => font.toString('latin1', one, one + 4) === 'cmap');
  const start = table === undefined ? 0 : font.readUInt32BE(table + 8);
  const maps = Array.from({ length: font.readUInt16BE(start + 2) }, (_, place) => start + 4 + place * 8);
  const [map] = maps.map((one) => start + font.readUInt32BE(one + 4)).filter((one) => font.readUInt16BE(one) === 4);
  if (table === undefined || map === undefined) throw new Error('a font without a character map in format 4');
  return map;
}
