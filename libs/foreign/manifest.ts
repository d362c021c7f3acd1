import { defineModule } from '#libs/manifest';
import { FOREIGN_PROBLEMS } from './domain/problems.js';
import { ForeignModule } from './foreign.module.js';

export const foreignManifest = defineModule({
  name: 'foreign',
  problems: FOREIGN_PROBLEMS,
  modules: [ForeignModule],
});
