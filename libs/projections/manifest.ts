import { defineModule } from '#libs/manifest';
import { ProjectionsHttpModule } from './http/projections-http.module.js';
import { PROJECTIONS_KEPT_POSITIONS } from './kept-positions.js';

export const projectionsManifest = defineModule({
  name: 'projections',
  keptPositions: PROJECTIONS_KEPT_POSITIONS,
  modules: [ProjectionsHttpModule],
});
