import { normalEmail, OfficeError } from '#libs/kernel';

export interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Named in no header. */
  readonly bcc: readonly string[];
}

/** Of one answer, in all its lists. */
export const MOST_RECIPIENTS = 100;

/**
 * Each address once, in the most visible of its places, and none of the office's own: what it sends to itself would come back as mail.
 * @throws OfficeError too-many-recipients
 */
export function tidyRecipients(recipients: Recipients, isOwn: (address: string) => boolean): Tidy {
  const tidy = folded(recipients, isOwn);
  const count = tidy.to.length + tidy.cc.length + tidy.bcc.length;
  if (count > MOST_RECIPIENTS)
    throw new OfficeError('invalid', 'too-many-recipients', { count, limit: MOST_RECIPIENTS });
  return tidy;
}

interface Tidy {
  readonly to: string[];
  readonly cc: string[];
  readonly bcc: string[];
}

function folded({ to, cc, bcc }: Recipients, isOwn: (address: string) => boolean): Tidy {
  const seen = new Set<string>();
  const fresh = (addresses: readonly string[]): string[] =>
    addresses
      .map((address) => address.trim())
      .filter((address) => {
        const key = normalEmail(address);
        if (seen.has(key) || isOwn(address)) return false;
        seen.add(key);
        return true;
      });
  return { to: fresh(to), cc: fresh(cc), bcc: fresh(bcc) };
}

/** What is known of a mail that somebody outside wrote. */
export interface WrittenMail {
  /** Null where nobody is known. */
  readonly senderId: string | null;
  /** `Name <address>`, or the address alone. */
  readonly from: string | null;
  /** Reply-To (RFC 5322 §3.6.2). */
  readonly answerTo: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
}

/**
 * Whom an answer goes to where nobody says otherwise: the contact, where they want it; and a colleague of the same newsroom who wrote last. In copy is
 * who was in copy of that last mail.
 * @param mails of people, oldest first
 * @param colleagues ids of people of the contact's newsroom
 */
export function suggestedRecipients(
  mails: readonly WrittenMail[],
  contact: { readonly id: string | null; readonly email: string | null },
  colleagues: readonly string[],
  isOwn: (address: string) => boolean,
): { to: string[]; cc: string[] } {
  const ofContact = mails.findLast(({ senderId }) => senderId !== null && senderId === contact.id);
  const last = mails.findLast(
    ({ senderId }) => senderId !== null && (senderId === contact.id || colleagues.includes(senderId)),
  );
  const to = [
    ...(last && last !== ofContact ? [addressToAnswer(last)] : []),
    ofContact?.answerTo ?? contact.email,
  ].filter((address) => address !== null);
  const copies = to.length > 0 ? [...(last?.to ?? []), ...(last?.cc ?? [])] : [];
  const tidy = folded({ to, cc: copies, bcc: [] }, isOwn);
  return { to: tidy.to, cc: tidy.cc.slice(0, MOST_RECIPIENTS - tidy.to.length) };
}

const addressToAnswer = ({ from, answerTo }: WrittenMail): string | null =>
  answerTo ?? (from === null ? null : (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from));
