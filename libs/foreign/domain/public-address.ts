import ipaddr from 'ipaddr.js';

/** What of IPv6 is given out to the public so far (IANA, RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an IP address is one of the public Internet: none of a private or internal network, of this machine, of a
 * protocol's own, or one that hides an IPv4 address within (IANA's special-purpose registries, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (parsed === null || parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

/** Whether it is this machine's own, also in its mapped form. */
export const isLoopback = (address: string): boolean => parse(address)?.range() === 'loopback';

/** An IPv4 address within an IPv6 one (`::ffff:10.0.0.1`) is judged as what it is. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}
