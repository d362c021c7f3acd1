/** Jest's global teardown: ends the server that this run started, if it did. */
export default async function stopPostgres(): Promise<void> {
  const stop = globalThis.stopTestPostgres;
  globalThis.stopTestPostgres = undefined;
  await stop?.();
}
