import { deriveId } from '#libs/kernel';

/** What links carry of whoever shared them, and nothing of what stands there. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/;

/** A page's address without what does not change the page: the same article is one publication, whoever shared it. */
export function plainLink(address: string): string {
  const url = URL.parse(address.trim());
  if (!url) return address.trim();
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The id of what stands at an address; of what stands nowhere, by the command that records it. */
export const publicationIdOf = (link: string, commandId: string): string =>
  link === '' ? deriveId('publication', commandId) : deriveId('publication-at', plainLink(link));

/** Which outlet an address is of, as long as nobody says more. */
export const outletOf = (link: string): string => URL.parse(link)?.hostname.replace(/^www\./, '') ?? '';
