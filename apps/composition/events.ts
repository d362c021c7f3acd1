import { attachmentEvents } from '#libs/attachments';
import { contactEvents } from '#libs/contacts';
import { identityEvents } from '#libs/identity';
import { caseEvents } from '#libs/cases';
import { EventRegistry, journalEvents } from '#libs/journal';
import { asideEvents, mailEvents } from '#libs/mail';
import { administrationEvents, organizationEvents } from '#libs/organization';
import { personalDataEvents } from '#libs/personal-data';

/** Every event that an office can hold, by the module that it belongs to. */
export const eventsByModule = {
  attachments: attachmentEvents,
  contacts: contactEvents,
  identity: identityEvents,
  cases: caseEvents,
  journal: journalEvents,
  mail: { ...mailEvents, ...asideEvents },
  organization: { ...organizationEvents, ...administrationEvents },
  'personal-data': personalDataEvents,
};

export const officeEvents = new EventRegistry(eventsByModule);
