export * from './port.js';
export { MemoryEventStore } from './adapters/memory/memory-event-store.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './adapters/postgres/postgres-event-store.js';
export * from './open.js';
export * from './copy-events.js';
export * from './first-event.js';
