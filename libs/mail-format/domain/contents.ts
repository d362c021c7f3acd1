import { calendarText } from './calendar.js';
import { decodeText } from './charset.js';
import { headerText, parameterText } from './header.js';
import { htmlToText } from './html-text.js';
import { MESSAGE_LIMITS } from './message.js';
import { parseMime, type Entity } from './mime.js';
import { escapeAttribute, tooManyElements } from './sanitise-html.js';
import { signedContent } from './signed-content.js';
import { unpackTnef } from './tnef.js';
import { takeUuencoded } from './uuencode.js';

export interface Contents {
  readonly text: string;
  /** As it was written; empty where there is none. */
  readonly html: string;
  /** Text is missing from HTML that was too long. */
  readonly cutOff: boolean;
  readonly attachments: readonly AttachedPart[];
  /** Media types of all parts, with the parameters that say more of them, in lower case. */
  readonly partTypes: readonly string[];
  /** What delivery reports say (RFC 3464). */
  readonly report: string;
}

export interface AttachedPart {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly contentId: string;
}

/** A stretch of the body, as plain text, as HTML, or as both. */
interface Stretch {
  readonly plain: string;
  readonly html: string;
}

interface Rendering {
  readonly stretches: readonly Stretch[];
  readonly attachments: readonly AttachedPart[];
}

const NOTHING: Rendering = { stretches: [], attachments: [] };
/** Messages within signed messages that are opened. */
const DEEPEST_SIGNED = 5;

/** What a message says and carries: the text that a person reads, in whatever part and form it stands. */
export function contentsOf(message: Entity, charset: string | undefined): Contents {
  const reading = new Reading(charset);
  const { stretches, attachments } = reading.render(message, true, 0);
  const spoken = stretches.filter(({ plain, html }) => !isBlank(plain) || html !== '');
  const texts = spoken.map((stretch) => textOf(stretch));
  const text = texts.map((one) => one.text).join('\n');
  return {
    text: isBlank(text) ? reading.standIn : text,
    html: spoken.some(({ html }) => html !== '')
      ? spoken.map(({ plain, html }) => html || paragraphs(plain)).join('<br>\n')
      : '',
    cutOff: texts.some((one) => one.cutOff),
    attachments: named(attachments),
    partTypes: reading.partTypes,
    report: reading.report,
  };
}

class Reading {
  readonly partTypes: string[] = [];
  report = '';
  /** What is shown where nobody wrote a word: a calendar's event, the text of a named part. */
  standIn = '';

  constructor(private readonly charset: string | undefined) {}

  render(entity: Entity, root: boolean, signed: number): Rendering {
    const { type } = entity;
    const told = ['report-type', 'method', 'smime-type'].flatMap((name) => {
      const value = type.parameters.get(name)?.raw;
      return value === undefined ? [] : [`; ${name}=${value}`];
    });
    this.partTypes.push(`${type.value}${told.join('')}`.toLowerCase());
    if (entity.children.length > 0) return this.renderParts(entity, signed);
    return this.renderLeaf(entity, root, signed);
  }

  private renderParts({ type, children }: Entity, signed: number): Rendering {
    const rendered = children.map((child) => this.render(child, false, signed));
    const attachments = rendered.flatMap((one) => one.attachments);
    if (type.value !== 'multipart/alternative')
      return { stretches: rendered.flatMap(({ stretches }) => stretches), attachments };
    const spoken = rendered.find(({ stretches }) => stretches.some((stretch) => !isBlank(stretch.plain)));
    const html = rendered.findLast(({ stretches }) => stretches.some((stretch) => stretch.html !== ''));
    const plain = spoken ? spoken.stretches.map((stretch) => textOf(stretch).text).join('\n') : '';
    const one: Stretch = {
      plain,
      html: html ? html.stretches.map((stretch) => stretch.html || paragraphs(stretch.plain)).join('<br>\n') : '',
    };
    return { stretches: [pointsToHtml(one) ? { ...one, plain: '' } : one], attachments };
  }

