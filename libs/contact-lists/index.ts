export { ContactLists, type Recipient } from './queries/contact-lists.js';
export { ChangeContactList, MakeContactList } from './commands/contact-lists.js';
export { ContactListsModule } from './contact-lists.module.js';
