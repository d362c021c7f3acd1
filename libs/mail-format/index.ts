export { composeMessage, type OutgoingAttachment, type OutgoingMessage } from './domain/compose.js';
export {
  isOfficeAddress,
  ownAddressOf,
  isOfficeDomain,
  mailIdOf,
  MESSAGE_LIMITS,
  ownMessageId,
  type IncomingAttachment,
  type IncomingMessage,
  type MailAddress,
  type MessageKind,
  type OfficeMailbox,
  type ReadOutcome,
  type Verdict,
} from './domain/message.js';
export { letterHtml, type LetterHtml } from './domain/letter-html.js';
export { ownWords } from './domain/own-words.js';
export { placePictures, type PlacedPicture } from './domain/place-pictures.js';
export { readHead, readMessage, type ReadOptions } from './domain/read-message.js';
export { sanitiseHtml } from './domain/sanitise-html.js';
export { cleanLine, cleanText, fitInto, jsonBytes } from './domain/text.js';
export {
  bareSubject,
  chainOf,
  decideThread,
  replySubject,
  type ThreadDecision,
  type ThreadFacts,
  type ThreadNote,
} from './domain/thread.js';
export {
  readIdToken,
  readToken,
  withIdToken,
  withToken,
  type IdTokenReading,
  type TokenReading,
} from './domain/token.js';
