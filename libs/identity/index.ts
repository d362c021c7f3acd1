export { describeIdentityEvent } from './domain/describe.js';
export * from './domain/events.js';
export {
  FirstAdministrator,
  FIRST_ADMINISTRATOR,
  ROOT_UNIT,
  type GivenPassword,
} from './commands/first-administrator.js';
export { EndSessions } from './policies/end-sessions.js';
export { InviteNewEmployees } from './policies/invite-new-employees.js';
export { FirstStartModule } from './first-start.module.js';
export { IdentityModule } from './identity.module.js';
export { IDENTITY_KEPT_POSITIONS } from './secrets/tables.js';
