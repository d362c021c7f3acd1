export { contributionEvents } from './domain/events.js';
