import { Parser } from 'htmlparser2';
import { OfficeError } from '#libs/kernel';
import type { LogoType } from './events.js';

/** Bytes. It goes with every sign-in page and every letter on paper. */
export const LARGEST_LOGO = 256 * 1024;
/** Pixels a side: a small file may unfold to gigabytes. */
const LARGEST_SIDE = 4_000;

/**
 * What kind of picture it is, by its bytes and not by its name.
 * @throws OfficeError logo-too-large, logo-unknown-kind, logo-too-many-pixels, logo-svg-unsafe
 */
export function logoTypeOf(bytes: Buffer): LogoType {
  if (bytes.length > LARGEST_LOGO)
    throw new OfficeError('too-large', 'logo-too-large', { size: bytes.length, limitKilobytes: LARGEST_LOGO / 1024 });
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size) {
    if (size.sides.some((side) => side === 0 || side > LARGEST_SIDE))
      throw new OfficeError('invalid', 'logo-too-many-pixels', { limit: LARGEST_SIDE });
    return size.mediaType;
  }
  requireInertSvg(bytes);
  return 'image/svg+xml';
}

interface Size {
  readonly mediaType: LogoType;
  readonly sides: readonly [number, number];
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** PNG (ISO/IEC 15948), 11.2.2: the header is the first chunk. */
function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG)) return undefined;
  return { mediaType: 'image/png', sides: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] };
}

/** JPEG (ITU-T T.81), B.2.2: the frame header, before the first scan. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', sides: [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)] };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Run something, bring other formats in, or may change what the rest refers to. */
const UNSAFE_ELEMENTS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'a',
  'animate',
  'animatemotion',
  'animatetransform',
  'set',
  'handler',
  'listener',
  'image',
  'feimage',
]);

/** A drawing that runs nothing and reads nothing from elsewhere. It is refused, not repaired: what comes back is what was given. */
function requireInertSvg(bytes: Buffer): void {
  const source = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*<(?:\?xml|!--|!doctype\s+svg|svg)/i.test(source) || !/<svg[\s>]/i.test(source))
    throw new OfficeError('unsupported', 'logo-unknown-kind');
  const refuse = (what: string): never => {
    throw new OfficeError('invalid', 'logo-svg-unsafe', { what });
  };
  // Entities are declared there, and unfold without end.
  if (/<!doctype[^>]*\[/i.test(source) || /<!entity/i.test(source)) refuse('<!ENTITY>');
  if (/<\?xml-stylesheet/i.test(source)) refuse('<?xml-stylesheet?>');
  let isStyle = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = name.toLowerCase().split(':').at(-1)!;
        if (UNSAFE_ELEMENTS.has(element)) refuse(`<${element}>`);
        isStyle = element === 'style';
        for (const [attribute, value] of Object.entries(attributes)) {
          const bare = attribute.toLowerCase().split(':').at(-1)!;
          if (bare.startsWith('on')) refuse(bare);
          if ((bare === 'href' || bare === 'src') && !value.trim().startsWith('#')) refuse(bare);
          if (!attribute.toLowerCase().startsWith('xmlns') && readsElsewhere(value)) refuse(bare);
        }
      },
      ontext: (text) => {
        if (isStyle && readsElsewhere(text)) refuse('<style>');
      },
      onclosetag: () => {
        isStyle = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}

/** CSS may name a place of the drawing itself and no other. An escape would hide what it says. */
const readsElsewhere = (css: string): boolean =>
  /javascript:|@import|expression\(|\\/i.test(css) || /url\(\s*(?!['"]?\s*#)/i.test(css);
