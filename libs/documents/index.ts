export { DocumentsModule } from './documents.module.js';
export { Documents } from './typst/documents.js';
export type { CaseLogDocument, CaseLogEntry, Document, LetterDocument, Letterhead } from './domain/document.js';
