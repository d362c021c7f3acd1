import { decodeText } from './charset.js';
import type { UnpackedFile } from './uuencode.js';

export interface UnpackedTnef {
  readonly files: readonly UnpackedFile[];
  readonly text: string;
  readonly html: string;
}

const SIGNATURE = 0x223e9f78;
/** Attributes ([MS-OXTNEF] §2.1.3), without their type. */
const BODY = 0x800c;
const MESSAGE_PROPERTIES = 0x9003;
const ATTACHMENT_BEGINS = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;
const CODE_PAGE = 0x9007;
/** Properties ([MS-OXPROPS]). */
const PLAIN_BODY = 0x1000;
const HTML_BODY = 0x1013;
const LONG_FILE_NAME = 0x3707;
const ATTACHED_BYTES = 0x3701;

interface File {
  name: string;
  bytes: Buffer | undefined;
}

/** What Outlook packs into `winmail.dat` ([MS-OXTNEF]): files, and the message where it stands nowhere else. Undefined where it is none. */
export function unpackTnef(bytes: Buffer): UnpackedTnef | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return undefined;
  const files: File[] = [];
  let text = '';
  let html = '';
  let charset = 'windows-1250';
  try {
    for (let at = 6; at + 9 <= bytes.length;) {
      const id = bytes.readUInt16LE(at + 1);
      const length = bytes.readUInt32LE(at + 5);
      const data = bytes.subarray(at + 9, at + 9 + length);
      if (data.length < length) break;
      at += 9 + length + 2;
      const file = files.at(-1);
      if (id === CODE_PAGE && length >= 4) charset = `windows-${data.readUInt32LE(0)}`;
      else if (id === BODY) text = string(data, charset);
      else if (id === ATTACHMENT_BEGINS) files.push({ name: '', bytes: undefined });
      else if (id === ATTACHMENT_TITLE && file) file.name ||= string(data, charset);
      else if (id === ATTACHMENT_DATA && file) file.bytes = Buffer.from(data);
      else if (id === ATTACHMENT_PROPERTIES && file) {
        const properties = propertiesOf(data, charset);
        file.name = text8(properties.get(LONG_FILE_NAME)) || file.name;
        file.bytes ??= bytesOf(properties.get(ATTACHED_BYTES));
      } else if (id === MESSAGE_PROPERTIES) {
        const properties = propertiesOf(data, charset);
        text ||= text8(properties.get(PLAIN_BODY));
        const body = properties.get(HTML_BODY);
        html ||= typeof body === 'string' ? body : body ? decodeText(body) : '';
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return {
    files: files.flatMap(({ name, bytes: content }) => (content ? [{ name, bytes: content }] : [])),
    text,
    html,
  };
}

const string = (data: Buffer, charset: string): string => decodeText(data, charset).replace(/\0.*$/s, '');
const text8 = (value: string | Buffer | undefined): string => (typeof value === 'string' ? value : '');
const bytesOf = (value: string | Buffer | undefined): Buffer | undefined =>
  typeof value === 'object' ? value : undefined;

const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const STRING_8 = 0x1e;
const UNICODE = 0x1f;
const OBJECT = 0x0d;
const BINARY = 0x102;
const MULTIPLE = 0x1000;

/** Texts and bytes of a list of properties ([MS-OXTNEF] §2.1.3.4). @throws RangeError where it ends too early */
function propertiesOf(data: Buffer, charset: string): Map<number, string | Buffer> {
  const found = new Map<number, string | Buffer>();
  const count = data.readUInt32LE(0);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= data.length; index++) {
    const type = data.readUInt16LE(at) & ~MULTIPLE;
    const multiple = (data.readUInt16LE(at) & MULTIPLE) !== 0;
    const id = data.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) {
      at += 16;
      const named = data.readUInt32LE(at);
      at += 4;
      if (named === 0) at += 4;
      else at += 4 + padded(data.readUInt32LE(at));
    }
    const fixed = FIXED[type];
    const variable = type === STRING_8 || type === UNICODE || type === OBJECT || type === BINARY;
    if (fixed === undefined && !variable) break;
    let values = 1;
    if (multiple || variable) {
      values = data.readUInt32LE(at);
      at += 4;
    }
    for (let value = 0; value < values && at < data.length; value++) {
      if (fixed !== undefined) {
        at += fixed;
        continue;
      }
      const length = data.readUInt32LE(at);
      const bytes = data.subarray(at + 4, at + 4 + length);
      at += 4 + padded(length);
      if (type === UNICODE) found.set(id, bytes.toString('utf16le').replace(/\0.*$/s, ''));
      else if (type === STRING_8) found.set(id, string(bytes, charset));
      // An object begins with the id of its interface.
      else found.set(id, Buffer.from(type === OBJECT ? bytes.subarray(16) : bytes));
    }
  }
  return found;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
