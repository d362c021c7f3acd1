export * from './announcements.js';
export * from './event-store-watch.js';
export * from './hourly.js';
export * from './logger.js';
export * from './platform.js';
export * from './platform.module.js';
export * from './readiness.js';
