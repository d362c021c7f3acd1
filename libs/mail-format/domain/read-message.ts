import {
  simpleParser,
  type AddressObject,
  type Attachment,
  type EmailAddress,
  type ParsedMail,
  type StructuredHeader,
} from 'mailparser';
import { isoInstant, normalEmail } from '#libs/kernel';
import { judge, readReport, type MessageSigns } from './automatic.js';
import { decodeGuessed, isUtf8, legible } from './charset.js';
import {
  mailIdOf,
  MESSAGE_LIMITS,
  type AddressList,
  type IncomingAttachment,
  type IncomingMessage,
  type MailAddress,
  type OfficeMailbox,
  type ReadOutcome,
} from './message.js';
import { escapeAttribute, sanitiseHtml, tooManyElements } from './sanitise-html.js';
import { cleanLine, cleanText, fitInto, jsonBytes } from './text.js';

export interface ReadOptions {
  readonly office: OfficeMailbox;
  /** The envelope's sender; '' is the null sender. */
  readonly envelopeFrom?: string;
}

/**
 * What can be read of a raw message (RFC 5322, MIME). Never rejects for what a message holds: what is broken is left out, and
 * a message of which nothing can be made is `unreadable`.
 */
export async function readMessage(raw: Buffer, options: ReadOptions): Promise<ReadOutcome> {
  const readings = await parseAsFarAsPossible(raw);
  return readings ? { outcome: 'read', message: messageOf(readings, raw, options) } : { outcome: 'unreadable' };
}

interface Readings {
  readonly mail: ParsedMail;
  /** The same, with bytes of no declared charset read as Polish ones. */
  readonly guessed?: ParsedMail;
  /** Only the head could be parsed. */
  readonly headOnly: boolean;
}

/** Bytes of the head that are read where the whole cannot be. */
const HEAD_BYTES = 256 * 1024;

async function parseAsFarAsPossible(raw: Buffer): Promise<Readings | undefined> {
  const whole = await tryToParse(raw);
  if (whole && saysSomething(whole))
    return { mail: whole, headOnly: false, ...(!isUtf8(raw) && { guessed: await tryToParse(decodeGuessed(raw)) }) };

  const head = await tryToParse(headOf(raw));
  if (head && saysSomething(head)) return { mail: head, headOnly: true };

  const bodyWithoutHead =
    isUtf8(raw) && !raw.includes(0) ? await tryToParse(Buffer.concat([Buffer.from('\r\n'), raw])) : undefined;
  return bodyWithoutHead?.text?.trim() ? { mail: bodyWithoutHead, headOnly: false } : undefined;
}

const tryToParse = async (raw: Buffer): Promise<ParsedMail | undefined> => {
  try {
    return await simpleParser(raw, {
      keepCidLinks: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      maxHtmlLengthToParse: MESSAGE_LIMITS.htmlSource,
    });
  } catch {
    // Past the parser's limits (head, parts): its message may quote content, and the raw message is kept.
    return undefined;
  }
};

const saysSomething = ({ headerLines, text, html, attachments }: ParsedMail): boolean =>
  headerLines.some(({ key }) => /^[a-z0-9-]+$/.test(key)) ||
  Boolean(text?.trim()) ||
  Boolean(html) ||
  attachments.length > 0;

/** The first header lines, each at most as long as a reader needs. */
function headOf(raw: Buffer): Buffer {
  const start = raw.subarray(0, HEAD_BYTES).toString('latin1');
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/).map((line) => line.slice(0, 4_000));
  return Buffer.from(`${lines.filter((line) => !/^content-/i.test(line)).join('\r\n')}\r\n\r\n`, 'latin1');
}

