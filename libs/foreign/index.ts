export { ForeignModule } from './foreign.module.js';
export { ForeignClient, ForeignRefusal, foreignUrl, type ForeignWish } from './fetching/foreign-client.js';
export { textOf, type ForeignAnswer } from './domain/foreign-answer.js';
export { parseShallow, readFeed, webAddress, type Feed, type FeedEntry } from './domain/feed.js';
