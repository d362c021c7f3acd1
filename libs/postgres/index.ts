export * from './away.js';
export { findBinaries } from './binaries.js';
export * from './copy-in.js';
export * from './database.js';
export * from './embedded.js';
export * from './free-port.js';
export { clearLeftovers } from './leftovers.js';
export * from './like.js';
export * from './migrate.js';