  private renderLeaf(entity: Entity, root: boolean, signed: number): Rendering {
    const { type, disposition } = entity;
    const name = nameOf(entity, this.charset);
    const attached = disposition.value === 'attachment' || (name !== '' && !root);
    if (type.value === 'message/delivery-status' || type.value === 'message/global-delivery-status') {
      const fields = this.textIn(entity);
      this.report += `${fields}\n`;
      return attached && name
        ? this.attachment(entity, name)
        : { stretches: [{ plain: fields, html: '' }], attachments: [] };
    }
    if (/^application\/(x-)?pkcs7-mime$/.test(type.value) && signed < DEEPEST_SIGNED) {
      const content = signedContent(entity.content());
      const inner = content ? this.render(parseMime(content), true, signed + 1) : NOTHING;
      return joined(inner, this.attachment(entity, name));
    }
    if (
      type.value === 'application/ms-tnef' ||
      type.value === 'application/vnd.ms-tnef' ||
      /^winmail\.dat$/i.test(name)
    )
      return this.unpacked(entity, name);
    if (type.value === 'text/calendar') {
      this.standIn ||= calendarText(this.textIn(entity));
      return this.attachment(entity, name);
    }
    if (attached || !isText(type.value)) {
      if (isText(type.value) && disposition.value !== 'attachment') this.standIn ||= this.plainOf(entity);
      return this.attachment(entity, name);
    }
    if (type.value === 'text/x-amp-html' || type.value === 'text/watch-html') return NOTHING;
    if (type.value === 'text/html') return { stretches: [{ plain: '', html: this.textIn(entity) }], attachments: [] };
    return this.plainWithFiles(entity);
  }

  /** Old programs write files into the text. */
  private plainWithFiles(entity: Entity): Rendering {
    const { text, files } = takeUuencoded(this.plainOf(entity));
    return {
      stretches: [{ plain: text, html: '' }],
      attachments: files.map(({ name, bytes }) => ({ name, bytes, mediaType: typeByName(name), contentId: '' })),
    };
  }

  private unpacked(entity: Entity, name: string): Rendering {
    const content = unpackTnef(entity.content());
    const empty = !content || (content.files.length === 0 && content.text === '' && content.html === '');
    if (empty) return this.attachment(entity, name || 'winmail.dat');
    // The message stands beside it as a rule; where it does not, this is what its sender wrote.
    this.standIn ||= content.text.trim() || (content.html ? htmlToText(content.html) : '');
    return {
      stretches: [],
      attachments: content.files.map((file) => ({ ...file, mediaType: typeByName(file.name), contentId: '' })),
    };
  }

  private attachment(entity: Entity, name: string): Rendering {
    const { type, headers } = entity;
    const bytes = entity.content();
    const contentId =
      headers
        .find((header) => header.name === 'content-id')
        ?.value.replace(/^<|>$/g, '')
        .trim() ?? '';
    const isMessage = type.value === 'message/rfc822' || type.value === 'message/global';
    return {
      stretches: [],
      attachments: [{ name: name || (isMessage ? messageName(bytes) : ''), mediaType: type.value, bytes, contentId }],
    };
  }

  private textIn(entity: Entity): string {
    const bytes = entity.content();
    const declared = entity.type.parameters.get('charset')?.raw;
    return decodeText(bytes, declared ?? (entity.type.value === 'text/html' ? charsetInHtml(bytes) : undefined));
  }

  private plainOf(entity: Entity): string {
    const text = this.textIn(entity);
    if (entity.type.value === 'text/html') return htmlToText(text);
    if (entity.type.value === 'text/enriched' || entity.type.value === 'text/richtext')
      return text.replace(/<[^<>]{0,200}>/g, '');
    return entity.type.parameters.get('format')?.raw.toLowerCase() === 'flowed'
      ? unflowed(text, entity.type.parameters.get('delsp')?.raw.toLowerCase() === 'yes')
      : text;
  }
}

const joined = (a: Rendering, b: Rendering): Rendering => ({
  stretches: [...a.stretches, ...b.stretches],
  attachments: [...a.attachments, ...b.attachments],
});

/** A multipart without parts says what it has to say in its own body. */
const isText = (type: string): boolean =>
  type.startsWith('multipart/') ||
  (type.startsWith('text/') && !/^text\/(rfc822-headers|vcard|x-vcard|csv|xml|css|directory|rtf)$/.test(type));

/** Without a letter that somebody could read. */
const isBlank = (text: string): boolean => !/[^\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);

