import pg from 'pg';

/** The name of a table that a database holds already, e.g. `es.events`; undefined where it is empty. */
export async function firstTableOf(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables
       WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema' LIMIT 1`,
    );
    return rows[0]?.name;
  } finally {
    await client.end();
  }
}
