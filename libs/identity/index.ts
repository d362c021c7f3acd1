export * from './domain/events.js';
export {
  FirstAdministrator,
  FIRST_ADMINISTRATOR,
  ROOT_UNIT,
  type GivenPassword,
} from './commands/first-administrator.js';
