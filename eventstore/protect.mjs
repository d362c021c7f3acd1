/**
 * Keeps the application's user from deleting events. Once for an installation, as an administrator:
 *   npm exec -- node eventstore/protect.mjs 'esdb://admin:PASSWORD@HOST:2113?tlsCAFile=ca.crt' rzecznik
 */
import { importSource } from '../scripts/import-source.mjs';

const [administrator, user] = process.argv.slice(2);
if (!administrator || !user) {
  console.error('usage: node eventstore/protect.mjs ADMINISTRATOR-URL USER');
  process.exit(2);
}
const source = new URL('../libs/event-store/adapters/eventstoredb/protect-events.ts', import.meta.url);
const { protectEvents } = await importSource(source);
await protectEvents(administrator, user);
console.log(`${user} may append and read, and can delete nothing`);
process.exit();
