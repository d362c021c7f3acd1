import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { mailStream, type RecordedMailEvent } from '../domain/events.js';
import { mailDecider } from '../domain/mail.js';

/** A mail as its own stream says it. Its words are null once the person was erased whose they are. */
export interface MailFile {
  readonly to: readonly string[] | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly messageId: string;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly state: 'recorded' | 'sent' | 'outbox' | 'failed';
  /** Why it is not out yet, or never will be. */
  readonly failure: string | null;
}

/** Null where no such mail was written down, or not yet. */
export async function readMailFile(journal: Journal, mailId: string): Promise<MailFile | null> {
  const events = (await journal.read(mailStream(mailId))) as readonly RecordedMailEvent[];
  const mail = fold(mailDecider, events);
  const recorded = events.find((event) => event.type === 'MailRecorded');
  if (!mail || !recorded) return null;
  const sent = events.findLast((event) => event.type === 'MailSent');
  const failed = events.findLast((event) => event.type === 'MailDeliveryFailed');
  const { to, subject, text, messageId } = recorded.data;
  return {
    to,
    subject,
    text,
    messageId,
    recordedAt: recorded.metadata.occurredAt,
    state: mail.state === 'sent' && sent?.data.acceptedBy === 'outbox' ? 'outbox' : mail.state,
    failure: mail.state === 'sent' ? null : (failed?.data.reason ?? null),
  };
}
