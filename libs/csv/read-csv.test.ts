import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { readCsv } from './read-csv.js';

const COLUMNS = {
  name: { headings: ['imię i nazwisko', 'name'], required: true },
  email: { headings: ['e-mail'], required: false },
} as const;

const read = (text: string | Uint8Array, mostRows = 10) =>
  readCsv(typeof text === 'string' ? Buffer.from(text) : text, COLUMNS, mostRows);
const refusal = (text: string | Uint8Array, mostRows?: number) => {
  try {
    return read(text, mostRows).rows;
  } catch (error) {
    return error;
  }
};

describe('a table from a spreadsheet', () => {
  it.each([
    ['semicolons', 'Imię i nazwisko;E-mail\nAnna Żak; anna@u.pl \n'],
    ['commas', 'Imię i nazwisko,E-mail\r\nAnna Żak,anna@u.pl\r\n'],
    ['tabulators, other columns between, in another order', 'E-mail\tUwagi\tNAME\nanna@u.pl\tx\tAnna Żak'],
    ['a byte order mark', '\uFEFFImię i  nazwisko;E-mail\nAnna Żak;anna@u.pl'],
    ['quotes', '"Imię i nazwisko";"E-mail"\n"Anna Żak";"anna@u.pl"'],
  ])('with %s', (_, text) => {
    expect(read(text)).toEqual({
      encoding: 'UTF-8',
      rows: [{ line: 2, cells: { name: 'Anna Żak', email: 'anna@u.pl' } }],
    });
  });

  it('in Windows-1250', () => {
    const bytes = Buffer.from('Imie;E-mail\nAnna Zak;a@u.pl\n', 'latin1');
    bytes.set([0xea], 3); // ę
    bytes.set([0xaf], bytes.indexOf('Zak')); // Ż
    const file = readCsv(bytes, { ...COLUMNS, name: { headings: ['imię'], required: true } }, 10);
    expect(file).toEqual({
      encoding: 'Windows-1250',
      rows: [{ line: 2, cells: { name: 'Anna Żak', email: 'a@u.pl' } }],
    });
  });

  it('says on which line a row begins, past empty lines and ends of lines in a cell', () => {
    expect(read('name;e-mail\n\n"Anna\nŻak";a@u.pl\n;;\nJan;j@u.pl\n').rows.map(({ line }) => line)).toEqual([3, 6]);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004'), 'csv-not-text'],
    ['nothing', '', 'csv-empty'],
    ['headings alone', 'name;e-mail\n', 'csv-empty'],
    ['without a column that has to be', 'e-mail\na@u.pl', 'csv-columns-missing'],
    ['with a column twice', 'name;Imię i nazwisko\na;b', 'csv-column-twice'],
    ['with a quote that never ends', 'name;e-mail\n"Anna;a@u.pl\n', 'csv-malformed'],
    ['that is too long', `name\n${'x\n'.repeat(11)}`, 'csv-too-long'],
  ])('is refused: %s', (_, text, code) => {
    expect(refusal(text)).toMatchObject({ kind: 'invalid', code });
  });

  it('takes as many rows as may be', () => expect(read(`name\n${'x\n'.repeat(10)}`).rows).toHaveLength(10));

  it('reads back whatever was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(';', ',', '\t'),
        (records, delimiter) => {
          fc.pre(records.every(([name, email]) => name + email !== '' && !(name + email).includes('\0')));
          const text = stringify([['name', 'e-mail'], ...records], { delimiter, quoted: true });
          expect(read(text).rows.map(({ cells }) => [cells.name, cells.email])).toEqual(records);
        },
      ),
    );
  });
});
