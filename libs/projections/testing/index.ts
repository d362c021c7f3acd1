export * from './fingerprint.js';
export * from './given.js';
export * from './memory-tables.js';
