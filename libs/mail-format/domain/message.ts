import { isPublicMailboxDomain, normalEmail } from '#libs/kernel';
import type { Authentication } from './authentication.js';
import type { NameMark } from './marks.js';

/** What is kept of a message. The raw message is always kept whole beside it. */
export const MESSAGE_LIMITS = {
  /** Bytes of a body in an event (as JSON): two bodies, sealed and in base64, stay below the 1 MiB that an event store takes. A longer text is a file. */
  bodyBytes: 280_000,
  /** Bytes of a text (as JSON) that are kept at all: more than the largest mail that intake takes. */
  textBytes: 30_000_000,
  /** Bytes of sanitised HTML (as JSON) that are shown at all. */
  htmlBytes: 2_500_000,
  /** Characters of HTML that are sanitised at all. */
  htmlSource: 2_000_000,
  subject: 500,
  name: 200,
  address: 320,
  /** Addresses kept of each of To and Cc; the count says how many there were. */
  recipients: 50,
  references: 50,
  messageId: 500,
  attachments: 200,
} as const;

export interface MailAddress {
  /** Lower-cased in its domain; as written before the @. */
  readonly address: string;
  readonly name?: string;
}

export interface AddressList {
  /** At most `MESSAGE_LIMITS.recipients`. */
  readonly kept: readonly MailAddress[];
  /** How many the message named. */
  readonly count: number;
}

export interface IncomingAttachment {
  /** As the sender named it, cleaned of control and direction characters; not yet safe as a file's name. */
  readonly name?: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Without angle brackets; what `cid:` links of the HTML name. */
  readonly contentId?: string;
  /** Part of the HTML's picture rather than a document of its own. */
  readonly inline: boolean;
}

/**
 * What kind of message it is:
 * `ordinary` may become a case; `automatic` (out of office, notifications), `bounce` (delivery reports) and `own` (our own mail
 * coming back) never do, and are never answered.
 */
export type MessageKind = 'ordinary' | 'automatic' | 'bounce' | 'own';

export interface Verdict {
  readonly kind: MessageKind;
  /** The sign it was told by, e.g. `auto-submitted`; `none` for an ordinary message. */
  readonly sign: string;
  /** Whether an automatic receipt may be sent (RFC 3834): to a person whose address it is, as far as can be told. */
  readonly mayBeAnsweredAutomatically: boolean;
}

/** What a delivery report says of a message of ours (RFC 3464). */
export interface DeliveryReport {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'unknown';
  /** e.g. `5.1.1`. */
  readonly status?: string;
}

export interface IncomingMessage {
  readonly messageId?: string;
  readonly inReplyTo: readonly string[];
  /** Oldest first. */
  readonly references: readonly string[];
  readonly from?: MailAddress;
  /** Where the sender wants the answer, if elsewhere. */
  readonly replyTo?: MailAddress;
  /** Who speaks: the sender, or the person for whom a web form or a no-reply address sent it. */
  readonly author?: MailAddress;
  /** Whether the domain of its author sent it, as the office's gateway found. */
  readonly authentication: Authentication;
  /** What misleads in the name or address of its author. */
  readonly marks: readonly NameMark[];
  /** It came through a mailing list. */
  readonly listed: boolean;
  readonly to: AddressList;
  readonly cc: AddressList;
  readonly subject?: string;
  /** The sender's own date. ISO 8601, UTC. */
  readonly date?: string;
  /** By when its headers ask for a reply (`Reply-By`, `Expires`). ISO 8601, UTC. */
  readonly replyBy?: string;
  /** Ends in `[…]` where it was cut off. May be longer than an event can hold. */
  readonly text: string;
  readonly textTruncated: boolean;
  /** Sanitised: may be shown. Absent where there was none or it was too long. May be longer than an event can hold. */
  readonly html?: string;
  /** There was HTML that is too long, or of too many elements, to be shown. */
  readonly htmlLeftOut: boolean;
  readonly attachments: readonly IncomingAttachment[];
  /** How many attachments the message had, where more than `MESSAGE_LIMITS.attachments`. */
  readonly attachmentCount: number;
  readonly verdict: Verdict;
  readonly report?: DeliveryReport;
  /** Message-IDs of ours that stand anywhere in the message: what a bounce is about. */
  readonly mentionsOwn: readonly string[];
}

export type ReadOutcome =
  | { readonly outcome: 'read'; readonly message: IncomingMessage }
  /** Nothing could be made of it: it is kept and shown raw. */
  | { readonly outcome: 'unreadable' };

/** What tells our own mail from others', and a known sender from a forged one. */
export interface OfficeMailbox {
  /** The office's own addresses, lower-cased; the first one sends. */
  readonly addresses: readonly [string, ...string[]];
  /** Domains of addresses that were the office's once: its mails of then bear them in their Message-IDs. */
  readonly formerDomains?: readonly string[];
  /** The name under which the office's own gateway says in Authentication-Results (RFC 8601) what it found. */
  readonly authservId?: string | undefined;
}

/** The domain of the office's sending address. */
export const officeDomain = (office: OfficeMailbox): string => office.addresses[0].split('@')[1] ?? 'localhost';

/** The Message-ID of an outgoing mail: the same mail has the same one, however often it is sent. */
export const ownMessageId = (mailId: string, office: OfficeMailbox): string =>
  `<rzecznik.${mailId}@${officeDomain(office)}>`;

const OWN_MESSAGE_ID = /^<rzecznik\.([0-9a-z-]{1,64})@([^<>\s@]+)>$/i;

/** The id of the mail of ours that bears this Message-ID; undefined if it is not ours. */
export function mailIdOf(messageId: string, office: OfficeMailbox): string | undefined {
  const match = OWN_MESSAGE_ID.exec(messageId);
  const domain = match?.[2]?.toLowerCase();
  const ours =
    office.addresses.some((address) => address.endsWith(`@${domain}`)) ||
    office.formerDomains?.some((former) => former === domain);
  return match && ours ? match[1]?.toLowerCase() : undefined;
}

/** `biuro+prasa@urzad.pl` reaches `biuro@urzad.pl` (sub-addressing, RFC 5233). */
export const isOfficeAddress = (address: string, office: OfficeMailbox): boolean =>
  ownAddressOf(address, office) !== undefined;

/** The address of the office's that a recipient reaches; undefined where it is not the office's. */
export function ownAddressOf(address: string, office: OfficeMailbox): string | undefined {
  const [local = '', domain = ''] = splitAddress(normalEmail(address));
  return [`${local}@${domain}`, `${local.split('+')[0]}@${domain}`].find((own) => office.addresses.includes(own));
}

const splitAddress = (address: string): [string, string] => {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
};

/**
 * Whether it is an address of the office's own domains: staff, a web form, a scanner. At a public provider (`biuro@gmail.com`) only the
 * office's own address is: its neighbours are anybody.
 */
export function isOfficeDomain(address: string, office: OfficeMailbox): boolean {
  const [, domain] = splitAddress(normalEmail(address));
  if (isPublicMailboxDomain(domain)) return isOfficeAddress(address, office);
  return office.addresses.some((own) => own.endsWith(`@${domain}`));
}

/** Addresses that nobody reads. */
export const isNoReply = (address: string): boolean =>
  /^(no-?reply|do-?not-?reply|donotreply|nie-?odpowiada[jć]|bounces?|mailer-daemon|postmaster)([+@._-]|$)/i.test(
    address,
  );
