export { onMail } from './commands/on-mail.js';
export { asideEvents } from './domain/events.js';
