import { defineModule } from '#libs/manifest';
import { AccessLogModule } from './access-log.module.js';

export const accessLogManifest = defineModule({
  name: 'access-log',
  modules: [AccessLogModule],
});
