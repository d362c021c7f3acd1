import { defineModule } from '#libs/manifest';
import { ErasureModule, ErasureWorkerModule } from './erasure.module.js';
import { KeysFollowErasures } from './policies/keys-follow-erasures.js';
import { ERASURE_RIGHTS } from './domain/rights.js';
import { ERASURE_PROBLEMS } from './domain/problems.js';

export const erasureManifest = defineModule({
  name: 'erasure',
  problems: ERASURE_PROBLEMS,
  policies: [KeysFollowErasures],
  rights: ERASURE_RIGHTS,
  modules: [ErasureModule],
  workerModules: [ErasureWorkerModule],
});
