/** What the office is called and where it is reached. Token for injection: the office knows its own link only once its port is open. */
export abstract class Office {
  /** e.g. `Biuro Prasowe`: under letters. */
  abstract readonly name: string;
  /** Lower case; the first one sends. Those of OFFICE_ADDRESS, then those of mailboxes: asked anew each time, they change while the office runs. */
  abstract readonly addresses: readonly [string, ...string[]];
  /** Whose Authentication-Results (RFC 8601) count: the office's own gateway. */
  abstract readonly authservId: string | undefined;
  /** An absolute link into the console, e.g. `link('/cases/…')`. */
  abstract link(path: string): string;
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
