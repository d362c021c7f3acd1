import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readMessage } from '#libs/mail-format';
import { CASES_FOLDER, mailCases, unspaced, type MailCase } from './support/mail-cases.js';

const office = { addresses: ['prasa@office.test'] } as const;

const readingOf = ({ raw, envelopeFrom }: MailCase) => {
  const reading = readMessage(raw, { office, envelopeFrom });
  if (reading.outcome !== 'read') throw new Error('unreadable');
  return reading.message;
};

describe('small mails that went wrong', () => {
  it('do not get fewer', () => {
    const mails = readdirSync(CASES_FOLDER).filter((name) => name.endsWith('.eml'));
    expect(mails.length).toBeGreaterThanOrEqual(29);
    expect(mailCases().map(({ name }) => `${name}.eml`)).toEqual(mails.sort());
    for (const name of mails) expect(readFileSync(join(CASES_FOLDER, name)).length).toBeGreaterThan(0);
  });

  it.each(mailCases())('$name', (theMail) => {
    const { expected } = theMail;
    const message = readingOf(theMail);
    const names = message.attachments.map(({ name }) => name ?? '');
    if (expected.where === 'case') expect(message.verdict.kind).toBe('ordinary');
    if (expected.subject !== undefined) expect(message.subject).toBe(expected.subject);
    if (expected.from !== undefined) expect(message.author?.address).toBe(/<(.*)>/.exec(expected.from)![1]);
    if (expected.text !== undefined) expect(unspaced(message.text)).toBe(unspaced(expected.text));
    for (const part of expected.text_has ?? []) expect(message.text).toContain(part);
    if (expected.attachments) expect(names).toEqual(expected.attachments);
    for (const name of expected.attachments_has ?? []) expect(names).toContain(name);
    if (expected.sizes) expect(message.attachments.map(({ bytes }) => bytes.length)).toEqual(expected.sizes);
    if (expected.names_end)
      expect(names.every((name, n) => expected.names_end![n]!.split('|').some((end) => name.endsWith(end)))).toBe(true);
    const author = expected.contact_email ?? expected.answer_to;
    if (author) expect(message.author?.address).toBe(author);
  });
});
