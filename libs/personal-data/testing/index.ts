export * from './memory-key-ring.js';
export * from './memory-key-table.js';
