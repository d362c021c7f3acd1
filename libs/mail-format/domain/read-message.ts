import addressparser from 'nodemailer/lib/addressparser';
import { isUtf8 } from 'node:buffer';
import { isoInstant } from '#libs/kernel';
import { authenticationOf } from './authentication.js';
import { authorOf } from './author.js';
import { judge, readReport, type MessageSigns } from './automatic.js';
import { contentsOf, type AttachedPart, type Contents } from './contents.js';
import { headerText, structuredText } from './header.js';
import { nameMarks } from './marks.js';
import {
  isOfficeAddress,
  mailIdOf,
  MESSAGE_LIMITS,
  type AddressList,
  type IncomingAttachment,
  type IncomingMessage,
  type MailAddress,
  type OfficeMailbox,
  type ReadOutcome,
} from './message.js';
import { parseMime, type Entity } from './mime.js';
import { replyByOf } from './reply-by.js';
import { escapeAttribute, sanitiseHtml, tooManyElements } from './sanitise-html.js';
import { cleanLine, cleanText, fitInto, jsonBytes } from './text.js';

export interface ReadOptions {
  readonly office: OfficeMailbox;
  /** The envelope's sender; '' is the null sender. */
  readonly envelopeFrom?: string;
  /** False where it did not come from the office's gateway: what it says in its name is a stranger's. */
  readonly throughGateway?: boolean;
}

/**
 * What can be read of a raw message (RFC 5322, MIME). Never throws for what a message holds: what is broken is left out, and
 * a message of which nothing can be made is `unreadable`.
 */
export function readMessage(raw: Buffer, options: ReadOptions): ReadOutcome {
  const entity = parseMime(raw);
  const charset = declaredCharset(entity);
  const contents = contentsOf(entity, charset);
  return saysSomething(entity, contents, raw)
    ? { outcome: 'read', message: messageOf(entity, contents, charset, raw, options) }
    : { outcome: 'unreadable' };
}

/** Bytes of a head that are read where the whole is not. */
const HEAD_BYTES = 64 * 1024;

/** Only who wrote and what it is called, of a message that costs too much to be read. */
export function readHead(raw: Buffer, options: ReadOptions): ReadOutcome {
  const start = raw.toString('latin1', 0, HEAD_BYTES);
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head
    .split(/\r?\n/)
    .filter((line) => /^(from|sender|to|subject|date|message-id|[ \t]).{0,2000}$/i.test(line));
  return readMessage(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), options);
}

/** The charset of the message's first text: what its head is written in, where that says nothing. */
function declaredCharset(entity: Entity): string | undefined {
  for (let [next, ...others]: readonly Entity[] = [entity]; next; [next, ...others] = [...next.children, ...others]) {
    const declared = next.type.value.startsWith('text/') ? next.type.parameters.get('charset')?.raw : undefined;
    // No head is written in what is no superset of ASCII.
    if (declared !== undefined) return /^"?(utf-?(16|32)|ucs|iso-10646-ucs)/i.test(declared) ? undefined : declared;
  }
  return undefined;
}

function saysSomething({ headers }: Entity, { text, html, attachments }: Contents, raw: Buffer): boolean {
  if (headers.some(({ name }) => /^[a-z][a-z0-9-]*$/.test(name))) return true;
  return (text.trim() !== '' || html !== '' || attachments.length > 0) && isUtf8(raw) && !raw.includes(0);
}

function messageOf(
  entity: Entity,
  contents: Contents,
  charset: string | undefined,
  raw: Buffer,
  { office: mailbox, envelopeFrom, throughGateway = true }: ReadOptions,
): IncomingMessage {
  const office = throughGateway ? mailbox : { addresses: mailbox.addresses };
  const values = new Map<string, string[]>();
  for (const { name, value } of entity.headers) values.set(name, [...(values.get(name) ?? []), value]);
  const header = (name: string): readonly string[] =>
    (values.get(name) ?? []).map((value) => cleanText(headerText(value, charset)).trim());
  const addresses = (name: string): readonly MailAddress[] => addressesIn(values.get(name) ?? [], charset);

  const subject = cleanLine(header('subject')[0] ?? '', MESSAGE_LIMITS.subject);
  const from = senderOf(addresses, header('from')[0] ?? '', envelopeFrom);
  // Of several, whoever is not the office itself.
  const others = addresses('reply-to').filter(({ address }) => address !== from?.address);
  const replyTo = others.find(({ address }) => !isOfficeAddress(address, office)) ?? others[0];
  const messageId = messageIds(header('message-id').join(' '))[0];
  const inReplyTo = messageIds(header('in-reply-to').join(' '));
  const references = boundedReferences(messageIds(header('references').join(' ')));
  const date = dateOf(header('date')[0]);
  const replyBy = replyByOf(header);
  const bodies = bodiesOf(contents);
  const signs: MessageSigns = {
    header,
    subject,
    from: from?.address.toLowerCase() ?? '',
    replyTo: replyTo?.address.toLowerCase() ?? '',
    messageId,
    envelopeFrom,
    answers: inReplyTo.length > 0 || references.length > 0,
    partTypes: contents.partTypes,
  };
  const verdict = judge(signs, office);
  const author = authorOf(signs, { from, replyTo }, office);
  const authentication = authenticationOf(header('authentication-results'), domainOf(from), office.authservId);

  return {
    ...(messageId && { messageId }),
    inReplyTo,
    references,
    ...(from && { from }),
    ...(replyTo && { replyTo }),
    ...(author && { author }),
    authentication: author !== from && authentication === 'pass' ? 'unknown' : authentication,
    marks: nameMarks([...header('from'), ...header('reply-to')].join(' '), author),
    listed: header('list-id').length > 0,
    to: listed(addresses('to')),
    cc: listed(addresses('cc')),
    ...(subject && { subject }),
    ...(date && { date }),
    ...(replyBy && { replyBy }),
    ...bodies,
    attachments: contents.attachments
      .slice(0, MESSAGE_LIMITS.attachments)
      .map((attachment) => attachmentOf(attachment, bodies.html)),
    attachmentCount: contents.attachments.length,
    verdict,
    ...(verdict.kind === 'bounce' && { report: readReport(contents.report || contents.text) }),
    mentionsOwn: ownIdsIn([raw, ...embeddedMessages(contents)], office),
  };
}

