import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, newId, SettableClock, SystemClock, type Json, type NewEvent } from '#libs/kernel';
import type { EventStore } from '../../port.js';
import { selfSigned } from '../../testing/self-signed.js';
import { StandInServer, type StandInOptions } from '../../testing/stand-in-server.js';
import { EventStoreDbEventStore, type EventStoreDbEventStoreOptions } from './eventstoredb-event-store.js';
import { protectEvents } from './protect-events.js';

let closing: (() => Promise<void>)[] = [];

beforeEach(() => {
  closing = [];
});

afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

async function start(options?: StandInOptions): Promise<StandInServer> {
  const server = await StandInServer.start(options);
  closing.push(() => server.stop());
  return server;
}

function connect(url: string, options?: EventStoreDbEventStoreOptions): EventStoreDbEventStore {
  const store = new EventStoreDbEventStore(url, options);
  closing.push(() => store.close());
  return store;
}

const event = (data: Json = {}): NewEvent => {
  const commandId = newId();
  const metadata = {
    schema: 1,
    actor: 'system',
    client: 'test',
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
  };
  return { id: newId(), type: 'Tried', data, metadata: { ...metadata, occurredAt: '2026-03-02T08:15:00.000Z' } };
};

const failureOf = async (attempt: Promise<unknown>) => {
  const outcome = await attempt.then(
    () => 'succeeded',
    (error: unknown) => error,
  );
  return (outcome as { failure?: unknown }).failure ?? outcome;
};

const idsIn = async (store: EventStore, stream: string) => (await store.readStream(stream)).map(({ id }) => id);

for (const batchAppend of [true, false]) {
  describe(`an append whose answer is lost (${batchAppend ? 'BatchAppend' : 'Append'})`, () => {
    it('is tried again with the same ids, and stands there once', async () => {
      const server = await start({ batchAppend });
      const store = connect(server.connectionString);
      const [first, second, third] = [event(), event(), event()];
      await store.append('lost', 'no-stream', [first]);
      server.troubleNextAppend('lost-answer');
      expect(await store.append('lost', 0, [second])).toMatchObject({ revision: 1 });
      server.troubleNextAppend('lost-answer');
      expect(await store.append('lost', 'exists', [third])).toMatchObject({ revision: 2 });
      expect(await idsIn(store, 'lost')).toEqual([first.id, second.id, third.id]);
    });

    it('is Timeout when it is lost again: unknown, and safe to try once more', async () => {
      const server = await start({ batchAppend });
      const store = connect(server.connectionString);
      const lost = event();
      server.troubleNextAppend('lost-answer', 'lost-answer');
      expect(await failureOf(store.append('lost', 'no-stream', [lost]))).toMatchObject({ kind: 'Timeout' });
      expect(await store.append('lost', 'no-stream', [lost])).toMatchObject({ revision: 0 });
      expect(await idsIn(store, 'lost')).toEqual([lost.id]);
    });
  });
}

