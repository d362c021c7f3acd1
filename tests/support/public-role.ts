import pg from 'pg';

/** Everything that the role of the public process can read, as one text: bytes as hexadecimal digits. It is asked as that role itself. */
export async function publiclyReadable(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>(
      `SELECT 'rzecznik_public_' || oid AS role FROM pg_database WHERE datname = current_database()`,
    );
    await client.query(`SET ROLE ${client.escapeIdentifier(rows[0]!.role)}`);
    const tables = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
         AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const read = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      texts.push(name, ...read.rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

/** Which of these words stand there, in clear or as the bytes of a file. */
export const foundIn = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString('hex')));
