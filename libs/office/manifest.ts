import { defineModule } from '#libs/manifest';
import { officeEvents } from './domain/events.js';

export const officeManifest = defineModule({ name: 'office', technicalEvents: officeEvents });
