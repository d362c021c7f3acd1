import { expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { Documents } from '#libs/documents';
import type { ExportCell, ExportHead } from '#libs/manifest';
import type { Letterheads } from '#libs/settings';
import { readPdf } from '../../../tests/support/pdf.js';
import { fileNameOf, type ExportFormat } from '../domain/export.js';
import { FileWriter } from './write-file.js';

const head: ExportHead = {
  title: 'Metryka sprawy',
  label: '2026/000123',
  subject: 'Remont „mostu”',
  total: null,
  columns: [
    { key: 'number', heading: 'Lp.', type: 'number', width: 6 },
    { key: 'at', heading: 'Data czynności', type: 'instant', width: 20 },
    { key: 'what', heading: 'Czynność', type: 'text', width: 40 },
    { key: 'code', heading: 'Kod zdarzenia', type: 'text', width: 20, offPaper: true },
  ],
};
const ROWS: readonly (readonly ExportCell[])[] = [
  [1, '2026-07-02T08:00:00.000Z', '=cmd()|"zażółć";\n', 'NoteAdded'],
  [2, '2026-12-31T23:30:00.000Z', 'Pismo \u0001🙂', null],
];

const writer = new FileWriter(new Documents(), {
  now: () => Promise.resolve({ name: 'Biuro Prasowe', address: 'ul. Ligonia 46', accentColour: null, logo: null }),
} as unknown as Letterheads);
async function* pieces(rows: readonly (readonly ExportCell[])[]) {
  for (const row of rows) yield [await Promise.resolve(row)];
}
const written = (format: ExportFormat, rows = ROWS) =>
  writer.write({
    format,
    language: 'pl',
    head,
    pieces: pieces(rows),
    note: 'Eksport: Anna Lis, 2026-07-03 10:00; stan do zdarzenia nr 17',
    madeAt: '2026-07-03T08:00:00.000Z',
  });

it('CSV opens in Polish Excel, and no cell of it is run', async () =>
  expect((await written('csv')).toString()).toBe(
    '\ufeffLp.;Data czynności;Czynność;Kod zdarzenia\r\n' +
      '1;2026-07-02 10:00:00;"\'=cmd()|""zażółć"";\n";NoteAdded\r\n' +
      '2;2027-01-01 00:30:00;Pismo \u0001🙂;\r\n',
  ));

it('JSON lines have what was, by the names of columns', async () => {
  const lines = (await written('jsonl')).toString().trimEnd().split('\n');
  expect(JSON.parse(lines[0]!)).toEqual({
    number: 1,
    at: '2026-07-02T08:00:00.000Z',
    what: '=cmd()|"zażółć";\n',
    code: 'NoteAdded',
  });
  expect(lines).toHaveLength(2);
});

it('a workbook has dates as dates, and text that stays text', async () => {
  const { sheets } = await readXlsx(await written('xlsx'), { readStyles: true });
  const [sheet] = sheets;
  expect(sheet!.name).toBe('Metryka sprawy');
  expect(sheet!.freezePane).toMatchObject({ rows: 1 });
  expect(sheet!.rows[0]).toEqual(['Lp.', 'Data czynności', 'Czynność', 'Kod zdarzenia']);
  const [number, at, what] = sheet!.rows[1]!;
  expect([number, what]).toEqual([1, '=cmd()|"zażółć";\n']);
  expect(new Date(at as Date).toISOString()).toBe('2026-07-02T10:00:00.000Z');
  expect(sheet!.rows[2]![2]).toBe('Pismo 🙂');
});

it('PDF is tagged, in its language, and says on each page who took it out and up to what', async () => {
  const many = Array.from({ length: 90 }, (_, n): ExportCell[] => [
    n + 1,
    '2026-07-02T08:00:00.000Z',
    `Krok ${n}`,
    'NoteAdded',
  ]);
  const read = await readPdf(await written('pdf', many));
  expect(read).toMatchObject({ title: 'Metryka sprawy 2026/000123', language: 'pl-PL', accessible: '1' });
  expect(read.roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  expect(read.pages).toBeGreaterThan(1);
  expect(read.text.split('stan do zdarzenia nr 17')).toHaveLength(read.pages + 1);
  expect(read.text).toContain('90 2026-07-02 10:00:00 Krok 89');
  expect(read.text).not.toContain('NoteAdded');
});

it('a file is named after what it is of', () =>
  expect(fileNameOf('Metryka sprawy', 'ŻÓŁ/2026/000123 “x”', 'pdf')).toBe('metryka-sprawy-zol-2026-000123-x.pdf'));
