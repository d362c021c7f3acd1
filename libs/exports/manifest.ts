import { defineModule } from '#libs/manifest';
import { ExportPersonData } from './commands/export-person-data.js';
import { EXPORTS_PROBLEMS } from './domain/problems.js';
import { ExportsModule, ExportsWorkerModule } from './exports.module.js';

export const exportsManifest = defineModule({
  name: 'exports',
  uses: ['attachments', 'csv', 'documents', 'settings'],
  personData: [ExportPersonData],
  problems: EXPORTS_PROBLEMS,
  modules: [ExportsModule],
  workerModules: [ExportsWorkerModule],
});
