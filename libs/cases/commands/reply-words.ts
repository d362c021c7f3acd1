import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { OfficeError, type KeyScope } from '#libs/kernel';
import { jsonBytes, MESSAGE_LIMITS, type LetterHtml } from '#libs/mail-format';
import { MailReader, ReadingTooCostly } from '#libs/mail-intake';

/** Characters of a text that somebody writes here. */
export const LONGEST_TEXT = 100_000;

export interface ReplyWords {
  readonly text: string;
  readonly html: string | null;
  readonly wholeHtml: { readonly hash: string; readonly size: number } | null;
}

/** What an answer says, in one form or in two that say the same. */
@Injectable()
export class ReplyWriting {
  constructor(
    private readonly reader: MailReader,
    private readonly files: FileStore,
  ) {}

  /**
   * Where there is HTML that says something, the plain text follows from it; otherwise the text stands alone.
   * @throws OfficeError html-too-complex, text-too-long, reply-empty
   */
  async read(text: string | undefined, html: string | undefined): Promise<{ text: string; html: string | null }> {
    const letter = html === undefined ? undefined : await this.letter(html);
    const words = letter?.text ? letter : { text: text ?? '', html: null };
    if (words.text.length > LONGEST_TEXT)
      throw new OfficeError('too-large', 'text-too-long', { size: words.text.length, limit: LONGEST_TEXT });
    if (words.text === '') throw new OfficeError('invalid', 'reply-empty');
    return words;
  }

  /** HTML that is too long for an event is a file. */
  async keep({ text, html }: { text: string; html: string | null }, scope: KeyScope): Promise<ReplyWords> {
    if (html === null || jsonBytes(html) <= MESSAGE_LIMITS.bodyBytes) return { text, html, wholeHtml: null };
    const { hash, size } = await this.files.put(Buffer.from(html), scope);
    return { text, html: null, wholeHtml: { hash, size } };
  }

  private async letter(html: string): Promise<LetterHtml> {
    const letter = await this.reader.letter(html).catch((error: unknown) => {
      if (error instanceof ReadingTooCostly) return undefined;
      throw error;
    });
    if (!letter) throw new OfficeError('too-large', 'html-too-complex');
    return letter;
  }
}
