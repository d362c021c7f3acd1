import { defineModule } from '#libs/manifest';
import { journalEvents } from './domain/events.js';
import { JournalWorkerModule } from './journal.module.js';
import { TIME_OF_LOG_POSITIONS } from './time-of-log.js';

export const journalManifest = defineModule({
  name: 'journal',
  technicalEvents: journalEvents,
  keptPositions: [TIME_OF_LOG_POSITIONS],
  workerModules: [JournalWorkerModule],
});
