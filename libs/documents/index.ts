export { DocumentsModule } from './documents.module.js';
export { Documents } from './typst/documents.js';
export type {
  BriefDocument,
  BriefPart,
  CaseLogDocument,
  CaseLogEntry,
  Document,
  LetterDocument,
  Letterhead,
  PrintedFigure,
  ReportDocument,
  TableDocument,
} from './domain/document.js';
