import { getDomain } from 'tldts';

/**
 * Domains where anybody can have a mailbox: an address there says nothing of a newsroom. Some of them (onet.pl, wp.pl,
 * interia.pl) are newsrooms as well; their staff is linked by hand.
 */
const PUBLIC_MAILBOXES = new Set([
  'aol.com',
  'autograf.pl',
  'buziaczek.pl',
  'fastmail.com',
  'gazeta.pl',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'go2.pl',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'interia.com',
  'interia.eu',
  'interia.pl',
  'int.pl',
  'live.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'o2.pl',
  'onet.com.pl',
  'onet.eu',
  'onet.pl',
  'op.pl',
  'outlook.com',
  'poczta.fm',
  'poczta.onet.pl',
  'proton.me',
  'protonmail.com',
  'prokonto.pl',
  'spoko.pl',
  'tlen.pl',
  'tuta.com',
  'tutanota.com',
  'vp.pl',
  'wp.eu',
  'wp.pl',
  'yahoo.com',
  'yahoo.pl',
  'yandex.com',
  'zoho.com',
]);

/** The domain that names a newsroom: `redakcja.kurier.pl` → `kurier.pl`; null for a public mailbox or what is no domain. */
export function newsroomDomain(email: string): string | null {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  // Polish cities lend their names out: radio.lublin.pl is another office than um.lublin.pl.
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain && !PUBLIC_MAILBOXES.has(domain) && !PUBLIC_MAILBOXES.has(host) ? domain : null;
}
