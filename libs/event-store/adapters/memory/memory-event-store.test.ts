import { eventStoreContract } from '../../contract/contract.js';
import { MemoryEventStore } from './memory-event-store.js';

eventStoreContract({
  name: 'memory',
  knowsEventsByIdAlone: false,
  can: [],
  start: async () => {
    const store = new MemoryEventStore();
    return { connect: async () => store.connection(), stop: () => store.close() };
  },
});
