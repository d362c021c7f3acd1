import { defineModule } from '#libs/manifest';
import { journalEvents } from './domain/events.js';
import { JournalWorkerModule } from './journal.module.js';

export const journalManifest = defineModule({
  name: 'journal',
  technicalEvents: journalEvents,
  workerModules: [JournalWorkerModule],
});