describe('a server that does not answer, or says no', () => {
  it('is Unavailable while it is down, at once, and back as soon as it is back', async () => {
    const server = await start();
    const store = connect(server.connectionString);
    await store.append('up', 'no-stream', [event()]);
    await server.stop();
    // The first one may have gone into a connection that was about to break.
    expect(await failureOf(store.append('down', 'no-stream', [event()]))).toMatchObject({
      kind: expect.stringMatching(/^(Unavailable|Timeout)$/),
    });
    expect(await failureOf(store.append('down', 'no-stream', [event()]))).toMatchObject({ kind: 'Unavailable' });
    expect(await failureOf(store.readStream('up'))).toMatchObject({ kind: 'Unavailable' });
    expect(await failureOf(store.readAll({ limit: 1 }))).toMatchObject({ kind: 'Unavailable' });
    expect(await store.health()).toMatchObject({ available: false, lastHeartbeatAt: expect.any(String) });
    await server.open();
    expect(await store.append('up', 0, [event()])).toMatchObject({ revision: 1 });
    expect(await store.health()).toMatchObject({ available: true });
  });

  it('is Timeout when it takes longer than we wait', async () => {
    const server = await start();
    const store = connect(server.connectionString, { answerMilliseconds: 50 });
    const slow = event();
    server.delayMilliseconds = 150;
    expect(await failureOf(store.append('slow', 'no-stream', [slow]))).toMatchObject({ kind: 'Timeout' });
    server.delayMilliseconds = 0;
    const patient = connect(server.connectionString);
    expect(await patient.append('slow', 'no-stream', [slow])).toMatchObject({ revision: 0 });
    expect(await idsIn(patient, 'slow')).toEqual([slow.id]);
  });

  it('is tried once more when it is not ready yet', async () => {
    const server = await start();
    const store = connect(server.connectionString);
    server.troubleNextAppend('not-ready');
    expect(await store.append('ready', 'no-stream', [event()])).toMatchObject({ revision: 0 });
  });

  it('is AccessDenied when it does not know us', async () => {
    const server = await start({ credentials: { user: 'office', password: 'secret' } });
    const store = connect(server.connectionString);
    const denied = { kind: 'AccessDenied' };
    expect(await failureOf(store.append('shut', 'no-stream', [event()]))).toMatchObject(denied);
    expect(await failureOf(store.readStream('shut'))).toMatchObject(denied);
    expect(await failureOf(store.readAll({ limit: 1 }))).toMatchObject(denied);
    const following = (async () => {
      for await (const message of store.subscribe()) throw new Error(`let us see ${message.kind}`);
    })();
    expect(await failureOf(following)).toMatchObject(denied);
  });

  for (const batchAppend of [true, false]) {
    it(`lets us in over TLS by the credentials in its address, and nobody else (${batchAppend ? 'BatchAppend' : 'Append'})`, async () => {
      const tls = selfSigned();
      const folder = await mkdtemp(join(tmpdir(), 'rzecznik-tls-'));
      closing.push(() => rm(folder, { recursive: true }));
      const authority = join(folder, 'ca.crt');
      await writeFile(authority, tls.certificate);
      const server = await start({ batchAppend, tls, credentials: { user: 'office', password: 's:cr@t/%' } });
      const host = 'localhost';
      const { port } = server.address;
      const tail = `@${host}:${port}?tlsCAFile=${encodeURIComponent(authority)}`;

      const store = connect(`esdb://office:${encodeURIComponent('s:cr@t/%')}${tail}`);
      expect(await store.append('in', 'no-stream', [event()])).toMatchObject({ revision: 0 });
      expect(await store.readAll({ limit: 10 })).toHaveLength(1);
      for await (const message of store.subscribe()) if (message.kind === 'caught-up') break;

      const stranger = connect(`esdb://office:guess${tail}`);
      expect(await failureOf(stranger.append('out', 'no-stream', [event()]))).toMatchObject({ kind: 'AccessDenied' });
      const distrustful = connect(`esdb://office:${encodeURIComponent('s:cr@t/%')}@${host}:${port}`);
      expect(await failureOf(distrustful.readAll({ limit: 10 }))).toMatchObject({ kind: 'Unavailable' });
    });
  }

  it('is TooLarge when its own limit is lower than ours', async () => {
    const server = await start({ maxAppendBytes: 1_000 });
    const store = connect(server.connectionString);
    const failure = await failureOf(store.append('large', 'no-stream', [event({ padding: 'x'.repeat(2_000) })]));
    expect(failure).toMatchObject({ kind: 'TooLarge', limit: 1_000, bytes: expect.any(Number) });
  });
});

