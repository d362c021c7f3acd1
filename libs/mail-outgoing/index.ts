export * from './commands/record-mail.js';
export * from './commands/retry-mail.js';
export { ReceiptLimits } from './delivery/receipt-limits.js';
export { Outbox } from './delivery/outbox.js';
export * from './domain/events.js';
export type { Letter, OfficeWords } from './domain/letter.js';
export * from './mail-outgoing.module.js';
export { readMailFile, type MailFile } from './queries/mail-file.js';
