import { defineModule } from '#libs/manifest';
import { REPLAYS_PROBLEMS } from './domain/problems.js';
import { REPLAY_RIGHTS } from './domain/rights.js';
import { ReplaysModule } from './replays.module.js';

export const replaysManifest = defineModule({
  name: 'replays',
  problems: REPLAYS_PROBLEMS,
  rights: REPLAY_RIGHTS,
  modules: (manifests) => [ReplaysModule.register(manifests)],
});
