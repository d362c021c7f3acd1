import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vCard, type CardPerson } from './vcard.js';

const PERSON: CardPerson = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Anna Maria Żak',
  emails: [
    { value: 'anna@kurier.example', kind: 'work' },
    { value: 'anna@dom.example', kind: 'private' },
  ],
  phones: [{ value: '+48 600 100 200', kind: 'desk' }],
  newsroom: 'Kurier; dodatek, "Sobota"',
  role: 'dziennikarz',
  beat: 'drogi\nmosty',
  language: 'pl',
};

/** As RFC 6350 has it read: lines unfolded (§3.2), values unescaped (§3.4). */
const read = (card: string) =>
  card
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    });
const plain = (value: string) =>
  value.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));

describe('a vCard', () => {
  it('says of somebody what other programs can read', () =>
    expect(vCard(PERSON)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:individual',
        'UID:urn:uuid:0198c0de-0000-7000-8000-000000000001',
        'FN:Anna Maria Żak',
        'N:Żak;Anna Maria;;;',
        'EMAIL;PREF=1;TYPE=work:anna@kurier.example',
        'EMAIL;TYPE=home:anna@dom.example',
        'TEL;PREF=1;TYPE=work:+48 600 100 200',
        String.raw`ORG:Kurier\; dodatek\, "Sobota"`,
        'ROLE:dziennikarz',
        String.raw`NOTE:drogi\nmosty`,
        'LANG:pl',
        'END:VCARD',
        '',
      ].join('\r\n'),
    ));

  it('reads back whatever a name holds, in lines of 75 octets, and no property slips in', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        fc.pre(!/[^\P{Cc}\n]|\r/u.test(name));
        const card = vCard({ ...PERSON, name });
        for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const properties = read(card);
        expect(properties).toHaveLength(14);
        expect(plain(properties.find(([property]) => property === 'FN')![1])).toBe(name);
      }),
    ));
});
