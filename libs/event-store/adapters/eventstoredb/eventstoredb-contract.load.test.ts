import { eventStoreContract } from '../../contract/contract.js';
import type { Engine, Harness } from '../../contract/harness.js';
import { StandInServer, type StandInOptions } from '../../testing/stand-in-server.js';
import { OwnConnections } from '../../testing/own-connections.js';
import { TcpProxy } from '../../testing/tcp-proxy.js';
import { createClient, insideOf } from './client.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';

/** A server to hold the contract against, in place of the stand-in. It may be in use: only streams of the run's own prefix are written. */
const given = process.env.EVENT_STORE_URL;

if (given) eventStoreContract(givenServer(given));
else for (const options of [{}, { batchAppend: false }]) eventStoreContract(standIn(options));

function standIn(options: StandInOptions): Engine {
  return {
    name: `EventStoreDB (a stand-in server${options.batchAppend === false ? ' without BatchAppend' : ''})`,
    knowsEventsByIdAlone: true,
    can: ['cutConnections', 'restartServer', 'tombstone'],
    start: async (): Promise<Harness> => {
      const server = await StandInServer.start(options);
      const proxy = await TcpProxy.to(server.address.host, server.address.port);
      return {
        ...connecting(`esdb://127.0.0.1:${proxy.port}?tls=false`),
        cutConnections: async () => proxy.cut(),
        restartServer: () => server.restart(),
        stop: async () => {
          await proxy.close();
          await server.stop();
        },
      };
    },
  };
}

/**
 * Connections to one server without TLS are led through a proxy, which can break them; others are broken where they begin. A restart
 * is then one that only we see: the server is not ours.
 */
function givenServer(url: string): Engine {
  const single = /^esdb:\/\/([^,/?]*@)?([^:,/?@]+)(?::(\d+))?\/?\?(.*&)?tls=false(&|$)/.exec(url);
  return {
    name: 'EventStoreDB (given)',
    knowsEventsByIdAlone: true,
    can: ['cutConnections', 'restartServer', 'tombstone'],
    start: async () => {
      await tell(url, single ? 'at a proxy of the suite' : 'where this process makes them');
      return single ? throughProxy(url, single[2]!, Number(single[3] ?? '2113')) : directly(url);
    },
  };
}

async function throughProxy(url: string, host: string, port: number): Promise<Harness> {
  const proxy = await TcpProxy.to(host, port);
  const through = url.replace(/(\/\/(?:[^,/?]*@)?)[^,/?]+/, `$1127.0.0.1:${proxy.port}`);
  return {
    ...connecting(through),
    cutConnections: async () => proxy.cut(),
    restartServer: async () => {
      await proxy.close();
      await proxy.open();
    },
    stop: () => proxy.close(),
  };
}

async function directly(url: string): Promise<Harness> {
  const connections = new OwnConnections();
  return {
    ...connecting(url),
    cutConnections: async () => connections.cut(),
    restartServer: () => connections.interrupt(),
    stop: async () => connections.stop(),
  };
}

/** Which server, how it is tried, and what cannot be tried on a server that is not ours. */
async function tell(url: string, cut: string): Promise<void> {
  const client = createClient(url);
  const version = await insideOf(client).capabilities.then(
    ({ serverVersion }) => serverVersion,
    (error: unknown) => `of which no version is known (${String(error)})`,
  );
  await client.dispose();
  process.stdout.write(`
server: EventStoreDB ${version}, ${url.replace(/\/\/[^@/?]*@/, '//…@')}
cut connections are cut ${cut}
a restart is one that the suite alone sees: its connections break and are refused for a moment; what a server forgets in a real one is not tried
not tried: an append that is held open, since EventStoreDB has no transactions that a client could hold
what stays: streams that begin with "contract", one of them tombstoned
`);
}

function connecting(url: string): Pick<Harness, 'connect' | 'tombstone'> {
  return {
    connect: async () => new EventStoreDbEventStore(url),
    tombstone: async (stream) => {
      const client = createClient(url);
      await client.tombstoneStream(stream);
      await client.dispose();
    },
  };
}
