import { defineModule } from '#libs/manifest';
import { ContactsModule } from './contacts.module.js';
import { contactEvents, contactStream, newsroomStream } from './domain/events.js';
import { contactsProjection } from './projections/contacts.js';
import { CONTACT_RIGHTS } from './domain/rights.js';

export const contactsManifest = defineModule({
  name: 'contacts',
  events: contactEvents,
  streams: { contact: 'contact', newsroom: 'newsroom' },
  projections: [contactsProjection],
  reservations: {
    'contact-email': contactStream,
    'newsroom-name': newsroomStream,
    'newsroom-domain': newsroomStream,
  },
  rights: CONTACT_RIGHTS,
  modules: [ContactsModule],
});
