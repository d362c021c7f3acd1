/** A file as an employee gave it: its name is the person's as much as its bytes are. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

const LENGTH_BYTES = 4;

/** Name and bytes in one, so that both are sealed, and removed, as one file: length of the name (4 bytes, big-endian), name in UTF-8, bytes. */
export function packUpload({ name, bytes }: Upload): Buffer {
  const encoded = Buffer.from(name, 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(encoded.length);
  return Buffer.concat([length, encoded, bytes]);
}

export function unpackUpload(packed: Buffer): Upload {
  const start = LENGTH_BYTES + packed.readUInt32BE(0);
  return { name: packed.toString('utf8', LENGTH_BYTES, start), bytes: packed.subarray(start) };
}
