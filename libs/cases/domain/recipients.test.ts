import { describe, expect, it } from '@jest/globals';
import { MOST_RECIPIENTS, suggestedRecipients, tidyRecipients, type WrittenMail } from './recipients.js';

const isOwn = (address: string) => address === 'prasa@urzad.example';
const many = (count: number) => Array.from({ length: count }, (_, n) => `a${n}@x.example`);

describe('the recipients of an answer', () => {
  it('are each there once, in the most visible place, and none is the office itself', () =>
    expect(
      tidyRecipients(
        {
          to: ['Anna@kurier.example', 'prasa@urzad.example'],
          cc: ['anna@KURIER.example', ' b@x.example '],
          bcc: ['B@x.example', 'c@x.example'],
        },
        isOwn,
      ),
    ).toEqual({ to: ['Anna@kurier.example'], cc: ['b@x.example'], bcc: ['c@x.example'] }));

  it('are a hundred at most, in all', () => {
    const most = { to: many(MOST_RECIPIENTS), cc: many(MOST_RECIPIENTS), bcc: [] };
    expect(tidyRecipients(most, isOwn).to).toHaveLength(MOST_RECIPIENTS);
    expect(() => tidyRecipients({ ...most, bcc: ['one@more.example'] }, isOwn)).toThrow(
      expect.objectContaining({ code: 'too-many-recipients', parameters: { count: 101, limit: 100 } }),
    );
  });
});

describe('whom an answer is suggested to', () => {
  const anna = { id: 'anna', email: 'anna@kurier.example' };
  const mail = (changes: Partial<WrittenMail> = {}): WrittenMail => ({
    senderId: 'anna',
    from: 'Anna Lis <anna@kurier.example>',
    answerTo: null,
    to: ['prasa@urzad.example'],
    cc: [],
    ...changes,
  });
  const ewa = mail({ senderId: 'ewa', from: 'Ewa <ewa@kurier.example>' });

  it.each<[string, WrittenMail[], { to: string[]; cc: string[] }]>([
    ['the contact', [mail()], { to: ['anna@kurier.example'], cc: [] }],
    ['the contact, of whom no mail came', [], { to: ['anna@kurier.example'], cc: [] }],
    [
      'where the contact’s last mail wants it',
      [mail({ answerTo: 'anna@dom.example' })],
      { to: ['anna@dom.example'], cc: [] },
    ],
    [
      'and in copy who was in copy of the last mail',
      [
        mail({ cc: ['dawny@kurier.example'] }),
        mail({ to: ['prasa@urzad.example', 'b@kurier.example'], cc: ['c@x.example'] }),
      ],
      { to: ['anna@kurier.example'], cc: ['b@kurier.example', 'c@x.example'] },
    ],
    [
      'a colleague who wrote last, and the contact',
      [mail(), ewa],
      { to: ['ewa@kurier.example', 'anna@kurier.example'], cc: [] },
    ],
    ['the contact alone, who wrote after a colleague', [ewa, mail()], { to: ['anna@kurier.example'], cc: [] }],
    [
      'nobody else who wrote last',
      [mail({ cc: ['c@x.example'] }), mail({ senderId: 'obcy', from: 'obcy@zlo.example', cc: ['d@zlo.example'] })],
      { to: ['anna@kurier.example'], cc: ['c@x.example'] },
    ],
  ])('%s', (_, mails, expected) => expect(suggestedRecipients(mails, anna, ['ewa'], isOwn)).toEqual(expected));

  it('is nobody where there is no address', () =>
    expect(suggestedRecipients([], { id: 'anna', email: null }, [], isOwn)).toEqual({ to: [], cc: [] }));

  it('is not more than an answer may have', () => {
    const crowd = suggestedRecipients([mail({ cc: many(300) })], anna, [], isOwn);
    expect([crowd.to.length, crowd.cc.length]).toEqual([1, MOST_RECIPIENTS - 1]);
  });
});
