import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer, newDataDirectory, removeDataDirectories, signalTo } from './support/office-process.js';
import { endsWithin10Seconds, NPM, office, processOf, type Signalled } from './support/office-under-signals.js';
import { until } from './support/until.js';

const dataDirectory = newDataDirectory();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

beforeAll(buildServer);
afterAll(removeDataDirectories);

describe('every signal that asks to end, to every process of an office', () => {
  it.each(SIGNALS)('%s to npm ends the whole tree', async (signal) => {
    const running = await office({ command: NPM, dataDirectory });
    await endsWithin10Seconds(running, () => running.process.kill(signal));
    expect(readdirSync(dataDirectory)).not.toContain('office.lock');
    await until(() => !readdirSync(join(dataDirectory, 'postgres', 'cluster')).includes('postmaster.pid'));
  });

  it.each(
    SIGNALS.flatMap((signal) =>
      (['office', 'database server', 'watchdog'] as const).map((whom): [NodeJS.Signals, Signalled] => [signal, whom]),
    ),
  )('%s to the %s ends the whole tree, cleanly', async (signal, whom) => {
    const running = await office({ dataDirectory });
    await endsWithin10Seconds(running, () => signalTo(processOf(running, whom), signal));
    expect(await running.exited).toBe(0);
  });
});