function messageOf(
  { mail, guessed, headOnly }: Readings,
  raw: Buffer,
  { office, envelopeFrom }: ReadOptions,
): IncomingMessage {
  const header = headerReader(mail);
  const subject = cleanLine(legible(mail.subject, guessed?.subject), MESSAGE_LIMITS.subject);
  const from = senderOf(mail, guessed, envelopeFrom);
  const replyTo = addressesOf(mail.replyTo)[0];
  const messageId = messageIds(header('message-id').join(' '))[0];
  const inReplyTo = messageIds(header('in-reply-to').join(' '));
  const references = boundedReferences(messageIds(header('references').join(' ')));
  const date = dateOf(header('date')[0]);
  const bodies = bodiesOf(mail, guessed);
  const signs: MessageSigns = {
    header,
    subject,
    from: normalEmail(from?.address ?? ''),
    messageId,
    envelopeFrom,
    partTypes: partTypesOf(mail),
  };
  const verdict = judge(signs, office);

  return {
    ...(messageId && { messageId }),
    inReplyTo,
    references,
    ...(from && { from }),
    ...(replyTo && { replyTo }),
    to: addressList(mail.to),
    cc: addressList(mail.cc),
    ...(subject && { subject }),
    ...(date && { date }),
    ...bodies,
    textTruncated: bodies.textTruncated || headOnly,
    attachments: mail.attachments
      .slice(0, MESSAGE_LIMITS.attachments)
      .map((attachment) => attachmentOf(attachment, bodies.html)),
    attachmentCount: mail.attachments.length,
    verdict,
    ...(verdict.kind === 'bounce' && { report: readReport(mail.text ?? '') }),
    mentionsOwn: ownIdsIn([raw, ...embeddedMessages(mail)], office),
  };
}

const headerReader = (mail: ParsedMail) => {
  const values = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const value = cleanText(line.slice(line.indexOf(':') + 1).replace(/\r?\n(?=[ \t])/g, '')).trim();
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return (name: string): readonly string[] => values.get(name) ?? [];
};

/** `From`, or whoever else claims to have sent it: a sender without an address gets the envelope's. */
function senderOf(
  mail: ParsedMail,
  guessed: ParsedMail | undefined,
  envelopeFrom: string | undefined,
): MailAddress | undefined {
  const named = flatten(mail.from).find(({ name }) => name);
  const written =
    addressesOf(mail.from)[0] ?? addressesOf(mail.headers.get('sender'))[0] ?? addressesOf(mail.replyTo)[0];
  const address = written?.address ?? (envelopeFrom ? tidyAddress(envelopeFrom) : undefined);
  if (!address) return undefined;
  const name = cleanLine(legible(written?.name ?? named?.name, flatten(guessed?.from)[0]?.name), MESSAGE_LIMITS.name);
  return { address, ...(name && name !== address && { name }) };
}

const isAddressObject = (value: unknown): value is AddressObject =>
  typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value);

/** The mailboxes of an address header, groups opened. */
function flatten(header: unknown): readonly EmailAddress[] {
  const objects = (Array.isArray(header) ? header : [header]).filter(isAddressObject);
  return objects.flatMap(({ value }) => value).flatMap((entry) => entry.group ?? [entry]);
}

const addressesOf = (header: unknown): readonly MailAddress[] =>
  flatten(header).flatMap(({ address, name }) => {
    const tidy = tidyAddress(address ?? '');
    const tidyName = cleanLine(name ?? '', MESSAGE_LIMITS.name);
    return tidy ? [{ address: tidy, ...(tidyName && tidyName !== tidy && { name: tidyName }) }] : [];
  });

const addressList = (header: unknown): AddressList => {
  const all = addressesOf(header);
  return { kept: all.slice(0, MESSAGE_LIMITS.recipients), count: all.length };
};

