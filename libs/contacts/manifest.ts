import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { ContactPersonData } from './commands/contact-person-data.js';
import { ContactsModule } from './contacts.module.js';
import { describeContactEvent } from './domain/describe.js';
import { contactEvents, contactExportEvents, contactStream, newsroomStream } from './domain/events.js';
import { ContactReplay } from './queries/contact-replay.js';
import { ContactFinder, NewsroomFinder } from './queries/contact-finders.js';
import { contactsProjection } from './projections/contacts.js';
import { CONTACT_RIGHTS } from './domain/rights.js';
import { CONTACTS_PROBLEMS } from './domain/problems.js';
import { contactsReporting } from './reporting.js';

const contact = ({ contactId: id, name }: { contactId: string; name?: string | null }): Naming => ({
  kind: 'contact',
  id,
  name,
});
const newsroom = ({ newsroomId: id, name }: { newsroomId: string; name: string | null }): Naming => ({
  kind: 'newsroom',
  id,
  name,
});

export const contactsManifest = defineModule({
  name: 'contacts',
  uses: ['attachments', 'csv', 'refusals'],
  problems: CONTACTS_PROBLEMS,
  events: { ...contactEvents, ...contactExportEvents },
  streams: { contact: 'contact', newsroom: 'newsroom', contactExport: 'contactExport' },
  describe: describeContactEvent,
  unsaid: ['withIds', 'contactIds'],
  names: byEvent<Naming>()(contactEvents, {
    ContactRegistered: ({ data }) => [contact(data)],
    ContactChanged: ({ data }) => [contact(data)],
    NewsroomRegistered: ({ data }) => [newsroom(data)],
    NewsroomChanged: ({ data }) => [newsroom(data)],
  }),
  seenBy: {
    contactExport: { roles: ['coordinator', 'auditor'] },
    contact: { roles: CONTACT_RIGHTS.findContacts },
    newsroom: { roles: CONTACT_RIGHTS.readContacts },
  },
  replays: { contact: { path: 'contacts', stream: contactStream, by: ContactReplay } },
  finds: [ContactFinder, NewsroomFinder],
  personData: [ContactPersonData],
  reports: contactsReporting,
  projections: [contactsProjection],
  reservations: {
    'contact-email': contactStream,
    'contact-shared-email': contactStream,
    'newsroom-name': newsroomStream,
    'newsroom-domain': newsroomStream,
    'newsroom-address': newsroomStream,
  },
  rights: CONTACT_RIGHTS,
  modules: [ContactsModule],
});
