import { Decide, type CommandContext } from '#libs/journal';
import { MAIL_ADDRESSES_STREAM, mailAddresses, type SetAddressKinds } from '../domain/mail-addresses.js';

/** @throws OfficeError address-not-ours */
export const setAddressKinds = (command: SetAddressKinds, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: MAIL_ADDRESSES_STREAM, decider: mailAddresses, command, context, seenRevision });
