import { defineModule } from '#libs/manifest';
import { ErasureModule, ErasureWorkerModule } from './erasure.module.js';
import { KeysFollowErasures } from './policies/keys-follow-erasures.js';

export const erasureManifest = defineModule({
  name: 'erasure',
  policies: [KeysFollowErasures],
  modules: [ErasureModule],
  workerModules: [ErasureWorkerModule],
});
