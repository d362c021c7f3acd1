/**
 * Writing together: 20 people who type in 10 drafts, from a key to the other one's text, beside a bare relay that neither knows who they are nor keeps anything.
 * The office is a process of its own, as it is started for people, with fsync on; its memory is looked at as it goes.
 */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { textOf } from '../libs/scratch-pads/domain/document.js';
import {
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  treeOf,
} from '../tests/support/office-process.js';
import { PadWriter } from '../tests/support/pad-writer.js';
import { ADMINISTRATOR, Client } from '../tests/support/test-office.js';
import { until } from '../tests/support/until.js';
import { processorSeconds } from './support/processor.js';

const DRAFTS = 10;
/** Between two keys of one person. */
const KEY_MILLISECONDS = 150;
const MEBIBYTE = 1024 * 1024;
/** What the goal of the project is. */
const GOAL_MILLISECONDS = 150;
/** Of the resident memory, garbage that is not collected yet included. */
const MOST_GROWTH = 0.1;

/** Two who write in one text. */
type Pair = readonly [Y.Doc, Y.Doc];

/** @param parameters `[SECONDS]`: how long they type; 600 to see whether memory stays flat */
export default async function drafts([seconds = '60']: readonly string[] = []): Promise<void> {
  const time = Number(seconds) * 1_000;
  const bare = await typeTogether(await relayed(), Math.min(time, 30_000));
  console.log(`a bare relay: ${told(bare)}`);
  const dataDirectory = newDataDirectory();
  const office = await startOfficeProcess({
    dataDirectory,
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  try {
    const pid = office.process.pid!;
    const pairs = await written(office.url);
    const memory: number[] = [];
    const looking = setInterval(() => memory.push(residentOf(pid)), 5_000);
    const before = processorSeconds(pid);
    const ours = await typeTogether(pairs, time);
    const processor = (processorSeconds(pid) - before) * 1_000;
    clearInterval(looking);
    console.log(`ours: ${told(ours)}`);
    console.log(`processor time of office and database: ${(processor / ours.length).toFixed(2)} ms a key`);
    console.log(
      `memory of the office, MiB, every 5 s: ${memory.map((bytes) => Math.round(bytes / MEBIBYTE)).join(' ')}`,
    );
    tellGrowth(memory);
    const p95 = quantile(ours, 0.95);
    console.log(
      `p95 ${p95.toFixed(1)} ms: ${p95 < GOAL_MILLISECONDS ? 'within' : 'NOT within'} ${GOAL_MILLISECONDS} ms`,
    );
  } finally {
    await office.stop();
    removeDataDirectories();
  }
}

/** Flat: what the office holds in the last fifth of the time is hardly more than in the second fifth, when it is warm. Asked for over ten minutes (`600`). */
function tellGrowth(memory: readonly number[]): void {
  const fifth = Math.floor(memory.length / 5);
  if (fifth < 5) return console.log('memory: too short to say whether it is flat');
  const [warm, end] = [memory.slice(fifth, 2 * fifth), memory.slice(-fifth)].map((part) => quantile(part, 0.5));
  const growth = end! / warm! - 1;
  console.log(
    `memory at the end ${(growth * 100).toFixed(1)} % above that of the second fifth: ` +
      `${growth < MOST_GROWTH ? 'flat' : 'NOT flat'} (under ${MOST_GROWTH * 100} %)`,
  );
}

/** All type, each at their own end of the text, until the time is over. @returns milliseconds from each key to the other's text */
async function typeTogether(pairs: readonly Pair[], time: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + time;
  const writers = pairs.flatMap(([one, other]) => [
    { from: one, to: other },
    { from: other, to: one },
  ]);
  await Promise.all(
    writers.map(async ({ from, to }, index) => {
      const at = new Map<number, number>();
      const clockOf = (doc: Y.Doc) => Y.getState(doc.store, from.clientID);
      to.on('update', () => {
        const reached = clockOf(to);
        for (const [clock, begun] of at)
          if (clock <= reached) {
            taken.push(performance.now() - begun);
            at.delete(clock);
          }
      });
      const own = new Y.XmlText('');
      from.transact(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [own]);
        textOf(from).insert(0, [paragraph]);
      });
      await pause((index * KEY_MILLISECONDS) / writers.length);
      while (performance.now() < end) {
        const begun = performance.now();
        own.insert(own.length, 'a');
        at.set(clockOf(from), begun);
        await pause(KEY_MILLISECONDS);
      }
      await until(
        async () => at.size,
        (left) => left === 0,
      );
    }),
  );
  return taken;
}

async function written(url: string): Promise<readonly Pair[]> {
  const client = new Client(url);
  await client.post('/api/session', ADMINISTRATOR);
  const unitId = (await client.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
  const person = async (name: string): Promise<Client> => {
    const account = { email: `${name}@urzad.example`, password: 'zielony parasol nad Wisłą' };
    await client.post('/api/employees', { name, roles: ['officer'], unitId, ...account });
    const own = new Client(url);
    await until(
      () => own.post('/api/session', account),
      ({ status }) => status === 200,
    );
    return own;
  };
  const people = [await person('anna'), await person('jan')];
  const pairs: Pair[] = [];
  for (let n = 0; n < DRAFTS; n += 1) {
    const { body: theCase } = await people[0]!.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: `Pytanie ${n}`,
      text: 'Kiedy koniec remontu?',
      contact: { name: `Dziennikarz ${n}`, email: `d${n}@gazeta.example` },
    });
    const draft = await people[0]!.post<{ id: string }>(`/api/cases/${theCase.id}/drafts`, {
      html: '<p>Dzień dobry</p>',
    });
    const pair = people.map(({ cookie }) => new PadWriter(url, cookie!, draft.body.id));
    for (const one of pair) await one.connect();
    pairs.push([pair[0]!.doc, pair[1]!.doc]);
  }
  return pairs;
}

/** The plainest that could be: what one sends, the other gets. */
async function relayed(): Promise<readonly Pair[]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const rooms = new Map<string, WebSocket[]>();
  server.on('connection', (socket, { url = '' }) => {
    const room = rooms.get(url) ?? [];
    rooms.set(url, [...room, socket]);
    socket.on('message', (data) => {
      for (const other of rooms.get(url)!) if (other !== socket) other.send(data);
    });
  });
  const { port } = server.address() as AddressInfo;
  const join = async (room: number): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`);
    await once(socket, 'open');
    socket.on('message', (data: Buffer) => Y.applyUpdate(doc, new Uint8Array(data), 'relay'));
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'relay') socket.send(update);
    });
    return doc;
  };
  const pairs: Pair[] = [];
  for (let room = 0; room < DRAFTS; room += 1) pairs.push([await join(room), await join(room)]);
  return pairs;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

const told = (taken: readonly number[]): string =>
  `${taken.length} keys, p50 ${quantile(taken, 0.5).toFixed(1)} ms, p95 ${quantile(taken, 0.95).toFixed(1)} ms, p99 ${quantile(taken, 0.99).toFixed(1)} ms`;

/** Of the process and those that it started, without the database's. */
const residentOf = (pid: number): number =>
  treeOf(pid)
    .filter((one) => one === pid)
    .reduce((sum, one) => {
      const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8')) ?? [];
      return sum + Number(kilobytes) * 1024;
    }, 0);
