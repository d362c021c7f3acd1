import { officeDay, sha256InPieces as sha256 } from '#libs/kernel';
import type { ReceivedMail } from '#libs/mail-intake';

const LONGEST_HEAD_BYTES = 1024 * 1024;

/**
 * By what a message is known again. The Message-ID alone will not do: some senders use one for different mails, and
 * the second must not be lost. Without one, all that was written counts, and where it has no date either, the day on which it came.
 */
export async function fingerprint({
  message,
  raw,
  receivedAt,
}: Pick<ReceivedMail, 'message' | 'raw' | 'receivedAt'>): Promise<string> {
  const { messageId, from, replyTo, date, subject, text, html, attachments } = message;
  const known = [messageId ?? '', from?.address ?? '', date ?? '', subject ?? '', await sha256(Buffer.from(text))];
  for (const { bytes } of attachments) known.push(await sha256(bytes));
  if (!messageId)
    known.push(
      replyTo?.address ?? '',
      html ?? '',
      await sha256(bodyOf(raw)),
      date ? '' : officeDay(receivedAt).toString(),
    );
  return sha256(Buffer.from(JSON.stringify(known)));
}

/** What stands below the head, to which servers add a line on every way. */
function bodyOf(raw: Buffer): Buffer {
  // No honest head is longer, and a search through 25 MB takes a tenth of a second.
  const head = raw.subarray(0, LONGEST_HEAD_BYTES);
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((at) => at >= 0);
  return raw.subarray(ends.length > 0 ? Math.min(...ends) : 0);
}
