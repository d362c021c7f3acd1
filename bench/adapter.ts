/**
 * Our EventStoreDB adapter beside the bare driver, on the same stand-in server (in memory, in a process of its own): appends, reads,
 * catch-up.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EventStoreDBClient, excludeSystemEvents, jsonEvent } from '@eventstore/db-client';
import { newId, type NewEvent } from '#libs/kernel';
import { EventStoreDbEventStore } from '../libs/event-store/adapters/eventstoredb/eventstoredb-event-store.js';
import { sampleEvent } from './support/events.js';
import { inParallel, measure, report } from './support/measure.js';

const STREAM_LENGTH = 1_000;
const RATIO: [string, string, number] = ['ours', 'bare driver', 0.8];

export default async function adapter(): Promise<void> {
  const server = fork(join(import.meta.dirname, 'support', 'serve-stand-in.mjs'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [url] = (await once(server.stdout!, 'data')).map((text) => String(text).trim()) as [string];
  const driver = EventStoreDBClient.connectionString(url);
  const ours = new EventStoreDbEventStore(url);

  for (const inFlight of [1, 64]) {
    const appended = await measure([
      { name: 'bare driver', run: (time) => inParallel(inFlight, time, () => appendByDriver(driver)) },
      {
        name: 'ours',
        run: (time) => inParallel(inFlight, time, () => ours.append(`case-${newId()}`, 'no-stream', [sampleEvent()])),
      },
    ]);
    report(`appends, ${inFlight} in flight`, appended, [RATIO]);
  }

  const stream = `case-${newId()}`;
  const events: NewEvent[] = Array.from({ length: STREAM_LENGTH }, sampleEvent);
  await ours.append(stream, 'no-stream', events);
  const read = await measure([
    { name: 'bare driver', run: (time) => untilOver(time, () => readByDriver(driver, stream)) },
    { name: 'ours', run: (time) => untilOver(time, async () => (await ours.readStream(stream)).length) },
  ]);
  report(`events read, of a stream of ${STREAM_LENGTH}`, read, [RATIO]);

  const followed = await measure([
    { name: 'bare driver', run: (time) => catchUpByDriver(driver, time) },
    { name: 'ours', run: (time) => catchUp(ours, time) },
  ]);
  report('events of all streams, by a subscription from the start', followed, [RATIO]);

  await ours.close();
  await driver.dispose();
  server.disconnect();
}

const appendByDriver = (driver: EventStoreDBClient) => {
  const { id, type, data, metadata } = sampleEvent();
  const event = jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: { ...metadata } });
  return driver.appendToStream(`case-${newId()}`, event, { expectedRevision: 'no_stream' });
};

async function untilOver(milliseconds: number, act: () => Promise<number>): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  while (performance.now() < end) count += await act();
  return count;
}

async function readByDriver(driver: EventStoreDBClient, stream: string): Promise<number> {
  let count = 0;
  for await (const _ of driver.readStream(stream)) count += 1;
  return count;
}

async function catchUpByDriver(driver: EventStoreDBClient, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  while (performance.now() < end) {
    const subscription = driver.subscribeToAll({ filter: excludeSystemEvents() });
    subscription.on('error', () => undefined);
    for await (const _ of subscription) {
      count += 1;
      if (count % 100 === 0 && performance.now() >= end) break;
    }
    await subscription.unsubscribe();
  }
  return count;
}

async function catchUp(store: EventStoreDbEventStore, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  while (performance.now() < end) {
    for await (const message of store.subscribe()) {
      if (message.kind === 'caught-up') break;
      count += 1;
      if (count % 100 === 0 && performance.now() >= end) break;
    }
  }
  return count;
}
