import { livingOffice, loadConfiguration } from '#libs/configuration';
import { START, type EventStoreHealth } from '#libs/event-store';
import { withPlatform } from './office-at-hand.js';

/** `events status` */
export async function printStoreStatus(): Promise<void> {
  const configuration = loadConfiguration(process.env);
  await withPlatform(configuration, async ({ eventStore }) => {
    const health = await eventStore.health();
    const head = health.available ? await eventStore.head() : undefined;
    const lines = {
      store: configuration.eventStoreUrl === undefined ? 'PostgreSQL' : 'EventStoreDB',
      answers: health.available ? 'yes' : `no: ${health.reason ?? 'no reason is known'}`,
      'last answer': health.lastHeartbeatAt ?? 'none yet',
      'last event': head === START ? 'none yet' : (head ?? 'not known'),
      clock: clockOf(health),
    };
    for (const [name, value] of Object.entries(lines)) print(`${name}: ${value}`);
  });
  const url = livingOffice(configuration.dataDirectory)?.url;
  if (url !== undefined) await printOffice(url);
}

function clockOf({ clockSkewMilliseconds: skew }: EventStoreHealth): string {
  if (skew === undefined) return 'not known before this process has written an event';
  return `${Math.abs(skew)} ms ${skew < 0 ? 'behind' : 'ahead of'} this machine's`;
}

/** What the office that runs measures of the same store. */
async function printOffice(url: string): Promise<void> {
  const response = await fetch(new URL('/metrics', url)).catch(() => undefined);
  const text = (await response?.text()) ?? '';
  const measured = text.split('\n').filter((line) => line.startsWith('event_store_'));
  if (measured.length === 0) return;
  print('the office that runs measures:');
  for (const line of measured) print(`  ${line}`);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
