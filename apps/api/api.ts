import type { Part } from '../composition/part.js';
import { ApiModule } from './api.module.js';

export const apiPart: Part = {
  applicationName: 'rzecznik-api',
  module: (platform, readiness, announcements) => ApiModule.register(platform, readiness, announcements),
  takesMail: false,
};
