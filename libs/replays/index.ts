export { ReplayBuilder, SLOTS, type ReplayBuilderOptions } from './building/replay-builder.js';
export { Editions, schemaOf, type OfficeReplay } from './tables/editions.js';
export { REPLAYS_TABLES } from './tables/schema.js';