/** The address with its domain in lower case; undefined for what is none. */
function tidyAddress(address: string): string | undefined {
  const clean = cleanLine(address, MESSAGE_LIMITS.address).replace(/^<|>$/g, '');
  const at = clean.lastIndexOf('@');
  if (at < 1 || at === clean.length - 1 || /[\s<>,;"]/.test(clean)) return undefined;
  return `${clean.slice(0, at)}@${clean.slice(at + 1).toLowerCase()}`;
}

/** Message-IDs of a header, in order, each once. Some programs write them without brackets. */
function messageIds(value: string): readonly string[] {
  const bracketed = value.match(/<[^<>\s]{1,498}>/g) ?? [];
  const bare = value
    .split(/[\s,]+/)
    // The length first: what the expression refuses costs the square of it.
    .filter((word) => word.length < MESSAGE_LIMITS.messageId && /^[^<>\s]+@[^<>\s]+$/.test(word));
  const ids = bracketed.length > 0 ? bracketed : bare.map((word) => `<${word}>`);
  return [...new Set(ids)];
}

/** The beginning of a long chain says what it is about, its end what was answered. */
const boundedReferences = (ids: readonly string[]): readonly string[] =>
  ids.length <= MESSAGE_LIMITS.references ? ids : [...ids.slice(0, 10), ...ids.slice(10 - MESSAGE_LIMITS.references)];

function dateOf(value: string | undefined): string | undefined {
  const time = value ? Date.parse(value.slice(0, 100)) : Number.NaN;
  const plausible = time > Date.UTC(1980, 0) && time < Date.UTC(2100, 0);
  return plausible ? isoInstant(Temporal.Instant.fromEpochMilliseconds(time)) : undefined;
}

function bodiesOf(
  mail: ParsedMail,
  guessed: ParsedMail | undefined,
): Pick<IncomingMessage, 'text' | 'textTruncated' | 'html'> {
  const { text, truncated } = fitInto(cleanText(legible(mail.text, guessed?.text)).trim(), MESSAGE_LIMITS.textBytes);
  const html = inertHtml(legible(mail.html || undefined, guessed?.html || undefined));
  return {
    text: truncated ? `${text}\n[…]` : text,
    textTruncated: truncated || mail.textConversionError !== undefined,
    ...(html && { html }),
  };
}

function inertHtml(source: string): string | undefined {
  if (!source || source.length > MESSAGE_LIMITS.htmlSource || tooManyElements(source)) return undefined;
  const html = sanitiseHtml(cleanText(source)).trim();
  return jsonBytes(html) <= MESSAGE_LIMITS.bodyBytes ? html : undefined;
}

const DEFAULT_NAMES: Readonly<Record<string, string>> = {
  'message/rfc822': 'message.eml',
  'text/calendar': 'invite.ics',
  'text/rfc822-headers': 'headers.txt',
};

function attachmentOf({ filename, contentType, content, cid }: Attachment, html = ''): IncomingAttachment {
  const mediaType = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/i.test(contentType)
    ? contentType.toLowerCase()
    : 'application/octet-stream';
  const name = cleanLine(filename ?? '', 1_000) || DEFAULT_NAMES[mediaType];
  const contentId = cleanLine(cid ?? '', 256);
  return {
    ...(name && { name }),
    mediaType,
    bytes: content,
    ...(contentId && { contentId }),
    inline: contentId !== '' && html.includes(` data-cid="${escapeAttribute(contentId)}"`),
  };
}

const isStructured = (value: unknown): value is StructuredHeader =>
  typeof value === 'object' && value !== null && 'params' in value;

const partTypesOf = (mail: ParsedMail): readonly string[] =>
  [mail.headers, ...mail.attachments.map(({ headers }) => headers)].flatMap((headers) => {
    const type = headers?.get('content-type');
    if (!isStructured(type)) return [];
    const parameters = Object.entries(type.params).map(([name, value]) => `; ${name}=${value}`);
    return [`${type.value}${parameters.join('')}`.toLowerCase()];
  });

const embeddedMessages = (mail: ParsedMail): readonly Buffer[] =>
  mail.attachments
    .filter(({ contentType }) => /^(message\/|text\/rfc822-headers)/i.test(contentType))
    .map(({ content }) => content);

const MOST_OWN_IDS = 20;

/** Message-IDs of ours anywhere in the bytes: a bounce carries the message that it is about. */
function ownIdsIn(sources: readonly Buffer[], office: OfficeMailbox): readonly string[] {
  const found = new Set<string>();
  for (const source of sources) {
    if (!source.includes('<rzecznik.')) continue;
    for (const [candidate] of source.toString('latin1').matchAll(/<rzecznik\.[0-9a-z-]{1,64}@[^<>\s@]{1,255}>/gi)) {
      if (mailIdOf(candidate, office)) found.add(candidate);
      if (found.size === MOST_OWN_IDS) return [...found];
    }
  }
  return [...found];
}
