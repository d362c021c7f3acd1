export * from './about.js';
export * from './by-event.js';
export * from './finder.js';
export * from './manifest.module.js';
export * from './manifests.js';
export * from './module-manifest.js';
export * from './notices.js';
export * from './person-data.js';
