import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { selvesOf, type Viewer } from '#libs/http';
import {
  TableExport,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportRows,
} from '#libs/manifest';
import { guardQuestion, LONGEST_QUESTION } from '../domain/question-guard.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { cutWords, QUESTION_FILE_ROWS } from '../domain/cut-answer.js';
import { QuestionRunner, type Cell, type ColumnType, type Parameter } from '../queries/question-runner.js';
import { AreCells } from './are-cells.js';

const WIDTH = 20;

export class QuestionFilter {
  /** What the file is called. */
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsString() @Length(1, LONGEST_QUESTION) sql!: string;
  /** For `$1`, `$2` … in their order. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @AreCells() parameters?: Parameter[];
}

/** The answer to a question, asked when its file is made. */
@Injectable()
export class QuestionExport extends TableExport<QuestionFilter> {
  override readonly of = 'question';
  override readonly roles = REPORTING_RIGHTS.askQuestions;
  override readonly filter = QuestionFilter;

  constructor(private readonly runner: QuestionRunner) {
    super();
  }

  /** @throws OfficeError question-refused, question-not-sql */
  override async require({ sql }: QuestionFilter, viewer: Viewer): Promise<void> {
    await guardQuestion(sql, this.runner.askable(seesStaff(viewer)));
  }

  override async head({ filter, viewer, language }: ExportOrder<QuestionFilter>): Promise<ExportHead> {
    const columns = await this.runner.columns(this.asked(filter, viewer));
    return {
      title: filter.name ?? (language === 'pl' ? 'Odpowiedź' : 'Answer'),
      label: '',
      subject: null,
      columns: columns.map(({ name, type }, place): ExportColumn => {
        // Two columns may be called the same.
        const isTaken = columns.findIndex((one) => one.name === name) < place;
        return { key: isTaken ? `${name}_${place + 1}` : name, heading: name, type: SHEET_TYPES[type], width: WIDTH };
      }),
      total: null,
    };
  }

  override async page({ filter, viewer, language }: ExportOrder<QuestionFilter>): Promise<ExportRows> {
    const asked = { ...this.asked(filter, viewer), limit: QUESTION_FILE_ROWS };
    const { rows, columns, truncated, left } = await this.runner.runForFile(asked);
    const cells = rows.map((row) => row.map((cell, place) => cellOf(cell, columns[place]!.type)));
    return {
      rows: truncated ? [...cells, [cutWords(rows.length, left, language)]] : cells,
      things: [],
      isCut: truncated,
      nextCursor: null,
    };
  }

  private asked({ sql, parameters = [] }: QuestionFilter, viewer: Viewer) {
    return { sql, parameters, staff: seesStaff(viewer) };
  }
}

const seesStaff = (viewer: Viewer): boolean =>
  selvesOf(viewer).some(({ roles }) => REPORTING_RIGHTS.askOfStaff.some((role) => roles.includes(role)));

/** Instants come as PostgreSQL writes them in Warsaw: text, as whoever asks sees them. */
const SHEET_TYPES: Readonly<Record<ColumnType, ExportColumn['type']>> = {
  number: 'number',
  date: 'day',
  instant: 'text',
  text: 'text',
  boolean: 'text',
  other: 'text',
};

const cellOf = (cell: Cell, type: ColumnType): ExportCell =>
  typeof cell === 'boolean' || (type !== 'number' && typeof cell === 'number') ? String(cell) : cell;
