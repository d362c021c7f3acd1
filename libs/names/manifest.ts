import { defineModule } from '#libs/manifest';
import { namesProjection } from './names-projection.js';
import { NamesModule } from './names.module.js';

export const namesManifest = defineModule({
  name: 'names',
  projections: (manifests) => [namesProjection(manifests)],
  modules: [NamesModule],
});
