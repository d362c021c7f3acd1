import { defineModule } from '#libs/manifest';
import { DocumentsModule } from './documents.module.js';
import { DOCUMENTS_PROBLEMS } from './domain/problems.js';

export const documentsManifest = defineModule({
  name: 'documents',
  problems: DOCUMENTS_PROBLEMS,
  modules: [DocumentsModule],
});
