import { defineModule } from '#libs/manifest';
import { ImportPersonData } from './commands/import-person-data.js';
import { describeImportEvent } from './domain/describe.js';
import { importEvents, type RecordedImportEvent } from './domain/events.js';
import { IMPORT_PROBLEMS } from './domain/problems.js';
import { IMPORT_RIGHTS } from './domain/rights.js';
import { ImportsModule } from './imports.module.js';
import { ImportsPolicy } from './policies/imports.js';
import { importsProjection } from './projections/imports.js';

export const importsManifest = defineModule({
  name: 'imports',
  uses: ['cases', 'contacts', 'contact-history', 'csv', 'organization'],
  events: importEvents,
  streams: { import: 'import' },
  describe: (event: RecordedImportEvent, _names, language) => describeImportEvent(event, language),
  seenBy: { import: { roles: IMPORT_RIGHTS.readImports } },
  personData: [ImportPersonData],
  projections: [importsProjection],
  policies: [ImportsPolicy],
  problems: IMPORT_PROBLEMS,
  rights: IMPORT_RIGHTS,
  modules: [ImportsModule],
});
