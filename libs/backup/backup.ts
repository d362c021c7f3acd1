import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { dataFiles } from './data-files.js';
import {
  FILES,
  FORMAT,
  HEAD,
  MANIFEST,
  SCHEMA,
  TABLES,
  type FileRecord,
  type Head,
  type Manifest,
  type TableRecord,
} from './backup-manifest.js';
import { dumpSchema, type LeftOut, type TableShape } from './schema-dump.js';
import { readTable } from './tables.js';
import { ArchiveWriter } from './tar.js';

export interface BackupOptions {
  /** Of a role that may read everything. */
  readonly ownerUrl: string;
  /** The role as which the office itself works. */
  readonly officeRole: string;
  readonly dataDirectory: string;
  /** The file to write; it must not exist. */
  readonly file: string;
  /** Of age: whoever holds one of their identities can read the file, and nobody else. */
  readonly recipients: readonly string[];
  readonly leftOut: LeftOut;
  readonly progress?: (line: string) => void;
}

/** Rows go in parts of this size, so that tables of any size pass through bounded memory. */
const PART_BYTES = 4 * 1_048_576;

/**
 * Writes everything that cannot be had from elsewhere into one encrypted file: one instant of the database, and the files that it refers to. Works while the office runs:
 * files are written before the events that name them, so they are copied after the instant was taken. The master key is not in it.
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const { ownerUrl, officeRole, dataDirectory, file, recipients, leftOut, progress = () => undefined } = options;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'rzecznik-backup' });
  const archive = new ArchiveWriter(file, recipients);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await asOneReads(client);
    const schema = await dumpSchema(client, officeRole, leftOut);
    await archive.add(
      HEAD,
      json({
        format: FORMAT,
        createdAt: new Date().toISOString(),
        serverVersion: await serverVersion(client),
      } satisfies Head),
    );
    await archive.add(SCHEMA, json(schema));
    const tables: TableRecord[] = [];
    for (const shape of schema.tables) {
      const table = await addTable(archive, client, shape);
      tables.push(table);
      if (table.rows > 100_000) progress(`${table.name}: ${table.rows} rows`);
    }
    await client.query('COMMIT');
    const manifest: Manifest = { tables, files: await addFiles(archive, dataDirectory) };
    await archive.add(MANIFEST, json(manifest));
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.discard();
    throw error;
  } finally {
    await client.end();
  }
}

/** Settings under which the same rows read the same everywhere. */
export async function asOneReads(client: pg.ClientBase): Promise<void> {
  await client.query(`SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 3;
    SET LOCAL bytea_output = 'hex'; SET LOCAL work_mem = '128MB'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
}

async function serverVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return rows[0]!.server_version;
}

async function addTable(archive: ArchiveWriter, client: pg.ClientBase, shape: TableShape): Promise<TableRecord> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const flush = async () => {
    const content = Buffer.concat(parts);
    parts = [];
    size = 0;
    await archive.add(`${TABLES}${shape.name}/${String(number++).padStart(8, '0')}`, content);
  };
  const table = await readTable(client, shape, async (part) => {
    parts.push(part);
    size += part.length;
    if (size >= PART_BYTES) await flush();
  });
  if (size > 0) await flush();
  return table;
}

async function addFiles(archive: ArchiveWriter, dataDirectory: string): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const path of dataFiles(dataDirectory)) {
    const handle = await openIfThere(join(dataDirectory, path));
    if (!handle) continue;
    try {
      const { size } = await handle.stat();
      const hash = createHash('sha256');
      await archive.addStream(`${FILES}${path}`, size, hashed(handle, size, hash));
      records.push({ path, bytes: size, sha256: hash.digest('hex') });
    } finally {
      await handle.close();
    }
  }
  return records;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function* hashed(
  handle: FileHandle,
  size: number,
  hash: { update(part: Buffer): unknown },
): AsyncGenerator<Buffer> {
  if (size === 0) return;
  for await (const part of handle.createReadStream({ end: size - 1, autoClose: false }) as AsyncIterable<Buffer>) {
    hash.update(part);
    yield part;
  }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
