import { defineModule } from '#libs/manifest';
import { personalDataEvents } from './domain/events.js';

export const personalDataManifest = defineModule({
  name: 'personal-data',
  events: personalDataEvents,
  /** Of a contact's own data; other keys' streams follow from their things. */
  streams: { subject: 'contact' },
});
