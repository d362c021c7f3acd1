import { describe, expect, it } from '@jest/globals';
import { isLoopback, isPublicAddress } from './public-address.js';

describe('an address of the public Internet', () => {
  it.each(['8.8.8.8', '193.0.6.139', '172.15.255.255', '172.32.0.1', '2a00:1450:4001::1', '[2606:4700::1111]'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local, where clouds keep their keys', '169.254.169.254'],
    ['of protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarks', '198.18.0.1'],
    ['6to4 relay', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['mapped private, in hex', '::ffff:a00:1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['compatible loopback', '::127.0.0.1'],
    ['translated (NAT64)', '64:ff9b::a00:1'],
    ['translated locally', '64:ff9b:1::a00:1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['6to4 of a private one', '2002:a00:1::1'],
    ['Teredo', '2001::1'],
    ['documentation', '2001:db8::1'],
    ['discard', '100::1'],
    ['of no registry', '4000::1'],
    ['no address', 'example.pl'],
    ['nothing', ''],
  ])('%s is none: %s', (_why, address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '[::1]'])('%s is this machine', (address) =>
    expect(isLoopback(address)).toBe(true),
  );
  it.each(['10.0.0.1', '::', '0.0.0.0', 'localhost'])('%s is not known as this machine', (address) =>
    expect(isLoopback(address)).toBe(false),
  );
});
