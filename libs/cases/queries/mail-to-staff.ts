import type { Journal } from '#libs/journal';
import { mailIdOf, type OfficeMailbox } from '#libs/mail-format';
import { mailStream, type RecordedMailEvent } from '#libs/mail-outgoing';

/** A mail of ours about a case, written to somebody inside. */
export interface MailToStaff {
  readonly caseId: string;
  /** Whose words it repeats. */
  readonly personId: string;
  /** Null once they were erased. */
  readonly to: readonly string[] | null;
}

/** Mails of these kinds go to people outside: what answers them is theirs. */
const TO_OUTSIDE: readonly string[] = ['reply', 'receipt', 'progress'];

/** The mail to staff that a message answers; undefined where it answers something else. @param chain nearest first */
export async function answeredMailToStaff(
  journal: Journal,
  chain: readonly string[],
  office: OfficeMailbox,
): Promise<MailToStaff | undefined> {
  const mailId = chain.map((id) => mailIdOf(id, office)).find((id) => id !== undefined);
  if (mailId === undefined) return undefined;
  const events = (await journal.read(mailStream(mailId), { limit: 1 })) as readonly RecordedMailEvent[];
  const [recorded] = events;
  if (recorded?.type !== 'MailRecorded') return undefined;
  const { kind, caseId, personId, to } = recorded.data;
  return caseId === null || TO_OUTSIDE.includes(kind) ? undefined : { caseId, personId, to };
}
