export * from './manifest.module.js';
export * from './manifests.js';
export * from './module-manifest.js';
