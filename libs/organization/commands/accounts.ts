import type { CommandContext } from '#libs/journal';

/** What this module needs of whoever keeps the accounts. */
export abstract class Accounts {
  /** @throws OfficeError `invalid`: a password that the rules refuse. */
  abstract requirePassword(password: string, holder: { readonly name: string; readonly email: string }): Promise<void>;
  /** Gives the account of an employee who is about to be added its first password, once, however often it is called. */
  abstract open(employeeId: string, password: string, context: CommandContext): Promise<void>;
  /** Signs the employee out everywhere, and ends every invitation to set a password. */
  abstract shut(employeeId: string): Promise<void>;
}
