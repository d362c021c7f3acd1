import type { Language } from '#libs/kernel';

/** The office at the head of what it makes. */
export interface Letterhead {
  readonly name: string;
  /** Lines: where to write. */
  readonly address: string;
  /** A rule below it is of this colour, `#rrggbb`; null: there is none. */
  readonly accentColour: string | null;
  readonly logo: { readonly mediaType: string; readonly bytes: Buffer } | null;
}

/** What every document of the office has. Texts are plain: nothing in them is markup. */
interface OfficeDocument {
  readonly language: Language;
  /** When it was made: an instant, on paper its day in Warsaw. */
  readonly madeAt: string;
  readonly office: Letterhead;
  /** The number of the case. */
  readonly number: string;
  readonly subject: string;
}

/** A letter to be printed, signed and posted. */
export interface LetterDocument extends OfficeDocument {
  readonly template: 'letter';
  /** Lines of the address; empty where nobody is known by name. */
  readonly addressee: readonly string[];
  readonly paragraphs: readonly string[];
  /** Who signs; null where that is not known. */
  readonly signedBy: string | null;
  /** Names of files that go with it. */
  readonly enclosures: readonly string[];
}

/** The case log (KPA art. 66a; regulation of 6 March 2012, Dz.U. 2012 poz. 250): who did what, and when. */
export interface CaseLogDocument extends OfficeDocument {
  readonly template: 'case-log';
  readonly entries: readonly CaseLogEntry[];
}

export interface CaseLogEntry {
  /** `YYYY-MM-DD HH:MM` in Warsaw. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** A table that somebody took out of the office: a case log, an audit, a register. */
export interface TableDocument extends OfficeDocument {
  readonly template: 'table';
  /** What it is: with `number` it is the title. */
  readonly kind: string;
  /** With their share of the width. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  /** On every page: who took it out, when, up to which event. */
  readonly note: string;
}

/** Figures of a period, or the papers of a case: a table of contents, then its parts, each with its charts, tables and texts. */
export interface ReportDocument extends OfficeDocument {
  readonly template: 'report';
  /** What it is: with `number`, the period, it is the title. */
  readonly kind: string;
  /** On every page: up to which event. */
  readonly note: string;
  readonly parts: readonly { readonly heading: string; readonly figures: readonly PrintedFigure[] }[];
}

export interface PrintedFigure {
  readonly heading: string;
  /** How it is counted. */
  readonly about: string;
  /** SVG with what it says in words; null: its table says all. */
  readonly chart: { readonly svg: string; readonly alternative: string } | null;
  readonly headings: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Texts as they were written; lines are kept. */
  readonly texts?: readonly string[];
  /** Its cells are words: set from the left, the last column the widest. */
  readonly inWords?: true;
}

/** What somebody has to know of one matter, on one page: facts, then its parts. Whoever makes it keeps its texts short: what is too long goes on overleaf. */
export interface BriefDocument extends OfficeDocument {
  readonly template: 'brief';
  /** What it is: with `number` it is the title. */
  readonly kind: string;
  /** Below the page: for whom it was counted, and when. */
  readonly note: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly parts: readonly BriefPart[];
}

export interface BriefPart {
  readonly heading: string;
  readonly texts: readonly string[];
  /** Of its table; none where it has none. */
  readonly headings: readonly string[];
  /** The last cell is the longest one. */
  readonly rows: readonly (readonly string[])[];
}

export type Document = LetterDocument | CaseLogDocument | TableDocument | ReportDocument | BriefDocument;
