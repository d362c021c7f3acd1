import { createHash } from 'node:crypto';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import type { TableRecord } from './backup-manifest.js';
import type { TableShape } from './schema-dump.js';

/** The rows of a table, in the text format of COPY, in an order that any server gives alike. */
export function copyOut(
  client: pg.ClientBase,
  { name, columns, order, where = 'true' }: TableShape,
): AsyncIterable<Buffer> & { readonly rowCount: number } {
  return client.query(
    copy.to(`COPY (SELECT ${columns.join(', ')} FROM ${name} t WHERE ${where} ORDER BY ${order}) TO STDOUT`),
  );
}

/**
 * Reads a table once and tells what it holds.
 * @param take is handed every part, and is waited for
 */
export async function readTable(
  client: pg.ClientBase,
  shape: TableShape,
  take: (part: Buffer) => Promise<void> | void = () => undefined,
): Promise<TableRecord> {
  const hash = createHash('sha256');
  let bytes = 0;
  const rows = copyOut(client, shape);
  for await (const part of rows) {
    hash.update(part);
    bytes += part.length;
    await take(part);
  }
  return { name: shape.name, rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}
