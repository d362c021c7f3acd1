import type { Part } from '../composition/part.js';
import { WorkerModule } from './worker.module.js';

export const workerPart: Part = {
  applicationName: 'rzecznik-worker',
  module: (platform, readiness, announcements) => WorkerModule.register(platform, readiness, announcements),
  takesMail: true,
  healthOnly: true,
};
