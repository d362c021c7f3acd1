export * from './commands/record-mail.js';
export * from './commands/resubmit-mail.js';
export * from './commands/retry-mail.js';
export * from './commands/set-mail-aside.js';
export { ASIDE_KINDS, type AsideKind } from './domain/aside-events.js';
export { describeMailEvent } from './domain/describe.js';
export * from './domain/events.js';
export {
  isOfficeAddress,
  mailIdOf,
  ownMessageId,
  type IncomingAttachment,
  type IncomingMessage,
  type MailAddress,
  type OfficeMailbox,
  type ReadOutcome,
  type Verdict,
} from './domain/message.js';
export { placePictures, type PlacedPicture } from './domain/place-pictures.js';
export { readMessage } from './domain/read-message.js';
export { sanitiseHtml } from './domain/sanitise-html.js';
export * from './domain/templates.js';
export {
  bareSubject,
  chainOf,
  decideThread,
  replySubject,
  type ThreadDecision,
  type ThreadFacts,
  type ThreadNote,
} from './domain/thread.js';
export { type TokenReading } from './domain/token.js';
export { IntakeSpool } from './intake/intake-spool.js';
export { Outbox } from './delivery/outbox.js';
export { MailRegistrar, type MailRegistration, type ReceivedMail } from './intake/registrar.js';
export { migrateMail } from './intake/tables.js';
export * from './mail.module.js';
export { MailQueries } from './queries/mail-queries.js';
export { SubjectTokens } from './subject-tokens.js';
