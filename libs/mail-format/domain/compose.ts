import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from './message.js';
import { cleanLine, cleanText } from './text.js';

export interface OutgoingAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface OutgoingMessage {
  readonly mailId: string;
  readonly messageId: string;
  /** ISO 8601. */
  readonly date: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  /** The same, sanitised: the mail then has both (multipart/alternative). */
  readonly html?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly attachments: readonly OutgoingAttachment[];
  /** RFC 3834: `auto-replied` for a receipt, `auto-generated` for a notice; left out where a person wrote. */
  readonly autoSubmitted?: 'auto-replied' | 'auto-generated';
  /** Of a message to many: where its reader gets no more of them, by one POST (RFC 8058). */
  readonly unsubscribeUrl?: string;
}

/** What every mail of ours says of itself, so that it is known when it comes back. */
export const OWN_HEADER = 'X-Rzecznik';

/**
 * The message as bytes (RFC 5322), in UTF-8; the same message gives the same bytes. Line ends in subjects, names and ids become
 * spaces: no header can be smuggled in.
 */
export function composeMessage(message: OutgoingMessage): Promise<Buffer> {
  const composer = new MailComposer({
    from: address(message.from),
    to: message.to.map(address),
    cc: message.cc.map(address),
    subject: cleanLine(message.subject, 500),
    text: cleanText(message.text),
    ...(message.html && { html: htmlPage(message.html) }),
    textEncoding: 'quoted-printable',
    date: new Date(message.date),
    messageId: oneLine(message.messageId),
    ...(message.inReplyTo && { inReplyTo: oneLine(message.inReplyTo) }),
    ...(message.references.length > 0 && { references: message.references.map(oneLine) }),
    attachments: message.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      content: bytes,
      contentType:
        mediaType.startsWith('message/') || mediaType.startsWith('multipart/') ? 'application/octet-stream' : mediaType,
      contentTransferEncoding: 'base64',
    })),
    headers: {
      [OWN_HEADER]: message.mailId,
      ...(message.unsubscribeUrl && ofMany(message.unsubscribeUrl)),
      ...(message.autoSubmitted && { 'Auto-Submitted': message.autoSubmitted, 'X-Auto-Response-Suppress': 'All' }),
    },
    baseBoundary: message.mailId,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Programs that answer for somebody who is away keep silent at `bulk` and at the suppression (RFC 3834 §2; MS-OXCMAIL). */
const ofMany = (unsubscribeUrl: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${oneLine(unsubscribeUrl)}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  Precedence: 'bulk',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
});

const htmlPage = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="pl">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;

const oneLine = (text: string): string => cleanLine(text, 998);

const address = ({ address, name }: MailAddress): { name: string; address: string } => ({
  name: cleanLine(name ?? '', 200),
  address: plainAddress(oneLine(address)),
});

/** A quoted local part (RFC 5321 §4.1.2) is another address without its quotes: it stays as it is. */
function plainAddress(written: string): string {
  const at = written.lastIndexOf('@');
  const plain = (text: string) => text.replace(/[\s<>,;"]/g, '');
  return /^"(?:[^"\\]|\\.)+"$/.test(written.slice(0, at))
    ? `${written.slice(0, at)}@${plain(written.slice(at + 1))}`
    : plain(written);
}
