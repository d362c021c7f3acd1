import { defineModule } from '#libs/manifest';
import { personalDataEvents } from './domain/events.js';

export const personalDataManifest = defineModule({
  name: 'personal-data',
  events: personalDataEvents,
  streams: { subject: 'contact', disposal: 'case' },
});
