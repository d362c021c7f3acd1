import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { START, type EventStore } from '../port.js';
import { appendCases } from './append-cases.js';
import type { Engine, Harness } from './harness.js';
import { readCases } from './read-cases.js';
import { subscribeCases } from './subscribe-cases.js';

/** What the cases work with. Nothing of it is theirs alone: the server may hold other events, and others may be writing. */
export interface Bench {
  readonly engine: Engine;
  readonly harness: Harness;
  /** The connection that most cases use. */
  readonly store: EventStore;
  /** A stream of this case, which nobody else has. */
  stream(name?: string): string;
  /** What this case's streams begin with. */
  readonly prefix: string;
  /** The position from which this case's events come: a given server may hold millions before it. */
  readonly from: string;
  /** An event type of this case alone. */
  readonly type: string;
  /** Another connection, closed after the case. */
  connect(): Promise<EventStore>;
}

/** The contract that every event store keeps, whatever its engine. */
export function eventStoreContract(engine: Engine): void {
  describe(`the event store contract: ${engine.name}`, () => {
    const run = newId().slice(0, 8);
    let harness: Harness;
    let store: EventStore;
    let connections: EventStore[] = [];
    let number = 0;
    let from = START;

    beforeAll(async () => {
      harness = await engine.start();
      store = await harness.connect();
    });

    beforeEach(async () => {
      number += 1;
      from = await store.head();
    });

    afterEach(async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      connections = [];
    });

    afterAll(async () => {
      await store?.close();
      await harness?.stop();
    });

    const bench: Bench = {
      engine,
      get harness() {
        return harness;
      },
      get store() {
        return store;
      },
      get from() {
        return from;
      },
      get prefix() {
        return `contract${run}case${number}-`;
      },
      get type() {
        return `Contract${run}Case${number}`;
      },
      stream: (name = 'stream') => `${bench.prefix}${name}`,
      connect: async () => {
        const connection = await harness.connect();
        connections.push(connection);
        return connection;
      },
    };

    describe('append', () => appendCases(bench));
    describe('read', () => readCases(bench));
    describe('subscribe', () => subscribeCases(bench));

    it('tells its health', async () => {
      await store.append(bench.stream(), 'no-stream', []);
      const health = await store.health();
      expect(health).toMatchObject({ available: true, subscriptions: [] });
      expect(health.reason).toBeUndefined();
      expect(Date.parse(health.lastHeartbeatAt!)).not.toBeNaN();
    });
  });
}
