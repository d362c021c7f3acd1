/** One element of DER or BER (X.690): where its content begins and ends, and where the next one begins. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const EXPLICIT_0 = 0xa0;
const SIGNED_DATA = '2a864886f70d010702';
const DEEPEST = 20;

/**
 * What an opaque signed message (S/MIME, RFC 8551 §3.5.2; CMS, RFC 5652 §5) says: its signature is not checked. Undefined where it is
 * encrypted, or none at all.
 */
export function signedContent(cms: Buffer): Buffer | undefined {
  try {
    const [type, content] = children(cms, elementAt(cms, 0), 0);
    if (type?.tag !== OBJECT_ID || cms.toString('hex', type.start, type.end) !== SIGNED_DATA) return undefined;
    if (content?.tag !== EXPLICIT_0) return undefined;
    const signedData = children(cms, content, 0)[0];
    const encapsulated = signedData && children(cms, signedData, 0).find(({ tag }) => tag === SEQUENCE);
    const explicit = encapsulated && children(cms, encapsulated, 0)[1];
    return explicit?.tag === EXPLICIT_0 ? octets(cms, explicit, 0) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const octets = (cms: Buffer, parent: Element, depth: number): Buffer =>
  Buffer.concat(
    children(cms, parent, depth).map((element) => {
      if (element.tag === OCTETS) return cms.subarray(element.start, element.end);
      if (element.tag === OCTETS_IN_PIECES) return octets(cms, element, depth + 1);
      return Buffer.alloc(0);
    }),
  );

function children(cms: Buffer, parent: Element, depth: number): Element[] {
  if (depth > DEEPEST) throw new RangeError('nested too deep');
  const found: Element[] = [];
  for (let at = parent.start; at < parent.end;) {
    const element = elementAt(cms, at);
    found.push(element);
    at = element.next;
  }
  return found;
}

/** @throws RangeError where the bytes end before it does */
function elementAt(cms: Buffer, at: number, depth = 0): Element {
  if (depth > DEEPEST) throw new RangeError('nested too deep');
  const tag = cms.readUInt8(at);
  const first = cms.readUInt8(at + 1);
  if (first === 0x80) {
    // Of indefinite length: up to two zero bytes after its last child.
    let end = at + 2;
    while (cms.readUInt16BE(end) !== 0) end = elementAt(cms, end, depth + 1).next;
    return { tag, start: at + 2, end, next: end + 2 };
  }
  const bytes = first < 0x80 ? 0 : first & 0x7f;
  const length = bytes === 0 ? first : cms.readUIntBE(at + 2, bytes);
  const start = at + 2 + bytes;
  if (start + length > cms.length) throw new RangeError('cut off');
  return { tag, start, end: start + length, next: start + length };
}
