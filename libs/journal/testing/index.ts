export * from './memory-journal.js';
export * from './samples.js';
