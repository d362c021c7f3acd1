import { defineModule } from '#libs/manifest';
import { REPLAYS_PROBLEMS } from './domain/problems.js';
import { REPLAY_RIGHTS } from './domain/rights.js';
import { HistoryExport } from './queries/history-export.js';
import { ReplaysModule, ReplaysWorkerModule } from './replays.module.js';
import { REPLAYS_POSITIONS } from './tables/schema.js';

export const replaysManifest = defineModule({
  name: 'replays',
  problems: REPLAYS_PROBLEMS,
  rights: REPLAY_RIGHTS,
  exports: [HistoryExport],
  keptPositions: [REPLAYS_POSITIONS],
  modules: (manifests) => [ReplaysModule.register(manifests)],
  workerModules: [ReplaysWorkerModule],
});
