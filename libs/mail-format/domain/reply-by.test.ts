import { describe, expect, it } from '@jest/globals';
import { replyByOf } from './reply-by.js';
import { readMessage } from './read-message.js';

const headers =
  (values: Readonly<Record<string, string | readonly string[]>>) =>
  (name: string): readonly string[] =>
    [values[name] ?? []].flat();

describe('by when the headers of a mail ask for a reply', () => {
  it.each([
    ['as mail programs write it', 'Fri, 8 May 2026 15:00:00 +0200', '2026-05-08T13:00:00.000Z'],
    ['in a foreign zone', 'Fri, 8 May 2026 09:00:00 -0400', '2026-05-08T13:00:00.000Z'],
    ['in a zone by its name', 'Fri, 08 May 2026 13:00 GMT', '2026-05-08T13:00:00.000Z'],
    ['on the day after, by Warsaw’s clock', 'Fri, 8 May 2026 20:30:00 -0500', '2026-05-09T01:30:00.000Z'],
    ['with a remark, and without a weekday', '8 May 2026 15:00:00 +0200 (CEST)', '2026-05-08T13:00:00.000Z'],
  ])('is read %s', (_, written, at) => expect(replyByOf(headers({ 'reply-by': written }))).toBe(at));

  it.each([
    ['no date', 'jutro'],
    ['an empty one', ''],
    ['a day that is in no calendar', 'Sun, 31 Feb 2026 10:00:00 +0100'],
    ['an hour that no clock has', 'Fri, 8 May 2026 25:00:00 +0200'],
    ['another weekday', 'Mon, 8 May 2026 15:00:00 +0200'],
    ['without a zone', 'Fri, 8 May 2026 15:00:00'],
    ['in a zone that nobody knows', 'Fri, 8 May 2026 15:00:00 XYZ'],
    ['a number of seconds', '86400'],
    ['endless', `Fri, 8 May 2026 15:00:00 +0200${' '.repeat(100_000)}x`],
  ])('is not guessed: %s', (_, written) => expect(replyByOf(headers({ 'reply-by': written }))).toBeUndefined());

  it('is what Reply-By says, else Expires; where one says two things, neither', () => {
    const [first, second] = ['Fri, 8 May 2026 15:00:00 +0200', 'Thu, 7 May 2026 15:00:00 +0200'];
    expect(replyByOf(headers({ 'reply-by': first, expires: second }))).toBe('2026-05-08T13:00:00.000Z');
    expect(replyByOf(headers({ expires: second }))).toBe('2026-05-07T13:00:00.000Z');
    expect(replyByOf(headers({ 'reply-by': [first, second] }))).toBeUndefined();
    expect(replyByOf(headers({ 'reply-by': [first, first] }))).toBe('2026-05-08T13:00:00.000Z');
  });

  it('comes with the message', () => {
    const raw = 'From: a@example.org\r\nReply-By: Fri, 8 May 2026\r\n 15:00:00 +0200\r\n\r\nDzień dobry';
    expect(readMessage(Buffer.from(raw), { office: { addresses: ['prasa@localhost'] } })).toMatchObject({
      message: { replyBy: '2026-05-08T13:00:00.000Z' },
    });
  });
});
