import type { Role } from './roles.js';

/** What may be done in a module, by name, and the roles that hold each right: `domain/rights.ts`. */
export type Rights = Readonly<Record<string, readonly [Role, ...Role[]]>>;

/** The rights of all modules. A session carries those of its employee, so that a client keeps no table of its own. */
export class OfficeRights {
  constructor(private readonly all: Rights) {}

  get names(): readonly string[] {
    return Object.keys(this.all);
  }

  /** The rights that come with these roles. */
  of(roles: readonly Role[]): string[] {
    return this.names.filter((name) => this.all[name]!.some((role) => roles.includes(role)));
  }
}
