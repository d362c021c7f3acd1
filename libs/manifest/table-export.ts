import type { Type } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import type { Language, Role } from '#libs/kernel';
import type { Thing } from './about.js';

/** A cell of an export. Instants are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export type ExportCell = string | number | null;

export interface ExportColumn {
  /** Its name in JSON lines. */
  readonly key: string;
  readonly heading: string;
  readonly type: 'text' | 'number' | 'instant' | 'day';
  /** In characters, for spreadsheets; on paper, its share of the page. */
  readonly width: number;
  /** Codes and ids that nobody reads on paper. */
  readonly offPaper?: true;
}

/** What somebody ordered. */
export interface ExportOrder<Filter extends object = object> {
  readonly filter: Filter;
  readonly viewer: Viewer;
  readonly language: Language;
  /** Nothing that happened after this position is in it, where its rows are events. */
  readonly upTo: string;
}

export interface ExportHead {
  /** What it is, without what it is about: `Metryka sprawy`. */
  readonly title: string;
  /** Number of the case, name of the person, or the period; part of the file's name, so that no name of a person from outside stands here. */
  readonly label: string;
  /** In a few words, on paper; null where there is nothing to say, or it was erased. */
  readonly subject: string | null;
  readonly columns: readonly ExportColumn[];
  /** How many rows there will be at most; null where counting would cost as much as reading. */
  readonly total: number | null;
  /** ISO 8601, UTC: all of it is as it was then, and every page says so. Left out: as it is. */
  readonly asOf?: string;
}

export interface ExportRows {
  readonly rows: readonly (readonly ExportCell[])[];
  /** What the rows tell of: whoever may not see one of these any more may not have the file. Only kinds that somebody might not see. */
  readonly things: readonly Required<Thing>[];
  readonly nextCursor: string | null;
  /** There was more than a file takes: its last row says how much. */
  readonly isCut?: boolean;
}

/** What stands under one heading on paper: texts, a chart with what it says in words, a table whose first cells name the rows. */
export interface ExportFigure {
  readonly heading: string;
  /** How it is counted, or whose it is; empty where there is nothing to say. */
  readonly about: string;
  readonly chart: { readonly svg: string; readonly alternative: string } | null;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Texts as they were written; lines are kept. */
  readonly texts?: readonly string[];
  /** Its cells are words: set from the left, the last column the widest. */
  readonly inWords?: true;
}

export interface ExportPart {
  readonly heading: string;
  readonly figures: readonly ExportFigure[];
}

/** Rows as they were gathered, piece by piece. */
export type GatheredRows = AsyncIterable<readonly (readonly ExportCell[])[]>;

/** Something that a module gives out as a file: its rows, page by page, as far as the viewer sees them. */
export abstract class TableExport<Filter extends object = object> {
  /** As the API names it: `caseLog`. */
  abstract readonly of: string;
  /** Who may have one at all. */
  abstract readonly roles: readonly Role[];
  /** What may be asked for; checked by class-validator. */
  abstract readonly filter: Type<Filter>;

  /** The thing that it is of, for the access log; undefined where it is of many. */
  thing(_filter: Filter): Required<Thing> | undefined {
    return undefined;
  }

  /** Whether they may have it, now. @throws OfficeError what is said of what is not there, or not theirs */
  abstract require(filter: Filter, viewer: Viewer): Promise<void>;

  abstract head(order: ExportOrder<Filter>): Promise<ExportHead>;

  /** The rows after the cursor; the first ones without. */
  abstract page(order: ExportOrder<Filter>, cursor: string | undefined): Promise<ExportRows>;

  /** On paper it is made of parts, each with a heading in the table of contents; undefined: it is one table. */
  paper?(order: ExportOrder<Filter>, rows: GatheredRows): Promise<readonly ExportPart[]>;
}
