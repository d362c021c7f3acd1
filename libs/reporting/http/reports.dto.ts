import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { CASE_KINDS, CaseItemDto, CHANNELS, type CaseKind, type Channel } from '#libs/cases';
import { IsDay } from '#libs/http';
import type { Chart } from '../domain/events.js';
import type { Measure } from '../domain/report-pages.js';
import type { RowOf } from '../domain/report-words.js';

/** A period and what of it; all may be left out. */
export class ReportQuery {
  /** Days in Warsaw, both included; the last twelve months where neither is said. */
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
  @IsOptional() @IsIn(CASE_KINDS) kind?: CaseKind;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Where a case stands; of contributions, which unit was asked. */
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
  /** For whoever may see figures of employees. */
  @IsOptional() @IsString() @MaxLength(200) employee?: string;
}

export class ReportPeriodDto {
  from!: string;
  to!: string;
}

/** Of which number the cases are asked for. */
export class BehindQuery extends ReportQuery {
  /** By its name. */
  @IsString() @MaxLength(80) column!: string;
  /** The key of its row; `none`: of what has none. All rows where left out. */
  @IsOptional() @IsString() @MaxLength(200) row?: string;
  /** Of the rest of a chart: the keys of the rows that are not meant, with commas between them. */
  @IsOptional() @IsString() @MaxLength(6_200) without?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

/** The cases behind a number of a report, as far as the caller may see them. */
export class BehindDto {
  /** Of the page, the figure, the row (null: all of them) and the column. */
  page!: string;
  figure!: string;
  row!: string | null;
  column!: string;
  period!: ReportPeriodDto;
  /** All that the number counts, also those that the caller may not see. */
  count!: number;
  /** Of more than these, the newest are listed. */
  most!: number;
  items!: CaseItemDto[];
  nextCursor!: string | null;
}

export class ReportPageDto {
  id!: string;
  name!: string;
}

export class ReportPagesDto {
  items!: ReportPageDto[];
}

export class PaperReportDto {
  name!: string;
  title!: string;
  /** Of whom it is ordered. */
  @ApiProperty({ type: 'string', enum: ['unit', 'employee'], nullable: true }) of!: 'unit' | 'employee' | null;
}

export class PaperReportsDto {
  items!: PaperReportDto[];
}

export class ReportColumnDto {
  name!: string;
  words!: string;
  measure!: Measure;
  /** By which further filters the list of cases shows what it counts; null: by none. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  cases!: Record<string, string> | null;
}

const FIGURES = { type: 'array' as const, items: { type: 'number' as const, nullable: true } };

export class ReportRowDto {
  key!: string | null;
  words!: string;
  /** In the order of the columns; null where there is no such figure. */
  @ApiProperty(FIGURES) now!: (number | null)[];
  /** In the period before. */
  @ApiProperty(FIGURES) before!: (number | null)[];
  @ApiProperty(FIGURES) yearAgo!: (number | null)[];
  /** The filters by which the list of cases shows it; null: by none. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  cases!: Record<string, string> | null;
  /**
   * For `GET /api/reports/{page}/{figure}/cases`: days and row of the numbers now, before and a year ago; null where no cases stand behind them.
   */
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: { type: 'string' }, nullable: true },
  })
  behind!: (Record<string, string> | null)[];
}

export class ReportFigureDto {
  id!: string;
  name!: string;
  /** How it is counted. */
  about!: string;
  rowsAre!: RowOf;
  chart!: Chart;
  columns!: ReportColumnDto[];
  /** The question that was asked, of each of the three periods. */
  sql!: string;
  rows!: ReportRowDto[];
}

export class ReportDto {
  id!: string;
  name!: string;
  period!: ReportPeriodDto;
  /** The one before it, of the same length. */
  before!: ReportPeriodDto;
  /** The same a year ago. */
  yearAgo!: ReportPeriodDto;
  /** Into what the period is cut. */
  grain!: 'day' | 'week' | 'month';
  /** Of the questions: `$1`, `$2` … in the period. */
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } })
  parameters!: (string | null)[];
  figures!: ReportFigureDto[];
}
