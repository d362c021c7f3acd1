import { Injectable } from '@nestjs/common';
import { writeXlsxStream } from 'hucre/xlsx';
import { csvText } from '#libs/csv';
import { Documents } from '#libs/documents';
import { OfficeError, type Language } from '#libs/kernel';
import type { ExportCell, ExportHead, ExportPart } from '#libs/manifest';
import { Letterheads } from '#libs/settings';
import type { ExportFormat } from '../domain/export.js';
import { sheetValueOf, textOf } from './cells.js';

type Row = readonly ExportCell[];

/** What a file is made of. */
export interface FileContent {
  readonly format: ExportFormat;
  readonly language: Language;
  readonly head: ExportHead;
  /** Piece by piece. */
  readonly pieces: AsyncIterable<readonly Row[]>;
  /** Its parts on paper; left out: it is one table. */
  readonly parts?: readonly ExportPart[];
  /** On every page of what is printed. */
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** It is sealed as a whole, and sent as a whole. */
export const MOST_MEGABYTES = 38;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** Rows as CSV, JSON lines, a workbook or PDF/UA-1. */
@Injectable()
export class FileWriter {
  constructor(
    private readonly documents: Documents,
    private readonly letterheads: Letterheads,
  ) {}

  /** @throws OfficeError export-too-large, documents-busy, document-failed */
  async write(content: FileContent): Promise<Buffer> {
    if (content.format === 'pdf') return this.pdf(content);
    return gathered(content.format === 'xlsx' ? workbook(content) : WRITERS[content.format](content));
  }

  private async pdf(content: FileContent): Promise<Buffer> {
    const { head, language, parts, note, madeAt } = content;
    const office = await this.letterheads.now();
    const common = {
      language,
      madeAt,
      office,
      kind: head.title,
      number: head.label,
      subject: head.subject ?? '',
      note,
    };
    return this.documents.pdf(
      parts ? { template: 'report', ...common, parts } : { template: 'table', ...common, ...(await tableOf(content)) },
    );
  }
}

async function tableOf({ head, pieces }: FileContent) {
  const shown = head.columns.flatMap((column, place) => (column.offPaper ? [] : [{ ...column, place }]));
  const rows: string[][] = [];
  for await (const piece of pieces)
    for (const row of piece) rows.push(shown.map((column) => textOf(row[column.place] ?? null, column) ?? ''));
  return { columns: shown.map(({ heading, width }) => ({ heading, share: width })), rows };
}

/** A table that is at hand, as a workbook. @throws OfficeError export-too-large */
export const tableAsWorkbook = (head: ExportHead, rows: readonly Row[]): Promise<Buffer> =>
  gathered(workbook({ head, pieces: piecesOf([rows]) }));

async function* piecesOf(pieces: readonly (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* pieces;
}

const WRITERS = { csv, jsonl } as const;

async function* csv({ head: { columns }, pieces }: FileContent): AsyncGenerator<Buffer> {
  yield Buffer.from(csvText([columns.map(({ heading }) => heading)], { isBeginning: true }));
  for await (const rows of pieces)
    yield Buffer.from(csvText(rows.map((row) => columns.map((column, place) => textOf(row[place] ?? null, column)))));
}

/** Instants and codes as they are: for machines. */
async function* jsonl({ head: { columns }, pieces }: FileContent): AsyncGenerator<Buffer> {
  for await (const rows of pieces)
    yield Buffer.from(
      rows
        .map(
          (row) =>
            `${JSON.stringify(Object.fromEntries(columns.map(({ key }, place) => [key, row[place] ?? null])))}\n`,
        )
        .join(''),
    );
}

/** No cell of it is a formula: text stays text, whatever it begins with. */
function workbook({
  head: { columns, title },
  pieces,
}: Pick<FileContent, 'head' | 'pieces'>): AsyncIterable<Uint8Array> {
  const rows = async function* () {
    for await (const piece of pieces)
      for (const row of piece) yield columns.map((column, place) => sheetValueOf(row[place] ?? null, column));
  };
  return writeXlsxStream(rows(), {
    name: title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31),
    columns: columns.map(({ heading, width, type }) => ({
      header: heading,
      width,
      ...(NUMBER_FORMATS[type] !== undefined && { numFmt: NUMBER_FORMATS[type] }),
    })),
    freezePane: { rows: 1 },
  });
}

const NUMBER_FORMATS: Readonly<Record<string, string>> = { instant: 'yyyy-mm-dd hh:mm:ss', day: 'yyyy-mm-dd' };

/** @throws OfficeError export-too-large */
async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > MOST_BYTES) throw new OfficeError('too-large', 'export-too-large', { megabytes: MOST_MEGABYTES });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
