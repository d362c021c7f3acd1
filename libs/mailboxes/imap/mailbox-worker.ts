import { randomUUID } from 'node:crypto';
import { Periodic } from '#libs/kernel';
import type { Secrets } from '#libs/personal-data';
import type { CurrentMailbox, CurrentMailboxes } from '../queries/current-mailboxes.js';
import { passwordName } from '../domain/password-name.js';
import type { MailboxProofs } from '../sign-in/mailbox-proofs.js';
import { LEASE_SECONDS } from '../tables/mailbox-book.js';
import { PATIENCE, type Patience } from './connection.js';
import { MailboxFetcher, type FetcherParts } from './mailbox-fetcher.js';

export interface MailboxWorkerParts extends Pick<
  FetcherParts,
  'book' | 'spool' | 'clock' | 'office' | 'describe' | 'log'
> {
  readonly current: Pick<CurrentMailboxes, 'all'>;
  readonly secrets: Pick<Secrets, 'versions'>;
  readonly proofs: Pick<MailboxProofs, 'letInto'>;
  readonly patience?: Patience;
}

interface Running {
  /** What it was started with: another one is started anew. */
  readonly key: string;
  readonly fetcher: MailboxFetcher;
  calls: number;
}

const SWEEP_MILLISECONDS = 1_000;

/** Runs a fetcher for each mailbox, as the mailboxes are now. Of several processes one reads a mailbox, by a lease that it renews. */
export class MailboxWorker {
  private readonly holder = randomUUID();
  private readonly running = new Map<string, Running>();
  private readonly sweeping = new Periodic({
    everyMilliseconds: SWEEP_MILLISECONDS,
    work: () => this.sweep(),
    failed: (error) => this.said('mailboxes cannot be looked after; it is tried again', error),
  });
  private readonly renewing = new Periodic({
    everyMilliseconds: (LEASE_SECONDS * 1_000) / 4,
    work: () => this.renew(),
    failed: (error) => this.said('leases of mailboxes could not be renewed', error),
  });

  constructor(private readonly parts: MailboxWorkerParts) {}

  start(): void {
    this.sweeping.start();
    this.renewing.start();
  }

  async stop(): Promise<void> {
    await this.sweeping.stop();
    await this.renewing.stop();
    await Promise.all([...this.running.keys()].map((id) => this.end(id)));
  }

  private async sweep(): Promise<void> {
    const { current, secrets, book } = this.parts;
    const all = [...(await current.all()).values()].filter(({ imap }) => imap !== null);
    const [versions, calls] = await Promise.all([
      secrets.versions(all.map(({ id }) => passwordName(id))),
      book.calls(),
    ]);
    const wanted = new Map(
      all.map((mailbox) => [
        mailbox.id,
        { mailbox, key: `${mailbox.revision} ${versions.get(passwordName(mailbox.id)) ?? 0}` },
      ]),
    );
    for (const [id, { key }] of this.running) if (wanted.get(id)?.key !== key) await this.end(id);
    for (const [id, { mailbox, key }] of wanted) {
      const called = calls.get(id) ?? 0;
      const running = this.running.get(id);
      if (!running) this.begin(mailbox, key, called);
      else if (running.calls !== called) {
        running.calls = called;
        running.fetcher.wake();
      }
    }
    const known = await current.all();
    for (const id of calls.keys()) if (!known.has(id)) await book.forget(id);
  }

  private begin(mailbox: CurrentMailbox, key: string, calls: number): void {
    const { id, address, imap } = mailbox;
    const { proofs, secrets: _secrets, current: _current, patience = PATIENCE, ...parts } = this.parts;
    const fetcher = new MailboxFetcher({
      ...parts,
      patience,
      mailboxId: id,
      address,
      imap: imap!,
      holder: this.holder,
      letIn: proofs.letInto(mailbox),
    });
    this.running.set(id, { key, fetcher, calls });
    fetcher.start();
  }

  private async end(id: string): Promise<void> {
    const running = this.running.get(id);
    this.running.delete(id);
    await running?.fetcher.stop();
  }

  private async renew(): Promise<void> {
    if (this.running.size === 0) return;
    const lost = await this.parts.book.renew([...this.running.keys()], this.holder);
    for (const id of lost) this.running.get(id)?.fetcher.leaseLost();
  }

  private said(message: string, error: unknown): void {
    this.parts.log({ message, reason: this.parts.describe(error) });
  }
}
