import { defineModule } from '#libs/manifest';
import { AccessLogModule } from './access-log.module.js';
import { ACCESS_LOG_RIGHTS } from './domain/rights.js';

export const accessLogManifest = defineModule({
  name: 'access-log',
  rights: ACCESS_LOG_RIGHTS,
  modules: [AccessLogModule],
});
