import type { PublicModule } from '#libs/public-pages';
import { communiquesPublic } from '../../libs/communiques/public/manifest.js';
import { interventionsPublic } from '../../libs/interventions/public/manifest.js';
import { mailingsPublic } from '../../libs/mailings/public/manifest.js';
import { pressFormPublic } from '../../libs/press-form/public/manifest.js';
import { subscriptionsPublic } from '../../libs/subscriptions/public/manifest.js';

/** What the public process is made of. A module with public pages has a line here; nothing else of it is in that process. */
export const publicModules: readonly PublicModule[] = [
  communiquesPublic,
  pressFormPublic,
  interventionsPublic,
  mailingsPublic,
  subscriptionsPublic,
];
