import { EventStoreDBClient } from '@eventstore/db-client';
import { eventStoreContract } from '../../contract/contract.js';
import type { Harness } from '../../contract/harness.js';
import { StandInServer, type StandInOptions } from '../../testing/stand-in-server.js';
import { TcpProxy } from '../../testing/tcp-proxy.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';

for (const options of [{}, { batchAppend: false }] satisfies StandInOptions[]) {
  eventStoreContract({
    name: `EventStoreDB (a stand-in server${options.batchAppend === false ? ' without BatchAppend' : ''})`,
    knowsEventsByIdAlone: true,
    can: ['cutConnections', 'restartServer', 'tombstone'],
    start: () => startHarness(options),
  });
}

async function startHarness(options: StandInOptions): Promise<Harness> {
  const server = await StandInServer.start(options);
  const proxy = await TcpProxy.to(server.address.host, server.address.port);
  const url = `esdb://127.0.0.1:${proxy.port}?tls=false`;
  return {
    connect: async () => new EventStoreDbEventStore(url),
    cutConnections: async () => proxy.cut(),
    restartServer: () => server.restart(),
    tombstone: async (stream) => {
      const client = EventStoreDBClient.connectionString(server.connectionString);
      await client.tombstoneStream(stream);
      await client.dispose();
    },
    stop: async () => {
      await proxy.close();
      await server.stop();
    },
  };
}
