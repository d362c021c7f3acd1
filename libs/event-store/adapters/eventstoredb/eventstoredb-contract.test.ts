import { eventStoreContract } from '../../contract/contract.js';
import type { Engine, Harness } from '../../contract/harness.js';
import { StandInServer, type StandInOptions } from '../../testing/stand-in-server.js';
import { TcpProxy } from '../../testing/tcp-proxy.js';
import { createClient } from './client.js';
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

/** Connections to one server without TLS are led through a proxy, which can break them; a restart is then one that only we see. */
function givenServer(url: string): Engine {
  const single = /^esdb:\/\/([^,/?]*@)?([^:,/?@]+)(?::(\d+))?\/?\?(.*&)?tls=false(&|$)/.exec(url);
  if (!single) {
    return {
      name: 'EventStoreDB (given)',
      knowsEventsByIdAlone: true,
      can: ['tombstone'],
      start: async () => ({ ...connecting(url), stop: async () => undefined }),
    };
  }
  const [, , host, port = '2113'] = single;
  return {
    name: 'EventStoreDB (given)',
    knowsEventsByIdAlone: true,
    can: ['cutConnections', 'restartServer', 'tombstone'],
    start: async () => {
      const proxy = await TcpProxy.to(host!, Number(port));
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
    },
  };
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
