export { MentionMailsModule } from './mention-mails.module.js';
export { MailWishes } from './tables/mail-wishes.js';
