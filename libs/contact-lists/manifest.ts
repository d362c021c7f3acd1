import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { ContactListsModule } from './contact-lists.module.js';
import { describeContactList } from './domain/describe.js';
import { contactListEvents } from './domain/events.js';
import { CONTACT_LISTS_PROBLEMS } from './domain/problems.js';
import { CONTACT_LIST_RIGHTS } from './domain/rights.js';
import { contactListsProjection } from './projections/contact-lists.js';
import { ContactListFinder } from './queries/contact-list-finder.js';

const list = ({ listId: id, name }: { listId: string; name: string }): Naming => ({ kind: 'contactList', id, name });

export const contactListsManifest = defineModule({
  name: 'contact-lists',
  uses: ['contacts', 'refusals'],
  problems: CONTACT_LISTS_PROBLEMS,
  events: contactListEvents,
  streams: { contactList: 'contactList' },
  describe: describeContactList,
  unsaid: ['filter'],
  names: byEvent<Naming>()(contactListEvents, {
    ContactListMade: ({ data }) => [list(data)],
    ContactListChanged: ({ data }) => [list(data)],
  }),
  finds: [ContactListFinder],
  seenBy: { contactList: { roles: CONTACT_LIST_RIGHTS.readContactLists } },
  projections: [contactListsProjection],
  rights: CONTACT_LIST_RIGHTS,
  modules: [ContactListsModule],
});
