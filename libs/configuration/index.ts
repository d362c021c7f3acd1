export * from './built.js';
export * from './cannot-start.js';
export * from './configuration.js';
export * from './data-directory.js';
export * from './lock.js';
export * from './office-clock.js';
export * from './office.js';
