import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { safeFileName } from '#libs/attachments';
import { canonicalJson } from '#libs/kernel';
import { readMessage, type ReadOutcome } from '#libs/mail-format';

const FOLDER = join(import.meta.dirname, 'fixtures', 'mail');
/** Awkward mails are only ever added: every one of them has once given somebody trouble. */
const AT_LEAST = 90;

const office = { addresses: ['prasa@urzad.example'] } as const;
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length));

interface Expectation extends Record<string, unknown> {
  readonly textContains?: string;
  readonly textEndsWith?: string;
  readonly subjectContains?: string;
  readonly htmlContains?: readonly string[];
  readonly htmlLacks?: readonly string[];
}

const read = (name: string, ending: string): Buffer => readFileSync(join(FOLDER, `${name}.${ending}`));
const readingOf = (name: string): ReadOutcome => readMessage(read(name, 'eml'), { office });
const expectationOf = (name: string): Expectation => JSON.parse(read(name, 'json').toString()) as Expectation;

/** A reading in the words of the expectations. */
function summary(reading: ReadOutcome) {
  if (reading.outcome === 'unreadable') return { outcome: 'unreadable' };
  const { message } = reading;
  return {
    outcome: 'read',
    kind: message.verdict.kind,
    sign: message.verdict.sign,
    mayBeAnsweredAutomatically: message.verdict.mayBeAnsweredAutomatically,
    messageId: message.messageId ?? null,
    inReplyTo: message.inReplyTo,
    references: message.references,
    referenceCount: message.references.length,
    firstReference: message.references[0] ?? null,
    lastReference: message.references.at(-1) ?? null,
    from: message.from ?? null,
    toCount: message.to.count,
    toKept: message.to.kept.length,
    subject: message.subject ?? null,
    subjectLength: message.subject?.length ?? 0,
    date: message.date ?? null,
    text: message.text,
    textTruncated: message.textTruncated,
    html: message.html ?? null,
    attachments: message.attachments.map(({ name, mediaType, bytes, contentId, inline }) => ({
      name: name ?? null,
      safeName: safeFileName(name ?? ''),
      mediaType,
      size: bytes.length,
      contentId: contentId ?? null,
      inline,
    })),
    attachmentsKept: message.attachments.length,
    attachmentCount: message.attachmentCount,
    report: message.report ?? null,
    mentionsOwn: message.mentionsOwn,
  };
}

describe('awkward mails', () => {
  it('do not get fewer, and each has its expectation', () => {
    expect(names.length).toBeGreaterThanOrEqual(AT_LEAST);
    const expectations = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(expectations.map((name) => name.slice(0, -'.json'.length)).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const {
      textContains,
      textEndsWith,
      subjectContains,
      htmlContains = [],
      htmlLacks = [],
      ...expected
    } = expectationOf(name);
    const { text = '', html, subject, ...rest } = summary(readingOf(name));
    expect({ ...rest, text, html, subject }).toMatchObject(expected);
    if (textContains) expect(text).toContain(textContains);
    if (textEndsWith) expect(text.endsWith(textEndsWith)).toBe(true);
    if (subjectContains) expect(subject).toContain(subjectContains);
    for (const part of htmlContains) expect(html).toContain(part);
    for (const part of htmlLacks) expect(html ?? '').not.toContain(part);
  });

  it.each(names)('%s fits into an event', (name) => {
    const reading = readingOf(name);
    if (reading.outcome === 'unreadable') return;
    const { attachments, ...message } = reading.message;
    const written = canonicalJson({
      ...message,
      attachments: attachments.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })),
    });
    expect(written).not.toContain('\\u0000');
    expect(Buffer.byteLength(written)).toBeLessThan(700_000);
  });
});
