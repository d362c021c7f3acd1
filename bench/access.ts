/**
 * What the access log costs a page: processor time of the office and its database with the recording of reads on and off, in turns. The office is a process of its
 * own, as it is started for people, with fsync on; each turn opens every case once, in a session of its own.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { median } from './support/measure.js';
import { processorSeconds } from './support/processor.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const TARGET_PER_CENT = 5;
/** Longer than entries wait before they are written. */
const WRITTEN_MILLISECONDS = 500;

/** @param parameters how many cases, and how many turns of each kind */
export default async function access([cases = '300', rounds = '15']: readonly string[] = []): Promise<void> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
    command: [process.execPath, '--import', './bench/support/access-switch.ts', 'dist/apps/office/main.js'],
  });
  try {
    const ids = await casesIn(await signedIn(office.url), Number(cases));
    const costs: Record<'on' | 'off', number[]> = { on: [], off: [] };
    for (let round = -2; round < Number(rounds); round += 1) {
      for (const turn of round % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
        if (turn === 'off') office.process.kill('SIGUSR2');
        const cost = await costOf(office.process.pid!, await signedIn(office.url), ids);
        if (turn === 'off') office.process.kill('SIGUSR2');
        // The first ones warm up.
        if (round >= 0) costs[turn].push(cost);
      }
    }
    const [on, off] = [median(costs.on), median(costs.off)];
    const more = (100 * (on - off)) / off;
    console.log(
      `a case's page: ${on.toFixed(2)} ms of processor time with the access log, ${off.toFixed(2)} ms without (medians of ${rounds} turns of ${ids.length} pages each): ` +
        `${more.toFixed(1)} %; target under ${TARGET_PER_CENT} % ${more < TARGET_PER_CENT ? 'met' : 'missed'}`,
    );
  } finally {
    await office.stop();
    removeDataDirectories();
  }
}

async function signedIn(url: string): Promise<Client> {
  const client = new Client(url);
  await client.post('/api/session', ADMINISTRATOR);
  return client;
}

async function casesIn(client: Client, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const contact = { name: 'Anna Lis', email: 'anna@kurier.example' };
  for (let index = 0; index < count; index += 1) {
    const registration = { channel: 'phone', subject: `Remont mostu ${index}`, text: 'Kiedy koniec remontu?', contact };
    ids.push((await client.post<{ id: string }>('/api/cases', registration)).body.id);
  }
  return ids;
}

/** Milliseconds of processor time a page: the case, its history, what units were asked. */
async function costOf(pid: number, client: Client, ids: readonly string[]): Promise<number> {
  await pause(WRITTEN_MILLISECONDS);
  const before = processorSeconds(pid);
  for (const id of ids)
    for (const part of ['', '/history', '/contributions']) await client.get(`/api/cases/${id}${part}`);
  await pause(WRITTEN_MILLISECONDS);
  return ((processorSeconds(pid) - before) * 1_000) / ids.length;
}
