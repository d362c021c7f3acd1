export { MailingActs } from './commands/mailing-acts.js';
export { PrepareMailing } from './commands/prepare-mailing.js';
export { bouncedAddressDecider } from './domain/bounced-address.js';
export { bouncedAddressStream, mailingStream, recipientsStream, type RecordedRecipientEvent } from './domain/events.js';
export { mailingDecider, type MessageOutcome } from './domain/mailing.js';
export { bouncedAddressIdOf } from './queries/bounces.js';
