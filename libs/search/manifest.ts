import { defineModule } from '#libs/manifest';
import { SearchModule } from './search.module.js';

export const searchManifest = defineModule({ name: 'search', modules: [SearchModule] });
