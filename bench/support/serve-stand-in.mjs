/** The stand-in for an EventStoreDB server, in a process of its own; prints where it listens. */
import { importSource } from '../../scripts/import-source.mjs';

const { StandInServer } = await importSource(
  new URL('../../libs/event-store/testing/stand-in-server.ts', import.meta.url),
);
const server = await StandInServer.start();
console.log(server.connectionString);
process.on('disconnect', () => process.exit());
