/**
 * Holds every event store to the one contract: memory, PostgreSQL, and EventStoreDB by a stand-in server. With `EVENT_STORE_URL`,
 * the EventStoreDB server that it names, and that alone.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const given = process.env.EVENT_STORE_URL;
const parameters = given
  ? ['--selectProjects', 'load', '--', 'libs/event-store/adapters/eventstoredb/eventstoredb-contract']
  : ['--selectProjects', 'unit', 'db', 'load', '--', 'libs/event-store/adapters'];

const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...parameters],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => (process.exitCode = code ?? 1));
