import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { Letters } from '#libs/letters';
import { CurrentUnits } from '#libs/organization';
import { accountStream, type RecordedIdentityEvent } from '../domain/events.js';
import { FOOTER, htmlOf, SIGNATURE, signedBy } from '../domain/signatures.js';

/** What stands below the answers of an employee, from the account's own stream. */
@Injectable()
export class Signatures {
  constructor(
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly units: CurrentUnits,
    private readonly office: Office,
  ) {}

  /** What stands below a new answer of theirs: their own signature, else their unit's or the office's, and the footer of the same. */
  async below({
    id,
    name,
    unitId,
  }: {
    readonly id: string;
    readonly name: string;
    readonly unitId: string;
  }): Promise<string> {
    const signer = { name, unit: await this.units.name(unitId), office: this.office };
    const units = await this.units.chain(unitId);
    const [own, signature, footer] = await Promise.all([
      this.of(id),
      this.letters.write(signedBy(SIGNATURE, signer), units),
      this.letters.write(signedBy(FOOTER, signer), units),
    ]);
    return `${own || htmlOf(signature.text)}${htmlOf(footer.text)}`;
  }

  /** Sanitised HTML; empty where there is none. */
  async of(employeeId: string): Promise<string> {
    const events = (await this.journal.read(accountStream(employeeId))) as readonly RecordedIdentityEvent[];
    return events.findLast((event) => event.type === 'SignatureChanged')?.data.html ?? '';
  }
}