describe('what the driver and the server do otherwise', () => {
  it('doubles nothing in a stream that exists after the server has forgotten the ids', async () => {
    const server = await start();
    const store = connect(server.connectionString);
    await store.append('register', 'no-stream', [event()]);
    const taken = event();
    const answer = await store.append('register', 'exists', [taken]);
    await store.append('register', 'exists', [event()]);
    await server.restart();
    const reborn = connect(server.connectionString);
    expect(await reborn.append('register', 'exists', [taken])).toEqual(answer);
    expect(await failureOf(reborn.append('register', 'exists', [taken, event()]))).toMatchObject({ kind: 'Refused' });
    expect(await reborn.readStream('register')).toHaveLength(3);
  });

  it('lets one process fail without the appends of another connection', async () => {
    const [dying, living] = [await start(), await start()];
    const [first, second] = [connect(dying.connectionString), connect(living.connectionString)];
    await first.append('first', 'no-stream', [event()]);
    await second.append('second', 'no-stream', [event()]);
    living.delayMilliseconds = 200;
    const underWay = second.append('second', 0, [event()]);
    await dying.stop();
    await first.close();
    expect(await underWay).toMatchObject({ revision: 1 });
  });

  for (const batchAppend of [true, false]) {
    it(`writes canonical JSON, whatever JavaScript makes of the keys (${batchAppend ? 'BatchAppend' : 'Append'})`, async () => {
      const server = await start({ batchAppend });
      const store = connect(server.connectionString);
      const data = JSON.parse('{"b":{"9":[{"2":1,"10":2}],"10":"ą"},"a":1,"2":null,"__proto__":{"1":1}}') as Json;
      const written = event(data);
      await store.append('keys', 'no-stream', [written]);
      const [stored] = server.storedBytes('keys');
      expect(stored).toEqual({ data: canonicalJson(data), metadata: canonicalJson(written.metadata) });
    });
  }

  it('tells lag, heartbeat and the skew of the clocks', async () => {
    const server = await start();
    const anHourBehind = new SystemClock(-3_600_000);
    const store = connect(server.connectionString, { clock: anHourBehind });
    expect((await store.health()).clockSkewMilliseconds).toBeUndefined();
    await store.append('skew', 'no-stream', [event(), event()]);
    const { clockSkewMilliseconds, lastHeartbeatAt } = await store.health();
    expect(Math.abs(clockSkewMilliseconds! - 3_600_000)).toBeLessThan(5_000);
    expect(Date.parse(lastHeartbeatAt!)).toBeLessThan(Date.now() - 3_000_000);

    const anHourLater = new SettableClock(new SystemClock(3_600_000).now());
    const late = connect(server.connectionString, { clock: anHourLater });
    for await (const message of late.subscribe()) {
      const [subscription] = (await late.health()).subscriptions;
      if (message.kind === 'caught-up') {
        expect(subscription!.lagMilliseconds).toBeGreaterThan(3_500_000);
        break;
      }
    }
    expect((await late.health()).subscriptions).toEqual([]);
  });

  it('leaves out what is not ours: system events and those of other applications', async () => {
    const server = await start();
    const store = connect(server.connectionString);
    for (let n = 0; n < 20; n += 1) await store.append(`ours-${n}`, 'no-stream', [event()]);
    server.writeForeign('theirs', Buffer.from('not json'));
    const all = await store.readAll({ limit: 100 });
    expect(all.map(({ stream }) => stream)).toEqual(Array.from({ length: 20 }, (_, n) => `ours-${n}`));
    expect(await store.head()).toBe(all.at(-1)!.position);
    const seen: string[] = [];
    for await (const message of store.subscribe()) {
      if (message.kind === 'caught-up') break;
      seen.push(message.event.stream);
    }
    expect(seen).toEqual(all.map(({ stream }) => stream));
  });

  for (const answeredPosition of ['none', 'another'] as const) {
    it(`gives each event one position, where the server answers ${answeredPosition} to an append`, async () => {
      for (const batchAppend of [true, false]) {
        const server = await start({ batchAppend, answeredPosition });
        const store = connect(server.connectionString);
        const [one, two, three] = [event(), event(), event()];
        const answers = [
          await store.append('placed', 'no-stream', [one]),
          await store.append('placed', 0, [two, three]),
          await store.append('placed', 2, [event()]),
          await store.append('placed', 'no-stream', [one]),
          await store.append('placed', 0, [two, three]),
        ];
        const positions = (await store.readStream('placed')).map(({ position }) => position);
        expect(answers.map(({ revision, position }) => [revision, position])).toEqual(
          [0, 2, 3, 0, 2].map((revision) => [revision, positions[revision]]),
        );
      }
    });
  }

  for (const caughtUp of ['never', 'early'] as const) {
    it(`knows by itself that a subscription caught up, where the server says so ${caughtUp}`, async () => {
      const server = await start({ caughtUp });
      const store = connect(server.connectionString);
      for (let n = 0; n < 30; n += 1) await store.append(`history-${n}`, 'no-stream', [event()]);
      server.writeForeign('theirs', Buffer.from('not json'));
      const kinds: string[] = [];
      for await (const { kind } of store.subscribe()) {
        kinds.push(kind);
        if (kinds.length === 31) await store.append('live', 'no-stream', [event()]);
        if (kinds.length === 33) break;
      }
      expect(kinds).toEqual([...Array.from({ length: 30 }, () => 'event'), 'caught-up', 'event', 'caught-up']);
    });
  }

  it('tells a conflict where the address has throwOnAppendFailure=false, and keeps what else stands in it', async () => {
    for (const batchAppend of [true, false]) {
      const server = await start({ batchAppend });
      const store = connect(`${server.connectionString}&throwOnAppendFailure=false&connectionName=office`);
      await store.append('taken', 'no-stream', [event(), event()]);
      const conflict = { kind: 'WrongExpectedRevision', actual: 1 };
      expect(await failureOf(store.append('taken', 'no-stream', [event()]))).toMatchObject(conflict);
      expect(await failureOf(store.append('missing', 3, [event()]))).toMatchObject({ actual: 'no-stream' });
    }
  });

  it('refuses a position of another store, and does not wait for it for ever', async () => {
    const server = await start();
    const store = connect(server.connectionString);
    await store.append('here', 'no-stream', [event()]);
    const from = '9'.repeat(18).padStart(20, '0').repeat(2);
    expect(await failureOf(store.readAll({ from, limit: 1 }))).toMatchObject({ kind: 'Refused' });
    const following = (async () => {
      for await (const message of store.subscribe({ from })) throw new Error(`let us see ${message.kind}`);
    })();
    expect(await failureOf(following)).toMatchObject({ kind: 'Refused' });
  });

  it('gives up a read that the server does not answer, and reads that are under way when the client is given up', async () => {
    const server = await start();
    const impatient = connect(server.connectionString, { answerMilliseconds: 50 });
    await impatient.append('read', 'no-stream', [event()]);
    server.silent = true;
    const patient = connect(server.connectionString);
    const underWay = failureOf(patient.readStream('read'));
    expect(await failureOf(impatient.readStream('read'))).toMatchObject({ kind: 'Unavailable' });
    await patient.close();
    expect(await underWay).toMatchObject({ kind: 'Unavailable' });
    server.silent = false;
    expect(await impatient.readStream('read')).toHaveLength(1);
  });

  it('says what is wrong with an address, and never its password', async () => {
    const reasonOf = async (url: string) => (await connect(url).health()).reason!;
    expect(await reasonOf('esdb://office:secret@here:port?tls=false')).toContain('its address is none');
    expect(await reasonOf('esdb://office:secret@localhost:2113?tlsCAFile=/none/ca.crt')).toContain('certificate file');
    expect(await reasonOf(`esdb://office:secret@127.0.0.1:1?tls=false`)).toContain('ECONNREFUSED');
    const store = connect('esdb://office:secret@here:port?tls=false');
    const failure = await failureOf(store.append('a', 'no-stream', [event()]));
    expect(failure).toMatchObject({ kind: 'Unavailable' });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });

  it('comes past what others wrote, however often the subscription breaks on its way', async () => {
    const server = await start({ subscriptionEvents: 5 });
    const store = connect(server.connectionString);
    await store.append('before', 'no-stream', [event()]);
    for (let n = 0; n < 30; n += 1) server.writeForeign('theirs', Buffer.from('{}'));
    await store.append('after', 'no-stream', [event()]);
    const seen: string[] = [];
    for await (const message of store.subscribe()) {
      if (message.kind === 'event') seen.push(message.event.stream);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(['before', 'after']);
  });

  it('is caught up only when it is past what others wrote at the end', async () => {
    const server = await start({ subscriptionEvents: 5 });
    const store = connect(server.connectionString);
    await store.append('ours', 'no-stream', [event()]);
    for (let n = 0; n < 300; n += 1) server.writeForeign('theirs', Buffer.from('{}'));
    const stop = new AbortController();
    for await (const message of store.subscribe({ signal: stop.signal })) if (message.kind === 'caught-up') break;
    // Nothing of the others' stands between it and the next event any more.
    const before = server.eventsSent;
    const head = await store.head();
    await store.append('next', 'no-stream', [event()]);
    expect(await store.readAll({ from: head, limit: 10 })).toMatchObject([{ stream: 'next' }]);
    expect(server.eventsSent - before).toBeLessThan(400);
  });

  it('finds a node of a cluster, by seeds and by discovery', async () => {
    const server = await start();
    const { host, port } = server.address;
    for (const url of [`esdb://127.0.0.1:1,${host}:${port}?tls=false`, `esdb+discover://${host}:${port}?tls=false`]) {
      const store = connect(url);
      expect(await store.append(`found-${url.length}`, 'no-stream', [event()])).toMatchObject({ revision: 0 });
    }
  });
});

describe('a cluster', () => {
  async function startCluster(options?: StandInOptions) {
    const cluster = await StandInServer.startCluster(3, options);
    closing.push(async () => void (await Promise.all(cluster.nodes.map((node) => node.stop()))));
    const ports = cluster.nodes.map(({ address }) => address.port);
    return { cluster, ports, seeds: ports.map((port) => `127.0.0.1:${port}`).join(',') };
  }
  /** What a writer does who knows the port. */
  const persistently = async (store: EventStore, stream: string, written: NewEvent) => {
    for (let attempt = 0; ; attempt += 1) {
      const failure = await failureOf(store.append(stream, 'no-stream', [written]));
      if (failure === 'succeeded') return;
      expect(failure).toMatchObject({ kind: expect.stringMatching(/^(Unavailable|Timeout)$/) });
      expect(attempt).toBeLessThan(100);
    }
  };

  for (const batchAppend of [true, false]) {
    it(`is followed to its new leader, and does without a node that dies (${batchAppend ? 'BatchAppend' : 'Append'})`, async () => {
      const { cluster, ports, seeds } = await startCluster({ batchAppend });
      for (const address of [`esdb://${seeds}?tls=false`, `esdb+discover://127.0.0.1:${ports[2]}?tls=false`]) {
        const store = connect(address);
        const run = `run-${newId().slice(0, 8)}`;
        const seen: string[] = [];
        const stop = new AbortController();
        const from = await store.head();
        const reading = (async () => {
          for await (const message of store.subscribe({ from, signal: stop.signal }))
            if (message.kind === 'event') seen.push(message.event.stream);
        })();
        await persistently(store, `${run}-first`, event());

        // The leader hands over: it lives on, and refuses what is for the leader.
        cluster.leader = cluster.nodes.find((node) => node !== cluster.leader);
        expect(await store.readStream(`${run}-first`)).toHaveLength(1);
        await persistently(store, `${run}-second`, event());
        expect(await store.readStream(`${run}-second`)).toHaveLength(1);

        // The leader dies, and another one is elected after a while.
        const dead = cluster.leader!;
        await dead.stop();
        cluster.leader = undefined;
        expect(await failureOf(store.append(`${run}-none`, 'no-stream', [event()]))).toMatchObject({
          kind: expect.stringMatching(/^(Unavailable|Timeout)$/),
        });
        cluster.leader = cluster.nodes.find((node) => node !== dead);
        await persistently(store, `${run}-third`, event());
        while (seen.length < 3) await store.readAll({ limit: 1 });
        stop.abort();
        await reading;
        expect(seen).toEqual([`${run}-first`, `${run}-second`, `${run}-third`]);
        await dead.open();
      }
    });
  }

  it('is asked for its leader unless the address prefers another node', async () => {
    const { cluster, ports } = await startCluster();
    const follower = `esdb://127.0.0.1:${ports[2]}?tls=false`;
    await connect(follower).append('led', 'no-stream', [event()]);
    cluster.leader = undefined;
    expect(await failureOf(connect(follower).readStream('led'))).toMatchObject({ kind: 'Unavailable' });
    expect(await connect(`${follower}&nodePreference=follower`).readStream('led')).toHaveLength(1);
    expect(await connect(`${follower}&node-preference=Random`).readStream('led')).toHaveLength(1);
  });

  it('lets us in over TLS, by names, with the credentials in its address', async () => {
    const tls = selfSigned();
    const folder = await mkdtemp(join(tmpdir(), 'rzecznik-tls-'));
    closing.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'ca.crt'), tls.certificate);
    const { cluster, ports } = await startCluster({ tls, credentials: { user: 'office', password: 'secret' } });
    const hosts = ports.map((port) => `localhost:${port}`).join(',');
    const store = connect(`esdb://office:secret@${hosts}?tlsCAFile=${encodeURIComponent(join(folder, 'ca.crt'))}`);
    await persistently(store, 'first', event());
    cluster.leader = cluster.nodes[2];
    await persistently(store, 'second', event());
    expect(await store.readAll({ limit: 10 })).toHaveLength(2);
  });
});

describe('the access control of an installation', () => {
  it('lets the application append and read, and neither delete nor change metadata', async () => {
    const server = await start();
    await protectEvents(server.connectionString, 'rzecznik');
    const [settings] = server.storedBytes('$settings');
    const { $userStreamAcl: own, $systemStreamAcl: system } = JSON.parse(settings!.data) as Record<
      string,
      Record<string, string[]>
    >;
    const allowed = Object.keys(own!).filter((right) => own![right]!.includes('rzecznik'));
    expect(allowed.sort()).toEqual(['$mr', '$r', '$w']);
    expect(Object.values(system!).flat()).not.toContain('rzecznik');
    const [all] = server.storedBytes('$$$all');
    expect(JSON.parse(all!.data)).toEqual({ $acl: { $r: ['rzecznik', '$admins'] } });
  });
});
