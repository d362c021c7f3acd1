import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CASES_FOLDER = join(import.meta.dirname, '..', 'fixtures', 'mail-cases');

/** What must become of a mail (`README.md` beside the mails). */
export interface ExpectedOfMail {
  readonly where?: 'case';
  readonly subject?: string;
  readonly from?: string;
  readonly text?: string;
  readonly text_has?: readonly string[];
  readonly attachments?: readonly string[];
  readonly attachments_has?: readonly string[];
  readonly sizes?: readonly number[];
  readonly names_end?: readonly string[];
  readonly answer_to?: string;
  readonly receipt_to?: string;
  readonly contact_email?: string;
  readonly receipts_after_60_mails?: string;
}

export interface MailCase {
  readonly name: string;
  readonly raw: Buffer;
  readonly envelopeFrom: string;
  readonly expected: ExpectedOfMail;
}

export const mailCases = (): readonly MailCase[] =>
  readdirSync(CASES_FOLDER)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.eml'.length);
      const text = readFileSync(join(CASES_FOLDER, `${name}.expected.json`), 'utf8');
      const { envelopeFrom, expected } = JSON.parse(text) as Pick<MailCase, 'envelopeFrom' | 'expected'>;
      return { name, raw: readFileSync(join(CASES_FOLDER, file)), envelopeFrom, expected };
    });

/** White space counts for nothing. */
export const unspaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
