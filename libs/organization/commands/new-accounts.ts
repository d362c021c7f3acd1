import type { CommandContext } from '#libs/journal';

/** What this module needs of whoever keeps the accounts: a password for an employee who is about to be added. */
export abstract class NewAccounts {
  /** @throws OfficeError `invalid`: a password that the rules refuse. */
  abstract checkPassword(password: string, holder: { readonly name: string; readonly email: string }): void;
  /** Gives the account its first password, once, however often it is called. */
  abstract open(employeeId: string, password: string, context: CommandContext): Promise<void>;
}
