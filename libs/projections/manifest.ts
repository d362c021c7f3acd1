import { defineModule } from '#libs/manifest';
import { ProjectionsHttpModule } from './http/projections-http.module.js';
import { PROJECTIONS_KEPT_POSITIONS } from './kept-positions.js';
import { PROJECTION_RIGHTS } from './rights.js';

export const projectionsManifest = defineModule({
  name: 'projections',
  keptPositions: PROJECTIONS_KEPT_POSITIONS,
  rights: PROJECTION_RIGHTS,
  modules: [ProjectionsHttpModule],
});
