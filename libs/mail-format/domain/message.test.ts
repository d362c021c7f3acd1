import { describe, expect, it } from '@jest/globals';
import { isOfficeDomain, type OfficeMailbox } from './message.js';
import { readMessage } from './read-message.js';

const office: OfficeMailbox = {
  addresses: ['prasa@urzad.example', 'biuro.urzedu@gmail.com', 'urzad@poczta.onet.pl'],
  authservId: 'mx.urzad.example',
};

describe('the office’s own domains', () => {
  it.each([
    ['prasa@urzad.example', true],
    ['dyrektor@urzad.example', true],
    ['Dyrektor@URZAD.EXAMPLE', true],
    ['prasa@oddzial.urzad.example', false],
    ['biuro.urzedu@gmail.com', true],
    ['Biuro.Urzedu@Gmail.com', true],
    ['biuro.urzedu+skan@gmail.com', true],
    ['jan@gmail.com', false],
    ['jan@GMAIL.com', false],
    ['urzad@poczta.onet.pl', true],
    ['jan@poczta.onet.pl', false],
    ['jan@onet.pl', false],
    ['', false],
  ])('have %s: %s', (address, own) => expect(isOfficeDomain(address, office)).toBe(own));
});

describe('a mail from a public mailbox whose provider has one of the office’s too', () => {
  const read = (lines: readonly string[], envelopeFrom: string) => {
    const outcome = readMessage(Buffer.from(`${lines.join('\r\n')}\r\n\r\nTreść\r\n`), { office, envelopeFrom });
    if (outcome.outcome !== 'read') throw new Error('unreadable');
    return outcome.message;
  };

  it('is no web form of the office’s: its sender is its author, and nobody else gets a receipt by it', () => {
    const lines = ['From: obcy@gmail.com', 'Reply-To: ofiara@gazeta.example', 'Subject: Pytanie'];
    const message = read(lines, 'ktos@gmail.com');
    expect(message.author?.address).toBe('obcy@gmail.com');
    expect(message.verdict.mayBeAnsweredAutomatically).toBe(false);
  });

  it('whereas a form of the office’s own domain speaks for whom it names', () => {
    const lines = ['From: www@urzad.example', 'Reply-To: jan@gazeta.example', 'Subject: Pytanie'];
    const message = read(lines, 'www@urzad.example');
    expect(message.author?.address).toBe('jan@gazeta.example');
    expect(message.verdict.mayBeAnsweredAutomatically).toBe(true);
  });
});
