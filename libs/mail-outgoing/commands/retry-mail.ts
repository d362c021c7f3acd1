import { Decide, type CommandContext } from '#libs/journal';
import { mailStream } from '../domain/events.js';
import { mailDecider } from '../domain/mail.js';

/** Sends again what was given up or came back. @throws OfficeError mail-not-found */
export const retryMail = (mailId: string, context: CommandContext) =>
  new Decide({ stream: mailStream(mailId), decider: mailDecider, command: { kind: 'retry' }, context });
