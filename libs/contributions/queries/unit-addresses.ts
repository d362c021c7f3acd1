import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { isPublicMailboxDomain, normalEmail } from '#libs/kernel';
import { isOfficeDomain } from '#libs/mail-format';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';

/** Which addresses are a unit's own. */
@Injectable()
export class UnitAddresses {
  constructor(
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
    private readonly office: Office,
  ) {}

  /**
   * The unit's address, those of its people and of people below it, and all of its domain where that is the unit's alone: not a public provider's, not
   * the office's, nor one where another unit takes mail.
   */
  async has(unitId: string, mailTo: string | null, written: string): Promise<boolean> {
    const address = normalEmail(written);
    const tree = await this.units.tree();
    const own = [mailTo, tree.get(unitId)?.email ?? null].filter((one) => one !== null).map(normalEmail);
    if (own.includes(address)) return true;
    const employee = await this.employees.byAddress(address);
    if (employee) return employee.active && (await this.units.chain(employee.unitId)).includes(unitId);
    const domain = domainOf(address);
    if (!own.map(domainOf).includes(domain)) return false;
    if (isPublicMailboxDomain(domain) || isOfficeDomain(address, this.office)) return false;
    return ![...tree].some(
      ([id, { email, closed }]) => id !== unitId && !closed && email && domainOf(normalEmail(email)) === domain,
    );
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
