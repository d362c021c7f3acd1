import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import copy, { type CopyStreamQuery } from 'pg-copy-streams';
import { asOneReads } from './backup.js';
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
} from './backup-manifest.js';
import { dumpSchema, type LeftOut, type SchemaDump, type TableShape } from './schema-dump.js';
import { readTable } from './tables.js';
import { BrokenArchive } from './broken-archive.js';
import { readAll, readArchive, type ArchiveEntry } from './tar.js';

export interface RestoreOptions {
  /** Of an empty database, of a role that may make everything in it. */
  readonly ownerUrl: string;
  /** The role as which the office will work. */
  readonly officeRole: string;
  /** Files go here. */
  readonly dataDirectory: string;
  readonly file: string;
  /** Of age: one of them must be the file's. */
  readonly identities: readonly string[];
  /** As the backup left it out. */
  readonly leftOut: LeftOut;
  readonly progress?: (line: string) => void;
}

export interface Restored {
  readonly head: Head;
  readonly manifest: Manifest;
}

/** What was restored is not what was backed up; nothing was kept in the database. */
export class NotEqual extends Error {
  override readonly name = 'NotEqual';
}

/**
 * Puts a backup back, in one transaction, and proves the result equal: every object, every table's rows and every file are read
 * back and compared with what the backup recorded.
 * @throws BrokenArchive, NotEqual
 */
export async function restore({
  ownerUrl,
  officeRole,
  dataDirectory,
  file,
  identities,
  leftOut,
  progress = () => undefined,
}: RestoreOptions): Promise<Restored> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'rzecznik-restore' });
  await client.connect();
  try {
    const owner = (await client.query<{ current_user: string }>('SELECT current_user')).rows[0]!.current_user;
    const withRoles = (statement: string) =>
      statement.replaceAll('{office}', quoted(officeRole)).replaceAll('{owner}', quoted(owner));
    await client.query('BEGIN');
    await asOneReads(client);
    const unpacked = await unpack(client, readArchive(file, identities), dataDirectory, progress);
    for (const statement of unpacked.schema.after) await client.query(statement);
    for (const statement of unpacked.schema.rights) await client.query(withRoles(statement));
    progress('everything is back; comparing it with the backup');
    await compare(client, officeRole, leftOut, unpacked);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return unpacked;
  } catch (error) {
    // Of a damaged archive the check sum comes last: until then the damage passes for statements, rows and lists, and whoever is given them fails.
    await Array.fromAsync(readArchive(file, identities), ({ name }) => name);
    throw error;
  } finally {
    await client.end();
  }
}

interface Unpacked extends Restored {
  readonly schema: SchemaDump;
  readonly files: readonly FileRecord[];
}

/** Reads the archive once, from its beginning to its end. */
async function unpack(
  client: pg.ClientBase,
  entries: AsyncIterable<ArchiveEntry>,
  dataDirectory: string,
  progress: (line: string) => void,
): Promise<Unpacked> {
  let head: Head | undefined;
  let schema: SchemaDump | undefined;
  let manifest: Manifest | undefined;
  let filling: TableFilling | undefined;
  const files: FileRecord[] = [];
  for await (const { name, content } of entries) {
    if (!head) {
      head = readHead(name, await readAll(content));
    } else if (name === SCHEMA) {
      schema = JSON.parse((await readAll(content)).toString('utf8')) as SchemaDump;
      for (const statement of schema.before) await client.query(statement);
    } else if (name.startsWith(TABLES)) {
      const shape = schema?.tables.find((table) => name.startsWith(`${TABLES}${table.name}/`));
      if (!shape) throw new BrokenArchive(`it does not know the table of ${name}`);
      if (filling?.shape !== shape) {
        await filling?.end();
        filling = new TableFilling(client, shape);
        progress(shape.name);
      }
      for await (const part of content) await filling.write(part);
    } else if (name.startsWith(FILES)) {
      await filling?.end();
      filling = undefined;
      files.push(await writeFile(dataDirectory, name.slice(FILES.length), content));
    } else if (name === MANIFEST) {
      await filling?.end();
      filling = undefined;
      manifest = JSON.parse((await readAll(content)).toString('utf8')) as Manifest;
    } else throw new BrokenArchive(`it holds ${name}, which this program does not know`);
  }
  if (!head || !schema || !manifest) throw new BrokenArchive('it is not complete');
  return { head, schema, manifest, files };
}

function readHead(name: string, content: Buffer): Head {
  if (name !== HEAD) throw new BrokenArchive('this is no backup of ours');
  const head = JSON.parse(content.toString('utf8')) as Head;
  if (head.format > FORMAT)
    throw new BrokenArchive(`it was made by a newer program (format ${head.format}): restore it with that one`);
  return head;
}

/** The rows of one table on their way in. */
class TableFilling {
  private readonly stream: CopyStreamQuery;

  constructor(
    client: pg.ClientBase,
    readonly shape: TableShape,
  ) {
    this.stream = client.query(copy.from(`COPY ${shape.name} (${shape.columns.join(', ')}) FROM STDIN (FREEZE)`));
    // Told by whoever writes next, or by `end`.
    this.stream.on('error', () => undefined);
  }

  async write(part: Buffer): Promise<void> {
    if (this.stream.errored) throw this.stream.errored;
    if (!this.stream.write(part)) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }
}

/** Only ever below the data folder, whatever the archive says; on disk before the database says that it is there. */
async function writeFile(dataDirectory: string, path: string, content: AsyncIterable<Buffer>): Promise<FileRecord> {
  const target = join(dataDirectory, normalize(path));
  if (!target.startsWith(dataDirectory + sep))
    throw new BrokenArchive(`it names the file ${path} outside of the data folder`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const part of content) {
      await handle.write(part);
      hash.update(part);
      bytes += part.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** What stands in the database now, read again, against what the backup recorded. */
async function compare(
  client: pg.ClientBase,
  officeRole: string,
  leftOut: LeftOut,
  { schema, manifest, files }: Unpacked,
): Promise<void> {
  const now = await dumpSchema(client, officeRole, leftOut);
  for (const part of ['before', 'after', 'rights'] as const) {
    const difference = firstDifference(schema[part], now[part]);
    if (difference !== undefined) throw new NotEqual(`the database differs from the backup: ${difference}`);
  }
  const different = (name: string) => new NotEqual(`${name} differs from the backup`);
  if (manifest.tables.length !== now.tables.length) throw different('the list of tables');
  for (const [index, shape] of now.tables.entries()) {
    if (JSON.stringify(await readTable(client, shape)) !== JSON.stringify(manifest.tables[index]))
      throw different(shape.name);
  }
  if (
    firstDifference(
      manifest.files.map((record) => JSON.stringify(record)),
      files.map((record) => JSON.stringify(record)),
    ) !== undefined
  ) {
    throw different('a file of the data folder');
  }
}

const firstDifference = (expected: readonly string[], actual: readonly string[]): string | undefined =>
  expected.find((line, index) => line !== actual[index]) ?? actual[expected.length];

const quoted = (role: string): string => pg.escapeIdentifier(role);
