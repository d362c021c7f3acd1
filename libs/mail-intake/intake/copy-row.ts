import type { SpooledMail } from './intake-spool.js';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const TEXT_OID = 25;
/** Where PostgreSQL's time begins. */
const EPOCH = Date.UTC(2000, 0, 1);

/**
 * One row of `mail.intake (id, received_at, taken_at, envelope_from, envelope_to, through_gateway, size, raw)` in the binary format of COPY (PostgreSQL's manual, "COPY",
 * "File Formats"). The mail goes in the pieces in which it came: nothing puts them together or writes them in hexadecimal.
 * @throws RangeError where the id is no UUID
 */
export function copyRow({
  id,
  receivedAt,
  takenAt = receivedAt,
  envelopeFrom,
  envelopeTo,
  throughGateway,
  raw,
}: SpooledMail): Buffer[] {
  const size = raw.reduce((sum, { length }) => sum + length, 0);
  return [
    Buffer.concat([
      SIGNATURE,
      int32(0),
      int32(0),
      int16(8),
      field(uuid(id)),
      field(timestamp(receivedAt)),
      field(timestamp(takenAt)),
      field(Buffer.from(envelopeFrom)),
      field(textArray(envelopeTo)),
      field(Buffer.from([throughGateway ? 1 : 0])),
      field(int32(size)),
      int32(size),
    ]),
    ...raw,
    int16(-1),
  ];
}

const field = (value: Buffer): Buffer => Buffer.concat([int32(value.length), value]);

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function uuid(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new RangeError('a mail of the spool has a UUID');
  return bytes;
}

/** Microseconds. */
function timestamp(iso: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(Date.parse(iso) - EPOCH) * 1_000n);
  return bytes;
}

/** Dimensions, whether any is null, the type; of the one dimension its length and first index. */
const textArray = (texts: readonly string[]): Buffer =>
  texts.length === 0
    ? Buffer.concat([int32(0), int32(0), int32(TEXT_OID)])
    : Buffer.concat([
        ...[1, 0, TEXT_OID, texts.length, 1].map(int32),
        ...texts.map((text) => field(Buffer.from(text))),
      ]);
