import { getDomain } from 'tldts';
import { isPublicMailboxDomain } from '#libs/kernel';

/**
 * The domain that names a newsroom: `redakcja.kurier.pl` → `kurier.pl`; null for a public mailbox or what is no domain. Some public
 * ones (onet.pl, wp.pl, interia.pl) are newsrooms as well; their staff is linked by hand.
 */
export function newsroomDomain(email: string): string | null {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  // Polish cities lend their names out: radio.lublin.pl is another office than um.lublin.pl.
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain && !isPublicMailboxDomain(domain) && !isPublicMailboxDomain(host) ? domain : null;
}