const domainOf = (from: MailAddress | undefined): string => from?.address.split('@').at(-1)?.toLowerCase() ?? '';

/** `From`, or whoever else claims to have sent it: a sender without an address gets the envelope's. */
function senderOf(
  addresses: (name: string) => readonly MailAddress[],
  written: string,
  envelopeFrom: string | undefined,
): MailAddress | undefined {
  const found = addresses('from')[0] ?? addresses('sender')[0] ?? addresses('reply-to')[0];
  if (found) return found;
  const address = envelopeFrom ? tidyAddress(envelopeFrom) : undefined;
  if (!address) return undefined;
  const name = cleanLine(written.replace(/<[^<>]*>/g, '').replace(/^["'\s]+|["'\s]+$/g, ''), MESSAGE_LIMITS.name);
  return { address, ...(name && name !== address && { name }) };
}

/** The mailboxes of an address header, groups opened. */
function addressesIn(values: readonly string[], charset: string | undefined): readonly MailAddress[] {
  const found = values.flatMap((value) => mailboxes(structuredText(value, charset)));
  // Some programs encode the address with the name.
  return found.length > 0 ? found : values.flatMap((value) => mailboxes(headerText(value, charset)));
}

const mailboxes = (value: string): readonly MailAddress[] =>
  addressparser(value.slice(0, LONGEST_ADDRESS_HEADER), { flatten: true }).flatMap(({ address, name }) => {
    const tidy = tidyAddress(address ?? '');
    const tidyName = cleanLine(headerText(bytesOf(name ?? '')), MESSAGE_LIMITS.name);
    return tidy ? [{ address: tidy, ...(tidyName && tidyName !== tidy && { name: tidyName }) }] : [];
  });

const LONGEST_ADDRESS_HEADER = 500_000;

/** One character a byte, as headers stand in a message. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

const listed = (all: readonly MailAddress[]): AddressList => ({
  kept: all.slice(0, MESSAGE_LIMITS.recipients),
  count: all.length,
});

/** The address with its domain in lower case, and without quotes that it does not need; undefined for what is none. */
function tidyAddress(written: string): string | undefined {
  const clean = cleanLine(written, MESSAGE_LIMITS.address).replace(/^<|>$/g, '');
  const at = clean.lastIndexOf('@');
  if (at < 1 || at === clean.length - 1) return undefined;
  const domain = clean.slice(at + 1).toLowerCase();
  if (/[\s<>,;"()]/.test(domain)) return undefined;
  const local = clean.slice(0, at);
  const quoted = /^"((?:[^"\\]|\\.)+)"$/.exec(local)?.[1]?.replace(/\\(.)/g, '$1');
  if (quoted === undefined) return /[\s<>,;"]/.test(local) ? undefined : `${local}@${domain}`;
  return /^[^\s<>()[\]\\,;:"@.]+(\.[^\s<>()[\]\\,;:"@.]+)*$/.test(quoted)
    ? `${quoted}@${domain}`
    : `${local}@${domain}`;
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

function bodiesOf(contents: Contents): Pick<IncomingMessage, 'text' | 'textTruncated' | 'html' | 'htmlLeftOut'> {
  const { text, truncated } = fitInto(cleanText(contents.text).trim(), MESSAGE_LIMITS.textBytes);
  const html = inertHtml(contents.html);
  return {
    text: truncated ? `${text}\n[…]` : text,
    textTruncated: truncated || contents.cutOff,
    ...(html && { html }),
    htmlLeftOut: html === undefined,
  };
}

/** Empty where there is none; undefined where it is too much. */
function inertHtml(source: string): string | undefined {
  if (!source) return '';
  if (source.length > MESSAGE_LIMITS.htmlSource || tooManyElements(source)) return undefined;
  const html = sanitiseHtml(cleanText(source)).trim();
  return jsonBytes(html) <= MESSAGE_LIMITS.htmlBytes ? html : undefined;
}

function attachmentOf({ name: written, mediaType, bytes, contentId: id }: AttachedPart, html = ''): IncomingAttachment {
  const name = cleanLine(percentDecoded(written), 1_000);
  const contentId = cleanLine(id, 256);
  return {
    ...(name && { name }),
    mediaType,
    bytes,
    ...(contentId && { contentId }),
    inline: contentId !== '' && html.includes(` data-cid="${escapeAttribute(contentId)}"`),
  };
}

/** Some webmails write a name as they would an address: `Za%C5%82%C4%85cznik.pdf`. */
function percentDecoded(name: string): string {
  if (!/%[c-f][0-9a-f]%[89ab][0-9a-f]/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const embeddedMessages = ({ attachments }: Contents): readonly Buffer[] =>
  attachments.filter(({ mediaType }) => /^(message\/|text\/rfc822-headers)/.test(mediaType)).map(({ bytes }) => bytes);

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
