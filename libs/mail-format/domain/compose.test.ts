import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { composeMessage, type OutgoingMessage } from './compose.js';
import { mailIdOf, ownMessageId } from './message.js';
import { readMessage } from './read-message.js';

const office = { addresses: ['prasa@urzad.example'] } as const;
const message: OutgoingMessage = {
  mailId: '0a1b2c3d-0000-8000-8000-000000000001',
  messageId: ownMessageId('0a1b2c3d-0000-8000-8000-000000000001', office),
  date: '2026-03-02T08:15:00.000Z',
  from: { address: 'prasa@urzad.example', name: 'Biuro Prasowe' },
  to: [{ address: 'jan@gazeta.example', name: 'Jan Żółć' }],
  cc: [],
  subject: 'Re: Zażółć gęślą jaźń [#2026/000123-k7f3q2xd]',
  text: 'Dzień dobry,\n\nodpowiadamy: „tak”.\n.\n..\n',
  inReplyTo: '<a@gazeta.example>',
  references: ['<z@gazeta.example>', '<a@gazeta.example>'],
  attachments: [{ name: 'Załącznik nr 1.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }],
};

describe('an outgoing message', () => {
  it('is read back as it was written', async () => {
    const mail = await simpleParser(await composeMessage(message));
    expect(mail.messageId).toBe(message.messageId);
    expect(mail.inReplyTo).toBe('<a@gazeta.example>');
    expect(mail.references).toEqual(message.references);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.trimEnd()).toBe(message.text.trimEnd());
    expect(mail.date?.toISOString()).toBe(message.date);
    expect(
      mail.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString()]),
    ).toEqual([['Załącznik nr 1.pdf', 'application/pdf', '%PDF-1.7']]);
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/mixed' });
  });

  it('has the same bytes every time', async () => {
    expect((await composeMessage(message)).equals(await composeMessage(message))).toBe(true);
  });

  it('speaks UTF-8 and names what it answers', async () => {
    const raw = (await composeMessage({ ...message, attachments: [] })).toString('latin1');
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(raw).toMatch(/^In-Reply-To: <a@gazeta.example>\r$/m);
    expect(raw).toMatch(/^X-Rzecznik: 0a1b2c3d/m);
    expect(raw).not.toMatch(/^Auto-Submitted/m);
  });

  it('says when no person wrote it', async () => {
    expect((await composeMessage({ ...message, autoSubmitted: 'auto-replied' })).toString('latin1')).toMatch(
      /^Auto-Submitted: auto-replied\r$/m,
    );
  });

  it.each<[string, Partial<OutgoingMessage>]>([
    ['subject', { subject: 'x\r\nBcc: evil@x.example\r\n\r\nbody' }],
    ['name', { to: [{ address: 'jan@gazeta.example', name: 'Jan\r\nBcc: evil@x.example' }] }],
    ['address', { to: [{ address: 'jan@gazeta.example>\r\nBcc: <evil@x.example' }] }],
    ['references', { references: ['<a@x>\r\nBcc: evil@x.example'] }],
    ['reply', { inReplyTo: '<a@x>\r\nBcc: evil@x.example' }],
    [
      'attachment name',
      { attachments: [{ name: 'a\r\nBcc: evil@x.example', mediaType: 'text/plain', bytes: Buffer.from('x') }] },
    ],
    [
      'media type',
      { attachments: [{ name: 'a', mediaType: 'text/plain\r\nBcc: evil@x.example', bytes: Buffer.from('x') }] },
    ],
  ])('cannot be given a header through its %s', async (_, part) => {
    const raw = (await composeMessage({ ...message, ...part })).toString('latin1');
    expect(raw).not.toMatch(/^bcc:/im);
  });

  it.each(['"a b"@x.example', '"a,b;c"@x.example', '"a\\"b"@x.example', 'Jan.Kowalski@x.example'])(
    'goes to %s and nobody else, as it is written',
    async (address) => {
      const raw = await composeMessage({ ...message, to: [{ address, name: 'Jan K.' }], cc: [{ address }] });
      const outcome = readMessage(raw, { office });
      expect(outcome.outcome === 'read' && outcome.message.to).toEqual({
        kept: [{ address, name: 'Jan K.' }],
        count: 1,
      });
      expect(outcome.outcome === 'read' && outcome.message.cc).toEqual({ kept: [{ address }], count: 1 });
    },
  );

  it('is known again when it comes back', async () => {
    const outcome = readMessage(await composeMessage(message), { office });
    expect(outcome).toMatchObject({ outcome: 'read', message: { verdict: { kind: 'own', sign: 'own-message-id' } } });
    expect(mailIdOf(message.messageId, office)).toBe(message.mailId);
    expect(mailIdOf('<rzecznik.1@elsewhere.example>', office)).toBeUndefined();
    expect(mailIdOf('<rzecznik.1@elsewhere.example>', { ...office, formerDomains: ['elsewhere.example'] })).toBe('1');
  });
});
