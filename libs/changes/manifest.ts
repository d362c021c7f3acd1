import { defineModule } from '#libs/manifest';
import { ChangesModule } from './changes.module.js';

export const changesManifest = defineModule({ name: 'changes', modules: [ChangesModule] });
