import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { Documents } from '../libs/documents/index.js';
import type { ExportFormat } from '../libs/exports/domain/export.js';
import { FileWriter } from '../libs/exports/writing/write-file.js';
import type { Clock } from '../libs/kernel/index.js';
import type { ExportCell } from '../libs/manifest/index.js';
import type { NameBook } from '../libs/names/index.js';
import type { QuestionRunner } from '../libs/reporting/queries/question-runner.js';
import { ReportExport, type ReportFilter } from '../libs/reporting/queries/report-export.js';
import { PaperReports } from '../libs/reporting/queries/paper-reports.js';
import { Reports } from '../libs/reporting/queries/reports.js';
import type { Letterheads } from '../libs/settings/index.js';
import { readPdf } from './support/pdf.js';

/** How newsrooms and units might be called, and what of it is read on paper. */
const NAMES: readonly (readonly [string, printed: string])[] = [
  [`=cmd|'/C calc'!A0`, `=cmd|'/C calc'!A0`],
  ['+48 32 123', '+48 32 123'],
  ['-2+3', '-2+3'],
  ['@SUM(1+1)', '@SUM(1+1)'],
  ['\t=1+1', '=1+1'],
  ['Gazeta "Głos"; Kraj, \'A\'', `Gazeta "Głos"; Kraj, 'A'`],
  ['Radio\r\nKatowice', 'Radio Katowice'],
  ['Fala\u2028Druga', 'Druga'],
  ['\u202eatezaG\u202c', 'atezaG'],
  ['Gazeta صحيفة', 'Gazeta'],
  ['<b>TV</b> <script>alert(1)</script>', '<b>TV</b> <script>alert(1)</script>'],
  ['#let x = 1; $x$ *gwiazdka* _x_ @ref `kod`', '#let x = 1; $x$ *gwiazdka* _x_ @ref `kod`'],
  ['${name} {{name}} \\u0041 %s', '${name} {{name}} \\u0041 %s'],
  ['Nul\0 i \u0001 sterujące \u009f', 'sterujące'],
  ['Samotny \ud800 surogat', 'surogat'],
  ['🦊 zażółć', 'zażółć'],
  ['', ''],
  ['x'.repeat(100_000), 'xxxxxxxxxxxxxxxx'],
];

const rows = NAMES.map(([name], place) => [`id-${place}`, name, ...[9, 8, 7, 6, 5, 4].map((one) => one + place)]);
const runner = {
  runAll: ({ questions, madeOf }: { questions: readonly unknown[]; madeOf: readonly string[] }) =>
    Promise.resolve(
      questions.map(() => ({
        ...{ columns: [], truncated: false, left: 0 },
        rows: [madeOf.map((sql) => (/\b[nu]\.name\b/.test(sql) ? JSON.stringify(rows) : null))],
      })),
    ),
} as unknown as QuestionRunner;
const clock = { today: () => Temporal.PlainDate.from('2026-03-10') } as unknown as Clock;
const reports = new Reports(runner, clock);
const unused = undefined as never;
const source = new ReportExport(
  new PaperReports(reports, unused, unused, unused, unused, clock, unused),
  {
    of: () => Promise.resolve(new Map()),
  } as unknown as NameBook,
  unused,
);
const writer = new FileWriter(new Documents(), {
  now: () => Promise.resolve({ name: 'Biuro Prasowe', address: 'ul. Ligonia 46', accentColour: null, logo: null }),
} as unknown as Letterheads);

async function* once<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function written(format: ExportFormat): Promise<Buffer> {
  const filter: ReportFilter = { name: 'board', from: '2026-01-01', to: '2026-12-31' };
  const order = { filter, language: 'pl' } as Parameters<ReportExport['head']>[0];
  const pieces: ExportCell[][][] = [];
  let cursor: string | null | undefined;
  do {
    const page = await source.page(order, cursor ?? undefined);
    pieces.push(page.rows.map((row) => [...row]));
    cursor = page.nextCursor;
  } while (cursor !== null);
  const parts = format === 'pdf' ? { parts: await source.paper(order, once(pieces)) } : {};
  const head = await source.head(order);
  return writer.write({
    ...{ format, language: 'pl', head, pieces: once(pieces), note: 'stan do zdarzenia nr 17', ...parts },
    madeAt: '2026-12-31T08:00:00.000Z',
  });
}

const RUNS = /^[\s]*[=+\-@\t\r]/;

/** It has all pages of all reports. */
describe('names that nobody expects, in the report for the board', () => {
  it('stand in CSV as they are, and none is run', async () => {
    const table: string[][] = parse(await written('csv'), { delimiter: ';', bom: true });
    const cells = table.map((row) => row[4]!);
    for (const [name] of NAMES)
      if (name !== '') expect(cells).toContain((RUNS.test(name) ? `'${name}` : name).toWellFormed());
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('are text in a workbook, as far as a cell holds it', async () => {
    const { sheets } = await readXlsx(await written('xlsx'));
    const cells = sheets[0]!.rows.map((row) => row[4]);
    for (const name of [NAMES[0]![0], NAMES[5]![0], NAMES[10]![0], 'x'.repeat(32_767)]) expect(cells).toContain(name);
    for (const cell of cells) expect(['string', 'object']).toContain(typeof cell);
  });

  it('are read on paper, and leave no page', async () => {
    const { text, outside, accessible } = await readPdf(await written('pdf'));
    for (const [, printed] of NAMES) expect(text).toContain(printed);
    expect(outside).toEqual([]);
    expect(accessible).toBe('1');
  });
});
