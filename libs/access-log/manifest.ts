import { defineModule } from '#libs/manifest';
import { AccessLogModule, AccessLogWorkerModule } from './access-log.module.js';
import { accessLogEvents, accessNoticeEvents } from './domain/events.js';
import { describeAccessNotice } from './domain/notice.js';
import { ACCESS_LOG_PROBLEMS } from './domain/problems.js';
import { ACCESS_LOG_RIGHTS } from './domain/rights.js';

export const accessLogManifest = defineModule({
  name: 'access-log',
  events: accessNoticeEvents,
  technicalEvents: accessLogEvents,
  streams: { accessNotice: 'employee' },
  describe: describeAccessNotice,
  problems: ACCESS_LOG_PROBLEMS,
  rights: ACCESS_LOG_RIGHTS,
  modules: [AccessLogModule],
  workerModules: [AccessLogWorkerModule],
});
