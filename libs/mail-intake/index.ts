export { IntakeSpool } from './intake/intake-spool.js';
export { MailRegistrar, type MailRegistration, type ReceivedMail } from './intake/registrar.js';
export { SideList, type AsideEntry } from './intake/side-list.js';
export { MailReader, ReadingTooCostly } from './reading/mail-reader.js';
export { MailIntakeModule } from './mail-intake.module.js';
export { LARGEST_MAIL } from './intake/smtp-intake.js';
