import type { WorkingHours } from '#libs/kernel';

/** Until somebody enters one. */
export const DEFAULT_OFFICE_NAME = 'Biuro Prasowe';

/** What the office is called and where it is reached. Token for injection. Asked anew each time: administrators change it while the office runs. */
export abstract class Office {
  /** e.g. `Biuro Prasowe`: under letters. */
  abstract readonly name: string;
  /** Lower case; the first one sends. Those of the settings, then those of mailboxes. */
  abstract readonly addresses: readonly [string, ...string[]];
  /** Domains of addresses that were the office's once: its mails of then bear them. */
  abstract readonly formerDomains: readonly string[];
  /** When it works; on days that are left out it is closed. */
  abstract readonly workingHours: WorkingHours;
  /** False: mail is written to the outbox. */
  abstract readonly sendsMail: boolean;
  /** Whose Authentication-Results (RFC 8601) count: the office's own gateway. */
  abstract readonly authservId: string | undefined;
  /** An absolute link into the console, e.g. `link('/cases/…')`; the office knows its own only once its port is open. */
  abstract link(path: string): string;
}

/** What the settings say of the office. Whoever keeps them keeps it current, in each process. */
export class OfficeProfile {
  private profile: Pick<Office, 'name' | 'addresses' | 'formerDomains' | 'workingHours' | 'sendsMail'> | null = null;

  /** Null until the settings were read for the first time. */
  get current() {
    return this.profile;
  }

  set(profile: NonNullable<OfficeProfile['current']>): void {
    this.profile = Object.freeze({ ...profile });
  }
}

/** Addresses of the mailboxes that people added while the office runs. Whoever keeps the mailboxes keeps it current, in each process. */
export class MailboxAddresses {
  private addresses: readonly string[] = [];

  get current(): readonly string[] {
    return this.addresses;
  }

  set(addresses: readonly string[]): void {
    this.addresses = Object.freeze([...addresses]);
  }
}
