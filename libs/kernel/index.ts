export * from './canonical-json.js';
export * from './clock.js';
export * from './decider.js';
export * from './envelope.js';
export * from './errors.js';
export * from './event-types.js';
export * from './ids.js';
export * from './roles.js';
