import type { MessageSigns } from './automatic.js';
import { isOfficeAddress, isOfficeDomain, isNoReply, type MailAddress, type OfficeMailbox } from './message.js';

/**
 * Who speaks in a message: its sender, or, where a program sent it for somebody (the office's own web form, a no-reply address), whom it
 * names in Reply-To. A list that puts its own address there says nothing of who wrote.
 */
export function authorOf(
  signs: MessageSigns,
  { from, replyTo }: { readonly from?: MailAddress | undefined; readonly replyTo?: MailAddress | undefined },
  office: OfficeMailbox,
): MailAddress | undefined {
  if (!replyTo || isOfficeAddress(replyTo.address, office) || signs.header('list-id').length > 0) return from;
  if (!from || isOfficeDomain(from.address, office) || isNoReply(from.address)) return replyTo;
  return from;
}