function textOf({ plain, html }: Stretch): { readonly text: string; readonly cutOff: boolean } {
  if (!isBlank(plain) || html === '') return { text: plain, cutOff: false };
  const source = html.slice(0, MESSAGE_LIMITS.htmlSource);
  return {
    text: tooManyElements(source) ? withoutTags(source) : htmlToText(source),
    cutOff: html.length > MESSAGE_LIMITS.htmlSource,
  };
}

const LONGEST_POINTER = 600;

/** Whether the plain text only says that there is HTML, as programs write it whose users write HTML alone: the HTML does not say the same. */
function pointsToHtml({ plain, html }: Stretch): boolean {
  if (html === '' || plain.length > LONGEST_POINTER || !/\bhtml\b/i.test(plain)) return false;
  if (
    !/client|viewer|program|support|enable|display|\bview|\bread|capable|obsług|wyświetl|odczyt|przegląda/i.test(plain)
  )
    return false;
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const said = words(textOf({ plain: '', html }).text);
  return said !== '' && !said.includes(words(plain));
}

/** What can be had of HTML at no cost. */
const withoutTags = (html: string): string =>
  html.replace(/<\/?(?:p|div|br|tr|li|h[1-6])\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '');

const paragraphs = (plain: string): string =>
  isBlank(plain) ? '' : `<p>${escapeAttribute(plain.trim()).replaceAll('\n', '<br>\n')}</p>`;

function charsetInHtml(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 4_096);
  return /<meta[^<>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
}

/** RFC 3676: lines that end with a blank go on in the next one. */
function unflowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { readonly depth: number; text: string } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const quotes = /^>*/.exec(line)![0].length;
    const said = line.slice(quotes).replace(/^ /, '');
    const flows = said.endsWith(' ') && said !== '-- ';
    const part = flows && deleteSpace ? said.slice(0, -1) : said;
    if (open && open.depth === quotes && said !== '-- ') open.text += part;
    else {
      if (open) out.push(prefixed(open));
      open = { depth: quotes, text: part };
    }
    if (!flows) {
      out.push(prefixed(open));
      open = undefined;
    }
  }
  if (open) out.push(prefixed(open));
  return out.join('\n');
}

const prefixed = ({ depth, text }: { readonly depth: number; readonly text: string }): string =>
  depth > 0 ? `${'>'.repeat(depth)} ${text}` : text;

const nameOf = (entity: Entity, charset: string | undefined): string =>
  (parameterText(entity.disposition, 'filename', charset) ?? parameterText(entity.type, 'name', charset) ?? '').trim();

function messageName(bytes: Buffer): string {
  const { headers, type } = parseMime(bytes.subarray(0, 64 * 1024));
  const subject = headers.find(({ name }) => name === 'subject')?.value ?? '';
  const text = headerText(subject, type.parameters.get('charset')?.raw).replace(/\s+/g, ' ').trim().slice(0, 100);
  return text === '' ? 'message.eml' : `${text}.eml`;
}

const FILE_ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/rtf': 'rtf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/pkcs7-mime': 'p7m',
  'application/x-pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/rtf': 'rtf',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/xml': 'xml',
  'application/xml': 'xml',
};
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(FILE_ENDINGS)
    .toReversed()
    .map(([type, ending]) => [ending, type]),
);
const typeByName = (name: string): string =>
  TYPES.get(name.split('.').at(-1)!.toLowerCase()) ?? 'application/octet-stream';

const DEFAULT_NAMES: Readonly<Record<string, string>> = {
  'text/calendar': 'invite.ics',
  'text/rfc822-headers': 'headers.txt',
};

/** What has no name gets one that its type tells: a file without an ending opens nowhere. */
function named(attachments: readonly AttachedPart[]): AttachedPart[] {
  let nameless = 0;
  return attachments.map((attachment) => {
    if (attachment.name !== '') return attachment;
    const ending = FILE_ENDINGS[attachment.mediaType];
    const kind = attachment.mediaType.split('/')[0];
    const stem = kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file';
    const name = DEFAULT_NAMES[attachment.mediaType] ?? (ending ? `${stem}-${++nameless}.${ending}` : '');
    return { ...attachment, name };
  });
}
