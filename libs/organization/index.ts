export * from './domain/events.js';
export { employee as employeeDecider, normalEmail } from './domain/employee.js';
export * from './commands/employees.js';
export * from './commands/new-accounts.js';
export * from './commands/units.js';
export { employeesProjection } from './projections/employees.js';
export { unitsProjection } from './projections/units.js';
export * from './queries/organization-directory.js';
export { OrganizationModule } from './organization.module.js';
